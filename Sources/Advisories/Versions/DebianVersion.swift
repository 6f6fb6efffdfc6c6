/// Versions of Debian's packages: `epoch:upstream-revision`.
///
/// Source: Debian Policy 5.6.12 and deb-version(7): letters before other characters, `~` before the end.
enum DebianVersion {
    private static let tilde: UInt8 = 0x01
    private static let end: UInt8 = 0x02

    static func key(of part: VersionText.Part) -> [UInt8]? {
        guard part.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        var part = part
        var key = VersionKey(capacity: part.count + 8)
        if let colon = part.firstIndex(of: UInt8(ascii: ":")) {
            let epoch = part[..<colon]
            guard !epoch.isEmpty, epoch.allSatisfy({ $0.isASCIIDigit }) else { return nil }
            key.number(epoch)
            part = part[(colon + 1)...]
        } else {
            key.number(0)
        }
        guard let hyphen = part.lastIndex(of: UInt8(ascii: "-")) else {
            guard !part.isEmpty else { return nil }
            append(part, to: &key)
            append(part[part.endIndex...], to: &key)
            return key.bytes
        }
        guard hyphen > part.startIndex, hyphen + 1 < part.endIndex else { return nil }
        append(part[..<hyphen], to: &key)
        append(part[(hyphen + 1)...], to: &key)
        return key.bytes
    }

    /// Turns of what is no digit and of a number; at the end, nothing and 0 follow for ever.
    private static func append(_ part: VersionText.Part, to key: inout VersionKey) {
        var text = VersionText(part)
        repeat {
            for byte in text.take(while: { !$0.isASCIIDigit }) { key.mark(weight(of: byte)) }
            key.mark(end)
            key.number(text.digits())
        } while !text.isAtEnd
        key.mark(end)
    }

    private static func weight(of byte: UInt8) -> UInt8 {
        if byte == UInt8(ascii: "~") { return tilde }
        return byte.isASCIILetter ? byte : byte | 0x80
    }
}
