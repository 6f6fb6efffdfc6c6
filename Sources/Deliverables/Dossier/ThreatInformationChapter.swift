import Assessment
import Catalogs

/// Which threats of EMB3D the devices are exposed to, and where threat information of others touches the product.
struct ThreatInformationChapter {
    private let threats: ThreatAssessment
    private let matches: ThreatMatches
    /// How many devices have columns of their own.
    private static let columns = 6

    init(_ threats: ThreatAssessment, _ matches: ThreatMatches) {
        self.threats = threats
        self.matches = matches
    }

    var value: [String: TemplateValue] {
        let shown = threats.components.prefix(Self.columns)
        let left = threats.components.count - shown.count
        return [
            "count": TemplateValue(threats.components.reduce(0) { $0 + $1.count(true) }),
            "version": .text(threats.catalog.version),
            "source": .text(threats.catalog.source),
            "notice": .text(threats.catalog.notice),
            "without_kind": .texts(threats.withoutKind.prefix(TableQuery.limit)),
            "components": .records(shown.map(Self.tally)),
            "left": left > 0 ? TemplateValue(left) : .absent,
            "categories": .records(
                shown.isEmpty ? [] : EMB3D.Category.allCases.map { category($0, of: Array(shown)) }),
            "collections": .records(matches.collections.map(Self.collection)),
        ]
    }

    private static func tally(_ component: ComponentThreats) -> [String: TemplateValue] {
        let applicable = component.threats.filter { $0.applies == true }
        return [
            "title": .text(component.title), "href": .text("#component-\(component.id)"),
            "applicable": TemplateValue(applicable.count), "questions": TemplateValue(component.count(nil)),
            "nothing": TemplateValue(component.count(false)),
            "mitigated": TemplateValue(
                applicable.count { outcome in outcome.mitigations.contains { $0.state == .inPlace } }),
        ]
    }

    // MARK: Threats by component

    private func category(_ category: EMB3D.Category, of components: [ComponentThreats]) -> [String: TemplateValue] {
        let rows = threats.catalog.threats.enumerated().filter { $0.element.category == category }
        let outcomes = rows.map { row in components.map { $0.threats[row.offset] } }
        return [
            "title": .text(category.title.prefix(1).uppercased() + category.title.dropFirst()),
            "applicable": TemplateValue(outcomes.count { $0.contains { $0.applies == true } }),
            "count": TemplateValue(rows.count),
            "columns": .texts(components.map(\.title)),
            "rows": .records(
                zip(rows, outcomes).map { row, outcomes in
                    [
                        "id": .text(row.element.id), "title": .text(row.element.title),
                        "cells": .records(zip(components, outcomes).map(Self.cell)),
                    ]
                }),
        ]
    }

    private static func cell(_ component: ComponentThreats, _ outcome: ThreatOutcome) -> [String: TemplateValue] {
        let inPlace = outcome.mitigations.count { $0.state == .inPlace }
        let ids = outcome.properties.map(\.property.id).joined(separator: ", ")
        let (text, look, hint): (String, String, String)
        switch outcome.applies {
        case true?:
            text = "\(inPlace)/\(outcome.mitigations.count)"
            let isMissing = outcome.mitigations.contains { $0.state == .missing }
            look =
                inPlace == outcome.mitigations.count
                ? "g-met" : inPlace > 0 ? "g-partly" : isMissing ? "g-not-met" : "g-unknown"
            hint = "applicable by \(ids)"
        case false?: (text, look, hint) = ("–", "", "lacks \(ids)")
        case nil: (text, look, hint) = ("?", "g-unknown", "hangs on \(outcome.asks.joined(separator: "; "))")
        }
        return [
            "component": .text(component.title), "text": .text(text), "look": .text(look), "hint": .text(hint),
        ]
    }

    // MARK: Threat information of others

    private static func collection(_ collection: ThreatMatches.Collection) -> [String: TemplateValue] {
        let shown = collection.touching.prefix(TableQuery.limit)
        return [
            "title": .text(collection.title), "edition": .text(collection.edition), "source": .text(collection.source),
            "notice": TemplateValue(collection.notice),
            "tlp": TemplateValue(collection.light.map { "TLP:\($0.uppercased())" }),
            "pieces": TemplateValue(collection.pieces), "touching": TemplateValue(collection.touching.count),
            "news": TemplateValue(collection.touching.count { $0.isNews == true }),
            "rows": .records(shown.map(piece)),
            "left": collection.touching.count > TableQuery.limit
                ? .record(TableQuery.left(collection.touching.count)) : .absent,
        ]
    }

    private static func piece(_ piece: ThreatMatches.Piece) -> [String: TemplateValue] {
        let links = piece.links.filter { $0.kind != .rule || $0.openFindings > 0 }
        return [
            "id": .text(piece.id), "title": .text(piece.title), "type": .text(piece.type),
            "modified": TemplateValue(piece.modified), "news": .flag(piece.isNews == true),
            "links": .records(
                links.map { link in
                    [
                        "text": .text(link.name),
                        "href": link.kind == .component ? .text("#component-\(link.name)") : .absent,
                        "hint": .text(link.because),
                    ]
                }),
        ]
    }
}
