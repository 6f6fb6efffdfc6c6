import ProductDatabase

/// The way from a customer to what the customer is told, walkable in both directions.
struct TraceChapter {
    private struct Key: Hashable {
        let kind: String
        let id: String

        var anchor: String { "trace-\(kind)-\(id)" }
    }

    private struct Card {
        var value: [String: TemplateValue]
        var from = Steps()
        var to = Steps()
    }

    /// The most steps that a card shows in one direction.
    private static let stepLimit = 16

    /// What a card leads to, gathered by kind.
    private struct Steps {
        private var kinds: [(kind: String, items: [TemplateValue])] = []
        private var count = 0

        mutating func add(_ key: Key, _ title: String?) {
            count += 1
            guard count <= TraceChapter.stepLimit else { return }
            let item: TemplateValue = [
                "text": .text(Self.name(key, title)), "href": title == nil ? .absent : .text("#\(key.anchor)"),
            ]
            if let place = kinds.firstIndex(where: { $0.kind == key.kind }) {
                kinds[place].items.append(item)
            } else {
                kinds.append((key.kind, [item]))
            }
        }

        /// Decisions on one element have the same title, so they go by their ids.
        private static func name(_ key: Key, _ title: String?) -> String {
            guard let title, key.kind != "capability" else { return key.id }
            return title.hasSuffix(".") ? String(title.dropLast()) : title
        }

        var isEmpty: Bool { count == 0 }

        var value: TemplateValue {
            guard count > 0 else { return .absent }
            let steps = kinds.map { kind, items in
                ["kind": .text(TraceChapter.titles[kind]?.many ?? kind), "items": .list(items)]
                    as [String: TemplateValue]
            }
            return [
                "steps": .records(steps),
                "more": count > TraceChapter.stepLimit ? TemplateValue(count - TraceChapter.stepLimit) : .absent,
            ]
        }
    }

    /// What the kinds are called, what stands before them in the document, and what should follow them.
    private static let titles: [String: (many: String, next: String?)] = [
        "customer": ("Customers", "No use case or need names this customer."),
        "use_case": ("Use cases", "No need comes from this use case."),
        "need": ("Needs", "No means serves this need yet."),
        "means": ("Means", "No capability, support or responsibility carries this out yet."),
        "capability": ("Capabilities", "No component, evidence or communication yet."),
        "support": ("Support", nil),
        "responsibility": ("Responsibilities", "Nobody is told of it yet."),
        "component": ("Components", nil),
        "evidence": ("Evidence", nil),
        "communication": ("Communications", "It is told to nobody yet."),
    ]

    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        var order: [Key] = []
        var totals: [String: Int] = [:]
        var cards: [Key: Card] = [:]
        var titles: [Key: String] = [:]
        try queries.each("trace-entries") { row throws(DatabaseError) in
            guard let kind = row.text(1), let id = row.text(2) else { return }
            totals[kind, default: 0] += 1
            guard totals[kind, default: 0] <= TableQuery.limit else { return }
            let key = Key(kind: kind, id: id)
            order.append(key)
            titles[key] = row.text(3)
            cards[key] = Card(value: Self.card(row, key))
        }
        try queries.each("trace-links") { row throws(DatabaseError) in
            guard let from = Self.key(row, 0), let to = Self.key(row, 2) else { return }
            cards[from]?.to.add(to, titles[to])
            cards[to]?.from.add(from, titles[from])
        }
        let kinds = Dictionary(grouping: order, by: \.kind)
        var groups: [[String: TemplateValue]] = []
        for key in order where groups.last?["kind"]?.isText(key.kind) != true {
            let total = totals[key.kind] ?? 0
            groups.append([
                "kind": .text(key.kind),
                "title": .text(Self.titles[key.kind]?.many ?? key.kind),
                "count": TemplateValue(total),
                "cards": .records((kinds[key.kind] ?? []).compactMap { cards[$0].map { finish($0, key.kind) } }),
                "left": total > TableQuery.limit ? .record(TableQuery.left(total)) : .absent,
            ])
        }
        return ["groups": .records(groups)]
    }

    private func finish(_ card: Card, _ kind: String) -> [String: TemplateValue] {
        var value = card.value
        value["from"] = card.from.value
        value["to"] = card.to.value
        value["gap"] = card.to.isEmpty ? TemplateValue(Self.titles[kind]?.next) : .absent
        return value
    }

    private static func card(_ row: borrowing DatabaseRow, _ key: Key) -> [String: TemplateValue] {
        let homes: Set<String> = ["capability", "support", "responsibility", "component", "evidence", "communication"]
        return [
            "anchor": .text(key.anchor),
            "id": .text(key.id),
            "title": TemplateValue(row.text(3)),
            "detail": homes.contains(key.kind) ? .absent : TemplateValue(row.text(4)),
            "status": TemplateValue(row.text(5)),
            "source": TemplateValue(row.text(6)),
            "home": homes.contains(key.kind) ? .text("#\(key.kind)-\(key.id)") : .absent,
        ]
    }

    private static func key(_ row: borrowing DatabaseRow, _ column: Int) -> Key? {
        guard let kind = row.text(column), let id = row.text(column + 1) else { return nil }
        return Key(kind: kind, id: id)
    }
}

extension TemplateValue {
    fileprivate func isText(_ other: String) -> Bool {
        if case .text(let text) = self { return text == other }
        return false
    }
}
