/// Versions of Packagist: up to four numbers, a stability and its number, perhaps `-dev`.
///
/// `1.x-dev` is the branch 1, after all its releases; named branches (`dev-main`) have no order and give nil.
///
/// Source: composer/semver, VersionParser::normalize, whose result PHP's version_compare orders.
enum ComposerVersion {
    /// What can follow the numbers, in its order; numbers are between the end and a patch.
    private enum Mark {
        static let development: UInt8 = 0x02
        static let end: UInt8 = 0x06
        static let patch: UInt8 = 0xFE
    }

    private static let stable: UInt8 = 0x00
    private static let stabilities: [VersionWord: UInt8] = [
        "alpha": 0x03, "a": 0x03, "beta": 0x04, "b": 0x04, "rc": 0x05,
        "stable": stable, "patch": Mark.patch, "pl": Mark.patch, "p": Mark.patch,
    ]
    /// What Composer writes for each number of a branch that is not said.
    private static let anyNumber: UInt64 = 9_999_999

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var part = part
        if let build = part.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }) {
            part = part[..<build]
        }
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 8)
        _ = text.skip(ifNext: "v")
        guard let isBranch = appendNumbers(of: &text, to: &key) else { return nil }
        if !isBranch { guard appendStability(of: &text, to: &key) else { return nil } }

        skipSeparator(in: &text)
        if text.skip(ifNext: "dev") {
            key.mark(Mark.development)
        } else if isBranch {
            return nil
        }
        key.mark(Mark.end)
        return text.isAtEnd ? key.bytes : nil
    }

    /// Whether they are the numbers of a branch (`1.x`); nil where there are none.
    private static func appendNumbers(of text: inout VersionText, to key: inout VersionKey) -> Bool? {
        var count = 0
        while text.next.isASCIIDigit {
            key.number(text.digits())
            count += 1
            guard text.next == UInt8(ascii: "."), text.afterNext.isASCIIDigit || text.afterNext.isWildcard else {
                break
            }
            text.skip()
        }
        guard count > 0 else { return nil }
        let isBranch = text.next.isWildcard
        if isBranch { text.skip() }
        while count < 4 {
            key.number(isBranch ? anyNumber : 0)
            count += 1
        }
        return isBranch
    }

    private static func appendStability(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        var ahead = text
        skipSeparator(in: &ahead)
        let letters = ahead.letters()
        guard !letters.isEmpty else { return text.isAtEnd }
        guard let word = VersionWord(letters) else { return false }
        // `dev` is read by the caller.
        guard word != "dev" else { return true }
        guard let stability = stabilities[word] else { return false }
        text = ahead
        if stability != stable { key.mark(stability) }
        while true {
            var ahead = text
            if ahead.next == UInt8(ascii: ".") || ahead.next == UInt8(ascii: "-") { ahead.skip() }
            guard ahead.next.isASCIIDigit else { return true }
            key.number(ahead.digits())
            text = ahead
        }
    }

    private static func skipSeparator(in text: inout VersionText) {
        let byte = text.next
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { text.skip() }
    }
}

extension UInt8 {
    fileprivate var isWildcard: Bool { self | 0x20 == UInt8(ascii: "x") || self == UInt8(ascii: "*") }
}
