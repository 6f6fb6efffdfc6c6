import Foundation
import SourceText

/// An OSCAL file as it was read: a catalog or a profile, of a version that is known here.
struct OSCALDocument {
    /// What is in it.
    enum Content {
        case catalog(OSCALCatalog)
        case profile(OSCALProfile)
    }

    let content: Content
    /// The version of OSCAL: `1.1.2`.
    let version: String

    /// Reads a file, whole or not at all.
    ///
    /// - Throws: a diagnostic with the code `bad-oscal`, `bad-json`, `nesting-too-deep`, `oscal-version` or
    ///   `wrong-encoding`.
    static func read(_ source: SourceFile) throws(DiagnosticError) -> OSCALDocument {
        func refuse(_ code: String, _ message: String) -> DiagnosticError {
            DiagnosticError(Diagnostic(code, message, at: Place(file: source.path)))
        }
        if let other = otherFormat(source.bytes) { throw refuse("bad-oscal", other) }
        try JSONSyntax.check(source)
        let root: Root
        do {
            root = try JSONDecoder().decode(Root.self, from: Data(source.bytes))
        } catch let refusal as Refusal {
            throw refuse(refusal.code, refusal.message)
        } catch let error as DecodingError {
            throw refuse(explanation(of: error).code, explanation(of: error).message)
        } catch {
            throw refuse("bad-json", "the file can't be decoded as JSON")
        }
        return OSCALDocument(content: root.content, version: root.version)
    }

    /// What the file is where it is no JSON, with what to do.
    private static func otherFormat(_ bytes: [UInt8]) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let first = start.first(where: { $0 > 0x20 }) else { return nil }
        if first == 0x3C {
            return "this is OSCAL in XML, or no OSCAL at all, and only JSON is read; publishers offer both, and "
                + "'oscal-cli convert --to=json' makes one of the other"
        }
        let isWord = (0x61...0x7A).contains(first) || first == 0x2D || first == 0x23
        guard isWord, !start.starts(with: "null".utf8), !start.starts(with: "true".utf8),
            !start.starts(with: "false".utf8)
        else { return nil }
        return "this is OSCAL in YAML, or no OSCAL at all, and only JSON is read; 'yq -o json' makes JSON of it"
    }

    private static func explanation(of error: DecodingError) -> (code: String, message: String) {
        switch error {
        case .keyNotFound(let key, let context):
            return ("bad-oscal", "'\(key.stringValue)' is missing in \(path(context.codingPath))")
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return ("bad-oscal", "\(path(context.codingPath)) should be \(words(for: type))")
        case .dataCorrupted:
            return ("wrong-encoding", "the file has text that is no Unicode, such as half of a character")
        @unknown default:
            return ("bad-oscal", "the file can't be decoded")
        }
    }

    /// `catalog.groups[3].controls[0]`.
    private static func path(_ keys: [any CodingKey]) -> String {
        let path = keys.reduce(into: "") { path, key in
            path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? "" : ".") + key.stringValue
        }
        return path.isEmpty ? "the file" : path
    }

    private static func words(for type: Any.Type) -> String {
        if type == String.self { return "a text" }
        return "\(type)".hasPrefix("Array") || type == [Any].self ? "a list" : "an object with fields"
    }
}

/// Why a document is not read, before its place is known.
private struct Refusal: Error {
    let code: String
    let message: String

    init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// The outermost object, which names the model and the version before anything else is decoded.
private struct Root: Decodable {
    let content: OSCALDocument.Content
    let version: String

    init(from decoder: any Decoder) throws {
        guard let root = try? decoder.container(keyedBy: Key.self) else {
            throw Refusal("bad-oscal", "an OSCAL file is one object, such as {\"catalog\": {…}}")
        }
        let names = root.allKeys.map(\.stringValue).filter { $0 != "$schema" }.sorted()
        guard let model = ["catalog", "profile"].first(where: names.contains) else { throw Self.wrongModel(names) }
        let head = try root.nestedContainer(keyedBy: Key.self, forKey: Key(model))
            .nestedContainer(keyedBy: Key.self, forKey: Key("metadata"))
        version = try head.decode(String.self, forKey: Key("oscal-version"))
        guard Self.isKnown(version) else {
            throw Refusal(
                "oscal-version",
                "this is OSCAL \(version), and versions 1.0 and 1.1 are read; take the publisher's file of such a "
                    + "version, or convert it with a tool that knows both")
        }
        content =
            model == "catalog"
            ? .catalog(try root.decode(OSCALCatalog.self, forKey: Key(model)))
            : .profile(try root.decode(OSCALProfile.self, forKey: Key(model)))
    }

    /// `1.0.x` and `1.1.x`, with or without a `v`, and no release candidates.
    private static func isKnown(_ version: String) -> Bool {
        let numbers = version.trimmingPrefix("v").split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers[0] == "1" && (numbers[1] == "0" || numbers[1] == "1")
            && !numbers[2].isEmpty && numbers[2].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func wrongModel(_ names: [String]) -> Refusal {
        let models = [
            "component-definition", "system-security-plan", "assessment-plan", "assessment-results",
            "plan-of-action-and-milestones", "mapping-collection",
        ]
        guard let model = models.first(where: names.contains) else {
            return Refusal("bad-oscal", "this is no OSCAL: the outermost object has neither 'catalog' nor 'profile'")
        }
        return Refusal("bad-oscal", "this is OSCAL of the kind '\(model)'; catalogs and profiles can be imported")
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
