import SourceText

/// What a profile does to the frameworks that it starts from, each change with its reason (the way of IR 8259C).
struct Profile {
    let header: Framework.Header
    /// The ids of elements to start from; nil for all.
    let keep: [Named]?
    let add: [Addition]
    let edit: [Change]
    let narrow: [Change]
    let drop: [Named]

    /// The frameworks whose elements it adds.
    var homesOfAdditions: [String] {
        let names = add.compactMap { addition -> String? in
            if case .foreign(let change) = addition { Element.framework(of: change.element.name) } else { nil }
        }
        return Set(names).sorted()
    }

    /// An element by its id or, where there is one base only, by its number.
    struct Named {
        let name: String
        let place: Place
    }

    /// A change to an element, with the words and limits that it gets.
    struct Change {
        let element: Named
        let title: String?
        let text: String?
        let force: Element.Force?
        let when: [ConditionUse]
        let components: [String]
        let because: String
    }

    /// An element that is taken from another framework, or is new.
    enum Addition {
        case foreign(Change)
        case new(Element)
    }
}

/// Reads a profile from its file.
struct ProfileReader {
    private let node: YAMLNode
    private let names: ConditionNames

    init(_ node: YAMLNode) throws(DiagnosticError) {
        try node.only(Self.keys, of: "a profile")
        self.node = node
        names = ConditionNames(framework: try node.required("profile"), nil)
    }

    private static let keys = [
        "profile", "title", "short", "edition", "source", "certainty", "note", "scope", "from", "keep", "add", "edit",
        "narrow", "drop", "groups",
    ]

    func profile() throws(DiagnosticError) -> Profile {
        let id = try node.required("profile")
        let bases = node.texts("from")
        guard !bases.isEmpty else {
            throw node.refusal("bad-catalog", "a profile starts 'from' a framework or profile")
        }
        let header = Framework.Header(
            id: id, title: try node.required("title"), short: node["short"]?.text ?? id,
            edition: try node.required("edition"), source: node["source"]?.text ?? "the maker's own",
            kind: .profile, certainty: try node.word("certainty", usual: .inferred), note: node["note"]?.text,
            components: [], scope: try names.uses(in: node["scope"]), conclusions: [], deemed: [],
            groups: (node["groups"]?.pairs ?? []).map { ($0.key.text ?? "", $0.value.text ?? "") }, bases: bases,
            place: node.place)
        let keep = node["keep"]?.items.map { Profile.Named(name: $0.text ?? "", place: $0.place) }
        return Profile(
            header: header, keep: keep, add: try additions(id), edit: try changes("edit"),
            narrow: try changes("narrow"), drop: try changes("drop").map(\.element))
    }

    private func changes(_ key: String) throws(DiagnosticError) -> [Profile.Change] {
        var changes: [Profile.Change] = []
        for (name, value) in node[key]?.pairs ?? [] { changes.append(try change(name, value, key)) }
        return changes
    }

    private func change(
        _ name: YAMLNode, _ node: YAMLNode, _ what: String
    ) throws(DiagnosticError) -> Profile.Change {
        try node.only(["title", "text", "force", "when", "components", "because"], of: "an entry of '\(what)'")
        let hasForce = node["force"] != nil
        return Profile.Change(
            element: .init(name: name.text ?? "", place: name.place), title: node["title"]?.text,
            text: node["text"]?.text, force: hasForce ? try node.word("force") : nil,
            when: try names.uses(in: node["when"]), components: node.texts("components"),
            because: try node.required("because"))
    }

    private func additions(_ id: String) throws(DiagnosticError) -> [Profile.Addition] {
        var additions: [Profile.Addition] = []
        for (key, value) in node["add"]?.pairs ?? [] {
            let name = key.text ?? ""
            if name.contains(":") {
                additions.append(.foreign(try change(key, value, "add")))
                continue
            }
            try value.only(
                ["title", "text", "asks", "group", "force", "when", "components", "because", "facts"], of: "an element")
            guard ElementID.isNumber(name) else {
                throw key.refusal("bad-element", "'\(name)' is no number of an element")
            }
            additions.append(
                .new(
                    Element(
                        id: "\(id):\(name)", number: name, title: try value.required("title"),
                        text: try value.required("text"), asks: try value.word("asks", usual: .product),
                        group: value["group"]?.text, status: nil, force: try value.word("force", usual: .mandatory),
                        when: try names.uses(in: value["when"]), components: value.texts("components"), isStrict: false,
                        reason: nil,
                        certainty: .inferred, source: nil, facts: value["facts"]?.text, questions: [], partOf: nil,
                        because: try value.required("because"), place: key.place)))
        }
        return additions
    }
}
