/// Reads a JSON document from beginning to end without building anything: who reads asks for the next name or item, and
/// takes, enters or skips its value.
///
/// It is strict about syntax (RFC 8259) and kind about text: what is not UTF-8 is repaired, not refused. Texts are given
/// where they lie, and are only unescaped when they are wanted.
struct JSONReader {
    /// How deep values may be nested; real feeds have less than half.
    static let depthLimit = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that comes next.
    private(set) var offset = 0
    /// Whether nothing has been read of the list or object that was entered last.
    private var isFirst = true
    private var depth = 0

    /// Reads from bytes, which must outlive the reader; a mark of the encoding is passed over.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }

    // MARK: Objects and lists

    /// Enters an object; false where there is null instead.
    mutating func object() throws(ReadingFault) -> Bool { try enter(UInt8(ascii: "{"), "an object") }

    /// Enters a list; false where there is null instead.
    mutating func list() throws(ReadingFault) -> Bool { try enter(UInt8(ascii: "["), "a list") }

    /// The name of the next field of the object that was entered last; nil at its end.
    mutating func name() throws(ReadingFault) -> JSONText? {
        guard try advances(before: UInt8(ascii: "}")) else { return nil }
        guard try peek() == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
        let name = try quoted()
        guard try peek() == UInt8(ascii: ":") else { throw unexpected("a colon") }
        offset += 1
        return name
    }

    /// Whether the list that was entered last has another item; false at its end.
    mutating func item() throws(ReadingFault) -> Bool { try advances(before: UInt8(ascii: "]")) }

    private mutating func enter(_ bracket: UInt8, _ what: String) throws(ReadingFault) -> Bool {
        let byte = try peek()
        if byte == bracket {
            guard depth < Self.depthLimit else {
                throw ReadingFault("values are nested more than \(Self.depthLimit) deep", at: offset)
            }
            depth += 1
            offset += 1
            isFirst = true
            return true
        }
        guard byte == UInt8(ascii: "n") else { throw unexpected(what) }
        try word("null")
        return false
    }

    private mutating func advances(before end: UInt8) throws(ReadingFault) -> Bool {
        let byte = try peek()
        if byte == end {
            offset += 1
            depth -= 1
            isFirst = false
            return false
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end") }
            offset += 1
            isFirst = true
            if try peek() == end { throw unexpected("another value after the comma") }
        }
        return true
    }

    // MARK: Values

    /// A text; nil for null.
    mutating func text() throws(ReadingFault) -> JSONText? {
        switch try peek() {
        case UInt8(ascii: "\""):
            let text = try quoted()
            isFirst = false
            return text
        case UInt8(ascii: "n"):
            try word("null")
            return nil
        default: throw unexpected("a text")
        }
    }

    /// A text; nil for a value of any other sort, which is skipped.
    mutating func textIfAny() throws(ReadingFault) -> JSONText? {
        if try peek() == UInt8(ascii: "\"") { return try text() }
        try skip()
        return nil
    }

    /// A flag; nil for a value of any other sort, which is skipped.
    mutating func flagIfAny() throws(ReadingFault) -> Bool? {
        let byte = try peek()
        try skip()
        return byte == UInt8(ascii: "t") ? true : byte == UInt8(ascii: "f") ? false : nil
    }

    /// A whole number; nil for a value of any other sort, which is skipped.
    mutating func integerIfAny() throws(ReadingFault) -> Int? {
        _ = try peek()
        let start = offset
        try skip()
        return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    /// Passes over a value of any sort.
    mutating func skip() throws(ReadingFault) {
        switch try peek() {
        case UInt8(ascii: "\""):
            _ = try quoted()
            isFirst = false
        case UInt8(ascii: "{"):
            guard try object() else { return }
            while try name() != nil { try skip() }
        case UInt8(ascii: "["):
            guard try list() else { return }
            while try item() { try skip() }
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    /// Passes over a value, and gives its bytes.
    mutating func skipped() throws(ReadingFault) -> UnsafeBufferPointer<UInt8> {
        _ = try peek()
        let start = offset
        try skip()
        return UnsafeBufferPointer(rebasing: bytes[start..<offset])
    }

    /// Makes sure that nothing but blanks follows.
    mutating func end() throws(ReadingFault) {
        passBlanks()
        guard offset == bytes.count else { throw unexpected("the end") }
    }

    /// The first byte of the next value, which says what sort it is of.
    mutating func peek() throws(ReadingFault) -> UInt8 {
        passBlanks()
        guard offset < bytes.count else { throw ReadingFault("the JSON was cut short: it ends too early", at: offset) }
        return bytes[offset]
    }
}

// MARK: - Bytes

extension JSONReader {
    private mutating func passBlanks() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    private func unexpected(_ wanted: String) -> ReadingFault {
        offset < bytes.count
            ? ReadingFault("this is not JSON, or not of the right sort: here should be \(wanted)", at: offset)
            : ReadingFault("the JSON was cut short: it ends too early", at: offset)
    }

    private mutating func word(_ word: StaticString) throws(ReadingFault) {
        let length = word.utf8CodeUnitCount
        let isThere =
            offset + length <= bytes.count
            && word.withUTF8Buffer { wanted in wanted.indices.allSatisfy { wanted[$0] == bytes[offset + $0] } }
        guard isThere else { throw unexpected("a value") }
        offset += length
        isFirst = false
    }

    private mutating func number() throws(ReadingFault) {
        let start = offset
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let whole = try digits()
        if whole > 1, bytes[offset - whole] == UInt8(ascii: "0") {
            throw ReadingFault("this number starts with 0", at: start)
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            _ = try digits()
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            _ = try digits()
        }
        isFirst = false
    }

    private mutating func digits() throws(ReadingFault) -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
        guard offset > start else { throw unexpected("a value") }
        return offset - start
    }

    /// The text whose first quote comes next.
    private mutating func quoted() throws(ReadingFault) -> JSONText {
        let start = offset + 1
        var index = start
        var hasEscapes = false
        while true {
            index = endOfPlain(from: index)
            guard index < bytes.count else {
                throw ReadingFault("the JSON was cut short: it ends within a text", at: start - 1)
            }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                offset = index + 1
                return JSONText(UnsafeBufferPointer(rebasing: bytes[start..<index]), hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                index = try endOfEscape(at: index)
            default: throw ReadingFault("a control character stands in a text", at: index)
            }
        }
    }

    private func endOfEscape(at index: Int) throws(ReadingFault) -> Int {
        guard index + 1 < bytes.count else {
            throw ReadingFault("the JSON was cut short: it ends within a text", at: index)
        }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index + 2
        case UInt8(ascii: "u"):
            guard index + 6 <= bytes.count,
                bytes[(index + 2)..<(index + 6)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 128 })
            else { throw ReadingFault("\\u needs four hexadecimal digits", at: index) }
            return index + 6
        default: throw ReadingFault("there is no such escape", at: index)
        }
    }

    /// The next byte that is a quote, a backslash or a control character; eight bytes are looked at at once.
    private func endOfPlain(from start: Int) -> Int {
        var index = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        if let base = bytes.baseAddress {
            let raw = UnsafeRawPointer(base)
            while index + 8 <= bytes.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let quote = word ^ (ones &* 0x22)
                let slash = word ^ (ones &* 0x5C)
                let found =
                    ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & highs
                if found != 0 { return index + found.trailingZeroBitCount >> 3 }
                index += 8
            }
        }
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
        return index
    }
}
