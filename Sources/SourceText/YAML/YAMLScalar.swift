/// How a text is written as YAML, with quotes where it would otherwise be read as something else.
///
/// A character of Swift may be several of Unicode, such as a quote and an accent on it. YAML knows of no such thing, so
/// everything here looks at scalars and bytes.
enum YAMLScalar {
    /// A key.
    static func key(_ text: String) -> String {
        let text = tamed(text)
        return isPlain(text) && !text.utf8.contains { $0 == 0x20 || $0 == 0x3A } ? text : quoted(text)
    }

    /// A value on its own line.
    static func value(_ text: String) -> String {
        let text = tamed(text)
        return isPlain(text) || isDay(text) ? text : quoted(text)
    }

    /// A value in braces.
    static func inline(_ value: YAMLText.FieldValue) -> String {
        switch value {
        case .text(let text): text.utf8.contains(0x2C) ? quoted(tamed(text)) : self.value(text)
        case .flag(let flag): "\(flag)"
        case .list(let items): "[" + items.map(item).joined(separator: ", ") + "]"
        }
    }

    /// An item of a list in brackets, in which commas and brackets have a meaning.
    static func item(_ text: String) -> String {
        let text = tamed(text)
        return isPlain(text) && !text.utf8.contains { [0x2C, 0x20, 0x3A].contains($0) } ? text : quoted(text)
    }

    /// The text with blanks for line breaks and for what YAML allows in no text.
    static func tamed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isPrintable($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isPrintable(scalar) { result.append(scalar) } else if result.last != " " { result.append(" ") }
        }
        return String(result)
    }

    /// Not control characters, not line breaks of any script, not what turns the direction of writing.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...:
            true
        default: false
        }
    }

    /// Words that some reader of YAML takes for a flag or for nothing.
    private static let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    /// Letters first, and nothing that YAML gives a meaning.
    private static func isPlain(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, first.properties.isAlphabetic, !words.contains(text.lowercased()),
            scalars.last != ":", scalars.last != " "
        else { return false }
        var last: Unicode.Scalar = " "
        for scalar in scalars {
            if scalar == " ", last == ":" { return false }
            guard isPlain(scalar) else { return false }
            last = scalar
        }
        return true
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || plain.contains(scalar) }
        return scalar.properties.isAlphabetic
    }

    private static let plain = Set("0123456789 .,;:-_()/+'&%".unicodeScalars)

    /// A day needs no quotes; anything else that begins with a digit has them, so that nobody takes it for a number.
    private static func isDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.indices.allSatisfy { place in
                place == 4 || place == 7 ? bytes[place] == 0x2D : (0x30...0x39).contains(bytes[place])
            }
    }

    private static func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}
