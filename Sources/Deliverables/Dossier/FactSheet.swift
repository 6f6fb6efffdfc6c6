import ProductModel

/// All that an entry says of itself, and all that it does not.
///
/// Flags are gathered by their answer, because "yes: secure boot, rollback protection" reads faster than a table does.
struct FactSheet {
    private var named: [String: String] = [:]
    private var facts: [[String: TemplateValue]] = []
    private var yes: [String] = []
    private var no: [String] = []
    private var unsaid: [String] = []

    /// Reads an entry.
    ///
    /// - Parameter shown: Fields that the document shows elsewhere, by name.
    init(_ entry: Entry, of section: SectionName, without shown: Set<String>) {
        let leaves = Section.named(section).leaves
        var said = entry.said[...]
        for (place, leaf) in leaves.enumerated() {
            let value = said.first?.leaf == place ? said.popFirst()?.value : nil
            if shown.contains(leaf.path) {
                if case .text(let text)? = value { named[leaf.path] = text }
                continue
            }
            let name = Self.name(leaf)
            switch value {
            case nil: unsaid.append(name)
            case .flag(true): yes.append(name)
            case .flag(false): no.append(name)
            case .some(let value): facts.append(Self.fact(name, value, leaf))
            }
        }
    }

    var value: [String: TemplateValue] {
        var value: [String: TemplateValue] = [
            "facts": .records(facts),
            "yes": .text(yes.joined(separator: ", ")),
            "no": .text(no.joined(separator: ", ")),
            "unsaid": .text(unsaid.joined(separator: ", ")),
        ]
        for (name, text) in named { value[name] = .text(text) }
        return value
    }

    private static func name(_ leaf: Leaf) -> String {
        leaf.path.replacing("_", with: " ").replacing(".", with: " ")
    }

    private static func fact(_ name: String, _ value: Value, _ leaf: Leaf) -> [String: TemplateValue] {
        let text =
            switch value {
            case .flag(let flag): flag ? "yes" : "no"
            case .integer(let number): String(number)
            case .level(let level): level.title
            case .text(let text): text
            case .list(let items): items.map(\.text).joined(separator: ", ")
            }
        var fact: [String: TemplateValue] = ["name": .text(name), "value": .text(text)]
        if leaf.field.type == .address { fact["href"] = TemplateValue(Address.safe(text)) }
        if let target = leaf.field.type.targets.first, !leaf.field.type.isList {
            fact["href"] = .text("#\(target.table)-\(text)")
        }
        return fact
    }
}
