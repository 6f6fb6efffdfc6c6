/// A word of up to 16 letters, in small letters, as a number that is quickly looked up.
struct VersionWord: Hashable, ExpressibleByStringLiteral {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    init(stringLiteral word: StaticString) {
        for place in 0..<word.utf8CodeUnitCount { append(word.utf8Start[place]) }
    }

    /// Nil for what is too long to be a word that any scheme knows.
    init?(_ part: VersionText.Part) {
        guard part.count <= 16 else { return nil }
        for byte in part { append(byte.lowercasedASCII) }
    }

    private mutating func append(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
    }
}
