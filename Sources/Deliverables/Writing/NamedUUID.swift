import SourceText

/// Ids that follow from words, for formats that want UUIDs.
enum NamedUUID {
    /// An id that is the same for the same words: version 5 of RFC 9562 in its form, with SHA-256 in place of SHA-1.
    static func of(_ words: [String]) -> String {
        var bytes = Array(
            SHA256.digest(of: Array(("securable\u{1F}" + words.joined(separator: "\u{1F}")).utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(SHA256.hexadecimal(bytes))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(digits[$0]) }.joined(separator: "-")
    }
}
