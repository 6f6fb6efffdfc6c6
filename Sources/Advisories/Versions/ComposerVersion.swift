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
        if let plus = part.firstIndex(of: UInt8(ascii: "+")) {
            guard plus + 1 < part.endIndex else { return nil }
            part = part[..<plus]
        }
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 8)
        _ = text.skip(ifNext: "v")
        guard let isBranch = appendNumbers(of: &text, to: &key) else { return nil }
        if !isBranch, text.next.isSeparator || text.next == UInt8(ascii: "_") { text.skip() }
        let isStable = !isBranch && appendStability(of: &text, to: &key)
        let isDevelopment = text.skip(ifNext: "dev") || text.skip(ifNext: "-dev") || text.skip(ifNext: ".dev")
        guard text.isAtEnd, isDevelopment || !isBranch else { return nil }
        if isDevelopment, !isStable { key.mark(Mark.development) }
        key.mark(Mark.end)
        return key.bytes
    }

    /// Whether they are the numbers of a branch (`1.x`); nil where there are none, or more than four without a year.
    private static func appendNumbers(of text: inout VersionText, to key: inout VersionKey) -> Bool? {
        guard text.next.isASCIIDigit else { return nil }
        let first = text.digits()
        key.number(first)
        var count = 1
        var isBranch = false
        while text.afterNext.isASCIIDigit || text.afterNext.isWildcard {
            // A date may be written with hyphens.
            let isInDate = first.count == 4 && text.next == UInt8(ascii: "-") && text.afterNext.isASCIIDigit
            guard text.next == UInt8(ascii: ".") || isInDate else { break }
            text.skip()
            if text.next.isWildcard {
                text.skip()
                key.number(anyNumber)
                isBranch = true
            } else {
                key.number(text.digits())
            }
            count += 1
        }
        guard count <= 4 || first.count >= 4 && !isBranch else { return nil }
        while count < 4 {
            key.number(isBranch ? anyNumber : 0)
            count += 1
        }
        return isBranch
    }

    /// The stability and its numbers; whether it is `stable`, which says nothing, nor does what follows it.
    private static func appendStability(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        guard let stability = stabilities.first(where: { text.skip(ifNext: $0.word) }) else { return false }
        if let mark = stability.mark { key.mark(mark) }
        while text.next.isASCIIDigit || text.next.isSeparator && text.afterNext.isASCIIDigit {
            if text.next.isSeparator { text.skip() }
            let digits = text.digits()
            if stability.mark != nil { key.number(digits) }
        }
        return stability.mark == nil
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: "-") }
    fileprivate var isWildcard: Bool { self | 0x20 == UInt8(ascii: "x") || self == UInt8(ascii: "*") }
}
