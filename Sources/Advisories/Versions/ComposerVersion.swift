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

    /// The stabilities and their places, of which a stable release has none; of two that begin alike the longer is
    /// tried first.
    private static let stabilities: [(word: StaticString, mark: UInt8?)] = [
        ("stable", nil), ("beta", 0x04), ("b", 0x04), ("rc", 0x05), ("alpha", 0x03), ("a", 0x03),
        ("patch", Mark.patch), ("pl", Mark.patch), ("p", Mark.patch),
    ]
    /// What Composer writes for each number of a branch that is not said.
    private static let anyNumber: UInt64 = 9_999_999

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var part = part
        if let end = part.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }) {
            part = part[..<end]
        }
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 8)
        _ = text.skip(ifNext: "v")
        guard let isBranch = appendNumbers(of: &text, to: &key) else { return nil }
        if !isBranch { appendStability(of: &text, to: &key) }
        let isDevelopment = skipDevelopment(of: &text, to: &key)
        guard text.isAtEnd, isDevelopment || !isBranch else { return nil }
        key.mark(Mark.end)
        return key.bytes
    }

    /// Whether they are the numbers of a branch (`1.x`); nil where there are none, or more than four without a year.
    private static func appendNumbers(of text: inout VersionText, to key: inout VersionKey) -> Bool? {
        var count = 0
        var isDate = false
        while text.next.isASCIIDigit {
            let digits = text.digits()
            key.number(digits)
            if count == 0 { isDate = digits.count >= 4 }
            count += 1
            guard text.next == UInt8(ascii: "."), text.afterNext.isASCIIDigit || text.afterNext.isWildcard else {
                break
            }
            text.skip()
        }
        let isBranch = text.next.isWildcard
        guard count > 0, count < (isBranch ? 4 : 5) || isDate else { return nil }
        if isBranch { text.skip() }
        while count < 4 {
            key.number(isBranch ? anyNumber : 0)
            count += 1
        }
        return isBranch
    }

    private static func appendStability(of text: inout VersionText, to key: inout VersionKey) {
        var ahead = text
        if ahead.next.isSeparator { ahead.skip() }
        guard let stability = stabilities.first(where: { ahead.skip(ifNext: $0.word) }) else {
            if ahead.isAtEnd { text = ahead }
            return
        }
        text = ahead
        if let mark = stability.mark { key.mark(mark) }
        while true {
            var ahead = text
            if ahead.next.isSeparator { ahead.skip() }
            guard ahead.next.isASCIIDigit else { return }
            if stability.mark != nil { key.number(ahead.digits()) } else { _ = ahead.digits() }
            text = ahead
        }
    }

    private static func skipDevelopment(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        var ahead = text
        if ahead.next.isSeparator { ahead.skip() }
        guard ahead.skip(ifNext: "dev") else { return false }
        text = ahead
        key.mark(Mark.development)
        return true
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }
    fileprivate var isWildcard: Bool { self | 0x20 == UInt8(ascii: "x") || self == UInt8(ascii: "*") }
}
