import ProductModel
import SourceText

/// Reads the events of one file straight into a product, and goes on after each mistake.
struct FileReader: ~Copyable {
    private let file: UInt16
    private let path: String
    private var events: YAMLEvents
    /// Whether the file is shared by several products, so that only shared sections may stand in it.
    private let isShared: Bool

    init(_ source: SourceFile, index: Int, isShared: Bool) {
        file = UInt16(clamping: index)
        path = source.path
        events = YAMLEvents(source)
        self.isShared = isShared
    }

    /// Adds what the file says to a product.
    mutating func read(into product: inout ProductBuilder) {
        do {
            let first = try events.next()
            switch first.kind {
            case .end: return
            case .scalar(let text, isPlain: true) where ValueReader.isNull(text): break
            case .mappingStart: try readSections(into: &product)
            default:
                product.report("wrong-type", "a product file is a mapping of sections", at: place(first))
                return
            }
            // What follows the document is refused, and must not be passed over in silence.
            if !product.diagnostics.isFull { _ = try events.next() }
        } catch {
            product.diagnostics.report(error.diagnostic)
        }
    }

    private mutating func readSections(into product: inout ProductBuilder) throws(DiagnosticError) {
        var seen: [String: Position] = [:]
        while let (name, position) = try nextKey(product: &product) {
            let value = try events.next()
            guard let section = SectionName(rawValue: name) else {
                product.report(
                    "unknown-section", "there is no section '\(name)'", at: place(position),
                    suggestion: Suggestion.nearest(to: name, in: SectionName.allCases.map(\.rawValue)))
                try events.skip(value)
                continue
            }
            if let earlier = seen.updateValue(position, forKey: name) {
                product.report(
                    "duplicate-field", "section '\(name)' stands twice in this file", at: place(position),
                    notes: [.init("it stands here first", at: place(earlier))])
            }
            guard !isShared || Section.named(section).isShared else {
                product.report(
                    "not-shared", "'\(name)' belongs to one product, and this file is shared by all below it",
                    at: place(position))
                try events.skip(value)
                continue
            }
            try readSection(section, at: position, value, into: &product)
        }
    }

    private mutating func readSection(
        _ name: SectionName, at position: Position, _ value: YAMLEvent, into product: inout ProductBuilder
    ) throws(DiagnosticError) {
        let section = Section.named(name)
        switch value.kind {
        case .scalar(let text, isPlain: true) where ValueReader.isNull(text):
            return
        case .mappingStart where section.shape == .single:
            var entry = product.single(name, at: position)
            try readFields(FieldIndex.bySection[name.index], of: section, into: &entry, product: &product)
            product.replaceSingle(name, with: entry)
        case .mappingStart:
            while let (id, position) = try nextKey(product: &product) {
                try readEntry(id, at: position, of: section, into: &product)
            }
        default:
            let expected = section.shape == .single ? "fields" : "entries, each with an id"
            product.report("wrong-type", "'\(name.rawValue)' is a mapping of \(expected)", at: place(value))
            try events.skip(value)
        }
    }

    private mutating func readEntry(
        _ id: String, at position: Position, of section: Section, into product: inout ProductBuilder
    ) throws(DiagnosticError) {
        if let refusal = refusal(of: id, in: section) {
            product.report(refusal.code, refusal.message, at: place(position))
        }
        var entry = Entry(id: id, position: position)
        let value = try events.next()
        switch value.kind {
        case .mappingStart:
            entry.said.reserveCapacity(min(8, section.leaves.count))
            try readFields(FieldIndex.bySection[section.name.index], of: section, into: &entry, product: &product)
        case .scalar(let text, isPlain: true) where ValueReader.isNull(text):
            break
        case .scalar:
            if let short = section.short, case .leaf(let leaf)? = FieldIndex.bySection[section.name.index][short] {
                try readValue(value, of: leaf, section, into: &entry, product: &product)
            } else {
                fallthrough
            }
        default:
            product.report(
                "wrong-type", "\(section.name.entry) '\(id)' is a mapping of fields", at: place(value))
            try events.skip(value)
        }
        product.add(entry, to: section.name)
    }

    private func refusal(of id: String, in section: Section) -> (code: String, message: String)? {
        switch section.shape {
        case .elements where !Identifier.isElementKey(id):
            ("bad-element", "'\(id)' is no element; elements look like 8425:DP.3, or 8425:DP.3/cloud for one component")
        case .findings where !Identifier.isFindingKey(id):
            ("bad-key", "'\(id)' is no key of a finding; keys look like unencrypted-flow:lock-to-bridge")
        case .vulnerabilities where !Identifier.isVulnerabilityKey(id):
            ("bad-key", "'\(id)' is no id of a vulnerability; ids look like CVE-2023-38408, or CVE-2023-38408/lock")
        case .entries where !Identifier.isKebabCase(id):
            ("bad-id", "'\(id)' is no id; ids are small letters, digits and hyphens, like smart-lock")
        default: nil
        }
    }

    private mutating func readFields(
        _ index: FieldIndex, of section: Section, into entry: inout Entry, product: inout ProductBuilder
    ) throws(DiagnosticError) {
        var records: [String: Position] = [:]
        while let (name, position) = try nextKey(product: &product) {
            let value = try events.next()
            switch index[name] {
            case .leaf(let leaf):
                if let earlier = entry.said.first(where: { $0.leaf == leaf }) {
                    product.report(
                        "duplicate-field", "'\(name)' is said twice", at: place(position),
                        notes: [.init("it is said here first", at: product.place(earlier.position))])
                    try events.skip(value)
                } else {
                    try readValue(value, of: leaf, section, into: &entry, product: &product)
                }
            case .record(let inner):
                if let earlier = records.updateValue(position, forKey: name) {
                    product.report(
                        "duplicate-field", "'\(name)' is said twice", at: place(position),
                        notes: [.init("it is said here first", at: place(earlier))])
                }
                if case .mappingStart = value.kind {
                    try readFields(inner, of: section, into: &entry, product: &product)
                } else {
                    let names = inner.names.joined(separator: ", ")
                    product.report("wrong-type", "'\(name)' has fields of its own: \(names)", at: place(value))
                    try events.skip(value)
                }
            case nil:
                product.report(
                    "unknown-field", "\(section.name.article) \(section.name.entry) has no field '\(name)'",
                    at: place(position),
                    suggestion: Suggestion.nearest(to: name, in: index.names))
                try events.skip(value)
            }
        }
    }

    private mutating func readValue(
        _ event: YAMLEvent, of leaf: Int, _ section: Section, into entry: inout Entry, product: inout ProductBuilder
    ) throws(DiagnosticError) {
        let field = section.leaves[leaf].field
        let start = position(event)
        switch event.kind {
        case .scalar(let text, let isPlain):
            guard let value = accept(text, isPlain: isPlain, field, at: start, product: &product) else { return }
            let stored: Value
            if field.type.isList, case .text(let text) = value {
                stored = .list([.init(text: text, position: start)])
            } else {
                stored = value
            }
            entry.said.append(Said(leaf: leaf, value: stored, position: start))
        case .sequenceStart where field.type.isList:
            let items = try readItems(of: field, product: &product)
            entry.said.append(Said(leaf: leaf, value: .list(items), position: start))
        default:
            let expected = field.type.isList ? "a list of words" : "one value"
            product.report("wrong-type", "'\(field.name)' is \(expected)", at: place(start))
            try events.skip(event)
        }
    }

    private mutating func readItems(
        of field: Field, product: inout ProductBuilder
    ) throws(DiagnosticError) -> [Value.Item] {
        var items: [Value.Item] = []
        var seen: Set<String> = []
        while !product.diagnostics.isFull {
            let event = try events.next()
            switch event.kind {
            case .sequenceEnd, .end:
                return items
            case .scalar(let text, let isPlain):
                let place = position(event)
                guard case .text(let word)? = accept(text, isPlain: isPlain, field, at: place, product: &product) else {
                    continue
                }
                // Most lists are short, and a set costs more than a look at each item.
                let isTwice = items.count < 16 ? items.contains { $0.text == word } : seen.contains(word)
                if isTwice {
                    product.report("duplicate-item", "'\(word)' stands twice in this list", at: self.place(place))
                } else {
                    items.append(.init(text: word, position: place))
                    if items.count == 16 { seen.formUnion(items.map(\.text)) }
                    if items.count > 16 { seen.insert(word) }
                }
            default:
                product.report("wrong-type", "'\(field.name)' is a list of words", at: place(event))
                try events.skip(event)
            }
        }
        return items
    }

    private func accept(
        _ text: String, isPlain: Bool, _ field: Field, at position: Position, product: inout ProductBuilder
    ) -> Value? {
        do {
            return try ValueReader.read(text, isPlain: isPlain, as: field.type)
        } catch {
            let message = "'\(field.name)': " + error.message
            product.report(error.code, message, at: place(position), suggestion: error.suggestion)
            return nil
        }
    }

    /// The next key of the mapping that is open, or nil at its end, and when there are too many mistakes to go on.
    private mutating func nextKey(
        product: inout ProductBuilder
    ) throws(DiagnosticError) -> (String, Position)? {
        while !product.diagnostics.isFull {
            let event = try events.next()
            switch event.kind {
            case .scalar(let text, _): return (text, position(event))
            case .mappingEnd, .end: return nil
            default:
                product.report("wrong-type", "a key is a word, not a list or a mapping", at: place(event))
                try events.skip(event)
                try events.skip(try events.next())
            }
        }
        return nil
    }

    private func position(_ event: YAMLEvent) -> Position {
        Position(file: file, line: UInt32(clamping: event.line), column: UInt32(clamping: event.column))
    }

    private func place(_ event: YAMLEvent) -> Place {
        Place(file: path, line: event.line, column: event.column)
    }

    private func place(_ position: Position) -> Place {
        Place(file: path, line: Int(position.line), column: Int(position.column))
    }
}
