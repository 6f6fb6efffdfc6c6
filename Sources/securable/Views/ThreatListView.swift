import Assessment
import Catalogs
import Deliverables
import ProductModel
import SourceText

/// The threats of EMB3D on a screen, by component and category.
struct ThreatListView {
    private let threats: ThreatAssessment
    private let components: [ComponentThreats]
    private let selection: ThreatSelection
    private let console: Console

    init(_ threats: ThreatAssessment, component: String?, selection: ThreatSelection, console: Console) {
        self.threats = threats
        components = threats.components.filter { component == nil || $0.id == component }
        self.selection = selection
        self.console = console
    }

    var text: String {
        var parts = [heading]
        if components.isEmpty {
            parts.append("The product has no device or gateway, and EMB3D speaks of no others.")
        } else if selection == .questions {
            parts.append(questions)
        }
        parts += components.map(list)
        parts.append(next)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let catalog = threats.catalog
        var lines = [
            console.paint("MITRE EMB3D \(catalog.version)", .bold) + console.paint("  \(catalog.source)", .dim)
        ]
        let width = components.map(\.id.count).max() ?? 0
        for component in components {
            lines.append(
                "  \(component.id.padded(to: width))  \(component.count(true)) threats apply, \(component.count(nil)) hang on "
                    + "what is not said, \(component.count(false)) do not apply")
        }
        if !threats.withoutKind.isEmpty {
            let names = threats.withoutKind.joined(separator: ", ")
            lines.append("  " + console.wrap("Say components.kind of \(names), which may be devices.", indent: 2))
        }
        return lines.joined(separator: "\n")
    }

    // MARK: Threats

    private func list(_ component: ComponentThreats) -> String {
        let chosen = component.threats.filter { selection.takes($0) }
        guard !chosen.isEmpty else { return "" }
        var lines = [console.paint(Diagnostic.visible("\(component.id)  \(component.title)"), .bold)]
        for category in EMB3D.Category.allCases {
            let group = chosen.filter { $0.threat.category == category }
            guard !group.isEmpty else { continue }
            lines.append(console.paint("  \(category.title)", .dim))
            lines += group.map(line)
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ outcome: ThreatOutcome) -> String {
        let room = max(24, min(66, console.width - 46))
        let title = outcome.threat.title.cut(to: room).padded(to: room)
        return "  \(outcome.threat.id)  \(title)  \(remark(outcome))"
    }

    private func remark(_ outcome: ThreatOutcome) -> String {
        let properties = outcome.properties.map(\.property.id).joined(separator: ", ")
        switch outcome.applies {
        case true?:
            let inPlace = outcome.mitigations.count { $0.state == .inPlace }
            let findings = outcome.findings.count
            let found =
                findings == 0 ? "" : console.paint("  \(findings == 1 ? "1 finding" : "\(findings) findings")", .red)
            return "\(inPlace) of \(outcome.mitigations.count) mitigations".padded(to: 20) + properties + found
        case false?: return console.paint("lacks \(properties)", .dim)
        case nil: return console.paint("? \(properties)", .yellow)
        }
    }

    // MARK: Questions

    private var questions: String {
        let ids = Set(components.map(\.id))
        var lines: [String] = []
        for question in threats.questions {
            let entries = question.entries.map(\.id).filter { question.ask.section != .components || ids.contains($0) }
            let settled = threats(of: question.rules, in: ids)
            guard settled > 0 else { continue }
            let shown =
                entries.prefix(4).joined(separator: ", ") + (entries.count > 4 ? " and \(entries.count - 4) more" : "")
            let names = entries.contains("") ? question.ask.section.rawValue : "\(question.ask.path) of \(shown)"
            lines.append(console.paint(names, .bold))
            lines.append("    " + console.wrap(question.prompt, indent: 4))
            let words = question.words.isEmpty ? "" : "\(question.words.joined(separator: ", ")) · "
            lines.append("    " + console.paint("\(words)\(settled) \(settled == 1 ? "threat" : "threats")", .dim))
        }
        let bare = bareProperties
        if !bare.isEmpty {
            lines.append(console.paint("components.properties, components.without_properties", .bold))
            let text =
                "No other fact tells: " + bare.map { "\($0.id) (\($0.title.lowercasedFirst))" }.joined(separator: "; ")
            lines.append("    " + console.wrap(text, indent: 4))
        }
        return lines.isEmpty
            ? "Nothing is open." : "Facts that settle most, first\n  " + lines.joined(separator: "\n  ")
    }

    private func threats(of properties: [String], in ids: Set<String>) -> Int {
        let properties = Set(properties)
        return components.filter { ids.contains($0.id) }.flatMap(\.threats).count { outcome in
            outcome.applies == nil && outcome.properties.contains { properties.contains($0.property.id) }
        }
    }

    /// Properties that only the component's own word can settle.
    private var bareProperties: [EMB3D.Property] {
        let open = Set(
            components.flatMap(\.threats).filter { $0.applies == nil }.flatMap(\.properties)
                .filter(\.unsaid.isEmpty).map(\.property.id))
        return threats.catalog.properties.filter { open.contains($0.id) }
    }

    private var next: String {
        let example = components.flatMap(\.threats).first { selection.takes($0) }?.threat.id ?? "TID-101"
        return console.paint(
            "One threat: securable threats show \(example) · "
                + (selection == .questions ? "all: --all" : "what to say: --questions"), .dim)
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
