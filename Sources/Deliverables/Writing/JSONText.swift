import Foundation

/// JSON that is indented, with keys in order, so that the same input gives the same bytes.
public enum JSONText {
    /// A value as text, without a line end after it.
    ///
    /// - Throws: what the encoder throws, which no value of ours makes it do.
    public static func of(_ value: some Encodable) throws -> String { try text(value, encoder) }

    /// A value as text, with some of its keys called otherwise than Swift allows: `bomRef` as `bom-ref`.
    static func of(_ value: some Encodable, renaming names: [String: String]) throws -> String {
        let encoder = encoder
        encoder.keyEncodingStrategy = .custom { keys in
            let key = keys[keys.count - 1]
            return names[key.stringValue].map(Key.init) ?? key
        }
        return try text(value, encoder)
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static func text(_ value: some Encodable, _ encoder: JSONEncoder) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
