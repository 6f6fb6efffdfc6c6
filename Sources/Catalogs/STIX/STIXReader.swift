import ProductModel
import SourceText

/// Makes entries of threat information from the objects of a bundle.
struct STIXReader {
    private let bundle: STIXBundle
    /// The objects that are taken over, in order.
    private let kept: [STIXObject]
    private(set) var leftOut = LeftOutCount()
    private var names: STIXEntryNames

    /// The types that are taken over, in the order in which their entries stand.
    private static let types = [
        "attack-pattern", "vulnerability", "malware", "tool", "threat-actor", "intrusion-set", "campaign",
        "course-of-action", "indicator", "report", "sighting", "software", "infrastructure", "x-mitre-tactic",
        "x-mitre-asset", "x-mitre-emb3d-property",
    ]
    /// The types that are read for what they say of others.
    private static let helpers: Set = [
        "relationship", "identity", "marking-definition", "extension-definition", "x-mitre-collection",
        "x-mitre-matrix",
    ]

    /// How many names of things one entry gathers.
    private static let mostNames = 400

    init(_ bundle: STIXBundle) {
        self.bundle = bundle
        kept = bundle.all(Set(Self.types)).filter { !$0.isWithdrawn }
        names = STIXEntryNames(kept)
    }

    // MARK: The whole

    /// What the bundle is called.
    func title(file: String) -> String {
        let named = bundle.all(["x-mitre-collection"]) + bundle.all(["x-mitre-matrix"])
        let reports = bundle.all(["report"])
        if let name = named.first?.name ?? (reports.count == 1 ? reports[0].name : nil) {
            let title = OSCALText.clean(name)
            if !title.isEmpty { return title }
        }
        if isEMB3D { return "MITRE EMB3D" }
        let title = OSCALText.clean(file.replacing(".json", with: ""))
        return title.isEmpty ? "Threat information" : title
    }

    /// The version that the publisher gave it, or the day of the newest object.
    var edition: String {
        if let version = bundle.all(["x-mitre-collection"]).first?.text("x_mitre_version") {
            return OSCALText.clean(version)
        }
        return kept.map(\.modified).max().flatMap(Self.day) ?? "without a date"
    }

    /// Who published it.
    var source: String {
        var counts: [String: Int] = [:]
        for object in kept {
            if let id = object.text("created_by_ref") { counts[id, default: 0] += 1 }
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let name = OSCALText.clean(most.flatMap { bundle.objects[$0]?.name } ?? "")
        return name.isEmpty ? "not said" : name
    }

    /// The publisher's notice.
    var notice: String? {
        var seen: Set<String> = []
        let statements = bundle.statements.map(OSCALText.clean).filter { !$0.isEmpty && seen.insert($0).inserted }
        if !statements.isEmpty { return String(statements.joined(separator: " ").prefix(1_000)) }
        return isEMB3D ? (try? EMB3D.read())?.notice : nil
    }

    private var isEMB3D: Bool { kept.contains { $0.type == "x-mitre-emb3d-property" } }

    /// The strictest marking of any object.
    var light: TrafficLight? { bundle.order.compactMap { bundle.objects[$0] }.compactMap(bundle.light).max() }

    /// How many objects may not be passed on freely.
    var restricted: Int {
        bundle.order.compactMap { bundle.objects[$0] }.count { bundle.light(of: $0)?.isRestricted == true }
    }

    // MARK: Entries

    /// The entries, in the order of types and of the file.
    mutating func entries() -> [ThreatInformation.Entry] {
        countLeftOut()
        let relations = relations()
        let things = kept.filter { Self.isThing($0.type) }
        let own = Dictionary(things.map { ($0.id, STIXProductNames.of($0)) }, uniquingKeysWith: { first, _ in first })
        var named = own
        for relation in relations {
            // What an attack aims at and what a flaw is in tell which components it concerns.
            for (end, other) in [(relation.target, relation.source), (relation.source, relation.target)] {
                guard let names = own[end], named[other, default: []].count < Self.mostNames else { continue }
                named[other, default: []] += names
            }
        }
        let bySource = Dictionary(grouping: relations, by: \.source)
        let rank = Dictionary(uniqueKeysWithValues: Self.types.enumerated().map { ($0.element, $0.offset) })
        return kept.map { object in
            entry(object, relations: bySource[object.id] ?? [], names: named[object.id] ?? [])
        }.sorted { (rank[$0.type] ?? 0, $0.id) < (rank[$1.type] ?? 0, $1.id) }
    }

    private func entry(
        _ object: STIXObject, relations: [Relation], names products: [String]
    ) -> ThreatInformation.Entry {
        var order: [String] = []
        var related: [String: [String]] = [:]
        for relation in relations {
            guard let target = names[relation.target] else { continue }
            if related[relation.kind] == nil { order.append(relation.kind) }
            related[relation.kind, default: []].append(target)
        }
        let platforms = object.texts("x_mitre_platforms").filter { $0 != "None" }
        return ThreatInformation.Entry(
            id: names[object.id] ?? object.id, type: object.type, title: title(of: object),
            text: STIXName.firstSentences(
                object.description.isEmpty ? object.text("pattern") ?? "" : object.description),
            modified: Self.day(object.modified), light: bundle.light(of: object), origin: OSCALText.clean(object.id),
            references: STIXReferences.of(object),
            names: (platforms + STIXProductNames.of(object) + products).map(OSCALText.clean)
                .filter { !$0.isEmpty }.uniqued(),
            relations: order.map { ($0, (related[$0] ?? []).uniqued()) }, components: [],
            place: Place(file: object.id))
    }

    private func title(of object: STIXObject) -> String {
        let name = OSCALText.clean(object.name)
        if !name.isEmpty { return String(name.prefix(200)) }
        if object.type == "sighting" {
            let seen = object.text("sighting_of_ref").flatMap { bundle.objects[$0]?.name } ?? ""
            return seen.isEmpty ? "A sighting" : "Seen: " + OSCALText.clean(seen)
        }
        return STIXName.firstSentences(object.description, atMost: 80) ?? object.type
    }

    static func day(_ time: String) -> String? { CalendarDay(time.prefix(10)).map(\.text) }

    private static func isThing(_ type: String) -> Bool {
        ["software", "infrastructure", "x-mitre-asset"].contains(type)
    }

    // MARK: Relations

    private struct Relation {
        let source: String
        let target: String
        let kind: String
    }

    private mutating func relations() -> [Relation] {
        let known = Set(kept.map(\.id))
        var relations: [Relation] = []
        var dangling = 0
        func add(_ source: String?, _ target: String?, _ kind: String) {
            guard let source, let target, known.contains(source), known.contains(target) else {
                dangling += 1
                return
            }
            relations.append(Relation(source: source, target: target, kind: kind))
        }
        for object in bundle.all(["relationship"]) where !object.isWithdrawn {
            let kind = STIXName.kebab(object.text("relationship_type") ?? "")
            add(object.text("source_ref"), object.text("target_ref"), kind.isEmpty ? "related-to" : kind)
        }
        for object in kept {
            if object.type == "sighting" { add(object.id, object.text("sighting_of_ref"), "sighting-of") }
            if object.type == "report" { for target in object.texts("object_refs") { add(object.id, target, "about") } }
        }
        leftOut.add("relations", dangling, detail: "to what was left out or is not there")
        return relations
    }

    private mutating func countLeftOut() {
        let types = Set(Self.types)
        var withdrawn = 0
        for id in bundle.order {
            guard let object = bundle.objects[id] else { continue }
            if object.isWithdrawn {
                withdrawn += 1
            } else if !types.contains(object.type), !Self.helpers.contains(object.type) {
                leftOut.add("\(OSCALText.clean(object.type)) objects")
            }
        }
        leftOut.add("revoked or deprecated objects", withdrawn)
        leftOut.add("older versions", bundle.older)
        leftOut.add("objects", bundle.nameless, detail: "without a type and an id that fits it")
    }
}

extension Array where Element: Hashable {
    /// The items in order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
