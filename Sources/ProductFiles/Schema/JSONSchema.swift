import Foundation
import ProductModel

/// The grammar of product files as JSON Schema 2020-12, for editors and other programs.
///
/// The schema says what one file may hold. References between entries are checked by the loader only, since a file may
/// name what stands in another.
public enum JSONSchema {
    /// The schema as text, indented, with its keys in order.
    public static var text: String {
        let document: [String: Any] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:securable:schema:product",
            "title": "Securable product file",
            "description": "One YAML file of a product folder. Every section may stand in any file.",
            "type": ["object", "null"],
            "additionalProperties": false,
            "properties": Dictionary(uniqueKeysWithValues: Section.all.map { ($0.name.rawValue, schema(of: $0)) }),
        ]
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? JSONSerialization.data(withJSONObject: document, options: options)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private static func schema(of section: Section) -> [String: Any] {
        let fields = object(section.fields)
        if section.shape == .single {
            return ["description": "\(section.summary) (\(section.source))", "anyOf": [fields, ["type": "null"]]]
        }
        var forms: [[String: Any]] = [fields, ["type": "null"]]
        if let short = section.short, let field = section.fields.first(where: { $0.name == short }) {
            forms.append(schema(of: field.type))
        }
        return [
            "description": "\(section.summary) (\(section.source))",
            "type": ["object", "null"],
            "propertyNames": [
                "pattern": pattern(section.shape),
                "maxLength": section.shape == .entries ? Identifier.limit : Identifier.keyLimit,
            ],
            "additionalProperties": ["anyOf": forms],
        ]
    }

    private static func object(_ fields: [Field]) -> [String: Any] {
        let properties = fields.map { field in
            var schema = schema(of: field.type)
            schema["description"] = field.summary + (field.source.map { " (\($0))" } ?? "")
            return (field.name, schema)
        }
        return [
            "type": "object", "additionalProperties": false,
            "properties": Dictionary(uniqueKeysWithValues: properties),
        ]
    }

    private static func schema(of type: FieldType) -> [String: Any] {
        switch type {
        case .list(let item):
            let one = schema(of: item)
            return ["anyOf": [one, ["type": "array", "items": one, "uniqueItems": true]]]
        case .record(let fields): return object(fields)
        case .text: return ["type": ["string", "number"], "minLength": 1, "pattern": "^[^\\u0000]*$"]
        case .flag: return ["type": "boolean"]
        case .integer(let range): return ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
        case .date: return ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .level: return ["enum": Level.allCases.map(\.word)]
        case .choice(let vocabulary):
            return [
                "oneOf": vocabulary.words.map { ["const": $0.id, "description": $0.meaning] }
            ]
        case .reference, .identifier:
            return ["type": "string", "pattern": pattern(.entries), "maxLength": Identifier.limit]
        case .element: return ["type": "string", "pattern": "^[A-Za-z0-9._()-]+:[A-Za-z0-9._()-]+$"]
        case .path:
            let name = "(?!\\.\\.(/|$))[^/\\\\\\u0000]+"
            return ["type": "string", "pattern": "^(?![A-Za-z]:)\(name)(/\(name))*$"]
        case .address:
            return ["type": "string", "pattern": "^(https?:|mailto:|tel:)[^\\u0000-\\u0020\"<>\\u007f]{3,}$"]
        case .digest: return ["type": "string", "pattern": "^[0-9a-f]{64}$"]
        case .statement: return ["type": "string", "pattern": "^[^ \\u0000]*\\.[^ \\u0000]*$"]
        }
    }

    private static func pattern(_ shape: Section.Shape) -> String {
        let word = "[a-z0-9]+(-[a-z0-9]+)*"
        return switch shape {
        case .single, .entries: "^\(word)$"
        case .elements: "^[A-Za-z0-9._()-]+:[A-Za-z0-9._()-]+(/(?=[^/]{1,\(Identifier.limit)}$)\(word))?$"
        case .vulnerabilities: "^[A-Za-z0-9][A-Za-z0-9._:-]*(/(?=[^/]{1,\(Identifier.limit)}$)\(word))?$"
        case .findings: "^(?=[^:]{1,\(Identifier.limit)}:)\(word):[^\\u0000-\\u0020\"'\\u007f]+$"
        }
    }
}
