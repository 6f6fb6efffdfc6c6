import ProductModel
import SourceText

/// Finds the entries that differ between two states of a product.
struct EntryComparison {
    /// What differs, in the order of sections; within one in the order of ids.
    private(set) var changes: [EntryChange] = []
    private var places: [EntryKey: Int] = [:]
    /// The new ids of entries that were probably renamed.
    private(set) var renamed: [EntryKey: String] = [:]

    /// - Complexity: O(*n*) in the number of entries, and O(*n* log *n*) in that of the changes.
    init(_ before: Product?, _ after: Product?) {
        for section in Section.all { compare(section, before, after) }
    }

    /// What happened to an entry; nil when nothing did.
    subscript(section: SectionName, id: String) -> EntryChange? {
        places[EntryKey(section: section, id: id)].map { changes[$0] }
    }

    /// What happened in a section.
    func changes(in section: SectionName) -> [EntryChange] { changes.filter { $0.section == section } }

    private mutating func compare(_ section: Section, _ before: Product?, _ after: Product?) {
        let old = Self.byID(before?[section.name] ?? [])
        let new = Self.byID(after?[section.name] ?? [])
        var found: [EntryChange] = []
        for (id, entry) in old {
            guard let other = new[id] else {
                found.append(change(.removed, entry, section, before: place(entry, before), after: nil))
                continue
            }
            let facts = FactChange.between(entry, other, in: section) + attached(entry, before, other, after, section)
            guard !facts.isEmpty else { continue }
            found.append(
                change(
                    .changed, other, section, facts: facts, before: place(entry, before), after: place(other, after)))
        }
        for (id, entry) in new where old[id] == nil {
            found.append(change(.added, entry, section, before: nil, after: place(entry, after)))
        }
        pair(&found, section, old, new)
        for change in found.sorted(by: { $0.id < $1.id }) {
            places[EntryKey(section: section.name, id: change.id)] = changes.count
            changes.append(change)
        }
    }

    /// What became of the file that an entry names, besides what the entry says of it.
    private func attached(
        _ old: Entry, _ before: Product?, _ new: Entry, _ after: Product?, _ section: Section
    ) -> [FactChange] {
        guard section.name == .evidence, let old = before?.attachment(of: old), let new = after?.attachment(of: new),
            old != new
        else { return [] }
        return [FactChange(field: "file found", before: [old], after: [new], isDay: false)]
    }

    private func change(
        _ kind: EntryChange.Kind, _ entry: Entry, _ section: Section, facts: [FactChange] = [], before: Place?,
        after: Place?
    ) -> EntryChange {
        EntryChange(
            section: section.name, id: entry.id, title: entry.calledName(in: section), kind: kind, facts: facts,
            before: before, after: after)
    }

    private func place(_ entry: Entry, _ product: Product?) -> Place? {
        product.map { Place(file: $0.files[Int(entry.position.file)], line: Int(entry.position.line)) }
    }

    private static func byID(_ entries: [Entry]) -> [String: Entry] {
        Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension EntryComparison {
    /// Notes which of those removed and added are probably the same: the only two that say the same.
    ///
    /// One that says a single thing, and has no name, says too little for that.
    private mutating func pair(
        _ found: inout [EntryChange], _ section: Section, _ old: [String: Entry], _ new: [String: Entry]
    ) {
        guard section.shape == .entries else { return }
        var byFacts: [String: (removed: [Int], added: [Int])] = [:]
        for (place, change) in found.enumerated() where change.kind != .changed {
            let isRemoved = change.kind == .removed
            guard let entry = (isRemoved ? old : new)[change.id],
                entry.said.count > 1 || change.title != nil
            else { continue }
            let facts = self.facts(of: entry, section, isOld: isRemoved)
            if isRemoved {
                byFacts[facts, default: ([], [])].removed.append(place)
            } else {
                byFacts[facts, default: ([], [])].added.append(place)
            }
        }
        for (removed, added) in byFacts.values where removed.count == 1 && added.count == 1 {
            let (from, to) = (removed[0], added[0])
            found[from].renamed = found[to].id
            found[to].renamed = found[from].id
            renamed[EntryKey(section: section.name, id: found[from].id)] = found[to].id
        }
    }

    /// Everything that an entry says, as one text; in an old one, names of entries that were renamed are the new ones.
    private func facts(of entry: Entry, _ section: Section, isOld: Bool) -> String {
        entry.said.sorted { $0.leaf < $1.leaf }.map { said in
            let targets = section.leaves[said.leaf].field.type.targets
            let items = said.value.items.map { item in
                let names = isOld ? targets.lazy.compactMap { renamed[EntryKey(section: $0, id: item)] } : nil
                return names?.first ?? item
            }
            return "\(said.leaf)=" + items.sorted().joined(separator: "\u{0}")
        }.joined(separator: "\u{1}")
    }
}

extension Entry {
    /// What the entry is called, where it has a field for that.
    func calledName(in section: Section) -> String? {
        for name in ["title", "name", "statement"] {
            if let leaf = section.leaves.firstIndex(where: { $0.path == name }),
                let said = said.first(where: { $0.leaf == leaf })
            {
                return said.value.text
            }
        }
        return nil
    }
}

extension Product {
    /// Whether the file that an item of evidence names is there, and is the one that was meant; nil when it names none.
    fileprivate func attachment(of entry: Entry) -> String? {
        let leaves = Section.named(.evidence).leaves
        func text(_ path: String) -> String? { entry.said.first { leaves[$0.leaf].path == path }?.value.text }
        guard let file = text("file"), let found = attachments.first(where: { $0.path == file }) else { return nil }
        guard found.isThere else { return "missing" }
        guard let said = text("sha256"), let actual = found.sha256 else { return "there" }
        return said == actual ? "there" : "with another digest"
    }
}
