import ProductModel
import Testing

@Suite("Sections")
struct SectionTests {
    static let reserved = ReservedWords.postgreSQL.union(ReservedWords.sqlite)

    @Test("There is one description for each section, in the order of the names")
    func all() {
        #expect(Section.all.map(\.name) == SectionName.allCases)
        #expect(SectionName.allCases.map(\.index) == Array(SectionName.allCases.indices))
    }

    @Test("A section says what it is for, and which clause it answers", arguments: SectionName.allCases)
    func summaries(name: SectionName) {
        let section = Section.named(name)
        #expect(isSentence(section.summary))
        #expect(!section.source.isEmpty)
    }

    @Test("Every field says what it means in one sentence", arguments: SectionName.allCases)
    func fieldSummaries(name: SectionName) {
        let section = Section.named(name)
        for field in everyField(of: section.fields) + section.derived {
            #expect(isSentence(field.summary), "\(name.rawValue).\(field.name): \(field.summary)")
            #expect(field.source != "", "\(name.rawValue).\(field.name)")
        }
    }

    @Test("Fields and sections are named in snake case", arguments: SectionName.allCases)
    func names(name: SectionName) {
        #expect(isSnakeCase(name.rawValue))
        for field in everyField(of: Section.named(name).fields) { #expect(isSnakeCase(field.name)) }
    }

    @Test("No field is described twice, and no record is empty", arguments: SectionName.allCases)
    func uniqueFields(name: SectionName) {
        let section = Section.named(name)
        #expect(duplicates(in: section.leaves.map(\.path)).isEmpty)
        #expect(duplicates(in: section.fields.map(\.name)).isEmpty)
        for case .record(let fields) in section.fields.map(\.type) { #expect(!fields.isEmpty) }
    }

    @Test("Every column has a name of its own that neither database reserves", arguments: SectionName.allCases)
    func columns(name: SectionName) {
        let columns = columns(of: Section.named(name))
        #expect(duplicates(in: columns).isEmpty)
        #expect(Self.reserved.isDisjoint(with: columns))
        #expect(columns.allSatisfy(isSnakeCase))
    }

    @Test("Every table has a name of its own that neither database reserves")
    func tables() {
        let tables = SectionName.allCases.map(\.table) + Section.all.flatMap(links).map(\.name)
        #expect(duplicates(in: tables).isEmpty)
        #expect(Self.reserved.isDisjoint(with: tables))
        #expect(tables.allSatisfy(isSnakeCase))
    }

    @Test("The columns of a link table are the product, the entry where there are several, the value and its place")
    func linkColumns() {
        for section in Section.all {
            let key = section.shape == .single ? ["product"] : ["product", section.name.table]
            for link in links(of: section) {
                #expect(duplicates(in: key + [link.column, "place"]).isEmpty, "\(link.name)")
                #expect(!Self.reserved.contains(link.column), "\(link.name)")
            }
        }
    }

    @Test("Every reference names sections whose entries have ids", arguments: SectionName.allCases)
    func references(name: SectionName) {
        for leaf in Section.named(name).leaves {
            guard case .reference(let targets) = leaf.field.type.item else { continue }
            #expect(!targets.isEmpty, "\(leaf.path)")
            #expect(duplicates(in: targets.map(\.rawValue)).isEmpty, "\(leaf.path)")
            #expect(leaf.storage.map(\.target) == targets, "\(leaf.path)")
            for target in targets { #expect(Section.named(target).shape == .entries, "\(leaf.path)") }
        }
    }

    @Test("A short form stands for a field of one value", arguments: Section.all.compactMap(\.short))
    func shortForms(short: String) {
        for section in Section.all where section.short == short {
            #expect([.entries, .vulnerabilities].contains(section.shape))
            let leaf = section.leaves.first { $0.path == short }
            #expect(leaf?.field.type.isList == false, "\(section.name.rawValue)")
        }
    }

    @Test("Lists hold single values, and ranges of numbers are not empty", arguments: SectionName.allCases)
    func types(name: SectionName) {
        for leaf in Section.named(name).leaves {
            switch leaf.field.type.item {
            case .list, .record: Issue.record("\(leaf.path) is a list of lists or records")
            case .flag, .integer, .level: #expect(!leaf.field.type.isList, "\(leaf.path) would be a list of numbers")
            default: break
            }
        }
    }

    @Test("What the organization's file may hold is the manufacturer's own")
    func shared() {
        #expect(Section.all.filter(\.isShared).map(\.name) == [.organization, .posture, .parties, .evidence])
    }

    // MARK: - What is looked at

    private func everyField(of fields: [Field]) -> [Field] {
        fields.flatMap { field -> [Field] in
            if case .record(let inner) = field.type { return [field] + everyField(of: inner) }
            return [field]
        }
    }

    private func links(of section: Section) -> [Leaf.Storage] {
        section.leaves.filter(\.field.type.isList).flatMap(\.storage)
    }

    /// The columns of a section's table, with those that go along with dates and lists.
    private func columns(of section: Section) -> [String] {
        var columns = ["product", "source_file", "source_line"]
        if !section.leaves.contains(where: { $0.column == "id" }) { columns.append("id") }
        for leaf in section.leaves {
            if leaf.field.type.isList {
                columns.append(leaf.column + "_count")
            } else {
                columns += leaf.storage.map(\.name)
                if leaf.field.type == .date { columns.append(leaf.column + "_day") }
            }
        }
        return columns + section.derived.map(\.name)
    }

    private func duplicates(in names: [String]) -> [String] {
        Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }

    private func isSentence(_ text: String) -> Bool {
        text.first?.isUppercase == true && text.last == "." && !text.contains("\n") && !text.contains("  ")
    }

    private func isSnakeCase(_ name: String) -> Bool {
        name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil
    }
}
