/// A value in a JSON text, found but not decoded, so that of a large file only what is wanted costs memory.
///
/// The text has to have passed ``JSONSyntax/check(_:)``; on any other, values are nil or cut short.
public struct JSONValue: Sendable {
    private let bytes: [UInt8]
    private let start: Int

    /// The outermost value of a file.
    public init(checked source: SourceFile) {
        bytes = source.bytes
        start = Self.skipSpace(0, in: source.bytes)
    }

    private init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    private var first: UInt8? { start < bytes.count ? bytes[start] : nil }

    /// Whether it is an object.
    public var isObject: Bool { first == UInt8(ascii: "{") }

    /// Whether it is a list.
    public var isList: Bool { first == UInt8(ascii: "[") }

    /// The members of an object, of several with one name the last; empty for anything else.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the object.
    public var members: [String: JSONValue] {
        guard isObject else { return [:] }
        var members: [String: JSONValue] = [:]
        var place = Self.skipSpace(start + 1, in: bytes)
        while place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
            let name = JSONValue(bytes: bytes, start: place).text ?? ""
            place = Self.skipSpace(Self.end(of: place, in: bytes), in: bytes)
            place = Self.skipSpace(place + 1, in: bytes)
            members[name] = JSONValue(bytes: bytes, start: place)
            place = Self.next(after: place, in: bytes)
        }
        return members
    }

    /// The items of a list; empty for anything else.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the list.
    public var items: [JSONValue] {
        guard isList else { return [] }
        var items: [JSONValue] = []
        var place = Self.skipSpace(start + 1, in: bytes)
        while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
            items.append(JSONValue(bytes: bytes, start: place))
            place = Self.next(after: place, in: bytes)
        }
        return items
    }

    /// The texts of a list; a text counts as a list of one.
    public var texts: [String] { isList ? items.compactMap(\.text) : [text].compactMap(\.self) }

    /// `true` or `false`; nil for anything else.
    public var flag: Bool? {
        switch first {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// A text; nil for anything else.
    ///
    /// Halves of characters become U+FFFD.
    public var text: String? {
        guard first == UInt8(ascii: "\"") else { return nil }
        let content = bytes[(start + 1)..<max(start + 1, Self.end(of: start, in: bytes) - 1)]
        guard content.contains(0x5C) else { return String(decoding: content, as: UTF8.self) }
        return Self.unescaped(content)
    }

    // MARK: Escapes

    private static func unescaped(_ content: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flush() {
            units += String(decoding: plain, as: UTF8.self).utf16
            plain.removeAll(keepingCapacity: true)
        }
        var place = content.startIndex
        while place < content.endIndex {
            guard content[place] == 0x5C, place + 1 < content.endIndex else {
                plain.append(content[place])
                place += 1
                continue
            }
            let escape = content[place + 1]
            place += 2
            switch escape {
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "r"): plain.append(0x0D)
            case UInt8(ascii: "b"): plain.append(0x08)
            case UInt8(ascii: "f"): plain.append(0x0C)
            case UInt8(ascii: "u"):
                flush()
                let digits = content[place..<min(place + 4, content.endIndex)]
                units.append(UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD)
                place = min(place + 4, content.endIndex)
            default: plain.append(escape)
            }
        }
        flush()
        return String(decoding: units, as: UTF16.self)
    }

    // MARK: Places

    private static func skipSpace(_ start: Int, in bytes: [UInt8]) -> Int {
        var place = start
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place
    }

    /// The place of the next value or name after the one at a place, with the comma between them passed over.
    private static func next(after start: Int, in bytes: [UInt8]) -> Int {
        let place = skipSpace(end(of: start, in: bytes), in: bytes)
        guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { return place }
        return skipSpace(place + 1, in: bytes)
    }

    /// The place after a value.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            var depth = 0
            repeat {
                guard place < bytes.count else { return place }
                switch bytes[place] {
                case UInt8(ascii: "\""): place = endOfText(place, in: bytes)
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    place += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    place += 1
                case UInt8(ascii: ","), UInt8(ascii: ":"), 0x09, 0x0A, 0x0D, 0x20: place += 1
                default: place = endOfWord(place, in: bytes)
                }
            } while depth > 0
            return place
        }
    }

    private static func endOfText(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = start + 1
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""): return place + 1
            case 0x5C: place += 2
            default: place += 1
            }
        }
        return bytes.count
    }

    private static func endOfWord(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = start
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x09, 0x0A, 0x0D, 0x20: return place
            default: place += 1
            }
        }
        return place
    }
}
