import SourceText

/// Reads a framework: its header, and its elements from the same file or from one beside it.
struct FrameworkReader {
    private let node: YAMLNode
    private let id: String
    private let names: ConditionNames

    /// Takes a framework's header.
    init(_ node: YAMLNode) throws(DiagnosticError) {
        try node.only(Self.headerKeys, of: "a framework")
        self.node = node
        id = try node.required("framework")
        guard id.utf8.allSatisfy(Self.isIdentifier) else {
            throw node.refusal(
                "bad-catalog", "'\(id)' is no id of a framework; ids are small letters, digits and hyphens")
        }
        names = ConditionNames(framework: id, node["conditions"])
    }

    private static let headerKeys = [
        "framework", "title", "short", "edition", "source", "kind", "certainty", "note", "components", "scope",
        "conditions", "conclusions", "deemed", "groups", "elements", "strict",
    ]

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    // MARK: The header

    func header() throws(DiagnosticError) -> Framework.Header {
        let certainty: Certainty = try node.word("certainty", usual: .verified)
        var conclusions: [Framework.Conclusion] = []
        for item in node["conclusions"]?.items ?? [] { conclusions.append(try conclusion(item, certainty)) }
        var deemed: [Framework.DeemedCompliance] = []
        for item in node["deemed"]?.items ?? [] { deemed.append(try compliance(item)) }
        let title = try node.required("title")
        return Framework.Header(
            id: id, title: title, short: node["short"]?.text ?? id, edition: try edition(),
            source: try node.required("source"), kind: try node.word("kind", usual: .standard), certainty: certainty,
            note: node["note"]?.text, components: try components(of: node), scope: try names.uses(in: node["scope"]),
            conclusions: conclusions, deemed: deemed,
            groups: (node["groups"]?.pairs ?? []).map { ($0.key.text ?? "", $0.value.text ?? "") }, bases: [],
            place: node.place)
    }

    private func edition() throws(DiagnosticError) -> String {
        let text = try node.required("edition")
        guard text.contains(where: \.isNumber) else {
            let place = node["edition"] ?? node
            throw place.refusal("bad-edition", "an edition names a version, a number or a year, and '\(text)' does not")
        }
        return text
    }

    private func conclusion(
        _ node: YAMLNode, _ usual: Certainty
    ) throws(DiagnosticError) -> Framework.Conclusion {
        try node.only(["about", "says", "when", "source", "certainty"], of: "a conclusion")
        return Framework.Conclusion(
            about: try node.required("about"), says: try node.required("says"), when: try names.uses(in: node["when"]),
            source: node["source"]?.text, certainty: try node.word("certainty", usual: usual))
    }

    private func compliance(_ node: YAMLNode) throws(DiagnosticError) -> Framework.DeemedCompliance {
        try node.only(["schemes", "elements", "basis", "source", "certainty"], of: "a deemed compliance")
        return Framework.DeemedCompliance(
            schemes: node.texts("schemes"), elements: node.texts("elements").map { "\(id):\($0)" },
            basis: try node.word("basis"), source: try node.required("source"))
    }

    private func components(of node: YAMLNode) throws(DiagnosticError) -> [String] {
        let kinds = ["device", "gateway", "app", "backend"]
        for item in node["components"]?.items ?? [] where !kinds.contains(item.text ?? "") {
            throw item.refusal("bad-catalog", "a kind of component is one of \(kinds.joined(separator: ", "))")
        }
        return node.texts("components")
    }

    // MARK: Elements

    /// The framework with its elements.
    ///
    /// - Parameter elements: The file with the elements, where they don't stand below the header.
    func framework(elements: YAMLNode?) throws(DiagnosticError) -> Framework {
        let header = try header()
        let groups = Set(header.groups.map(\.id))
        var read: [Element] = []
        var places: [String: Place] = [:]
        for (key, value) in elements?["elements"]?.pairs ?? node["elements"]?.pairs ?? [] {
            let number = key.text ?? ""
            if let first = places.updateValue(key.place, forKey: number) {
                throw DiagnosticError(
                    Diagnostic(
                        "duplicate-element", "framework '\(id)' has two elements '\(number)'", at: key.place,
                        notes: [.init("the first is here", at: first)]))
            }
            let element = try element(number, value, at: key.place, of: header)
            if let group = element.group, !groups.contains(group), !groups.isEmpty {
                throw (value["group"] ?? value).refusal(
                    "bad-catalog", "there is no group '\(group)'", suggestion: Suggestion.nearest(to: group, in: groups)
                )
            }
            read.append(element)
            for (part, text) in value["parts"]?.pairs ?? [] {
                read.append(Self.part(part.text ?? "", text.text ?? "", of: element, at: part.place))
            }
        }
        return Framework(header: header, elements: read)
    }

    private static let elementKeys = [
        "title", "text", "asks", "group", "status", "force", "when", "reason", "certainty", "source", "facts",
        "questions", "partial", "parts", "components", "because",
    ]

    private func element(
        _ number: String, _ node: YAMLNode, at place: Place, of header: Framework.Header
    ) throws(DiagnosticError) -> Element {
        try node.only(Self.elementKeys, of: "an element")
        guard ElementID.isNumber(number) else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-element", "'\(number)' is no number of an element; it has letters, digits and - . _ ( ) only",
                    at: place))
        }
        let kinds = try components(of: node)
        return Element(
            id: "\(id):\(number)", number: number, title: try node.required("title"), text: try node.required("text"),
            asks: try node.word("asks", usual: .product), group: node["group"]?.text, status: node["status"]?.text,
            force: try node.word("force", usual: .mandatory), when: try names.uses(in: node["when"]),
            components: kinds.isEmpty ? header.components : kinds, isStrict: self.node["strict"]?.text == "true",
            reason: node["reason"]?.text,
            certainty: try node.word("certainty", usual: header.certainty), source: node["source"]?.text,
            facts: node["facts"]?.text, questions: node.texts("questions"), partOf: nil,
            because: node["because"]?.text, place: place, isPartial: node["partial"]?.text == "true")
    }

    static func part(_ name: String, _ text: String, of element: Element, at place: Place) -> Element {
        Element(
            id: "\(element.id).\(name)", number: "\(element.number).\(name)", title: text, text: text,
            asks: element.asks, group: element.group, status: nil, force: element.force, when: element.when,
            components: element.components, isStrict: element.isStrict, reason: nil, certainty: element.certainty,
            source: nil, facts: nil,
            questions: [], partOf: element.id, because: nil, place: place)
    }
}

/// What the ids of elements look like.
enum ElementID {
    /// Letters, digits and `- . _ ( )`: `DP.3`, `Art13(8)`.
    static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || [0x2D, 0x2E, 0x5F, 0x28, 0x29].contains($0)
            }
    }

    /// A framework, a colon, a number.
    static func isElement(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && isNumber(parts[1])
    }
}
