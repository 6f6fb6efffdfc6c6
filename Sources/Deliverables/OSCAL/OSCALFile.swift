import Foundation

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

    /// An id that is the same for the same words.
    static func uuid(_ words: String...) -> String { NamedUUID.of(words) }

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
