public import ProductDatabase
import ProductModel

/// The risk register: what the threat rules found and what the makers judged themselves, worst residual risk first.
public struct RiskRegister: Sendable {
    /// Its rows, in order.
    public let entries: [RegisterEntry]

    /// Makes the register of an assessed product.
    ///
    /// - Parameters:
    ///   - assessment: What was found.
    ///   - withReasons: Whether each number comes with its reason, for which rules are run once more.
    /// - Throws: when the database fails.
    public init(_ assessment: ProductAssessment, withReasons: Bool = true) throws(DatabaseError) {
        let threats = assessment.findings.filter { $0.factors != nil }
        let reasons = withReasons ? try assessment.riskReasons(of: threats) : [:]
        let proofs = try Proofs(assessment.tables)
        var seen: Set<String> = []
        let found = threats.filter { seen.insert($0.key).inserted }.map {
            RegisterEntry($0, in: assessment, reasons: reasons[$0.key], proofs)
        }
        let own = try OwnRisk.all(in: assessment.tables).map { RegisterEntry($0, in: assessment) }
        entries = (found + own).sorted(by: RegisterEntry.isWorse)
    }
}

/// The evidence of treatments and capabilities.
struct Proofs {
    private var byTreatment: [String: [RegisterEntry.Proof]] = [:]
    private var byCapability: [String: [RegisterEntry.Proof]] = [:]

    init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.treatmentEvidence, policy: .trusted) { row throws(DatabaseError) in
            guard let owner = row.text(1), let id = row.text(2), let state = row.text(3) else { return }
            let proof = RegisterEntry.Proof(id: id, state: state)
            if row.text(0) == "treatment" {
                byTreatment[owner, default: []].append(proof)
            } else {
                byCapability[owner, default: []].append(proof)
            }
        }
    }

    func of(_ finding: Finding) -> [RegisterEntry.Proof] {
        let all = (byTreatment[finding.key] ?? []) + (finding.capability.flatMap { byCapability[$0] } ?? [])
        var seen: Set<String> = []
        return all.filter { seen.insert($0.id).inserted }
    }
}

extension RegisterEntry {
    init(_ finding: Finding, in assessment: ProductAssessment, reasons: RiskReasons?, _ proofs: Proofs) {
        let accepts = finding.treatment?.decision == "accept"
        self.init(
            key: finding.key, origin: .finding, title: finding.message, rule: finding.rule.id,
            components: finding.component.map { [$0] } ?? [], sources: reasons?.threatSource.map { [$0] } ?? [],
            initiation: finding.factors?.initiation, success: finding.factors?.success,
            likelihood: finding.factors?.likelihood, impact: finding.factors?.impact, inherent: finding.level,
            residualLikelihood: finding.residualFactors?.likelihood, residualImpact: finding.residualFactors?.impact,
            residual: finding.residual, status: finding.status.rawValue, decision: finding.treatment?.decision,
            means: finding.treatment?.means ?? [], owner: finding.treatment?.owner, due: finding.treatment?.due,
            acceptedUntil: accepts ? finding.treatment?.until : nil, standing: assessment.standing(of: finding),
            evidence: proofs.of(finding),
            place: "\(assessment.product.files[Int(finding.position.file)]):\(finding.position.line)",
            reasons: reasons, because: finding.residualReason)
    }

    init(_ risk: OwnRisk, in assessment: ProductAssessment) {
        // What stays of it is accepted, if at all, under the finding that it is above the appetite.
        let remark = assessment.findings.first { $0.key == "residual-above-appetite:\(risk.id)" }
        let isAbove = assessment.appetite.flatMap { appetite in risk.residual.map { $0 > appetite } }
        let isSettled = remark.map { $0.status != .open } ?? false
        let hasPlan = risk.isJudgedAfter ? isSettled : !risk.means.isEmpty
        let standing = isAbove.map { isAbove in
            isAbove ? (hasPlan ? AppetiteStanding.treated : .untreated) : AppetiteStanding.within
        }
        let status =
            isSettled
            ? remark?.status.rawValue ?? "open" : risk.isJudgedAfter && isAbove != true ? "judged" : "open"
        let accepts = remark?.treatment?.decision == "accept"
        self.init(
            key: "risk:\(risk.id)", origin: .risk, title: risk.title, rule: nil, components: risk.components,
            sources: risk.sources, initiation: nil, success: nil, likelihood: risk.likelihood, impact: risk.impact,
            inherent: risk.inherent, residualLikelihood: risk.residualLikelihood, residualImpact: risk.residualImpact,
            residual: risk.residual, status: status, decision: remark?.treatment?.decision, means: risk.means,
            owner: risk.owner ?? remark?.treatment?.owner, due: remark?.treatment?.due,
            acceptedUntil: accepts ? remark?.treatment?.until : nil, standing: standing, evidence: risk.evidence,
            place: risk.place, reasons: nil, because: risk.because)
    }
}
