extension DataNode {
    /// Reads a YAML file whole, with the anchors, aliases and merge keys (`<<`) that other programs' files have.
    ///
    /// What an alias stands for counts each time, so that a few lines can't come to a billion values.
    ///
    /// - Throws: what ``YAMLEvents/next()`` throws, and a diagnostic with one of the codes `unknown-alias`, `wrong-type`,
    ///   `nesting-too-deep` and `too-many-values`.
    public static func yaml(_ source: SourceFile) throws(DiagnosticError) -> DataNode {
        var tree = YAMLTree(source)
        return try tree.document()
    }
}

private struct YAMLTree: ~Copyable {
    private let file: String
    private var events: YAMLEvents
    /// What stands under each anchor, how many values that are, and how deep they go.
    private var anchors: [String: (node: DataNode, count: Int, depth: Int)] = [:]
    private var count = 0

    init(_ source: SourceFile) {
        file = source.path
        events = YAMLEvents(source, aliases: true)
    }

    mutating func document() throws(DiagnosticError) -> DataNode {
        let first = try events.next()
        if case .end = first.kind { return DataNode(.nothing, line: 1, column: 1) }
        let (node, _) = try read(first, level: 0)
        // A second document is refused where it begins.
        _ = try events.next()
        return node
    }

    /// - Returns: The value, and how deep it goes.
    private mutating func read(_ event: YAMLEvent, level: Int) throws(DiagnosticError) -> (DataNode, depth: Int) {
        let before = count
        try add(1, event)
        var depth = 1
        let content: DataNode.Content
        switch event.kind {
        case .scalar(let text, let isPlain):
            content = isPlain ? Self.plain(text) : .text(text)
        case .sequenceStart:
            var items: [DataNode] = []
            while true {
                let next = try events.next()
                if case .sequenceEnd = next.kind { break }
                let (item, inner) = try read(next, level: level + 1)
                depth = max(depth, inner + 1)
                items.append(item)
            }
            content = .list(items)
        case .mappingStart:
            var fields: [DataNode.Field] = []
            while true {
                let next = try events.next()
                if case .mappingEnd = next.kind { break }
                let (key, _) = try read(next, level: level + 1)
                let (value, inner) = try read(try events.next(), level: level + 1)
                depth = max(depth, inner + 1)
                guard let name = key.text ?? (key.isEmpty ? "" : nil) else {
                    throw refusal("wrong-type", "a key is a word, not a list or a mapping", next)
                }
                fields.append(.init(name: name, line: key.line, value: value))
            }
            content = .fields(Self.merged(fields))
        case .alias(let name):
            guard let known = anchors[name] else {
                throw refusal("unknown-alias", "there is nothing under the name '\(name)' before this line", event)
            }
            try add(known.count, event)
            depth = known.depth
            content = known.node.content
        case .sequenceEnd, .mappingEnd, .end:
            content = .nothing
        }
        guard level + depth <= JSONSyntax.depthLimit else {
            throw refusal("nesting-too-deep", "this is nested more than \(JSONSyntax.depthLimit) levels deep", event)
        }
        let node = DataNode(content, line: event.line, column: event.column)
        if let anchor = event.anchor { anchors[anchor] = (node, count - before, depth) }
        return (node, depth)
    }

    /// The fields with those of `<<` behind them, as far as they have other names.
    private static func merged(_ fields: [DataNode.Field]) -> [DataNode.Field] {
        guard fields.contains(where: { $0.name == "<<" }) else { return fields }
        var result = fields.filter { $0.name != "<<" }
        var names = Set(result.map(\.name))
        for field in fields where field.name == "<<" {
            let sources = field.value.items.isEmpty ? [field.value] : field.value.items
            for inherited in sources.flatMap(\.fields) where names.insert(inherited.name).inserted {
                result.append(inherited)
            }
        }
        return result
    }

    /// What a text without quotes is, by the core schema of YAML 1.2.
    private static func plain(_ text: String) -> DataNode.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": .nothing
        default: .word(text)
        }
    }

    private mutating func add(_ values: Int, _ event: YAMLEvent) throws(DiagnosticError) {
        count += values
        guard count <= DataNode.countLimit else {
            throw refusal("too-many-values", "the file has more than \(DataNode.countLimit) values", event)
        }
    }

    private func refusal(_ code: String, _ message: String, _ event: YAMLEvent) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: Place(file: file, line: event.line, column: event.column)))
    }
}
