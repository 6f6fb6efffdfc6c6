import ProductModel
import SourceText

/// Turns the text of one scalar into a value of a field's type, or says why it can't.
enum ValueReader {
    /// Why a text is no value of a type.
    struct Refusal: Error {
        let code: String
        let message: String
        var suggestion: String?
    }

    static func read(_ text: String, isPlain: Bool, as type: FieldType) throws(Refusal) -> Value {
        if isPlain, isNull(text) {
            throw Refusal(
                code: "empty-value", message: "this is empty; leave the field out when the answer is not known")
        }
        switch type.item {
        case .flag:
            guard isPlain, let flag = flag(text) else { throw notAFlag(text) }
            return .flag(flag)
        case .integer(let range):
            guard isPlain, let number = integer(text) else {
                throw Refusal(code: "wrong-type", message: "this is a whole number, not '\(text)'")
            }
            guard range.contains(number) else {
                throw Refusal(
                    code: "bad-number",
                    message: "this lies between \(range.lowerBound) and \(range.upperBound), and \(number) does not")
            }
            return .integer(number)
        case .text:
            if isPlain, flag(text) != nil {
                throw Refusal(code: "wrong-type", message: "this is a text; write \"\(text)\" in quotes if it is meant")
            }
            if text.isEmpty { throw Refusal(code: "empty-value", message: "this text is empty; leave the field out") }
            return .text(text)
        default:
            if isPlain, flag(text) != nil || isNumber(text) {
                throw Refusal(code: "wrong-type", message: "this is a text, and '\(text)' is read as something else")
            }
            return try readWord(text, as: type.item)
        }
    }

    private static func readWord(_ text: String, as type: FieldType) throws(Refusal) -> Value {
        switch type {
        case .date:
            guard isDate(text) else {
                throw Refusal(code: "bad-date", message: "this is no day of the calendar; write it as 2026-03-01")
            }
            return .text(text)
        case .level:
            guard let level = Level(word: text) else {
                throw unknownWord(text, name: "level", words: Level.allCases.map(\.word))
            }
            return .level(level)
        case .choice(let vocabulary):
            guard vocabulary.contains(text) else {
                throw unknownWord(text, name: vocabulary.name, words: vocabulary.words.map(\.id))
            }
            return .text(text)
        case .reference, .identifier:
            guard Identifier.isKebabCase(text) else {
                throw Refusal(code: "bad-id", message: "'\(text)' is no id; ids are words like smart-lock")
            }
        case .element:
            guard Identifier.isElement(text) else {
                throw Refusal(code: "bad-element", message: "'\(text)' is no element; elements look like 8425:DP.3")
            }
        case .path:
            guard isInside(text) else {
                throw Refusal(
                    code: "bad-path",
                    message: "this is a path below the product folder, with '/' between names and without '..'")
            }
        case .address:
            guard isAddress(text) else {
                throw Refusal(
                    code: "bad-address", message: "this is an address that starts with https:, http:, mailto: or tel:")
            }
        case .digest:
            guard text.utf8.count == 64, text.utf8.allSatisfy(isHexadecimal) else {
                throw Refusal(code: "bad-digest", message: "a SHA-256 digest has 64 digits, 0 to 9 and a to f")
            }
        case .statement:
            guard text.utf8.contains(0x2E), !text.utf8.contains(0x20) else {
                throw Refusal(
                    code: "unknown-statement", message: "this names a fact, as section.id or as product.support")
            }
        default: break
        }
        return .text(text)
    }

    private static func unknownWord(_ text: String, name: String, words: [String]) -> Refusal {
        let list = words.count > 14 ? "" : "; it is one of \(words.joined(separator: ", "))"
        return Refusal(
            code: "unknown-word", message: "'\(text)' is no \(name)\(list)",
            suggestion: Suggestion.nearest(to: text, in: words))
    }

    private static func notAFlag(_ text: String) -> Refusal {
        let meant = ["yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"]
        return Refusal(
            code: "wrong-type", message: "this is true or false, not '\(text)'", suggestion: meant[text.lowercased()])
    }

    // What YAML 1.2's core schema reads a plain scalar as.

    static func isNull(_ text: String) -> Bool {
        switch text.utf8.count {
        case 0: true
        case 1: text == "~"
        case 4: text == "null" || text == "Null" || text == "NULL"
        default: false
        }
    }

    static func flag(_ text: String) -> Bool? {
        guard (4...5).contains(text.utf8.count) else { return nil }
        return switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// A whole number in any of the ways in which YAML writes one: `5`, `+5`, `0x5`, `0o5`, and `5.0` as JSON has it.
    private static func integer(_ text: String) -> Int? {
        if text.utf8.count <= 18, let number = Int(text) { return number }
        guard isNumber(text) else { return nil }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        return Double(text).flatMap(Int.init(exactly:))
    }

    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || [0x2B, 0x2D, 0x2E].contains(first) else {
            return false
        }
        if [".nan", ".NaN", ".NAN"].contains(text) { return true }
        var digits = 0
        var points = 0
        var bytes = Array(text.utf8)[...]
        if first == 0x2D || first == 0x2B { bytes = bytes.dropFirst() }
        if [".inf", ".Inf", ".INF"].contains(where: { $0.utf8.elementsEqual(bytes) }) { return true }
        while let byte = bytes.first {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E where points == 0: points += 1
            case 0x65 where digits > 0, 0x45 where digits > 0: return isExponent(bytes.dropFirst())
            case 0x78 where text.hasPrefix("0x"): return isMade(of: bytes.dropFirst(), digits: \.isHexDigit)
            case 0x6F where text.hasPrefix("0o"):
                return isMade(of: bytes.dropFirst()) { ("0"..."7").contains($0) }
            default: return false
            }
            bytes = bytes.dropFirst()
        }
        return digits > 0
    }

    private static func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
        let isSigned = bytes.first == 0x2B || bytes.first == 0x2D
        return isMade(of: isSigned ? bytes.dropFirst() : bytes, digits: \.isNumber)
    }

    private static func isMade(of bytes: ArraySlice<UInt8>, digits isDigit: (Character) -> Bool) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { isDigit(Character(Unicode.Scalar($0))) }
    }

    private static func isDate(_ text: String) -> Bool { CalendarDay(text) != nil }

    // A character of Swift may be several of Unicode, such as a slash and an accent on it. File systems, databases and
    // the schema's patterns know of no such thing, so these look at bytes.

    private static func isInside(_ text: String) -> Bool {
        let bytes = text.utf8
        let isDrive = bytes.dropFirst().first == 0x3A && bytes.first.map(isLetter) == true
        return !isDrive && !bytes.contains(0x5C) && !bytes.contains(0)
            && bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) }
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else { return false }
        return ["https", "http", "mailto", "tel"].contains(text[..<colon])
            && text[colon...].unicodeScalars.count > 3
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
