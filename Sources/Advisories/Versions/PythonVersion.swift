/// Versions of Python packages, which have an epoch, a pre-release, a post-release, a development release and a label
/// of one's own.
///
/// Source: PEP 440, with the normalisation of its appendix B; https://packaging.python.org/specifications/version-specifiers.
enum PythonVersion {
    /// What can follow the numbers, in their order.
    private enum Mark {
        static let developmentOnly: UInt8 = 0x01
        static let alpha: UInt8 = 0x02
        static let beta: UInt8 = 0x03
        static let candidate: UInt8 = 0x04
        static let release: UInt8 = 0x05
        static let notPost: UInt8 = 0x01
        static let notDevelopment: UInt8 = 0xFF
        static let localWord: UInt8 = 0x01
    }

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 8)
        _ = text.skip(ifNext: "v")
        guard appendRelease(of: &text, to: &key) else { return nil }
        let pre = preRelease(of: &text)
        let post = postRelease(of: &text)
        let development = skipSeparator(in: &text, before: ["dev"]) == nil ? nil : number(of: &text)

        switch (pre, post, development) {
        case (let pre?, _, _):
            key.mark(pre.mark)
            key.number(pre.number)
        case (nil, nil, _?): key.mark(Mark.developmentOnly)
        default: key.mark(Mark.release)
        }
        if let post { key.number(post) } else { key.mark(Mark.notPost) }
        if let development { key.number(development) } else { key.mark(Mark.notDevelopment) }
        guard appendLocal(of: &text, to: &key) else { return nil }
        return key.bytes
    }

    /// The epoch and the numbers, without zeros at their end.
    private static func appendRelease(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        var digits = text.digits()
        guard !digits.isEmpty else { return false }
        if text.skip(ifNext: UInt8(ascii: "!")) {
            key.number(digits)
            digits = text.digits()
            guard !digits.isEmpty else { return false }
        } else {
            key.number(0)
        }
        var zeros = 0
        while true {
            if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
                zeros += 1
            } else {
                while zeros > 0 {
                    key.number(0)
                    zeros -= 1
                }
                key.number(digits)
            }
            guard text.next == UInt8(ascii: "."), text.afterNext.isASCIIDigit else { return true }
            text.skip()
            digits = text.digits()
        }
    }

    private static func preRelease(of text: inout VersionText) -> (mark: UInt8, number: VersionText.Part)? {
        // In this order: the longer of two words that begin alike is tried first.
        let words: [StaticString] = ["alpha", "a", "beta", "b", "preview", "pre", "c", "rc"]
        guard let word = skipSeparator(in: &text, before: words) else { return nil }
        let mark = word < 2 ? Mark.alpha : word < 4 ? Mark.beta : Mark.candidate
        return (mark, number(of: &text))
    }

    private static func postRelease(of text: inout VersionText) -> VersionText.Part? {
        if text.next == UInt8(ascii: "-"), text.afterNext.isASCIIDigit {
            text.skip()
            return text.digits()
        }
        guard skipSeparator(in: &text, before: ["post", "rev", "r"]) != nil else { return nil }
        return number(of: &text)
    }

    /// The place of the word that is next, after a separator or none; goes past both.
    private static func skipSeparator(in text: inout VersionText, before words: [StaticString]) -> Int? {
        var ahead = text
        if ahead.next.isSeparator { ahead.skip() }
        for (place, word) in words.enumerated() where ahead.skip(ifNext: word) {
            text = ahead
            return place
        }
        return nil
    }

    /// The number after a word, which may be missing and then is 0.
    private static func number(of text: inout VersionText) -> VersionText.Part {
        if text.next.isSeparator { text.skip() }
        return text.digits()
    }

    /// A label of words and numbers, numbers last; nothing comes before anything.
    private static func appendLocal(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        guard text.skip(ifNext: UInt8(ascii: "+")) else { return text.isAtEnd }
        repeat {
            let segment = text.take { $0.isASCIILetterOrDigit }
            guard !segment.isEmpty else { return false }
            if segment.allSatisfy({ $0.isASCIIDigit }) {
                key.number(segment)
            } else {
                key.mark(Mark.localWord)
                key.lowercasedWord(segment)
            }
            guard text.next.isSeparator else { return text.isAtEnd }
            text.skip()
        } while true
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }
}
