import Foundation
import SourceText

/// Writes text from files into Markdown so that it stays text, on GitHub and on GitLab.
///
/// Every sign that could mean something is written as a character reference, which Markdown never takes for markup. What a
/// code host looks for after that (a name after `@`, a number after `#`, an address) is kept apart by a space without width.
enum MarkdownText {
    /// Words for a line or a cell of a table, on one line and cut where nobody reads further.
    static func prose(_ text: String, limit: Int = 300) -> String {
        escaped(cut(text, to: limit), keepsApart: true)
    }

    /// What one types or copies, such as a key; code hosts look for no names in it.
    static func code(_ text: String, limit: Int = 200) -> String {
        "<code>" + escaped(cut(text, to: limit), keepsApart: false) + "</code>"
    }

    /// A link, or its label where there is no address.
    static func link(_ label: String, to address: String?) -> String {
        guard let address else { return code(label) }
        return "<a href=\"\(attribute(address))\">\(code(label))</a>"
    }

    /// A path as a part of an address.
    static func address(_ path: String) -> String {
        var allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        allowed.insert(charactersIn: "-._~/")
        return path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static func attribute(_ text: String) -> String {
        text.unicodeScalars.map { "\"'<>&|`\\*_[]".unicodeScalars.contains($0) ? "&#\($0.value);" : String($0) }
            .joined()
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        let line = Diagnostic.visible(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= limit ? line : line.prefix(limit - 1) + "…"
    }

    private static func escaped(_ text: String, keepsApart: Bool) -> String {
        var result = ""
        var before = ""
        for scalar in text.unicodeScalars {
            defer { before = String(before.suffix(2)) + String(scalar) }
            switch scalar {
            case "/" where keepsApart && before.hasSuffix(":"): result += "&#8203;&#47;"
            case "." where before.lowercased() == "www": result += "&#46;" + (keepsApart ? "&#8203;" : "")
            case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ";", "(", ")", "'", "?", "-", ".", "/":
                result.unicodeScalars.append(scalar)
            case "@", "#", "!", "$", "~", "%", "&": result += "&#\(scalar.value);" + (keepsApart ? "&#8203;" : "")
            case _ where scalar.isASCII: result += "&#\(scalar.value);"
            case "\u{200B}"..."\u{200F}", "\u{2028}", "\u{2029}", "\u{FEFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
