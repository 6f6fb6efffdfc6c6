import Foundation

/// JSON that is indented, with keys in order, so that the same input gives the same bytes.
public enum JSONText {
    /// A value as text, without a line end after it.
    ///
    /// - Throws: what the encoder throws, which no value of ours makes it do.
    public static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
