/// An address that a document may link to.
enum Address {
    /// The address, if following it does nothing worse than to open a page, a letter or a call; nil for all others, such
    /// as `javascript:`.
    static func safe(_ text: String) -> String? {
        let harmless = ["https://", "http://", "mailto:", "tel:"]
        let start = text.prefix(8).lowercased()
        guard harmless.contains(where: start.hasPrefix) else { return nil }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : nil
    }
}
