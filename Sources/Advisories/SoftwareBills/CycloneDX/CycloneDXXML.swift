import SourceText

/// Turns CycloneDX's XML into the tree that its JSON would give, so that there is one reader for both.
///
/// The two bindings differ in four ways: names of the JSON are attributes here, lists have an element around them, some
/// values are the text of an element with attributes, and a few names have another number.
enum CycloneDXXML {
    /// The elements that hold a list.
    private static let lists: Set<String> = [
        "components", "services", "dependencies", "vulnerabilities", "hashes", "licenses", "properties", "authors",
        "lifecycles", "ancestors", "commits", "patches", "affects", "versions", "responses", "compositions",
        "references", "resolves", "occurrences",
    ]
    /// The elements that may stand several times without a list around them.
    private static let repeated: Set<String> = ["identity"]

    /// The tree of a document.
    static func document(_ root: XMLElement) -> DataNode {
        var fields = self.fields(root)
        let namespace = root.attribute("xmlns") ?? root.attributes.first { $0.name.hasPrefix("xmlns:") }?.value ?? ""
        let version = namespace.split(separator: "/").last.map(String.init) ?? ""
        fields.insert(field("specVersion", .text(version), at: root), at: 0)
        return DataNode(.fields(fields), line: root.line, column: root.column)
    }

    private static func node(_ element: XMLElement) -> DataNode {
        if let special = special(element) { return special }
        if isList(element) { return node(.list(element.children.map(item)), at: element) }
        let fields = fields(element)
        return node(fields.isEmpty ? .text(element.text) : .fields(fields), at: element)
    }

    private static func fields(_ element: XMLElement) -> [DataNode.Field] {
        var fields = element.attributes.filter { !$0.name.hasPrefix("xmlns") }
            .map { field($0.name, .text($0.value), at: element) }
        var gathered: [String: [DataNode]] = [:]
        for child in element.children {
            if repeated.contains(child.name) || isDependency(child) {
                gathered[child.name, default: []].append(node(child))
            } else {
                let name = child.name == "responses" ? "response" : child.name
                fields.append(DataNode.Field(name: name, line: Int32(clamping: child.line), value: node(child)))
            }
        }
        for (name, nodes) in gathered.sorted(by: { $0.key < $1.key }) {
            let name = name == "dependency" ? "dependsOn" : name
            fields.append(field(name, .list(nodes), at: element))
        }
        return fields
    }

    /// A dependency in a dependency, or what one provides.
    private static func isDependency(_ element: XMLElement) -> Bool {
        (element.name == "dependency" || element.name == "provides") && element.attribute("ref") != nil
    }

    private static func isList(_ element: XMLElement) -> Bool {
        if element.name == "tools" { return element["tool"] != nil }
        return lists.contains(element.name)
    }

    /// An item of a list: a licence stands in a choice, as in JSON.
    private static func item(_ element: XMLElement) -> DataNode {
        switch element.name {
        case "license": node(.fields([field("license", node(element).content, at: element)]), at: element)
        case "expression": node(.fields([field("expression", .text(element.text), at: element)]), at: element)
        default: node(element)
        }
    }

    private static func special(_ element: XMLElement) -> DataNode? {
        switch element.name {
        case "hash":
            return node(
                .fields(attributes(element) + [field("content", .text(element.text), at: element)]), at: element)
        case "property":
            guard element.children.isEmpty else { return nil }
            return node(.fields(attributes(element) + [field("value", .text(element.text), at: element)]), at: element)
        // A text with attributes about its encoding.
        case "text", "detail", "description", "recommendation", "workaround", "name", "version", "copyright",
            "expression":
            guard element.children.isEmpty else { return nil }
            return node(.text(element.text), at: element)
        default: return nil
        }
    }

    private static func attributes(_ element: XMLElement) -> [DataNode.Field] {
        element.attributes.map { field($0.name, .text($0.value), at: element) }
    }

    private static func node(_ content: DataNode.Content, at element: XMLElement) -> DataNode {
        DataNode(content, line: element.line, column: element.column)
    }

    private static func field(_ name: String, _ content: DataNode.Content, at element: XMLElement) -> DataNode.Field {
        DataNode.Field(name: name, line: Int32(clamping: element.line), value: node(content, at: element))
    }
}
