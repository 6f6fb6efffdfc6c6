import Catalogs

/// Something small to do that closes gaps, in one framework or in several.
public struct NextStep: Sendable {
    /// What to do.
    public enum Action: Sendable, Hashable {
        /// Say up to three facts, each as people write it: `interfaces.authentication of lock-ble`.
        case say([String])
        /// Make evidence count again.
        case renew(evidence: String)
        /// Meet an element, with evidence.
        case meet(element: String)
    }

    /// What to do.
    public let action: Action
    /// The elements that this closes, or settles where a fact was missing.
    public let closes: [String]
    /// What stands in the way today, where something was decided already.
    public let obstacles: [String]

    /// The frameworks that it helps with.
    public var frameworks: [String] { closes.map { Element.framework(of: $0) }.uniqued() }

    /// What to do, in words.
    public var text: String {
        switch action {
        case .meet where !obstacles.isEmpty: "Finish \(obstacles.joined(separator: ", "))"
        case .say(let facts): "Say \(facts.joined(separator: " and "))"
        case .renew(let evidence): "Renew evidence \(evidence)"
        case .meet(let element): "Meet \(element), with evidence"
        }
    }
}

/// Looks for the steps that close most, one after the other.
struct StepSearch {
    private let context: GapContext
    private let gaps: [Gap]

    private struct Gap {
        let element: Element
        let assessment: ElementAssessment
        let applicability: Applicability
    }

    init(_ frameworks: [FrameworkAssessment], context: GapContext) {
        self.context = context
        var seen: Set<String> = []
        gaps = frameworks.flatMap { framework in
            framework.elements.filter(\.verdict.isGap).compactMap { assessment in
                guard seen.insert(assessment.element.id).inserted else { return nil }
                return Gap(
                    element: assessment.element, assessment: assessment,
                    applicability: Applicability(
                        of: assessment.element, scope: framework.framework.header.scope, in: context))
            }
        }
    }

    /// The best step, then the best of what it leaves, and so on.
    func steps(limit: Int) -> [NextStep] {
        var judge = ElementJudge(context: context)
        var isOpen = [Bool](repeating: true, count: gaps.count)
        var steps: [NextStep] = []
        var candidates = limit == 0 ? [] : self.candidates
        while steps.count < limit {
            var best: (action: NextStep.Action, closed: [Int], gain: Double)?
            for candidate in candidates {
                let touched = candidate.gaps.filter { isOpen[$0] }
                // What touches no more than the best closes can't be better.
                guard candidate.action.gain(touched.count) > (best?.gain ?? 0) else { continue }
                let closed = closed(by: candidate.action, of: touched, judge)
                let gain = candidate.action.gain(closed.count)
                if gain > (best?.gain ?? 0) { best = (candidate.action, closed, gain) }
            }
            guard let best else { break }
            steps.append(
                NextStep(
                    action: best.action, closes: best.closed.map { gaps[$0].element.id },
                    obstacles: obstacles(to: best.action)))
            judge.assume(best.action)
            candidates.removeAll { $0.action == best.action }
            for place in best.closed { isOpen[place] = false }
        }
        return steps
    }

    /// The decisions that keep an element from being met.
    private func obstacles(to action: NextStep.Action) -> [String] {
        guard case .meet(let element) = action else { return [] }
        return (context.decisions.byElement[element] ?? []).filter {
            let verdict = $0.ruling(assuming: []).verdict
            return verdict != .met && verdict != .notApplicable
        }.map(\.id)
    }

    private struct Candidate {
        let action: NextStep.Action
        /// The gaps that it might close.
        let gaps: [Int]
    }

    /// What could be done: the smaller steps first, so that they win among equals.
    private var candidates: [Candidate] {
        var order: [NextStep.Action] = []
        var touched: [NextStep.Action: [Int]] = [:]
        func add(_ action: NextStep.Action, _ gap: Int) {
            if touched[action] == nil { order.append(action) }
            if touched[action]?.last != gap { touched[action, default: []].append(gap) }
        }
        let missing = gaps.map { Set($0.assessment.unsaid.map(\.path)) }
        let few = Set(missing.filter { (1...3).contains($0.count) }).map { $0.sorted() }.sorted {
            ($0.count, $0.joined()) < ($1.count, $1.joined())
        }
        for (place, gap) in gaps.enumerated() {
            // Facts settle an element only where no other is missing.
            if (1...3).contains(missing[place].count) {
                for facts in few where missing[place].isSubset(of: facts) { add(.say(facts), place) }
            }
            for evidence in proof(of: gap.element.id) where !evidence.isCurrent {
                add(.renew(evidence: evidence.id), place)
            }
            for edge in context.edges[gap.element.id] ?? [] {
                let other = edge.from == gap.element.id ? edge.to : edge.from
                for evidence in proof(of: other) where !evidence.isCurrent {
                    add(.renew(evidence: evidence.id), place)
                }
                if context.elements[other] != nil { add(.meet(element: other), place) }
            }
            add(.meet(element: gap.element.id), place)
        }
        let bySize = order.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
        return bySize.map { Candidate(action: $0.element, gaps: touched[$0.element] ?? []) }
    }

    private func proof(of element: String) -> [EvidenceState] {
        (context.decisions.byElement[element] ?? []).flatMap(\.evidence)
    }

    private func closed(by action: NextStep.Action, of touched: [Int], _ judge: ElementJudge) -> [Int] {
        if case .say = action { return touched }
        var assuming = judge
        assuming.assume(action)
        return touched.filter { assuming.judge(gaps[$0].element, gaps[$0].applicability).verdict == .met }
    }
}

extension NextStep.Action {
    /// How much closing some gaps is worth: each fact that has to be said for it is some work.
    fileprivate func gain(_ closed: Int) -> Double {
        guard case .say(let facts) = self else { return Double(closed) }
        return Double(closed) / Double(facts.count)
    }

    /// A field is said sooner than evidence is renewed, and that sooner than something is built.
    fileprivate var size: Int {
        switch self {
        case .say: 0
        case .renew: 1
        case .meet: 2
        }
    }
}

extension ElementJudge {
    fileprivate mutating func assume(_ action: NextStep.Action) {
        switch action {
        case .say: break
        case .renew(let evidence): assumedEvidence.insert(evidence)
        case .meet(let element): assumedMet.insert(element)
        }
    }
}
