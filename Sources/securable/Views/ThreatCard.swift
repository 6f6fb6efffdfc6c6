import Assessment
import Catalogs
import Foundation
import ProductFiles
import ProductModel
import SourceText

/// A threat, property or mitigation of EMB3D as a page of a reference.
struct ThreatCard {
    let text: String
    let document: Document

    /// The same as JSON.
    struct Document: Encodable {
        let id: String
        let kind: String
        let title: String
        let sections: [Section]

        struct Section: Encodable {
            let title: String
            let lines: [String]
        }
    }

    /// The card of an id; nil when EMB3D does not have it.
    ///
    /// - Parameter product: The folder of the product that it is shown for; without one, the card is one of the catalog.
    static func find(
        _ topic: String, product: String, asOf: CalendarDay, console: Console
    ) async throws -> ThreatCard? {
        let id = topic.uppercased()
        let catalog: EMB3D
        do {
            catalog = try EMB3D.read()
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
        guard catalog.ids.contains(id) else { return nil }
        let url = URL(filePath: product, directoryHint: .isDirectory)
        let folders = ProductFolder.find(at: url)
        let isAsked = product != "."
        var threats: ThreatAssessment?
        if isAsked || folders.count == 1 {
            threats = try ThreatSession.assess(try await ProductSession.assessment(at: url, asOf: asOf))
        }
        let rules = RuleLibrary(own: try folders.count == 1 ? folders[0].ruleFiles() : [])
        return ThreatCard(id, catalog, threats, rules: rules.rules, console: console)
    }

    private init?(_ id: String, _ catalog: EMB3D, _ threats: ThreatAssessment?, rules: [Rule], console: Console) {
        let sections: [Document.Section]
        let (title, kind, subtitle): (String, String, String)
        if let threat = catalog.threat(id) {
            (title, kind) = (threat.title, "threat")
            subtitle = "\(threat.category.title) · \(threat.maturity)"
            sections = Self.sections(threat, catalog, threats, rules)
        } else if let property = catalog.property(id) {
            (title, kind) = (property.title, "device property")
            subtitle = property.category.title
            sections = Self.sections(property, catalog, threats)
        } else if let mitigation = catalog.mitigation(id) {
            (title, kind) = (mitigation.title, "mitigation")
            subtitle = mitigation.tier.rawValue
            sections = Self.sections(mitigation, catalog, threats)
        } else {
            return nil
        }
        let source = Document.Section(
            title: "Source",
            lines: ["MITRE EMB3D \(catalog.version), \(catalog.source); the title is ours", catalog.notice])
        document = Document(
            id: id, kind: kind, title: title, sections: (sections + [source]).filter { !$0.lines.isEmpty })
        var card = Card(title, subtitle: "\(kind) \(id) of MITRE EMB3D · \(subtitle)", console: console)
        for section in document.sections { card.add(section.title, lines: section.lines) }
        text = card.text
    }

    // MARK: Threats

    private static func sections(
        _ threat: EMB3D.Threat, _ catalog: EMB3D, _ threats: ThreatAssessment?, _ rules: [Rule]
    ) -> [Document.Section] {
        let looking = rules.filter { $0.refers.contains { $0.catalog == "emb3d" && $0.ids.contains(threat.id) } }
        let found = threats?.components.flatMap { component in
            component.threats.filter { $0.threat.id == threat.id }.map { (component, $0) }
        }
        var sections = [
            Document.Section(
                title: "Devices with any of these are exposed", lines: threat.properties.map(catalog.line)),
            Document.Section(
                title: "In this product",
                lines: (found ?? []).flatMap { component, outcome in state(of: outcome, in: component) }),
            Document.Section(
                title: "Rules that look for it", lines: looking.map { "\($0.id.padded(to: 34))\($0.title)" }),
        ]
        for tier in EMB3D.Tier.allCases {
            let lines = catalog.mitigations(of: threat.id).filter { $0.tier == tier }.flatMap { mitigation in
                [catalog.line(mitigation.id)] + states(of: mitigation.id, found ?? [])
            }
            sections.append(Document.Section(title: "Mitigations, \(tier.rawValue)", lines: lines))
        }
        sections.append(
            Document.Section(
                title: "Weaknesses behind it",
                lines: threat.weaknesses.map { "CWE-\($0)  https://cwe.mitre.org/data/definitions/\($0).html" }))
        return sections
    }

    private static func state(of outcome: ThreatOutcome, in component: ComponentThreats) -> [String] {
        let properties = outcome.properties.map(\.property.id).joined(separator: ", ")
        switch outcome.applies {
        case true?:
            return ["\(component.id): applicable, by \(properties)"] + outcome.findings.map { "  finding \($0)" }
        case false?: return ["\(component.id): not applicable, lacks \(properties)"]
        case nil: return ["\(component.id): a question"] + outcome.asks.map { "  say \($0)" }
        }
    }

    private static func states(of id: String, _ found: [(ComponentThreats, ThreatOutcome)]) -> [String] {
        found.flatMap { component, outcome in
            outcome.mitigations.filter { $0.mitigation.id == id }.map { item in
                "         \(component.id): \(item.state.rawValue)" + (item.reason.map { " (\($0))" } ?? "")
            }
        }
    }

    // MARK: Properties and mitigations

    private static func sections(
        _ property: EMB3D.Property, _ catalog: EMB3D, _ threats: ThreatAssessment?
    ) -> [Document.Section] {
        let query = (try? DeviceQuery.ofProperties())?.first { $0.id == property.id }
        let outcomes = threats?.components.flatMap { component in
            component.properties.filter { $0.property.id == property.id }.map { outcome -> String in
                let holds = outcome.holds.map { $0 ? "yes" : "no" } ?? "not known"
                let asks = outcome.holds == nil ? outcome.unsaid.map(\.text) : [outcome.ground.words]
                return "\(component.id): \(holds)" + (asks.isEmpty ? "" : " (\(asks.joined(separator: ", ")))")
            }
        }
        let parts = catalog.properties.filter { $0.partOf == property.id }.map(\.id)
        let exposes = catalog.threats.filter { $0.properties.contains(property.id) }.map(\.id)
        return [
            Document.Section(title: "Part of", lines: property.partOf.map { [catalog.line($0)] } ?? []),
            Document.Section(title: "Finer points", lines: parts.map(catalog.line)),
            Document.Section(title: "Exposes to", lines: exposes.map(catalog.line)),
            Document.Section(title: "In this product", lines: outcomes ?? []),
            Document.Section(title: "Facts that tell", lines: (query?.facts ?? []).map(path)),
            Document.Section(
                title: "To say it outright",
                lines: ["properties: [\(property.id)]", "without_properties: [\(property.id)]"]),
        ]
    }

    /// A fact as it is called in files: `components.debug_port`.
    private static func path(_ fact: String) -> String { Rule.Ask(path: fact)?.path ?? fact }

    private static func sections(
        _ mitigation: EMB3D.Mitigation, _ catalog: EMB3D, _ threats: ThreatAssessment?
    ) -> [Document.Section] {
        let query = (try? DeviceQuery.ofMitigations())?.first { $0.id == mitigation.id }
        let outcomes = threats?.components.compactMap { component -> String? in
            let item = component.threats.flatMap(\.mitigations).first { $0.mitigation.id == mitigation.id }
            return item.map { "\(component.id): \($0.state.rawValue)" + ($0.reason.map { " (\($0))" } ?? "") }
        }
        return [
            Document.Section(title: "Mitigates", lines: mitigation.threats.map(catalog.line)),
            Document.Section(title: "In this product", lines: outcomes ?? []),
            Document.Section(
                title: "What shows it, by our own judgement",
                lines: query.map { $0.facts.map(path) + $0.elements } ?? ["nothing in the files; it counts as not told"]
            ),
            Document.Section(title: "IEC 62443-4-2", lines: mitigation.requirements),
        ]
    }
}

extension EMB3D {
    /// `TID-301  Programs of applications are changed`.
    fileprivate func line(_ id: String) -> String {
        let title = property(id)?.title ?? threat(id)?.title ?? mitigation(id)?.title ?? ""
        return "\(id.padded(to: 9)) \(title)"
    }
}

extension PropertyOutcome.Ground {
    fileprivate var words: String {
        switch self {
        case .stated: "stated"
        case .facts: "by its facts"
        case .part(let id): "it has \(id)"
        case .whole(let id): "it lacks \(id)"
        }
    }
}
