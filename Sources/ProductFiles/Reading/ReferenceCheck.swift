import ProductModel
import SourceText

/// Checks, after all files are read, that every name names something.
struct ReferenceCheck {
    /// Reports unknown references and statements, and references that lead back to where they began.
    static func run(on builder: inout ProductBuilder) {
        for section in Section.all {
            let checked = section.leaves.map { $0.field.type.item == .statement ? [] : $0.field.type.targets }
            let isStatement = section.leaves.map { $0.field.type.item == .statement }
            for entry in builder.product[section.name] {
                for said in entry.said where isStatement[said.leaf] || !checked[said.leaf].isEmpty {
                    check(said, in: entry, of: section.name, targets: checked[said.leaf], &builder)
                }
            }
            for leaf in section.leaves.indices where section.leaves[leaf].field.type == .reference([section.name]) {
                reportCycles(along: leaf, in: section.name, &builder)
            }
        }
    }

    private static func check(
        _ said: Said, in entry: Entry, of section: SectionName, targets: [SectionName],
        _ builder: inout ProductBuilder
    ) {
        switch said.value {
        case .text(let name):
            check(name, at: said.position, in: entry, of: section, targets: targets, &builder)
        case .list(let items):
            for item in items {
                check(item.text, at: item.position, in: entry, of: section, targets: targets, &builder)
            }
        default: break
        }
    }

    /// Checks one name; without targets it is a statement, which names its section itself.
    private static func check(
        _ name: String, at position: Position, in entry: Entry, of section: SectionName, targets: [SectionName],
        _ builder: inout ProductBuilder
    ) {
        guard !builder.diagnostics.isFull else { return }
        if targets.isEmpty {
            guard let refusal = refusal(ofStatement: name, builder) else { return }
            builder.report(
                "unknown-statement", "\(section.entry) '\(entry.id)' states '\(name)', \(refusal.reason)",
                at: builder.place(position), suggestion: refusal.suggestion)
            return
        }
        guard !targets.contains(where: { builder.index(of: name, in: $0) != nil }) else { return }
        let kinds = targets.map(\.entry).joined(separator: " or ")
        let nearest = Suggestion.nearest(to: name, in: targets.flatMap { Array(builder.ids(of: $0)) })
        builder.report(
            "unknown-reference", "\(section.entry) '\(entry.id)' names an unknown \(kinds) '\(name)'",
            at: builder.place(position), suggestion: nearest)
    }

    private static func refusal(
        ofStatement text: String, _ builder: ProductBuilder
    ) -> (reason: String, suggestion: String?)? {
        let dot = text.firstIndex(of: ".") ?? text.endIndex
        let head = String(text[..<dot])
        let rest = String(text[dot...].dropFirst())
        guard let name = SectionName(rawValue: head) else {
            let names = SectionName.allCases.map(\.rawValue)
            return ("and there is no section '\(head)'", Suggestion.nearest(to: head, in: names))
        }
        let section = Section.named(name)
        if section.shape == .single {
            let paths = section.leaves.map(\.path)
            guard !paths.contains(where: { $0 == rest || $0.hasPrefix(rest + ".") }) else { return nil }
            return ("and there is no field '\(rest)'", Suggestion.nearest(to: rest, in: paths).map { "\(head).\($0)" })
        }
        guard builder.index(of: rest, in: name) == nil else { return nil }
        let nearest = Suggestion.nearest(to: rest, in: builder.ids(of: name))
        return ("and there is no \(name.entry) '\(rest)'", nearest.map { "\(head).\($0)" })
    }

    /// Follows one reference from each entry to its own kind; every round trip is reported once.
    private static func reportCycles(along leaf: Int, in section: SectionName, _ builder: inout ProductBuilder) {
        let entries = builder.product[section]
        let next: [Int?] = entries.map { entry in
            guard case .text(let id)? = entry.said.first(where: { $0.leaf == leaf })?.value else { return nil }
            return builder.index(of: id, in: section)
        }
        var finished = [Bool](repeating: false, count: entries.count)
        for start in entries.indices where !finished[start] {
            var path: [Int] = []
            var onPath: Set<Int> = []
            var current: Int? = start
            while let index = current, !finished[index], onPath.insert(index).inserted {
                path.append(index)
                current = next[index]
            }
            if let index = current, onPath.contains(index), let from = path.firstIndex(of: index) {
                let round = (path[from...] + [index]).map { entries[$0].id }.joined(separator: " → ")
                let field = Section.named(section).leaves[leaf].field.name
                let said = entries[index].said.first { $0.leaf == leaf }
                builder.report(
                    "reference-cycle", "'\(field)' leads back to where it began: \(round)",
                    at: builder.place(said?.position ?? entries[index].position))
            }
            for index in path { finished[index] = true }
        }
    }
}
