public import SourceText

/// A catalog of elements that a product or its maker is held against.
public struct Framework: Sendable {
    /// Its short name, the part of an element's id before the colon: `8425`.
    public let id: String
    /// Its full name.
    public let title: String
    /// The edition that the elements are taken from.
    public let edition: String
    /// Where it is published.
    public let source: String
    /// How sure the elements are: `published`, `derived` or `own judgement`.
    public let basis: String
    /// Its elements, in order.
    public let elements: [Element]

    /// One element.
    public struct Element: Sendable {
        /// Framework and number: `8425:DP.3`.
        public let id: String
        /// The number in the framework.
        public let number: String
        /// A few words.
        public let title: String
        /// What it asks, in our words.
        public let text: String
        /// Who answers it: `product`, `component` or `maker`.
        public let asks: String
    }

    /// Reads the frameworks that come with the program.
    ///
    /// - Throws: a diagnostic when a file is not as it should be, which the tests rule out for the files that come along.
    public static func readAll() throws(DiagnosticError) -> [Framework] {
        var frameworks: [Framework] = []
        for resource in Resources.all where resource.path.description.hasPrefix("Frameworks/") {
            let source = SourceFile(path: resource.path.description, text: resource.text.description)
            if let node = try YAMLNode.read(source) { frameworks.append(try framework(node)) }
        }
        return frameworks
    }

    private static func framework(_ node: YAMLNode) throws(DiagnosticError) -> Framework {
        let id = try node.required("framework")
        var elements: [Element] = []
        for (number, element) in node["elements"]?.pairs ?? [] {
            let number = number.text ?? ""
            elements.append(
                Element(
                    id: "\(id):\(number)", number: number, title: try element.required("title"),
                    text: try element.required("text"), asks: try element.required("asks")))
        }
        return Framework(
            id: id, title: try node.required("title"), edition: try node.required("edition"),
            source: try node.required("source"), basis: try node.required("basis"), elements: elements)
    }
}
