/// Versions that no ecosystem orders: those of CPE names and of what is built from source.
///
/// Numbers count, missing ones are zeros, and a number after a hyphen comes before one after a dot, except in a date.
/// A word that people give to what is not finished (`rc1`, `beta`, `dev`) comes before the release, as does all after a
/// tilde; `final` and its like mean nothing; any other word comes after (`1.0.2a`, `8.9p1`, `15.1:sp2`). `a` and `b`
/// before a digit are alpha and beta. Case does not count, nor does a word for "version" at the beginning.
///
/// nil only where there is no digit at all (`-`, `*`, `unspecified`), and for a commit's SHA-1, which has no order.
enum GenericVersion {
    /// What can come next, in its order, after the words before a release; numbers are last.
    private enum Mark {
        static let tilde: UInt8 = 0x01
        static let end: UInt8 = 0x20
        static let word: UInt8 = 0x30
        static let hyphen: UInt8 = 0x60
        static let zeros: UInt8 = 0x70
    }

    private enum Meaning {
        case before(UInt8)
        case nothing
        /// Later than the release, as the small letter that the word is short for.
        case after(UInt8)
    }

    private static let alpha: UInt8 = 0x0A
    private static let beta: UInt8 = 0x0B
    private static let milestone: UInt8 = 0x0C
    private static let meanings: [VersionWord: Meaning] = [
        "dev": .before(0x08), "develop": .before(0x08), "devel": .before(0x08), "snapshot": .before(0x08),
        "nightly": .before(0x08), "canary": .before(0x08), "prealpha": .before(0x09), "alpha": .before(alpha),
        "beta": .before(beta), "milestone": .before(milestone), "preview": .before(milestone),
        "pre": .before(milestone), "prerelease": .before(milestone), "ea": .before(milestone),
        "test": .before(milestone), "rc": .before(0x0D), "cr": .before(0x0D), "candidate": .before(0x0E),
        "final": .nothing, "ga": .nothing, "release": .nothing, "rel": .nothing, "stable": .nothing, "lts": .nothing,
        "version": .nothing, "ver": .nothing,
        "p": .after(UInt8(ascii: "p")), "pl": .after(UInt8(ascii: "p")), "patch": .after(UInt8(ascii: "p")),
        "patchlevel": .after(UInt8(ascii: "p")), "u": .after(UInt8(ascii: "u")), "upd": .after(UInt8(ascii: "u")),
        "update": .after(UInt8(ascii: "u")),
    ]

    static func key(of part: VersionText.Part) -> [UInt8]? {
        guard part.contains(where: { $0.isASCIIDigit }), !isCommit(part) else { return nil }
        var items = Items(capacity: part.count + 8)
        var text = VersionText(part)
        if text.next | 0x20 == UInt8(ascii: "v"), !text.afterNext.isASCIILetter { text.skip() }
        while !text.isAtEnd {
            let byte = text.next
            if byte.isASCIIDigit {
                items.append(number: text.digits())
            } else if byte.isWordByte {
                append(word: text.take { $0.isWordByte }, before: text.next, to: &items)
            } else {
                items.separate(by: byte)
                text.skip()
            }
        }
        return items.finished()
    }

    private static func isCommit(_ part: VersionText.Part) -> Bool {
        part.count == 40 && part.allSatisfy { $0.isASCIIDigit || $0.lowercasedASCII &- 0x61 < 6 }
            && part.contains { $0.isASCIILetter }
    }

    private static func append(word: VersionText.Part, before next: UInt8, to items: inout Items) {
        if word.count == 1, next.isASCIIDigit, let letter = word.first?.lowercasedASCII {
            if letter == UInt8(ascii: "a") { return items.append(mark: alpha) }
            if letter == UInt8(ascii: "b") { return items.append(mark: beta) }
            if letter == UInt8(ascii: "m"), items.isSeparated { return items.append(mark: milestone) }
        }
        switch VersionWord(word).flatMap({ meanings[$0] }) {
        case .before(let mark): items.append(mark: mark)
        case .nothing: items.separate(by: UInt8(ascii: "."))
        case .after(let letter): items.append(letter: letter)
        case nil: items.append(word: word)
        }
    }

    /// The items so far, of which the last may be a word whose number is still to come.
    private struct Items {
        private var key: VersionKey
        private var zeros = 0
        private var wantsNumber = false
        private var separator: UInt8 = 0
        private var isEmpty = true
        private var beginsWithYear = false

        init(capacity: Int) {
            key = VersionKey(capacity: capacity)
        }

        var isSeparated: Bool { separator != 0 }

        mutating func separate(by byte: UInt8) {
            if byte == UInt8(ascii: "~") {
                endWord()
                zeros = 0
                key.mark(Mark.tilde)
            } else {
                separator = byte
            }
        }

        mutating func append(number digits: VersionText.Part) {
            if wantsNumber {
                key.number(digits)
                wantsNumber = false
            } else if isAfterHyphen(digits) {
                zeros = 0
                key.mark(Mark.hyphen)
                key.number(digits)
            } else if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
                zeros += 1
            } else {
                key.zeros(zeros, marked: Mark.zeros)
                zeros = 0
                key.number(digits)
            }
            if isEmpty { beginsWithYear = digits.count == 4 }
            isEmpty = false
            separator = 0
        }

        /// Whether it is a packager's number; the hyphens of 2023-02-28 are as dots.
        private func isAfterHyphen(_ digits: VersionText.Part) -> Bool {
            switch separator {
            case UInt8(ascii: "-"): !isEmpty && !(beginsWithYear && digits.count == 2)
            case UInt8(ascii: ":"), UInt8(ascii: "+"): !isEmpty
            default: false
            }
        }

        mutating func append(mark: UInt8) {
            beginWord(with: mark)
        }

        mutating func append(letter: UInt8) {
            beginWord(with: Mark.word)
            key.mark(letter)
            key.mark(0)
        }

        mutating func append(word: VersionText.Part) {
            beginWord(with: Mark.word)
            key.lowercasedWord(word)
        }

        private mutating func beginWord(with mark: UInt8) {
            endWord()
            zeros = 0
            separator = 0
            isEmpty = false
            wantsNumber = true
            key.mark(mark)
        }

        private mutating func endWord() {
            if wantsNumber { key.number(0) }
            wantsNumber = false
        }

        mutating func finished() -> [UInt8] {
            endWord()
            key.mark(Mark.end)
            return key.bytes
        }
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool { isASCIILetter || self >= 0x80 }
}
