public import Assessment
import ProductModel
public import SourceText

/// What changed in the files on one subject.
public struct ChangeGroup: Sendable {
    /// An entry, and what changed of it.
    public struct Item: Sendable {
        /// Added, removed or changed.
        public let kind: EntryChange.Kind
        /// The entry: `components.lock`, or an element.
        public let name: String
        /// What it is called.
        public let title: String?
        /// What changed.
        public let details: [String]
        /// Where it stands, or stood.
        public let place: Place?
    }

    /// What the group is about.
    public let title: String
    /// What changed, in the order of sections and ids.
    public let items: [Item]

    /// How many were added, removed and changed, in words.
    public var summary: String {
        EntryChange.Kind.allCases.compactMap { kind in
            let count = items.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }.joined(separator: ", ")
    }

    private static let subjects: [(title: String, sections: [SectionName])] = [
        ("Structure", [.components, .interfaces, .data, .flows, .boundaries, .parties]),
        ("Needs and means", [.customers, .users, .useCases, .needs, .threats, .risks, .means]),
        ("Capabilities", [.capabilities]),
        ("Support", [.support, .operations, .assumptions, .responsibilities]),
        ("Communications", [.communications]),
        ("Evidence and decisions", [.evidence, .treatments]),
        ("Product and manufacturer", [.product, .organization, .posture]),
    ]

    /// The groups in which something changed, in order.
    public static func all(of changes: AssessmentChanges) -> [ChangeGroup] {
        subjects.compactMap { title, sections in
            var items = changes.entries.filter { sections.contains($0.section) }.flatMap { change in
                parts(of: change).map { item(change, $0) }
            }
            switch title {
            case "Capabilities": items = capabilities(changes)
            case "Support": items = support(changes) + items
            case "Product and manufacturer": items = items.filter { !$0.details.isEmpty || $0.kind != .changed }
            default: break
            }
            return items.isEmpty ? nil : ChangeGroup(title: title, items: items)
        }
    }

    /// A change's facts, without those of the product that are about its support.
    private static func parts(of change: EntryChange) -> [[FactChange]] {
        guard change.section == .product else { return [change.facts] }
        return [change.facts.filter { !$0.field.hasPrefix("support.") }]
    }

    private static func support(_ changes: AssessmentChanges) -> [Item] {
        changes.entries.filter { $0.section == .product && $0.kind == .changed }.flatMap { change -> [Item] in
            let facts = change.facts.filter { $0.field.hasPrefix("support.") }
            return facts.isEmpty ? [] : [item(change, facts)]
        }
    }

    private static func item(_ change: EntryChange, _ facts: [FactChange], more: [String] = []) -> Item {
        let renamed = change.renamed.map { [change.kind == .added ? "renamed from \($0)?" : "renamed to \($0)?"] } ?? []
        return Item(
            kind: change.kind, name: ChangeWording.name(change.section, change.id), title: change.title,
            details: more + facts.map(ChangeWording.text) + renamed, place: change.after ?? change.before)
    }

    /// Decisions with their proof, which may change without a word in the decision itself.
    private static func capabilities(_ changes: AssessmentChanges) -> [Item] {
        let entries = Dictionary(
            changes.entries.filter { $0.section == .capabilities }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let decisions = Dictionary(
            changes.capabilities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(entries.keys).union(decisions.keys).sorted().map { id in
            let proof = decisions[id].flatMap(proof)
            guard let entry = entries[id] else {
                return Item(
                    kind: .changed, name: ChangeWording.name(.capabilities, id), title: nil,
                    details: [proof].compactMap(\.self), place: nil)
            }
            var more = [proof].compactMap(\.self)
            if entry.kind != .changed, let status = (decisions[id]?.after ?? decisions[id]?.before)?.status {
                more.insert(status, at: 0)
            }
            return item(entry, entry.facts, more: more)
        }
    }

    private static func proof(_ change: CapabilityChange) -> String? {
        switch (change.before?.isProven ?? false, change.after?.isProven ?? false) {
        case (false, true): "now proven"
        case (true, false): change.after == nil ? "was proven" : "not proven any more"
        default: nil
        }
    }
}
