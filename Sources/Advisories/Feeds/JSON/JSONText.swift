/// A text of a JSON document where it lies: the bytes between its quotes, good while the document is.
struct JSONText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let hasEscapes: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
        self.bytes = bytes
        self.hasEscapes = hasEscapes
    }

    /// Whether nothing is between the quotes.
    var isEmpty: Bool { bytes.isEmpty }

    /// The text; bytes that are not UTF-8 and halves of surrogate pairs become U+FFFD.
    var string: String {
        hasEscapes ? String(decoding: unescaped(), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    /// The text as ``string``, shortened to about a number of bytes at the end of a word.
    func string(limit: Int) -> String {
        guard bytes.count > limit else { return string }
        // An escape is cut through only at the very end, and the last word goes anyway.
        let cut = bytes[..<limit]
        let end = cut.lastIndex(where: { $0 == 0x20 }) ?? limit
        let start = UnsafeBufferPointer(rebasing: bytes[..<end])
        return JSONText(start, hasEscapes: hasEscapes).string + " …"
    }

    /// Whether the text starts with these letters of ASCII.
    func hasPrefix(_ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { wanted in
            bytes.count >= wanted.count && wanted.indices.allSatisfy { bytes[$0] == wanted[$0] }
        }
    }

    /// Whether the text reads so; names of fields may be escaped, though nobody does it.
    static func ~= (wanted: StaticString, text: JSONText) -> Bool {
        if text.hasEscapes { return wanted.withUTF8Buffer { text.unescaped().elementsEqual($0) } }
        guard wanted.utf8CodeUnitCount == text.bytes.count else { return false }
        return wanted.withUTF8Buffer { wanted in
            for index in wanted.indices where wanted[index] != text.bytes[index] { return false }
            return true
        }
    }

    private func unescaped() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x5C, index + 1 < bytes.count else {
                result.append(byte)
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "u"):
                index += appendScalar(at: index, to: &result)
                continue
            case let other: result.append(other)
            }
            index += 2
        }
        return result
    }

    /// Appends the character of `\uXXXX`, or of two that belong together; gives the number of bytes it took.
    private func appendScalar(at index: Int, to result: inout [UInt8]) -> Int {
        guard let first = unit(at: index) else { return bytes.count - index }
        var taken = 6
        var scalar = Unicode.Scalar(UInt32(first))
        if UTF16.isLeadSurrogate(first), let second = unit(at: index + 6), UTF16.isTrailSurrogate(second) {
            scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
            taken = 12
        }
        result.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
        return taken
    }

    private func unit(at index: Int) -> UInt16? {
        guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt16 = 0
        for digit in bytes[(index + 2)..<(index + 6)] {
            guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(number)
        }
        return value
    }
}
