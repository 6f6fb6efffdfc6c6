/// A version's bytes, read from the left.
struct VersionText {
    typealias Part = Slice<UnsafeBufferPointer<UInt8>>

    /// What is not read yet.
    private(set) var rest: Part

    init(_ part: Part) {
        rest = part
    }

    var isAtEnd: Bool { rest.isEmpty }
    /// The next byte; 0, which no version has, at the end.
    var next: UInt8 { rest.first ?? 0 }

    /// The byte after the next; 0 at the end.
    var afterNext: UInt8 {
        rest.count > 1 ? rest[rest.startIndex + 1] : 0
    }

    mutating func skip(_ count: Int = 1) {
        rest = rest.dropFirst(count)
    }

    /// Goes past the byte if it is the next.
    mutating func skip(ifNext byte: UInt8) -> Bool {
        guard next == byte, !isAtEnd else { return false }
        skip()
        return true
    }

    /// Goes past the letters if they are next, in capitals or not.
    mutating func skip(ifNext letters: StaticString) -> Bool {
        let count = letters.utf8CodeUnitCount
        guard rest.count >= count else { return false }
        for place in 0..<count where rest[rest.startIndex + place].lowercasedASCII != letters.utf8Start[place] {
            return false
        }
        skip(count)
        return true
    }

    mutating func take(while isWanted: (UInt8) -> Bool) -> Part {
        var end = rest.startIndex
        while end < rest.endIndex, isWanted(rest[end]) { end += 1 }
        let part = rest[rest.startIndex..<end]
        rest = rest[end...]
        return part
    }

    mutating func digits() -> Part {
        take { $0.isASCIIDigit }
    }

    mutating func letters() -> Part {
        take { $0.isASCIILetter }
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
