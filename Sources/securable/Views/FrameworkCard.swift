import Catalogs

/// A framework as a page: what it is, when it concerns a product, and its elements under their headings.
struct FrameworkCard {
    let text: String

    init(_ framework: Framework, console: Console) {
        let header = framework.header
        var card = Card(
            header.title,
            subtitle: "\(header.kind.rawValue) \(header.id) · \(header.edition) · \(header.certainty.rawValue)",
            console: console)
        card.add("Source", lines: [header.source])
        card.add("Good to know", header.note ?? "")
        card.add("Made of", lines: header.bases)
        card.add("It concerns a product when", lines: header.scope.map(\.name))
        card.add("It speaks of", lines: header.components.isEmpty ? [] : [header.components.joined(separator: ", ")])
        let titles = Dictionary(header.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        var group: String?
        var lines: [String] = []
        func finish() {
            let title = group.map { id in titles[id].map { "\(id)  \($0)" } ?? id }
            card.add(title ?? "Elements", lines: lines)
            lines = []
        }
        for element in framework.elements where element.partOf == nil {
            if element.group != group, !lines.isEmpty { finish() }
            group = element.group
            let status = element.status ?? (element.force == .mandatory ? "" : element.force.rawValue)
            lines.append("\(element.id.padded(to: 20))\(status.padded(to: 12))\(element.title)")
        }
        finish()
        let count = framework.elements.count { $0.partOf == nil }
        card.add("More", lines: ["\(count) elements; securable explain \(framework.elements.first?.id ?? header.id)"])
        text = card.text
    }
}

/// A framework as JSON.
struct FrameworkDocument: Encodable {
    struct ElementEntry: Encodable {
        let id: String
        let title: String
        let text: String
        let asks: String
        let force: String
        let status: String?
        let group: String?
        let when: [String]
        let certainty: String
        let partOf: String?
        let because: String?
    }

    let id: String
    let title: String
    let kind: String
    let edition: String
    let source: String
    let certainty: String
    let note: String?
    let bases: [String]
    let elements: [ElementEntry]

    init(_ framework: Framework) {
        let header = framework.header
        id = header.id
        title = header.title
        kind = header.kind.rawValue
        edition = header.edition
        source = header.source
        certainty = header.certainty.rawValue
        note = header.note
        bases = header.bases
        elements = framework.elements.map { element in
            ElementEntry(
                id: element.id, title: element.title, text: element.text, asks: element.asks.rawValue,
                force: element.force.rawValue, status: element.status, group: element.group,
                when: element.when.map(\.name), certainty: element.certainty.rawValue, partOf: element.partOf,
                because: element.because)
        }
    }
}
