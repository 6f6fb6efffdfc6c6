import Assessment
import Catalogs

/// How the product stands against its frameworks: a matrix of frameworks by capability, and the reasons behind each place.
struct GapChapter {
    private let gaps: GapAssessment
    private let capabilities: CapabilityMap

    init(_ gaps: GapAssessment) {
        self.gaps = gaps
        capabilities = CapabilityMap(gaps)
    }

    var value: [String: TemplateValue] {
        [
            "count": TemplateValue(gaps.gaps.count),
            "frameworks": .records(gaps.frameworks.map(framework)),
            "unnamed": .records(gaps.unnamed.map { ["title": .text($0.title)] }),
            "conclusions": .records(gaps.frameworks.flatMap(Self.conclusions)),
            "columns": .texts(gaps.frameworks.map(\.framework.header.short)),
            "rows": .records(capabilities.groups.map(row)),
            "steps": .records(gaps.steps.map(Self.step)),
        ]
    }

    // MARK: The matrix

    private func row(_ group: CapabilityMap.Group) -> [String: TemplateValue] {
        [
            "title": .text(group.title),
            "cells": .records(gaps.frameworks.map { cell(group, of: $0) }),
        ]
    }

    private func cell(_ group: CapabilityMap.Group, of framework: FrameworkAssessment) -> [String: TemplateValue] {
        let elements = capabilities.elements(of: framework, in: group)
        let applicable = elements.filter { $0.verdict != .notApplicable }
        return [
            "framework": .text(framework.framework.header.short),
            "ratio": applicable.isEmpty
                ? .absent : .text("\(applicable.count { $0.verdict == .met })/\(applicable.count)"),
            "href": elements.isEmpty ? .absent : .text("#" + Self.anchor(framework.framework.id, group)),
            "look": .text(applicable.map(\.verdict).worst.map { "g-" + $0.look } ?? ""),
        ]
    }

    private static func anchor(_ framework: String, _ group: CapabilityMap.Group) -> String {
        "gap-\(framework)-\(group.id)"
    }

    // MARK: One framework

    private func framework(_ assessment: FrameworkAssessment) -> [String: TemplateValue] {
        let header = assessment.framework.header
        var shown: Set<String> = []
        let cells = capabilities.groups.compactMap { group -> [String: TemplateValue]? in
            let elements = capabilities.elements(of: assessment, in: group)
            guard !elements.isEmpty else { return nil }
            let applicable = elements.filter { $0.verdict != .notApplicable }
            return [
                "anchor": .text(Self.anchor(header.id, group)),
                "title": .text(group.title),
                "met": TemplateValue(applicable.count { $0.verdict == .met }),
                "applicable": TemplateValue(applicable.count),
                "elements": .records(elements.prefix(TableQuery.limit).map { element($0, &shown, of: header.id) }),
                "left": elements.count > TableQuery.limit
                    ? .record(TableQuery.left(elements.count)) : .absent,
            ]
        }
        return [
            "id": .text(header.id), "title": .text(header.short), "full": .text(header.title),
            "edition": .text(header.edition), "note": TemplateValue(header.note),
            "certainty": .text(header.certainty.rawValue), "met": TemplateValue(assessment.count(.met)),
            "judged": TemplateValue(assessment.metOnJudgement), "partly": TemplateValue(assessment.count(.partly)),
            "not_met": TemplateValue(assessment.count(.notMet)), "unknown": TemplateValue(assessment.count(.unknown)),
            "nothing": TemplateValue(assessment.count(.notApplicable)),
            "outside": assessment.concerns == false
                ? TemplateValue(assessment.elements.first?.reasons.first) : .absent,
            "cells": assessment.concerns == false ? .absent : .records(cells),
        ]
    }

    private func element(
        _ assessment: ElementAssessment, _ shown: inout Set<String>, of framework: String
    ) -> [String: TemplateValue] {
        let element = assessment.element
        let isNew = shown.insert(element.id).inserted
        let decisions = assessment.decisions.map { decision -> [String: TemplateValue] in
            ["text": .text(decision.id), "href": .text("#\(decision.table)-\(decision.id)")]
        }
        return [
            "anchor": isNew ? .text("gap-\(framework)-of-\(element.id)") : .absent,
            "number": .text(element.number), "title": .text(element.title),
            "verdict": .text(assessment.verdict.rawValue), "look": .text(assessment.verdict.look),
            "force": element.force == .mandatory ? .absent : .text(element.force.rawValue),
            "reasons": .texts(assessment.reasons.map(Self.sentence)),
            "ground": assessment.ground == .nothing ? .absent : .text(assessment.ground.title),
            "through": assessment.through.isEmpty
                ? .absent : ["items": .records(assessment.through.map(Self.source))],
            "decisions": decisions.isEmpty ? .absent : ["items": .records(decisions)],
        ]
    }

    private static func sentence(_ reason: String) -> String {
        let isWhole = reason.last.map { ".!?".contains($0) } ?? true
        return isWhole ? reason : reason + "."
    }

    private static func source(_ source: ElementAssessment.Source) -> [String: TemplateValue] {
        let home = Element.framework(of: source.element)
        return ["text": .text(source.element), "href": .text("#gap-\(home)-of-\(source.element)")]
    }

    // MARK: Around it

    private static func conclusions(_ assessment: FrameworkAssessment) -> [[String: TemplateValue]] {
        assessment.conclusions.map { item in
            [
                "framework": .text(assessment.framework.header.short), "about": .text(item.conclusion.about),
                "says": .text(item.conclusion.says), "holds": .flag(item.holds == true),
                "certainty": .text(item.conclusion.certainty.rawValue),
            ]
        }
    }

    private static func step(_ step: NextStep) -> [String: TemplateValue] {
        let isFact = if case .say = step.action { true } else { false }
        let over = step.frameworks.count
        return [
            "verb": .text(isFact ? "Settles" : "Closes"), "count": TemplateValue(step.closes.count),
            "text": .text(step.text), "over": over > 1 ? TemplateValue(over) : .absent,
            "closes": .text(step.closes.joined(separator: ", ")),
        ]
    }
}

extension Verdict {
    /// Its name in a style sheet.
    var look: String { rawValue.replacing(" ", with: "-") }
}

extension Array where Element == Verdict {
    /// The worst of several, the one to look at first.
    fileprivate var worst: Verdict? {
        [Verdict.notMet, .partly, .unknown, .met].first(where: contains)
    }
}
