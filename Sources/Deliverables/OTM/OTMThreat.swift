import Assessment
import ProductModel

extension OTM.Threat {
    /// A rule, with what it found in its attributes, so that each finding can be told apart.
    init(_ threat: ModelThreat) {
        id = threat.id
        name = threat.rule.title
        description = threat.rule.what
        categories = threat.refers("stride") + threat.refers("linddun")
        cwes = threat.refers("cwe").map { "CWE-" + $0 }
        let (likelihood, impact) = (threat.likelihood, threat.impact)
        risk = Risk(
            likelihood: OTM.number(likelihood),
            likelihoodComment: "\(likelihood.title), by SP 800-30 table G-5, for the likeliest of the findings",
            impact: OTM.number(impact), impactComment: "\(impact.title), for the worst of the findings")
        tags = threat.refers("capec").map { "CAPEC-" + $0 } + threat.refers("emb3d")
        let findings = threat.findings.map { finding in
            [
                "key": finding.key, "says": finding.message, "level": finding.level.word,
                "residual": finding.residual.word, "status": finding.status.rawValue,
                "section": finding.rule.about.rawValue, "subject": finding.subject, "component": finding.component,
                "reason": finding.reason, "source": "\(threat.file(of: finding)):\(finding.position.line)",
            ].compactMapValues(\.self)
        }
        attributes = [
            "rule": .text(threat.id), "advice": .text(threat.rule.advice), "basis": .text(threat.rule.basis),
            "findings": .records(findings),
        ]
    }

    /// A threat that the files name themselves; what it would cost is judged in the risks.
    init(_ entry: ModelEntry, stride: [String]) {
        id = "threat:" + entry.id
        name = entry.name
        description = entry.name
        categories = stride
        cwes = []
        let likelihood = entry.level("likelihood")
        risk = Risk(
            likelihood: OTM.number(likelihood), likelihoodComment: likelihood?.title ?? "not said",
            impact: 0, impactComment: "not said of the threat itself")
        tags = [entry["source"].map { "source: " + $0 }].compactMap(\.self)
        attributes = OTMAttribute.said([
            "section": "threats", "threat": entry.id, "source": entry["source"], "known-from": entry.description,
        ])
    }
}
