import Assessment
import ProductModel

/// Makes the threats of a document: rules that found something, and threats that the files name.
struct TMBOMThreats {
    private let model: ThreatModel
    private let references: TMBOMReferences
    private let controls: TMBOMControls

    init(_ model: ThreatModel, _ references: TMBOMReferences, _ controls: TMBOMControls) {
        self.model = model
        self.references = references
        self.controls = controls
    }

    /// - Parameters:
    ///   - own: The threats that the files name.
    ///   - useCases: The use cases, whose misuse is told.
    ///   - paths: The attack paths.
    func threats(own: [ModelEntry], useCases: [ModelEntry], paths: TMBOMPaths) -> TMBOM.Threats {
        let patterns = Set(model.threats.flatMap { $0.refers("capec") }.compactMap(Int.init)).sorted()
        let misused = Set(useCases.flatMap { model.list("use-case.misuse", of: $0.id) })
        let crossing = crossing
        let hasPrivacy = model.threats.contains { !$0.refers("linddun").isEmpty }
        return TMBOM.Threats(
            threats: model.threats.map(threat) + own.map(threat),
            attackPatterns: patterns.map {
                TMBOM.AttackPattern(bomRef: "capec:\($0)", capecId: $0, name: "CAPEC-\($0)")
            }, attackPaths: paths.paths, abuseCases: own.filter { misused.contains($0.id) }.map(abuse),
            trustBoundaries: model.boundaries.map { trustBoundary($0, crossing) },
            methodologies: ["STRIDE"] + (hasPrivacy ? ["LINDDUN"] : []),
            properties: TMBOM.Property.said(["attack-paths-left-out": paths.left == 0 ? nil : String(paths.left)]))
    }

    private func threat(_ threat: ModelThreat) -> TMBOM.Threat {
        var seen: Set<String> = []
        let affected = threat.findings.flatMap { finding in
            references.affected(
                section: finding.rule.about, subject: finding.subject, component: finding.component)
        }.filter { seen.insert($0).inserted }
        let patterns = threat.refers("capec").compactMap(Int.init).map { "capec:\($0)" }
        return TMBOM.Threat(
            bomRef: TMBOMReferences.rule(threat.id), name: threat.rule.title, description: threat.rule.what,
            source: "Rule \(threat.id) of Securable",
            categories: TMBOM.Category.all(stride: threat.refers("stride"), linddun: threat.refers("linddun"))
                .unlessEmpty,
            weaknesses: threat.refers("cwe").compactMap(Int.init).map(TMBOM.Weakness.init).unlessEmpty,
            attackPatterns: patterns.unlessEmpty, affectedAssets: affected.unlessEmpty,
            mitigations: controls.references(against: threat.findings).unlessEmpty,
            properties: TMBOM.Property.said([
                "rule": threat.id, "basis": threat.rule.basis, "advice": threat.rule.advice,
            ]))
    }

    private func threat(_ entry: ModelEntry) -> TMBOM.Threat {
        TMBOM.Threat(
            bomRef: TMBOMReferences.threat(entry.id), name: entry.name, description: nil,
            source: entry.description,
            categories: TMBOM.Category.all(stride: model.list("threat.stride", of: entry.id), linddun: [])
                .unlessEmpty, weaknesses: nil, attackPatterns: nil, affectedAssets: assets(entry), mitigations: nil,
            properties: TMBOM.Property.said([
                "threat": entry.id, "threat-source": entry["source"], "likelihood": entry.level("likelihood")?.word,
            ]))
    }

    private func abuse(_ entry: ModelEntry) -> TMBOM.AbuseCase {
        TMBOM.AbuseCase(
            bomRef: "abuse-case:" + entry.id, name: entry.name, realizes: [TMBOMReferences.threat(entry.id)],
            targets: assets(entry))
    }

    private func assets(_ entry: ModelEntry) -> [String]? {
        model.list("threat.components", of: entry.id).map(TMBOMReferences.asset).unlessEmpty
    }

    private func trustBoundary(_ boundary: ModelEntry, _ crossing: [String: [String]]) -> TMBOM.TrustBoundary {
        TMBOM.TrustBoundary(
            bomRef: "trust-boundary:" + boundary.id, boundary: TMBOMReferences.boundary(boundary.id),
            name: boundary.name, threatsAtBoundary: crossing[boundary.id])
    }

    /// The threats on flows that cross each boundary, each once.
    private var crossing: [String: [String]] {
        let flows = Dictionary(model.flows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var crossing: [String: [String]] = [:]
        for threat in model.threats {
            let name = TMBOMReferences.rule(threat.id)
            for finding in threat.findings where finding.rule.about == .flows {
                guard let flow = flows[finding.subject] else { continue }
                let start = Set(references.zones.around(flow, "start"))
                for boundary in start.symmetricDifference(references.zones.around(flow, "finish"))
                where crossing[boundary]?.last != name {
                    crossing[boundary, default: []].append(name)
                }
            }
        }
        return crossing
    }
}
