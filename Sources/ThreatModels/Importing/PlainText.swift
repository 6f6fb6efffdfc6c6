/// Texts of others, made into what a product file can hold.
enum PlainText {
    /// The words on one line: single blanks for line breaks, tabs and control characters, none at the ends.
    static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                isGap = !result.isEmpty
            } else {
                if isGap { result.append(" ") }
                isGap = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The first characters, with an ellipsis where there are more.
    static func shortened(_ text: String, to limit: Int) -> String {
        text.unicodeScalars.count <= limit ? text : String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }

    /// A name with what is said about it, where that is more than the name.
    static func described(_ name: String?, _ description: String?) -> String? {
        guard let name, !name.isEmpty else { return description }
        guard let description, !description.isEmpty, description != name else { return name }
        return description.hasPrefix(name) ? description : "\(name): \(description)"
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
