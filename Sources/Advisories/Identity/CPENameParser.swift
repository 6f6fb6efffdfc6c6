/// Takes the two bindings of a CPE name apart, on their bytes.
///
/// Source: NISTIR 7695, 6.1 (URI) and 6.2 (formatted string).
struct CPENameParser {
    private let bytes: [UInt8]
    private static let colon = UInt8(ascii: ":")
    private static let backslash = UInt8(ascii: "\\")

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The longest name that is read, in bytes: eight times the longest that NVD has room for.
    private static let lengthLimit = 8192

    func values() throws(CPENameError) -> [CPEName.Value] {
        guard bytes.count <= Self.lengthLimit else { throw CPENameError("it has more than \(Self.lengthLimit) bytes") }
        let prefix = String(decoding: bytes.prefix(8), as: UTF8.self).asciiLowercased
        let values: [CPEName.Value]
        if prefix.hasPrefix("cpe:2.3:") {
            values = try formatted()
        } else if prefix.hasPrefix("cpe:/") {
            values = try uri()
        } else {
            throw CPENameError("a CPE name starts with 'cpe:2.3:' or 'cpe:/'")
        }
        if case .value(let part) = values[0], !["a", "o", "h"].contains(part) {
            throw CPENameError("the part is 'a', 'o' or 'h', and not '\(part.prefix(20))'")
        }
        return values
    }

    // MARK: Formatted string

    private func formatted() throws(CPENameError) -> [CPEName.Value] {
        var values: [CPEName.Value] = []
        values.reserveCapacity(11)
        var start = 8
        while start <= bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != Self.colon { end += bytes[end] == Self.backslash ? 2 : 1 }
            guard end <= bytes.count else { throw CPENameError("it ends with a backslash") }
            guard values.count < 11 else { throw CPENameError("it has more than 11 attributes") }
            values.append(try Self.value(bytes[start..<end]))
            start = end + 1
        }
        guard values.count == 11 else { throw CPENameError("it has \(values.count) attributes instead of 11") }
        return values
    }

    private static func value(_ text: ArraySlice<UInt8>) throws(CPENameError) -> CPEName.Value {
        guard let first = text.first else { throw CPENameError("an attribute is empty; what may be anything is '*'") }
        if text.count == 1 {
            if first == UInt8(ascii: "*") { return .any }
            if first == UInt8(ascii: "-") { return .notApplicable }
        }
        if text.allSatisfy({ $0.isLowerLetterOrDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F }) {
            return .value(String(decoding: text, as: UTF8.self))
        }
        return .value(try quoted(text))
    }

    /// The text with a backslash before every special character, and before no other.
    private static func quoted(_ text: ArraySlice<UInt8>) throws(CPENameError) -> String {
        var canonical: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte == backslash {
                append(text[place + 1], to: &canonical)
                place += 2
                continue
            }
            guard byte > 0x20, byte < 0x7F else { throw CPENameError("it has a character that is no printable ASCII") }
            if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") {
                guard isAtAnEnd(place, of: text) else {
                    throw CPENameError(
                        "a wildcard stands at the start or the end of a value; write '\\*' for an asterisk")
                }
                canonical.append(byte)
            } else {
                append(byte, to: &canonical)
            }
            place += 1
        }
        // A hyphen alone would mean that the attribute makes no sense.
        return canonical == [UInt8(ascii: "-")] ? "\\-" : String(decoding: canonical, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        let isPlain = byte.isLowerLetterOrDigit || byte == 0x2E || byte == 0x2D || byte == 0x5F
        if isPlain {
            text.append(byte)
        } else if (0x41...0x5A).contains(byte) {
            text.append(byte | 0x20)
        } else {
            text.append(backslash)
            text.append(byte)
        }
    }

    /// An asterisk at one end, or a run of question marks that reaches one.
    private static func isAtAnEnd(_ place: Int, of text: ArraySlice<UInt8>) -> Bool {
        if place == text.startIndex || place == text.endIndex - 1 { return true }
        guard text[place] == UInt8(ascii: "?") else { return false }
        return text[..<place].allSatisfy { $0 == UInt8(ascii: "?") }
            || text[(place + 1)...].allSatisfy { $0 == UInt8(ascii: "?") }
    }

    // MARK: URI

    private func uri() throws(CPENameError) -> [CPEName.Value] {
        let parts = bytes.dropFirst(5).split(separator: Self.colon, omittingEmptySubsequences: false)
        guard parts.count <= 7 else { throw CPENameError("a name of CPE 2.2 has at most 7 components") }
        var values = [CPEName.Value](repeating: .any, count: 11)
        for (place, part) in parts.enumerated() {
            if place == CPEName.Attribute.edition.rawValue, part.first == UInt8(ascii: "~") {
                try unpack(part, into: &values)
            } else {
                values[place] = try Self.uriValue(part)
            }
        }
        return values
    }

    /// An edition that holds the attributes that CPE 2.2 did not know: `~edition~sw_edition~target_sw~target_hw~other`.
    private func unpack(_ text: ArraySlice<UInt8>, into values: inout [CPEName.Value]) throws(CPENameError) {
        let parts = text.dropFirst().split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false)
        guard parts.count == 5 else { throw CPENameError("a packed edition has 5 parts after tildes") }
        let attributes: [CPEName.Attribute] = [.edition, .softwareEdition, .targetSoftware, .targetHardware, .other]
        for (attribute, part) in zip(attributes, parts) { values[attribute.rawValue] = try Self.uriValue(part) }
    }

    private static func uriValue(_ text: ArraySlice<UInt8>) throws(CPENameError) -> CPEName.Value {
        if text.isEmpty { return .any }
        if text.elementsEqual([UInt8(ascii: "-")]) { return .notApplicable }
        var formatted: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            guard byte == UInt8(ascii: "%") else {
                guard byte > 0x20, byte < 0x7F else {
                    throw CPENameError("it has a character that is no printable ASCII")
                }
                append(byte, to: &formatted)
                place += 1
                continue
            }
            guard place + 2 < text.endIndex, let high = text[place + 1].hexadecimalValue,
                let low = text[place + 2].hexadecimalValue
            else { throw CPENameError("a percent sign needs two hexadecimal digits after it") }
            let code = high << 4 | low
            switch code {
            case 0x01: formatted.append(UInt8(ascii: "?"))
            case 0x02: formatted.append(UInt8(ascii: "*"))
            case 0x21...0x7E: append(code, to: &formatted)
            default: throw CPENameError("it has a character that is no printable ASCII")
            }
            place += 3
        }
        return try value(formatted[...])
    }
}
