import Assessment
import ProductModel

/// Makes the risks of a document: one for each finding, and those that the files judge themselves.
struct TMBOMRisks {
    private let model: ThreatModel
    private let references: TMBOMReferences
    private let controls: TMBOMControls

    init(_ model: ThreatModel, _ references: TMBOMReferences, _ controls: TMBOMControls) {
        self.model = model
        self.references = references
        self.controls = controls
    }

    func risks(own: [ModelEntry], day: String) -> TMBOM.Risks {
        let found = model.threats.flatMap { threat in threat.findings.map { risk($0, of: threat) } }
        let risks = found + own.map(risk)
        let assessment = TMBOM.Assessment(
            bomRef: "assessment:" + model.id, name: "Rules and entries as of \(day)", timestamp: day + "T00:00:00Z",
            risks: risks.map(\.bomRef))
        return TMBOM.Risks(risks: risks, assessments: [assessment])
    }

    private func risk(_ finding: Finding, of threat: ModelThreat) -> TMBOM.Risk {
        let factors = finding.factors
        let left = finding.residualFactors ?? factors
        return TMBOM.Risk(
            bomRef: TMBOMReferences.finding(finding.key), name: finding.rule.title, statement: finding.message,
            description: finding.reason,
            domains: ["security"].map(TMBOM.Domain.init)
                + (threat.refers("linddun").isEmpty ? [] : [TMBOM.Domain(type: "privacy")]),
            affects: references.affected(
                section: finding.rule.about, subject: finding.subject, component: finding.component
            ).unlessEmpty, relatedThreats: [TMBOMReferences.rule(threat.id)],
            inherentRisk: factors.map {
                TMBOM.Rating(likelihood: $0.likelihood, impact: $0.impact, risk: finding.level)
            },
            residualRisk: left.map {
                TMBOM.Rating(likelihood: $0.likelihood, impact: $0.impact, risk: finding.residual)
            }, responses: response(finding).map { [$0] }, status: finding.riskStatus, owner: nil,
            properties: TMBOM.Property.said([
                "finding": finding.key, "status": finding.status.rawValue,
                "source": "\(threat.file(of: finding)):\(finding.position.line)",
            ]))
    }

    private func risk(_ entry: ModelEntry) -> TMBOM.Risk {
        TMBOM.Risk(
            bomRef: TMBOMReferences.risk(entry.id), name: entry.name,
            statement: [entry.name, entry["vulnerability"]].compactMap(\.self).joined(separator: ": "),
            description: entry.description, domains: [TMBOM.Domain(type: "security")],
            affects: model.list("risk.components", of: entry.id).map(TMBOMReferences.asset).unlessEmpty,
            relatedThreats: model.list("risk.threats", of: entry.id).map(TMBOMReferences.threat).unlessEmpty,
            inherentRisk: TMBOM.Rating(likelihood: entry.level("likelihood"), impact: entry.level("impact")),
            residualRisk: TMBOM.Rating(
                likelihood: entry.level("residual_likelihood"), impact: entry.level("residual_impact")),
            responses: nil, status: entry.level("impact") == nil ? "identified" : "assessed",
            owner: owner(entry["owner"]), properties: TMBOM.Property.said(["risk": entry.id]))
    }

    private func response(_ finding: Finding) -> TMBOM.Response? {
        guard let treatment = model.countermeasures.treatments[finding.key] else { return nil }
        let strategies = ["mitigate": "reduce", "avoid": "avoid", "transfer": "transfer", "accept": "accept"]
        guard let strategy = strategies[treatment["decision"] ?? ""] else { return nil }
        let means = model.list("treatment.means", of: treatment.id).map(TMBOMReferences.means)
        return TMBOM.Response(
            bomRef: "response:" + treatment.id, strategy: strategy, description: treatment.description,
            controls: means.unlessEmpty, owner: owner(treatment["owner"]),
            targetDate: treatment["due"].map { $0 + "T00:00:00Z" },
            properties: TMBOM.Property.said(["treatment": treatment.id, "until": treatment["until"]]))
    }

    /// The role that answers for something.
    private func owner(_ role: String?) -> TMBOM.Party? {
        role.map { role in
            TMBOM.Party(
                roles: [.draft("owner")],
                persona: .init(description: nil, archetype: .own(role.isEmpty ? "not-said" : role)))
        }
    }
}

extension Finding {
    /// What the draft calls what came of it.
    fileprivate var riskStatus: String {
        switch status {
        case .open: "assessed"
        case .mitigated: "mitigated"
        case .accepted: "accepted"
        case .transferred: "transferred"
        case .falseAlarm: "retired"
        }
    }
}
