public import Catalogs
import ProductDatabase
import ProductModel

/// Whether a component has a device property of EMB3D, and what tells so.
public struct PropertyOutcome: Sendable {
    /// What it rests on.
    public enum Ground: Sendable, Equatable {
        /// The component's `properties` or `without_properties`.
        case stated
        /// The component's other facts.
        case facts
        /// A finer point that it has.
        case part(String)
        /// A property that this is a finer point of, and that it lacks.
        case whole(String)
    }

    /// The property.
    public let property: EMB3D.Property
    /// Whether the component has it; nil when an unsaid fact decides.
    public internal(set) var holds: Bool?
    /// What that rests on.
    public internal(set) var ground: Ground
    /// The facts that would tell; empty where only the component's `properties` can.
    public internal(set) var unsaid: [UnsaidFact] = []
}

/// A fact that nobody said.
public struct UnsaidFact: Sendable, Hashable {
    /// The field.
    public let ask: Rule.Ask
    /// The entry that it belongs to; nil where there is no such entry yet.
    public let entry: String?
    /// The component that it matters for.
    public let component: String

    /// What people write to say it: `components.debug_port of lock`.
    public var text: String { entry.map { "\(ask.path) of \($0)" } ?? "\(ask.section.rawValue) of \(component)" }
}

/// Works out the device properties of all devices and gateways.
struct DeviceProperties {
    /// The outcomes of each component, in the order of EMB3D.
    private(set) var outcomes: [String: [PropertyOutcome]] = [:]
    /// The candidates behind properties that unsaid facts decide, with the rules that stand for these.
    private(set) var open: [(rule: Rule, candidates: [Candidate])] = []

    init(
        _ catalog: EMB3D, _ queries: [DeviceQuery], of components: [String], tables: ProductTables
    ) throws(DatabaseError) {
        let stated = try Self.stated(tables)
        let byProperty = Dictionary(queries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for component in components {
            outcomes[component] = catalog.properties.map { property in
                PropertyOutcome(
                    property: property, holds: stated[component]?[property.id],
                    ground: stated[component]?[property.id] == nil ? .facts : .stated)
            }
        }
        var found: [(rule: Rule, candidates: [Candidate])] = []
        for (place, property) in catalog.properties.enumerated() {
            guard let query = byProperty[property.id] else { continue }
            let rule = Rule(query, title: property.title)
            let candidates = try RuleRunner(tables: tables).openCandidates(rule)
            let bySubject = Dictionary(grouping: candidates, by: \.subject)
            for component in components where outcomes[component]?[place].ground == .facts {
                outcomes[component]?[place].take(bySubject[component] ?? [], rule, of: component)
            }
            found.append((rule, candidates))
        }
        for component in components { outcomes[component]?.settle() }
        // Only what stays open after parents and children were looked at is worth a question.
        let places = Dictionary(
            uniqueKeysWithValues: catalog.properties.enumerated().map { ($0.element.id, $0.offset) })
        open = found.map { rule, candidates in
            let place = places[rule.id] ?? 0
            return (
                rule,
                candidates.filter { candidate in
                    guard let outcome = outcomes[candidate.subject]?[place] else { return false }
                    return outcome.holds == nil && outcome.ground == .facts
                }
            )
        }
    }

    /// What components state of themselves; having a property goes before not having it.
    private static func stated(_ tables: ProductTables) throws(DatabaseError) -> [String: [String: Bool]] {
        var stated: [String: [String: Bool]] = [:]
        try tables.engine.select(SQL.statedProperties, policy: .trusted) { row throws(DatabaseError) in
            guard let component = row.text(0), let property = row.text(1), let holds = row.flag(2) else { return }
            stated[component, default: [:]][property] = holds || stated[component]?[property] == true
        }
        return stated
    }
}

extension PropertyOutcome {
    /// One row that applies is enough; without one, a row that an unsaid fact decides leaves it open.
    fileprivate mutating func take(_ candidates: [Candidate], _ rule: Rule, of component: String) {
        if candidates.contains(where: { $0.applies == true }) {
            holds = true
        } else if candidates.isEmpty {
            holds = false
        } else {
            unsaid = candidates.flatMap { candidate in
                candidate.unsaid.map { item in
                    UnsaidFact(
                        ask: rule.asks[item.ask], entry: item.entry.isEmpty ? nil : item.entry, component: component)
                }
            }.uniqued()
        }
    }
}

extension [PropertyOutcome] {
    /// Makes parts and wholes agree: what is stated goes first, then what a part shows of its whole, then the reverse.
    fileprivate mutating func settle() {
        let places = Dictionary(uniqueKeysWithValues: enumerated().map { ($0.element.property.id, $0.offset) })
        func whole(of place: Int) -> Int? { self[place].property.partOf.flatMap { places[$0] } }
        func above(_ place: Int) -> [Int] {
            var path: [Int] = []
            var next = whole(of: place)
            while let found = next, !path.contains(found) {
                path.append(found)
                next = whole(of: found)
            }
            return path
        }
        for place in indices where self[place].ground != .stated {
            guard let denied = above(place).first(where: { self[$0].ground == .stated && self[$0].holds == false })
            else { continue }
            self[place].set(false, .whole(self[denied].property.id))
        }
        for place in indices where self[place].holds == true {
            for whole in above(place) where self[whole].ground != .stated && self[whole].holds != true {
                self[whole].set(true, .part(self[place].property.id))
            }
        }
        for place in indices where self[place].holds != true && self[place].ground == .facts {
            // The one farthest up is the reason for those between.
            guard let missing = above(place).last(where: { self[$0].holds == false }) else { continue }
            self[place].set(false, .whole(self[missing].property.id))
        }
    }
}

extension PropertyOutcome {
    fileprivate mutating func set(_ holds: Bool, _ ground: Ground) {
        self.holds = holds
        self.ground = ground
        unsaid = []
    }
}

extension Rule {
    /// A rule that stands for a question about devices, so that what is unsaid is found out as with any other.
    init(_ query: DeviceQuery, title: String) {
        self.init(
            id: query.id, title: title, kind: .threat, about: .components,
            asks: query.facts.compactMap { Ask(path: $0) }, find: query.find, message: MessageTemplate(""),
            weight: .level(.moderate), mitigatedBy: [], related: [], refers: [], basis: "own judgement", what: "",
            when: "",
            advice: "", falseAlarm: "", examples: [], isBuiltIn: true, place: query.place)
    }
}

extension Rule.Ask {
    /// Reads `component.debug_port`, or the name of a section; nil when there is no such fact.
    public init?(path: String) {
        if let section = SectionName(rawValue: path) {
            self.init(section: section, field: nil)
            return
        }
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let section = SectionName.allCases.first(where: { $0.table == parts[0] }),
            Section.named(section).leaves.contains(where: { $0.path == parts[1] })
        else { return nil }
        self.init(section: section, field: parts[1])
    }
}
