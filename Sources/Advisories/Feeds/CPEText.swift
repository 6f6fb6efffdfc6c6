/// What is needed of CPE names while records are read by the hundred thousand.
enum CPEText {
    /// The vendor and product of a formatted string of CPE 2.3, in lower case and unescaped; nil where it has none, or no
    /// certain product.
    static func product(of criteria: String) -> (vendor: String, product: String)? {
        let parts = parts(criteria)
        guard parts.count >= 5, parts[0] == "cpe", parts[1] == "2.3" else { return nil }
        let product = parts[4]
        guard product != "*", product != "-", !product.isEmpty else { return nil }
        return (parts[3], product)
    }

    /// Whether a formatted string names a version.
    static func hasVersion(_ criteria: String) -> Bool {
        let parts = parts(criteria, count: 6)
        return parts.count >= 6 && parts[5] != "*"
    }

    /// The first attributes, the product the fifth, in lower case and unescaped.
    private static func parts(_ criteria: String, count: Int = 5) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        var isEscaped = false
        for byte in criteria.utf8 {
            if isEscaped {
                part.append(lowercased(byte))
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: ":") {
                parts.append(String(decoding: part, as: UTF8.self))
                if parts.count == count { return parts }
                part.removeAll(keepingCapacity: true)
            } else {
                part.append(lowercased(byte))
            }
        }
        parts.append(String(decoding: part, as: UTF8.self))
        return parts
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// A name of either binding as a formatted string; nil for what is neither.
    static func formattedString(_ text: String) -> String? {
        if text.hasPrefix("cpe:2.3:") { return text }
        guard text.lowercased().hasPrefix("cpe:/") else { return nil }
        var parts: [String] = text.dropFirst(5).split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.isEmpty ? "*" : part == "-" ? "-" : escaped(part)
        }
        guard parts.count >= 3, parts.count <= 7 else { return nil }
        while parts.count < 11 { parts.append("*") }
        return "cpe:2.3:" + parts.joined(separator: ":")
    }

    /// An attribute of a URI as one of a formatted string: other signs than these need a backslash.
    private static func escaped(_ part: Substring) -> String {
        let text = part.removingPercentEscapes
        var result = ""
        for character in text {
            let isPlain =
                character.isLetter || character.isNumber || character == "_" || character == "." || character == "-"
            if !isPlain { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

extension Substring {
    fileprivate var removingPercentEscapes: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
