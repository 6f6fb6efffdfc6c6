import Catalogs

/// Says what became of an element: whether it applies, then what was decided, then what the files show, then what
/// decisions on elements of other frameworks say.
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
        let restriction = element.asks == .maker ? nil : applicability.possible
        if let ruling = ruling(on: element, for: restriction) {
            assessment.take(ruling)
            if ruling.verdict == .notApplicable, ruling.ground == .decision, element.isStrict {
                assessment.verdict = applicability.applies == true ? .notMet : .unknown
                assessment.reasons = [
                    applicability.applies == true
                        ? "by the facts it applies, so a decision that it does not apply can't count"
                        : applicability.reason
                ]
                return assessment
            }
            if ruling.verdict != .unknown { return assessment }
        }
        if let (ruling, sources) = throughCrosswalks(to: element, for: restriction) {
            assessment.take(ruling)
            assessment.through = sources
        }
        if applicability.applies == nil, assessment.verdict != .met {
            assessment.verdict = .unknown
            assessment.reasons.insert(applicability.reason, at: 0)
        } else if assessment.reasons.isEmpty, assessment.verdict == .unknown {
            assessment.reasons = ["nothing was decided about it"]
        }
        return assessment
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
        guard let rows = context.facts[element.id] else { return nil }
        let verdicts = rows.map { $0.holds.map { $0 ? Verdict.met : .notMet } ?? .unknown }
        guard let verdict = Verdict.combined(verdicts) else { return nil }
        let shown = rows.filter { verdict == .met || $0.holds != true }
        return Ruling(
            verdict: verdict, ground: .facts,
            reasons: shown.map { row in
                row.subject == row.fact || row.holds == nil
                    ? "\(row.fact) of \(row.subject) is \(row.said ?? "not said")"
                    : "\(row.fact) of \(row.subject): \(row.said ?? (row.holds == true ? "said" : "no"))"
            })
    }

    // MARK: Other frameworks

    /// The best that decisions on elements of one other framework say.
    ///
    /// - Parameter isWhole: Whether what an equal element rests on counts too; one step further is as far as it goes.
    private func throughCrosswalks(
        to element: Element, for components: Set<String>?, isWhole: Bool = true
    ) -> (ruling: Ruling, sources: [ElementAssessment.Source])? {
        var byFramework: [String: [(source: ElementAssessment.Source, basis: Crosswalk.Basis)]] = [:]
        for edge in context.edges[element.id] ?? [] {
            let other = edge.from == element.id ? edge.to : edge.from
            guard let source = context.elements[other] else { continue }
            let (verdict, basis) = verdict(
                on: source, along: edge, for: source.asks == .maker ? nil : components, isWhole: isWhole)
            byFramework[Element.framework(of: other), default: []].append(
                (.init(edge: edge, element: other, verdict: verdict), basis))
        }
        var best: (rank: [Int], ruling: Ruling, sources: [ElementAssessment.Source])?
        for (_, group) in byFramework.sorted(by: { $0.key < $1.key }) {
            let sources = group.map(\.source)
            let verdicts = sources.map { $0.verdict ?? .unknown }
            guard let verdict = Verdict.combined(verdicts), verdict != .unknown, verdict != .notApplicable else {
                continue
            }
            let basis = group.map(\.basis).max() ?? .ownJudgement
            let known = sources.count { $0.verdict != nil && $0.verdict != .unknown }
            let rank = [
                Crosswalk.Basis.allCases.firstIndex(of: basis) ?? 0, -(known * 100 / sources.count),
                Verdict.allCases.firstIndex(of: verdict) ?? 0,
            ]
            if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
            best = (rank, Ruling(verdict: verdict, ground: .crosswalk(basis), reasons: Self.reasons(sources)), sources)
        }
        return best.map { ($0.ruling, $0.sources) }
    }

    /// What the other end of an edge says, and how sure that is.
    ///
    /// A label that counts as compliance is no evidence for anything else. Against an edge's direction only decisions
    /// count and, where the two don't demand the same, they show a part at most.
    private func verdict(
        on source: Element, along edge: Crosswalk.Edge, for components: Set<String>?, isWhole: Bool
    ) -> (Verdict?, Crosswalk.Basis) {
        let isForward = edge.from == source.id
        if let ruling = ruling(on: source, for: components), ruling.verdict != .unknown, ruling.ground != .label {
            if isForward || edge.relation == .equal { return (ruling.verdict, edge.basis) }
            guard ruling.ground == .decision else { return (nil, edge.basis) }
            return (ruling.verdict == .met ? .partly : ruling.verdict, edge.basis)
        }
        guard isWhole, edge.relation == .equal,
            let (ruling, _) = throughCrosswalks(to: source, for: components, isWhole: false),
            case .crosswalk(let basis) = ruling.ground
        else { return (nil, edge.basis) }
        return (ruling.verdict, max(basis, edge.basis))
    }

    private static func reasons(_ sources: [ElementAssessment.Source]) -> [String] {
        let parts = Verdict.allCases.compactMap { verdict -> String? in
            let elements = sources.filter { ($0.verdict ?? .unknown) == verdict }.map(\.element)
            return elements.isEmpty ? nil : "\(elements.joined(separator: ", ")) \(verdict.rawValue)"
        }
        return ["through \(parts.joined(separator: "; "))"]
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
