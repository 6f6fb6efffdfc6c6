import Catalogs

/// Says what became of an element.
///
/// It asks whether the element applies, then what was decided about it, then what the files show, and last what decisions
/// on elements of other frameworks say.
struct ElementJudge {
    let context: GapContext
    /// Elements that are taken to be met, to see what would follow.
    var assumedMet: Set<String> = []
    /// Evidence that is taken to count.
    var assumedEvidence: Set<String> = []

    /// A verdict on an element by itself, without its crosswalks.
    struct Ruling {
        var verdict: Verdict
        var ground: Ground
        var reasons: [String] = []
        var decisions: [Decision] = []
    }

    /// Judges an element of a framework.
    ///
    /// - Parameter applicability: Whether it applies, which no assumption changes.
    func judge(_ element: Element, _ applicability: Applicability) -> ElementAssessment {
        var assessment = ElementAssessment(
            element: element, verdict: .unknown, ground: .nothing, conditions: applicability.conditions,
            unsaid: applicability.unsaid, components: applicability.components)
        if applicability.applies == false {
            assessment.verdict = .notApplicable
            assessment.ground = .applicability
            assessment.reasons = [applicability.reason]
            return assessment
        }
        let counting = element.asks == .maker ? nil : applicability.possible
        if let ruling = ruling(on: element, for: counting) {
            assessment.take(element.isStrict ? Self.withoutWaiver(ruling, applicability) : ruling)
            if ruling.verdict != .unknown, ruling.ground != .facts { return assessment }
        }
        if assessment.verdict == .unknown,
            let (ruling, sources) = throughCrosswalks(to: element, for: counting)
        {
            assessment.take(ruling)
            assessment.through = sources
        }
        // What only the files or other frameworks say is no gap as long as nothing may be asked.
        if applicability.applies == nil, assessment.verdict != .met {
            assessment.verdict = .unknown
            assessment.reasons.insert(applicability.reason, at: 0)
        } else if assessment.reasons.isEmpty, assessment.verdict == .unknown {
            assessment.reasons = ["nothing was decided about it"]
        }
        return assessment
    }

    /// Where only the facts can say that an element does not apply, a decision that says so counts for nothing.
    private static func withoutWaiver(_ ruling: Ruling, _ applicability: Applicability) -> Ruling {
        guard ruling.verdict == .notApplicable, ruling.ground == .decision else { return ruling }
        var ruling = ruling
        ruling.verdict = applicability.applies == true ? .notMet : .unknown
        ruling.reasons = [
            applicability.applies == true
                ? "by the facts it applies, so a decision that it does not apply can't count" : applicability.reason
        ]
        return ruling
    }

    // MARK: The element itself

    /// The verdict on an element by itself; nil when nothing tells.
    func ruling(on element: Element, for components: Set<String>?) -> Ruling? {
        if assumedMet.contains(element.id) { return Ruling(verdict: .met, ground: .decision) }
        if let label = label(for: element) { return label }
        if let decided = decided(on: element, for: components) { return decided }
        return facts(about: element)
    }

    private func label(for element: Element) -> Ruling? {
        for deemed in context.deemed[element.id] ?? [] {
            for scheme in deemed.schemes {
                for label in context.decisions.labels[scheme] ?? []
                where label.isCurrent || assumedEvidence.contains(label.id) {
                    return Ruling(
                        verdict: .met, ground: .label,
                        reasons: [
                            "\(label.id) is a live \(scheme) label, which counts as compliance (\(deemed.source))"
                        ])
                }
            }
        }
        return nil
    }

    private func decided(on element: Element, for components: Set<String>?) -> Ruling? {
        let parts = context.parts[element.id] ?? []
        var decisions = context.decisions.byElement[element.id] ?? []
        var verdicts: [Verdict] = []
        var reasons: [String] = []
        if decisions.isEmpty, !parts.isEmpty {
            decisions = parts.flatMap { context.decisions.byElement[$0] ?? [] }
            let open = parts.filter { context.decisions.byElement[$0] == nil }
            if !decisions.isEmpty, !open.isEmpty {
                verdicts.append(.unknown)
                reasons.append("nothing was decided about \(open.joined(separator: ", "))")
            }
        }
        if let components {
            decisions = decisions.filter { $0.components.isEmpty || !$0.components.isDisjoint(with: components) }
        }
        guard !decisions.isEmpty else { return nil }
        for decision in decisions {
            let ruling = decision.ruling(assuming: assumedEvidence)
            verdicts.append(ruling.verdict)
            if let reason = ruling.reason { reasons.append(reason) }
        }
        if element.asks == .component, let components {
            let undecided = components.subtracting(Set(decisions.flatMap(\.components)))
            if !undecided.isEmpty, !decisions.contains(where: \.components.isEmpty) {
                verdicts.append(.unknown)
                reasons.append("nothing was decided for \(undecided.sorted().joined(separator: ", "))")
            }
        }
        guard let verdict = Verdict.combined(verdicts) else { return nil }
        return Ruling(verdict: verdict, ground: .decision, reasons: reasons, decisions: decisions)
    }

    private func facts(about element: Element) -> Ruling? {
        guard let facts = context.facts[element.id] else { return nil }
        return Ruling(verdict: facts.verdict, ground: .facts, reasons: facts.reasons)
    }
}

extension ElementAssessment {
    fileprivate mutating func take(_ ruling: ElementJudge.Ruling) {
        verdict = ruling.verdict
        ground = ruling.ground
        reasons = ruling.reasons
        decisions = ruling.decisions
    }
}
