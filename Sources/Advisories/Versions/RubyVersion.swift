/// Versions of RubyGems: numbers and words, where missing numbers are zeros and a word comes before any number.
///
/// Source: Gem::Version; `-` means `.pre.`.
enum RubyVersion {
    /// What can come next, in its order; numbers are last.
    private enum Mark {
        static let word: UInt8 = 0x10
        static let zerosThenWord: UInt8 = 0x11
        static let end: UInt8 = 0x20
        static let zerosThenNumber: UInt8 = 0x30
    }

    static func key(of part: VersionText.Part) -> [UInt8]? {
        guard let first = part.first, first.isASCIIDigit else { return nil }
        var text = VersionText(part)
        var segments = Segments(capacity: part.count + 8)
        var hasHyphen = false
        segments.append(number: text.digits())
        guard !text.next.isASCIILetter else { return nil }
        while !text.isAtEnd {
            let byte = text.next
            if byte.isASCIIDigit {
                segments.append(number: text.digits())
            } else if byte.isASCIILetter {
                segments.append(word: text.letters())
            } else {
                // After the first hyphen others may stand anywhere.
                let isHyphen = byte == UInt8(ascii: "-")
                guard isHyphen || byte == UInt8(ascii: ".") else { return nil }
                let mayEnd = isHyphen && hasHyphen
                hasHyphen = hasHyphen || isHyphen
                let follows = text.afterNext
                let isFollowed = follows.isASCIILetterOrDigit || hasHyphen && follows == UInt8(ascii: "-")
                guard isFollowed || mayEnd else { return nil }
                if isHyphen { segments.appendPre() }
                text.skip()
            }
        }
        segments.key.mark(Mark.end)
        return segments.key.bytes
    }

    /// Segments without the zeros at the end, and without the zeros before the first word.
    private struct Segments {
        var key: VersionKey
        private var zeros = 0
        private var hasWord = false

        init(capacity: Int) {
            key = VersionKey(capacity: capacity)
        }

        mutating func append(number digits: VersionText.Part) {
            guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else {
                zeros += 1
                return
            }
            key.zeros(zeros, marked: Mark.zerosThenNumber)
            zeros = 0
            key.number(digits)
        }

        mutating func append(word: VersionText.Part) {
            beginWord()
            key.word(word)
        }

        mutating func appendPre() {
            beginWord()
            for byte in "pre".utf8 { key.mark(byte) }
            key.mark(0)
        }

        private mutating func beginWord() {
            if hasWord, zeros > 0 {
                key.mark(Mark.zerosThenWord)
                key.number(UInt64(zeros))
            } else {
                key.mark(Mark.word)
            }
            zeros = 0
            hasWord = true
        }
    }
}
