import Foundation

extension CSAFTests {
    /// 6.1.11, 6.1.12, 6.1.15, 6.1.28: weaknesses and languages.
    static let words: [CSAFTest] = [
        CSAFTest("6.1.11", "CWE") { contents in
            contents.vulnerabilities.compactMap { $0["cwe"] }.compactMap { cwe in
                let id = cwe["id"]?.text ?? ""
                switch WeaknessNames.name(of: id) {
                case .known(let name): return name == cwe["name"]?.text ? nil : cwe.failure("\(id) is called '\(name)'")
                case .none: return cwe.failure("there is no \(id)")
                case .newer: return nil
                }
            }
        },
        CSAFTest("6.1.12", "Language") { contents in
            languages(contents).filter { !LanguageTag($0.text ?? "").isKnown }
                .map { $0.failure("'\($0.text ?? "")' names no language") }
        },
        CSAFTest("6.1.15", "Translator") { contents in
            guard let document = contents.document, document.at("publisher", "category")?.text == "translator",
                document["source_lang"] == nil
            else { return [] }
            return [document.failure("a translator says the source_lang")]
        },
        CSAFTest("6.1.28", "Translation") { contents in
            guard let source = contents.document?["source_lang"], let language = contents.document?["lang"]?.text,
                source.text?.lowercased() == language.lowercased()
            else { return [] }
            return [source.failure("it is the language of the document")]
        },
    ]

    /// The languages of the document and of its source.
    static func languages(_ contents: CSAFContents) -> [LocatedNode] {
        ["lang", "source_lang"].compactMap { contents.document?[$0] }
    }
}

/// A tag of a language (BCP 47).
struct LanguageTag {
    private let parts: [String]
    /// The tag in small letters.
    let text: String

    init(_ text: String) {
        self.text = text.lowercased()
        parts = self.text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether its parts are registered, or set aside for private use.
    var isKnown: Bool {
        guard let first = parts.first else { return false }
        if first == "x" || text == "i-default" || text == "i-mingo" { return true }
        let isLanguage = isPrivateLanguage || Locale.LanguageCode(first).isISOLanguage
        return isLanguage && (region.map { isPrivateRegion || Locale.Region($0).isISORegion || $0.count == 3 } ?? true)
    }

    /// Whether a part is one that anybody may use as he likes.
    var isPrivate: Bool { isPrivateLanguage || isPrivateRegion || isPrivateScript || parts.contains("x") }

    private var isPrivateLanguage: Bool { parts.first.map { ("qaa"..."qtz").contains($0) && $0.count == 3 } ?? false }

    private var isPrivateRegion: Bool {
        guard let region = region?.lowercased(), region.count == 2 else { return false }
        return region == "aa" || region == "zz" || ("qm"..."qz").contains(region) || ("xa"..."xz").contains(region)
    }

    private var isPrivateScript: Bool { subtags.contains { ("qaaa"..."qabx").contains($0) && $0.count == 4 } }

    private var region: String? {
        subtags.first { $0.count == 2 || ($0.count == 3 && $0.allSatisfy(\.isNumber)) }?.uppercased()
    }

    /// What follows the language, up to extensions.
    private var subtags: ArraySlice<String> { parts.dropFirst().prefix { $0.count > 1 } }
}

/// The names of CWE's weaknesses.
enum WeaknessNames {
    /// What is known of an id.
    enum Answer {
        case known(String)
        /// There is none.
        case none
        /// It may be one of a later edition.
        case newer
    }

    /// What is known of an id such as `CWE-79`.
    static func name(of id: String) -> Answer {
        guard id.hasPrefix("CWE-"), let number = Int(id.dropFirst(4)) else { return .none }
        if let name = names[number] { return .known(name) }
        return number > newest ? .newer : .none
    }

    private static let names = Dictionary(
        ResourceTable.rows(of: "CSAF/weaknesses.txt").compactMap { row in
            row.count == 2 ? Int(row[0]).map { ($0, row[1]) } : nil
        }, uniquingKeysWith: { first, _ in first })
    private static let newest = names.keys.max() ?? 0
}
