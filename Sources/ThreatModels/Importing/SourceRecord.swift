import SourceText

/// One object of the source, from which fields are taken one by one; what nobody has taken is listed at the end.
///
/// So nothing is lost by being forgotten: a field that a reader does not know, or that has another type than expected, is
/// still there when the record is closed.
struct SourceRecord {
    /// The kind of thing: `technical asset`.
    let what: String
    /// Its name: `Load Balancer`.
    var owner: String
    /// Its fields and its place.
    let node: DataNode
    private var taken: Set<String> = []

    /// - Throws: a diagnostic with the code `wrong-type` where it has no fields, or `duplicate-field` where two have the
    ///   same name, since one of them would be lost.
    init(_ node: DataNode, _ what: String, owner: String, file: String) throws(DiagnosticError) {
        self.what = what
        self.owner = owner
        self.node = node
        if case .nothing = node.content { return }
        guard case .fields(let fields) = node.content else {
            throw DiagnosticError(
                Diagnostic("wrong-type", "a \(what) is an object with fields", at: node.place(in: file)))
        }
        var names: Set<String> = []
        for field in fields where !names.insert(field.name).inserted {
            let name = PlainText.shortened(field.name, to: 60)
            throw DiagnosticError(
                Diagnostic(
                    "duplicate-field", "'\(name)' is said twice",
                    at: Place(file: file, line: Int(field.line), column: 0)))
        }
    }

    /// Whether a field says anything.
    func has(_ name: String) -> Bool { node[name].map { !$0.isEmpty } ?? false }

    /// A field whose value is of no more use, such as one that was read another way.
    mutating func pass(_ names: String...) { taken.formUnion(names) }

    /// A text, a number or a flag as words on one line; nil where there is none.
    mutating func text(_ name: String) -> String? {
        guard let text = node[name]?.text else { return nil }
        taken.insert(name)
        let line = PlainText.line(text)
        return line.isEmpty ? nil : line
    }

    /// A text that is one of some words; another one is not taken.
    mutating func word<Value>(_ name: String, _ words: [String: Value]) -> Value? {
        guard let text = node[name]?.text, let value = words[text.lowercased()] else { return nil }
        taken.insert(name)
        return value
    }

    /// A flag.
    mutating func flag(_ name: String) -> Bool? { word(name, ["true": true, "false": false]) }

    /// A number.
    mutating func number(_ name: String) -> Double? {
        guard let text = node[name]?.text, let number = Double(text), number.isFinite else { return nil }
        taken.insert(name)
        return number
    }

    /// The items of a list.
    mutating func items(_ name: String) -> [DataNode] {
        guard case .list(let items)? = node[name]?.content else { return [] }
        taken.insert(name)
        return items
    }

    /// The words of a list, or a single word.
    mutating func texts(_ name: String) -> [String] {
        guard let value = node[name] else { return [] }
        let items = value.items.isEmpty ? [value] : value.items
        let texts = items.compactMap(\.text).map(PlainText.line).filter { !$0.isEmpty }
        guard items.allSatisfy({ $0.text != nil || $0.isEmpty }) else { return [] }
        taken.insert(name)
        return texts
    }

    /// The named values of a field.
    mutating func fields(_ name: String) -> [DataNode.Field] {
        guard case .fields(let fields)? = node[name]?.content else { return [] }
        taken.insert(name)
        return fields
    }

    /// The value of a field that is an object.
    mutating func record(_ name: String, _ what: String, file: String) throws(DiagnosticError) -> SourceRecord? {
        guard let value = node[name], case .fields = value.content else { return nil }
        taken.insert(name)
        return try SourceRecord(value, what, owner: owner, file: file)
    }

    /// What nobody has taken and says something.
    var rest: [DataNode.Field] {
        node.fields.filter { field in
            guard !taken.contains(field.name), !field.value.isEmpty else { return false }
            // A flag that is off says no more than one that is not there.
            if case .word(let word) = field.value.content { return word.lowercased() != "false" }
            return true
        }
    }
}
