import Catalogs

extension ElementJudge {
    /// The best that decisions on elements of one other framework say.
    ///
    /// - Parameter isWhole: Whether what an equal element rests on counts too; one step further is as far as it goes.
    func throughCrosswalks(
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
