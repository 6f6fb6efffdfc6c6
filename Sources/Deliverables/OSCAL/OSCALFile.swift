import Foundation
import ProductModel
import SourceText

/// A document of OSCAL, as text and with an id that follows from what it says.
enum OSCALFile {
    /// The document in JSON: indented, with keys in order, the same bytes for the same input.
    ///
    /// Its own id is worked out from the rest, so that it changes when anything does, and only then.
    ///
    /// - Parameters:
    ///   - model: The name of the outermost field: `catalog`.
    ///   - body: Makes the document with a given id.
    static func json(_ model: String, _ body: (String) -> some Encodable) throws(DeliverableError) -> String {
        let draft = try text([model: body(uuid(model))])
        return try text([model: body(uuid(draft))])
    }

    private static func text(_ value: some Encodable) throws(DeliverableError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .custom { keys in Key(hyphenating: keys[keys.count - 1]) }
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        } catch {
            throw .template("OSCAL: \(error)")
        }
    }

    /// An id that is the same for the same words: version 5 of RFC 9562 in its form, with SHA-256 in place of SHA-1.
    static func uuid(_ words: String...) -> String {
        var bytes = Array(
            SHA256.digest(of: Array(("securable\u{1F}" + words.joined(separator: "\u{1F}")).utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(SHA256.hexadecimal(bytes))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(digits[$0]) }.joined(separator: "-")
    }

    /// The first second of a day, in UTC.
    static func time(_ day: String) -> String { day + "T00:00:00Z" }

    /// The last second of a day, in UTC.
    static func endTime(_ day: String) -> String { day + "T23:59:59Z" }

    /// A key as OSCAL writes it: `last-modified` for `lastModified`.
    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int?

        init(hyphenating key: any CodingKey) {
            var name = ""
            for character in key.stringValue {
                name += character.isUppercase ? "-" + character.lowercased() : String(character)
            }
            stringValue = name
            intValue = key.intValue
        }

        init?(stringValue: String) {
            self.stringValue = stringValue
            intValue = nil
        }

        init?(intValue: Int) { nil }
    }
}
