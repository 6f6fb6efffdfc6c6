import SourceText

/// The XML of a TM7 file, which is what .NET's DataContractSerializer makes of the tool's objects, as plain values.
enum TM7Values {
    /// An object's members as fields, its properties under the names that people see.
    ///
    /// Of a list to choose from, what was chosen counts; the first choice is where each list begins, and says nothing.
    static func object(_ element: XMLElement) -> DataNode {
        var fields: [DataNode.Field] = []
        for child in element.children where child.name != "Properties" {
            fields.append(DataNode.Field(name: child.name, line: Int32(clamping: child.line), value: value(child)))
        }
        var names = Set(fields.map(\.name))
        for property in element["Properties"]?.children ?? [] {
            guard let name = name(of: property), let value = value(ofProperty: property) else { continue }
            // A property and a member may have one name, and so may two properties.
            var unique = names.contains(name) ? "property \(name)" : name
            while names.contains(unique) { unique += "'" }
            names.insert(unique)
            fields.append(DataNode.Field(name: unique, line: Int32(clamping: property.line), value: value))
        }
        return node(.fields(fields), at: element)
    }

    /// The values of a dictionary of texts, as threats have for their properties.
    static func dictionary(_ element: XMLElement?) -> [DataNode.Field] {
        (element?.children ?? []).compactMap { pair in
            guard let key = pair["Key"]?.text, let value = pair["Value"] else { return nil }
            return DataNode.Field(name: key, line: Int32(clamping: pair.line), value: self.value(value))
        }
    }

    private static func name(of property: XMLElement) -> String? {
        let shown = property["DisplayName"]?.text ?? ""
        let name = shown.isEmpty ? property["Name"]?.text ?? "" : shown
        return name.isEmpty ? nil : name
    }

    private static func value(ofProperty property: XMLElement) -> DataNode? {
        guard let value = property["Value"] else { return nil }
        let type = property.attribute("type") ?? ""
        if type.hasSuffix("HeaderDisplayAttribute") { return nil }
        guard let index = property["SelectedIndex"]?.text.trimmed else { return self.value(value) }
        let choices = value.children.map(\.text)
        guard let number = Int(index), number > 0, number < choices.count else { return nil }
        return node(.text(choices[number]), at: value)
    }

    private static func value(_ element: XMLElement) -> DataNode {
        if element.attribute("nil") == "true" { return node(.nothing, at: element) }
        guard element.children.isEmpty else {
            return node(.list(element.children.map(value)), at: element)
        }
        let type = element.attribute("type") ?? ""
        let text = element.text
        return node(type.hasSuffix("boolean") || text == "false" ? .word(text) : .text(text), at: element)
    }

    private static func node(_ content: DataNode.Content, at element: XMLElement) -> DataNode {
        DataNode(content, line: element.line, column: element.column)
    }
}

extension String {
    fileprivate var trimmed: String { PlainText.line(self) }
}
