/// Versions of Alpine's packages: `1.2.3c_rc4_p5~0a1b-r6`.
///
/// Source: apk-package(5) of apk-tools 3, "pkgver"; in it numbers after the first that begin with a zero are compared
/// as text and come before others. In apk-tools 2, where they were compared by the count of zeros, only such differ.
enum AlpineVersion {
    /// What can come next, in its order; numbers are last.
    private enum Mark {
        static let end: UInt8 = 0x08
        static let revision: UInt8 = 0x10
        static let commit: UInt8 = 0x18
        static let suffixNumber: UInt8 = 0x20
        static let letter: UInt8 = 0x30
        static let zeroPrefixed: UInt8 = 0x38
    }

    private static let suffixes: [VersionWord: UInt8] = [
        "alpha": 0x01, "beta": 0x02, "pre": 0x03, "rc": 0x04,
        "cvs": 0x28, "svn": 0x29, "git": 0x2A, "hg": 0x2B, "p": 0x2C,
    ]

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 8)
        guard appendNumbers(of: &text, to: &key) else { return nil }
        if text.next.isSmallLetter {
            key.mark(Mark.letter)
            key.mark(text.next)
            text.skip()
        }
        while text.skip(ifNext: UInt8(ascii: "_")) {
            guard let word = VersionWord(text.take { $0.isSmallLetter }), let mark = suffixes[word] else { return nil }
            key.mark(mark)
            guard text.next.isASCIIDigit else { continue }
            key.mark(Mark.suffixNumber)
            key.number(text.digits())
        }
        if text.skip(ifNext: UInt8(ascii: "~")) {
            let commit = text.take { $0.isHexadecimal }
            guard !commit.isEmpty else { return nil }
            key.mark(Mark.commit)
            key.word(commit)
        }
        if text.skip(ifNext: "-r") {
            guard text.next.isASCIIDigit else { return nil }
            key.mark(Mark.revision)
            key.number(text.digits())
        }
        key.mark(Mark.end)
        return text.isAtEnd ? key.bytes : nil
    }

    private static func appendNumbers(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        guard text.next.isASCIIDigit else { return false }
        key.number(text.digits())
        while text.skip(ifNext: UInt8(ascii: ".")) {
            guard text.next.isASCIIDigit else { return false }
            let digits = text.digits()
            if digits.first == UInt8(ascii: "0") {
                key.mark(Mark.zeroPrefixed)
                key.word(digits)
            } else {
                key.number(digits)
            }
        }
        return true
    }
}

extension UInt8 {
    fileprivate var isSmallLetter: Bool { self &- 0x61 < 26 }
    fileprivate var isHexadecimal: Bool { isASCIIDigit || self &- 0x61 < 6 }
}
