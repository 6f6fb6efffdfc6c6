/// Versions of RPM's packages: `epoch:version-release`.
///
/// Source: rpm-version(7): what is no letter or digit only separates, `~` comes before the end, `^` after it and
/// before anything else, letters before numbers. No release comes before any.
enum RPMVersion {
    /// What can come next, in its order; numbers are last.
    private enum Mark {
        static let tilde: UInt8 = 0x01
        static let end: UInt8 = 0x02
        static let caret: UInt8 = 0x03
        static let letters: UInt8 = 0x04
        static let release: UInt8 = 0x01
    }

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var part = part
        var key = VersionKey(capacity: part.count + 8)
        var text = VersionText(part)
        let epoch = text.digits()
        if text.skip(ifNext: UInt8(ascii: ":")) {
            key.number(epoch)
            part = text.rest
        } else {
            key.number(0)
        }
        guard let hyphen = part.lastIndex(of: UInt8(ascii: "-")) else {
            guard !part.isEmpty else { return nil }
            append(part, to: &key)
            return key.bytes
        }
        append(part[..<hyphen], to: &key)
        key.mark(Mark.release)
        append(part[(hyphen + 1)...], to: &key)
        return key.bytes
    }

    private static func append(_ part: VersionText.Part, to key: inout VersionKey) {
        var text = VersionText(part)
        while !text.isAtEnd {
            let byte = text.next
            if byte.isASCIIDigit {
                key.number(text.digits())
            } else if byte.isASCIILetter {
                key.mark(Mark.letters)
                key.word(text.letters())
            } else {
                if byte == UInt8(ascii: "~") { key.mark(Mark.tilde) }
                if byte == UInt8(ascii: "^") { key.mark(Mark.caret) }
                text.skip()
            }
        }
        key.mark(Mark.end)
    }
}
