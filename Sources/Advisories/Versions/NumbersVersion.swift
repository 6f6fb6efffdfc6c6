/// Numbers between dots or hyphens, compared from the left; the shorter of two comes first.
///
/// Source: Hackage's package versions (Cabal, "Version numbers"); R's `package_version`.
enum NumbersVersion {
    static func key(of part: VersionText.Part) -> [UInt8]? {
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count)
        while text.next.isASCIIDigit {
            key.number(text.digits())
            if text.isAtEnd { return key.bytes }
            guard text.next == UInt8(ascii: ".") || text.next == UInt8(ascii: "-") else { return nil }
            text.skip()
        }
        return nil
    }
}
