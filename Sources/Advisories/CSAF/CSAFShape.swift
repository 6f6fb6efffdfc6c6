import Foundation
import SourceText

/// The form that a CSAF document has to have: which objects have which properties, and what values look like.
///
/// Source: the JSON Schema of CSAF 2.0, in `Resources/CSAF/shape.txt`.
enum CSAFShape {
    /// The test that a document has the form.
    static let test = CSAFTest("schema", "The form of a CSAF document") { contents in
        check(contents.root, "file")
    }

    private struct Property {
        let isNeeded: Bool
        let kind: String
    }

    private static let kinds: [String: [String: Property]] = {
        var kinds: [String: [String: Property]] = [:]
        for line in (Resources.text(of: "CSAF/shape.txt") ?? "").split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            var properties: [String: Property] = [:]
            for word in words.dropFirst() {
                guard let sign = word.firstIndex(of: "=") else { continue }
                let name = word[..<sign]
                properties[String(name.filter { $0 != "!" })] = Property(
                    isNeeded: name.hasSuffix("!"), kind: String(word[word.index(after: sign)...]))
            }
            kinds[String(words[0].dropLast())] = properties
        }
        return kinds
    }()

    // MARK: The form

    private static func check(_ node: LocatedNode, _ kind: String) -> [CSAFFailure] {
        if kind.hasPrefix("[") || kind.hasPrefix("{") {
            return list(node, String(kind.dropFirst().dropLast()), isSet: kind.hasPrefix("{"))
        }
        guard let properties = kinds[kind] else { return value(node, kind) }
        guard case .fields(let fields) = node.node.content else { return [node.failure("it should be an object")] }
        var failures: [CSAFFailure] = []
        if fields.isEmpty { failures.append(node.failure("the object is empty")) }
        if fields.count != Set(fields.map(\.name)).count { failures.append(node.failure("a name is there twice")) }
        for (name, property) in properties.sorted(by: { $0.key < $1.key }) {
            if let inner = node[name] {
                failures += check(inner, property.kind)
            } else if property.isNeeded {
                failures.append(node.failure("'\(name)' is missing"))
            }
        }
        if kind == "branch", (node["branches"] == nil) == (node["product"] == nil) {
            failures.append(node.failure("a branch has either a product or branches"))
        }
        if kind == "score", node["cvss_v2"] == nil, node["cvss_v3"] == nil {
            failures.append(node.failure("a score has a CVSS"))
        }
        if kind == "group", node.list("product_ids").count == 1 {
            failures.append(node.failure("a group has at least two products"))
        }
        return failures
    }

    private static func list(_ node: LocatedNode, _ kind: String, isSet: Bool) -> [CSAFFailure] {
        guard case .list(let items) = node.node.content else { return [node.failure("it should be a list")] }
        guard !items.isEmpty else { return [node.failure("the list is empty")] }
        var failures = node.items.flatMap { check($0, kind) }
        if isSet, failures.isEmpty, Set(items.map(text)).count != items.count {
            failures.append(node.failure("an item is there twice"))
        }
        return failures
    }

    /// A value as text, the same for the same value.
    private static func text(_ node: DataNode) -> String {
        switch node.content {
        case .nothing: "null"
        case .word(let word): word
        case .text(let text): "\"" + text.replacing("\"", with: "\\\"") + "\""
        case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
        case .fields(let fields):
            "{" + fields.sorted { $0.name < $1.name }.map { "\"\($0.name)\":" + text($0.value) }.joined(separator: ",")
                + "}"
        }
    }

    // MARK: Values

    private static func value(_ node: LocatedNode, _ kind: String) -> [CSAFFailure] {
        if kind == "cvss" {
            if case .fields = node.node.content { return [] }
            return [node.failure("it should be an object")]
        }
        guard case .text(let text) = node.node.content else { return [node.failure("it should be a text")] }
        guard !text.isEmpty else { return [node.failure("the text is empty")] }
        let isRight =
            switch kind {
            case "text": true
            case "time": RFC3339Time(text) != nil
            case "uri": isAddress(text)
            case "version": CSAFVersion(text) != nil
            case "lang": text.wholeMatch(of: /[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*/) != nil
            case "id": text.first?.isWhitespace == false && text.last?.isWhitespace == false
            case "cve": text.wholeMatch(of: /CVE-[0-9]{4}-[0-9]{4,}/) != nil
            case "cwe_id": text.wholeMatch(of: /CWE-[1-9][0-9]{0,5}/) != nil
            case "digest": text.utf8.count >= 32 && text.utf8.allSatisfy(isHexadecimal)
            case "purl": text.hasPrefix("pkg:") && text.contains("/") && text.utf8.count >= 7
            case "cpe": (try? CPEName(text)) != nil
            default: kind.split(separator: "|").contains { $0 == text }
            }
        return isRight ? [] : [node.failure("'\(text.prefix(80))' is no \(kind.replacing("|", with: ", "))")]
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    /// Whether a text is an absolute address (RFC 3986).
    private static func isAddress(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Array("<>\"{}|\\^`".utf8).contains($0) }
            && text.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:./) != nil
    }

    // MARK: 6.2.20

    /// The properties that CSAF does not have.
    static func unknown(in root: LocatedNode) -> [CSAFFailure] { unknown(root, "file") }

    private static func unknown(_ node: LocatedNode, _ kind: String) -> [CSAFFailure] {
        if kind.hasPrefix("[") || kind.hasPrefix("{") {
            return node.items.flatMap { unknown($0, String(kind.dropFirst().dropLast())) }
        }
        let known =
            kind == "cvss" ? CSAFScore.properties : Set(kinds[kind]?.keys.map(\.self) ?? node.node.fields.map(\.name))
        return node.node.fields.flatMap { field -> [CSAFFailure] in
            // A note on the schema is allowed at the top of every file.
            guard known.contains(field.name) || (kind == "file" && field.name == "$schema") else {
                return [node.failure("CSAF has no '\(field.name.prefix(80))' here")]
            }
            guard let inner = node[field.name], let property = kinds[kind]?[field.name] else { return [] }
            return unknown(inner, property.kind)
        }
    }
}
