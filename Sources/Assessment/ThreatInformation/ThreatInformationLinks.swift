import Catalogs
import ProductDatabase
import ProductModel
import SourceText

/// Finds the components and rules that threat information speaks of.
struct ThreatInformationLinks {
    /// A component that an entry speaks of, and by which name.
    struct ComponentLink: Hashable {
        let component: String
        let because: String
    }

    private let components: Set<String>
    /// The components by each name that they go by, in small letters.
    private var byName: [String: [ComponentLink]] = [:]
    /// The rules by each reference that they carry: `attack_ics T0857`.
    private var byReference: [String: [String]] = [:]

    init(_ product: Product, rules: [Rule]) {
        components = Set(product[.components].map(\.id))
        let section = Section.named(.components)
        for entry in product[.components] {
            for said in entry.said {
                let path = section.leaves[said.leaf].path
                guard
                    Self.naming.contains(path) || (path == "operating_system" && Self.systems.contains(said.value.text))
                else { continue }
                add(said.value.text, ComponentLink(component: entry.id, because: "its \(path)"))
            }
        }
        let names = ["name", "model"].compactMap { product.said($0, of: .product) }
        for entry in product[.components] where Self.isDevice(entry, section) {
            for name in names { add(name, ComponentLink(component: entry.id, because: "the product's name")) }
        }
        for rule in rules {
            for (catalog, ids) in RuleLibrary.withCard(rule).refers where Self.catalogs.contains(catalog) {
                for id in ids { byReference["\(catalog) \(id)", default: []].append(rule.id) }
            }
        }
    }

    private static let naming: Set = ["title", "platform", "hardware"]
    /// Operating systems that others know by the same name; `rtos` and `other` name nothing.
    private static let systems: Set = ["linux", "android", "windows"]
    private static let catalogs: Set = ["emb3d", "attack_ics", "attack", "capec", "cwe"]

    private static func isDevice(_ entry: Entry, _ section: Section) -> Bool {
        let kind = entry.said.first { section.leaves[$0.leaf].path == "kind" }?.value.text
        return kind == "device" || kind == "gateway"
    }

    private mutating func add(_ name: String, _ link: ComponentLink) {
        let name = Self.normal(name)
        if !name.isEmpty { byName[name, default: []].append(link) }
    }

    /// The components that an entry speaks of: those that its `components` names, and those that go by one of its names.
    func components(of entry: ThreatInformation.Entry) -> [ComponentLink] {
        let named = entry.components.filter(components.contains).map {
            ComponentLink(component: $0, because: "the file names it")
        }
        let found = entry.names.flatMap { name in
            (byName[Self.normal(name)] ?? []).map { link in
                ComponentLink(component: link.component, because: "\(name) is \(link.because)")
            }
        }
        var seen: Set<String> = []
        return (named + found).filter { seen.insert($0.component).inserted }
    }

    /// Names in an entry's `components` that the product does not have.
    func unknownComponents(of entry: ThreatInformation.Entry) -> [Diagnostic] {
        entry.components.filter { !components.contains($0) }.map { id in
            Diagnostic(
                "unknown-reference", "entry '\(entry.id)' names an unknown component '\(id)'", at: entry.place,
                severity: .warning, suggestion: Suggestion.nearest(to: id, in: components))
        }
    }

    /// The rules that carry one of an entry's references, each with the first of these.
    func rules(of entry: ThreatInformation.Entry) -> [(rule: String, catalog: String, reference: String)] {
        var seen: Set<String> = []
        return entry.references.flatMap { catalog, ids in
            ids.flatMap { id in
                (byReference["\(catalog) \(id)"] ?? []).filter { seen.insert($0).inserted }.map { ($0, catalog, id) }
            }
        }
    }

    /// A name in small letters, with one blank between its words: `Zephyr-3.7 LTS` as `zephyr 3 7 lts`.
    static func normal(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension ProductTables {
    /// Adds threat information, with the components and rules that it speaks of.
    ///
    /// - Returns: What is wrong with it.
    func add(
        _ library: ThreatInformationLibrary, of product: Product, rules: [Rule]
    ) throws(DatabaseError) -> [Diagnostic] {
        guard !library.information.isEmpty else { return library.diagnostics }
        let links = ThreatInformationLinks(product, rules: rules)
        let id = SQLValue.text(product.id)
        var diagnostics = library.diagnostics
        var rows = ThreatInformationRows()
        for one in library.information {
            rows.collections.rows.append([
                id, .text(one.id), .text(one.title), .text(one.edition), .text(one.source), SQLValue(one.notice),
                SQLValue(one.light?.rawValue),
            ])
            for entry in one.entries {
                let key: [SQLValue] = [id, .text(one.id), .text(entry.id)]
                rows.entries.rows.append(
                    key + [
                        .text(entry.type), .text(entry.title), SQLValue(entry.text), SQLValue(entry.modified),
                        entry.modified.flatMap { CalendarDay($0) }.map { .integer($0.number) } ?? .null,
                        SQLValue(flag: ThreatInformation.harmful.contains(entry.type)),
                        SQLValue((entry.light ?? one.light)?.rawValue), .text(entry.place.file),
                        .integer(entry.place.line),
                    ])
                diagnostics += links.unknownComponents(of: entry)
                for link in links.components(of: entry) {
                    rows.components.rows.append(key + [.text(link.component), .text(link.because)])
                }
                for link in links.rules(of: entry) {
                    rows.rules.rows.append(key + [.text(link.rule), .text(link.catalog), .text(link.reference)])
                }
                var seen: Set<String> = []
                for (catalog, ids) in entry.references {
                    for reference in ids where seen.insert("\(catalog) \(reference)").inserted {
                        rows.references.rows.append(key + [.text(catalog), .text(reference)])
                    }
                }
            }
        }
        let filled = rows
        try engine.fill { insert throws(DatabaseError) in for table in filled.all { try insert(table) } }
        return diagnostics
    }
}

/// The rows of the tables about threat information.
private struct ThreatInformationRows {
    private static let key = ["product", "collection", "threat_information"]
    var collections = TableRows("threat_collection", ["product", "id", "title", "edition", "source", "notice", "tlp"])
    var entries = TableRows(
        "threat_information",
        [
            "product", "collection", "id", "type", "title", "text", "modified", "modified_day", "harmful", "tlp",
            "source_file", "source_line",
        ])
    var components = TableRows("threat_information_component", key + ["component", "because"])
    var rules = TableRows("threat_information_rule", key + ["rule", "catalog", "reference"])
    var references = TableRows("threat_information_reference", key + ["catalog", "reference"])

    var all: [TableRows] { [collections, entries, components, rules, references].filter { !$0.rows.isEmpty } }
}
