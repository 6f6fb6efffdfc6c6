/// A YAML value in memory, with its place; for rules and catalogs, which are small.
public struct YAMLNode: Sendable {
    /// What the value is.
    public indirect enum Content: Sendable {
        /// A text; plain when it was written without quotes.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values in the order written.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// What the value is.
    public let content: Content
    /// Where it starts.
    public let place: Place

    /// Reads a whole document, or its mapping up to a key that the caller has no use for.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - key: A key of the outermost mapping; it and what follows it are not even scanned.
    /// - Returns: nil for an empty document.
    /// - Throws: what ``YAMLEvents/next()`` throws.
    public static func read(_ source: SourceFile, before key: String? = nil) throws(DiagnosticError) -> YAMLNode? {
        var events = YAMLEvents(source)
        let first = try events.next()
        if case .end = first.kind { return nil }
        let node = try read(first, from: &events, file: source.path, before: key)
        // A second document is refused where it begins.
        if key == nil { _ = try events.next() }
        return node
    }

    private static func read(
        _ event: YAMLEvent, from events: inout YAMLEvents, file: String, before stop: String? = nil
    ) throws(DiagnosticError) -> YAMLNode {
        let place = Place(file: file, line: event.line, column: event.column)
        switch event.kind {
        case .scalar(let text, let isPlain):
            return YAMLNode(content: .scalar(text, isPlain: isPlain), place: place)
        case .sequenceStart:
            var items: [YAMLNode] = []
            while true {
                let next = try events.next()
                if case .sequenceEnd = next.kind { break }
                items.append(try read(next, from: &events, file: file))
            }
            return YAMLNode(content: .sequence(items), place: place)
        case .mappingStart:
            var pairs: [(key: YAMLNode, value: YAMLNode)] = []
            while true {
                let next = try events.next()
                if case .mappingEnd = next.kind { break }
                let key = try read(next, from: &events, file: file)
                if let stop, key.text == stop { break }
                pairs.append((key, try read(try events.next(), from: &events, file: file)))
            }
            return YAMLNode(content: .mapping(pairs), place: place)
        case .sequenceEnd, .mappingEnd, .alias, .end:
            return YAMLNode(content: .scalar("", isPlain: true), place: place)
        }
    }

    /// The text of a scalar.
    public var text: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// The items of a list; a single value counts as a list of one.
    public var items: [YAMLNode] {
        switch content {
        case .sequence(let items): items
        case .scalar: [self]
        case .mapping: []
        }
    }

    /// The keys and values of a mapping.
    public var pairs: [(key: YAMLNode, value: YAMLNode)] {
        if case .mapping(let pairs) = content { return pairs }
        return []
    }

    /// The value of a key.
    public subscript(key: String) -> YAMLNode? {
        pairs.first { $0.key.text == key }?.value
    }
}
