public import Catalogs
public import ProductDatabase
import ProductModel
public import SourceText

/// Which threats of EMB3D each device and gateway of a product is exposed to, worked out from its facts.
public struct ThreatAssessment: Sendable {
    /// EMB3D.
    public let catalog: EMB3D
    /// The devices and gateways, in the order of the files.
    public let components: [ComponentThreats]
    /// Components whose kind is not said, so that they may be devices.
    public let withoutKind: [String]
    /// The facts that decide what is open, the most valuable first; the rules of each are device properties.
    public let questions: [FactQuestion]
    /// What components name in `properties` and `without_properties` without EMB3D having it.
    public let unknownProperties: [(component: String, property: String)]

    /// Everything that an assessment needs besides the product.
    public struct Basis: Sendable {
        /// EMB3D.
        public let catalog: EMB3D
        let properties: [DeviceQuery]
        let mitigations: [DeviceQuery]

        /// Reads what comes with the program.
        public init() throws(DiagnosticError) {
            catalog = try EMB3D.read()
            properties = try DeviceQuery.ofProperties()
            mitigations = try DeviceQuery.ofMitigations()
        }
    }

    /// Assesses a product that was loaded, and whose rules were run.
    public init(_ assessment: ProductAssessment, basis: Basis) throws(DatabaseError) {
        let tables = assessment.tables
        var devices: [(id: String, title: String, kind: String)] = []
        var withoutKind: [String] = []
        try tables.engine.select(SQL.devices, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            if let kind = row.text(1) {
                devices.append((id, row.text(2) ?? id, kind))
            } else {
                withoutKind.append(id)
            }
        }
        let properties = try DeviceProperties(
            basis.catalog, basis.properties, of: devices.map(\.id), tables: tables)
        let mitigations = try MitigationsInPlace(basis.mitigations, product: assessment.product, tables: tables)
        let findings = FindingsByThreat(assessment.openFindings)
        catalog = basis.catalog
        self.withoutKind = withoutKind
        components = devices.map { device in
            ComponentThreats(
                id: device.id, title: device.title, kind: device.kind, basis.catalog,
                properties: properties.outcomes[device.id] ?? [], mitigations: mitigations, findings: findings)
        }
        var collector = FactQuestionCollector()
        for (rule, candidates) in properties.open { collector.add(candidates, of: rule) }
        questions = collector.questions()
        let known = Set(basis.catalog.properties.map(\.id))
        unknownProperties = Self.unknown(assessment.product, known: known)
    }

    private static func unknown(_ product: Product, known: Set<String>) -> [(component: String, property: String)] {
        let leaves = Section.named(.components).leaves
        return product[.components].flatMap { entry in
            entry.said.filter { ["properties", "without_properties"].contains(leaves[$0.leaf].path) }.flatMap { said in
                guard case .list(let items) = said.value else { return [(component: String, property: String)]() }
                return items.map(\.text).filter { !known.contains($0) }.map { (entry.id, $0) }
            }
        }
    }

    /// Records properties and threats, for queries and documents.
    public func record(in tables: ProductTables, product: String) throws(DatabaseError) {
        let properties = components.flatMap { component in
            component.properties.map { outcome in
                [
                    .text(product), .text(component.id), .text(outcome.property.id), .text(outcome.property.title),
                    SQLValue(flag: outcome.holds),
                ]
            }
        }
        let threats = components.flatMap { component in
            component.threats.map { outcome in
                [
                    .text(product), .text(component.id), .text(outcome.threat.id), .text(outcome.threat.title),
                    .text(outcome.threat.category.rawValue), SQLValue(flag: outcome.applies),
                    .integer(outcome.mitigations.count), .integer(outcome.mitigations.count { $0.state == .inPlace }),
                ]
            }
        }
        try tables.engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows("device_property", ["product", "component", "property", "title", "holds"], properties))
            try insert(
                TableRows(
                    "device_threat",
                    [
                        "product", "component", "threat", "title", "category", "applies", "mitigations",
                        "mitigations_in_place",
                    ], threats))
        }
    }
}

/// The open findings of rules that look for a threat, by threat and component.
struct FindingsByThreat {
    private var keys: [String: [(component: String?, key: String)]] = [:]

    init(_ findings: [Finding]) {
        for finding in findings {
            for id in finding.rule.refers.first(where: { $0.catalog == "emb3d" })?.ids ?? [] {
                keys[id, default: []].append((finding.component, finding.key))
            }
        }
    }

    /// The keys of findings on a component.
    func of(_ threat: String, in component: String) -> [String] {
        (keys[threat] ?? []).filter { $0.component == component }.map(\.key)
    }
}
