import ProductModel

/// What people call the entries that paths are about.
struct EntryNames: Sendable {
    private let product: Product
    private var titles: [SectionName: [String: String]] = [:]

    /// Reads the titles of a product's components, interfaces, flows and parties.
    init(_ product: Product) {
        self.product = product
        for section in [SectionName.components, .interfaces, .flows, .parties] {
            let leaf = Section.named(section).leaves.firstIndex { $0.path == "title" }
            for entry in product[section] {
                guard case .text(let title)? = entry.said.first(where: { $0.leaf == leaf })?.value else { continue }
                titles[section, default: [:]][entry.id] = title
            }
        }
    }

    /// What a field of an entry says; nil when nobody said.
    func said(_ field: String?, of id: String, in section: SectionName) -> String? {
        guard let leaf = Section.named(section).leaves.firstIndex(where: { $0.path == field }) else { return nil }
        return product[section].first { $0.id == id }?.said.first { $0.leaf == leaf }?.value.text
    }

    /// An entry's title, or else its id; a flow's stands in quotes, as it is a sentence.
    func title(of id: String, in section: SectionName) -> String {
        let title = titles[section]?[id]
        return section == .flows ? "“\(title ?? id)”" : title ?? id
    }
}

/// The names that a sentence about a step is filled with.
struct StepWords {
    let subject: String
    let start: String
    let target: String

    /// The sentence with names; what a name holds is not filled again.
    func filled(_ template: String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "subject": text += subject
            case "start": text += start
            case "target": text += target
            default: text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
