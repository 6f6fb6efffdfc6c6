import SourceText

/// Reads the VEX assessments of SPDX 3's Security profile.
struct SPDX3Statements {
    private let graph: SPDX3Graph
    private let bill: SoftwareBill
    private let index: [String: Int]
    /// The packages that were built by each recipe.
    private let built: [String: [String]]

    init(graph: SPDX3Graph, bill: SoftwareBill) {
        self.graph = graph
        self.bill = bill
        index = Dictionary(
            bill.packages.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
        built = Dictionary(
            grouping: bill.relations.filter { relation in
                relation.kind == .madeFrom
                    && graph[relation.to].flatMap { SPDX3Graph.text($0, "software", "primaryPurpose") }?.lastPathPart
                        == "specification"
            }, by: \.to
        ).mapValues { $0.map(\.from) }
    }

    /// Whether a relationship says how a vulnerability bears on something.
    static func isStatement(_ node: DataNode) -> Bool { status(node) != nil }

    private static func status(_ node: DataNode) -> ImpactStatus? {
        switch SPDX3Graph.type(node) {
        case "VexNotAffectedVulnAssessmentRelationship": return .notAffected
        case "VexAffectedVulnAssessmentRelationship": return .affected
        case "VexFixedVulnAssessmentRelationship": return .fixed
        case "VexUnderInvestigationVulnAssessmentRelationship": return .underInvestigation
        case "Relationship": break
        default: return nil
        }
        return switch node.text("relationshipType")?.lastPathPart {
        case "doesNotAffect": .notAffected
        case "affects": .affected
        case "fixedIn": .fixed
        case "underInvestigationFor": .underInvestigation
        default: nil
        }
    }

    /// The statement of one assessment; nil for a withdrawn one, and for one whose vulnerability has no name.
    func statement(_ node: DataNode) -> ImpactStatement? {
        func text(_ name: String) -> String? { SPDX3Graph.text(node, "security", name) }
        guard let status = Self.status(node), text("withdrawnTime") == nil,
            let source = SPDX3Graph.references(node, "from").first
        else { return nil }
        let names = names(of: source)
        guard let name = names.first else { return nil }
        let assessed = SPDX3Graph.references(node, "security_assessedElement").first
        let subjects = SPDX3Graph.references(node, "to").flatMap { self.subjects($0, assessed: assessed) }
        return ImpactStatement(
            vulnerability: name, aliases: Array(names.dropFirst()), status: status,
            justification: status == .notAffected ? text("justificationType").flatMap(Self.justification) : nil,
            detail: text("impactStatement") ?? text("statusNotes"), action: text("actionStatement"),
            subjects: subjects,
            author: graph.names(node, "suppliedBy").first ?? graph.names(node, "security_suppliedBy").first
                ?? graph.creation(of: node).flatMap { graph.names($0, "createdBy").first },
            made: text("modifiedTime") ?? text("impactStatementTime") ?? text("publishedTime")
                ?? graph.creation(of: node)?.text("created"))
    }

    /// The ids of a vulnerability, CVE's first.
    private func names(of id: String) -> [String] {
        guard let node = graph[id] else {
            return id.lastPathPart.isVulnerabilityID ? [id.lastPathPart] : []
        }
        let identifiers = node.list("externalIdentifier").map {
            (isCVE: $0.text("externalIdentifierType")?.lastPathPart == "cve", text: $0.text("identifier"))
        }
        let others = identifiers.filter { !$0.isCVE && $0.text?.isVulnerabilityID == true }.compactMap(\.text)
        let names = identifiers.filter(\.isCVE).compactMap(\.text) + others
        guard names.isEmpty else { return names.withoutRepetition }
        return [node.text("name"), id.lastPathPart].compactMap(\.self).filter(\.isVulnerabilityID).prefix(1).map(\.self)
    }

    /// An assessed element is a part of what the assessment is for; otherwise that itself is a part of the bill's root.
    ///
    /// What is said of a recipe is said of the packages that were built by it.
    private func subjects(_ id: String, assessed: String?) -> [ImpactSubject] {
        if let assessed, assessed != id {
            return [ImpactSubject(product: identifiers(id), part: identifiers(assessed))]
        }
        guard let root = bill.root, root != id, index[id] != nil else {
            return [ImpactSubject(product: identifiers(id))]
        }
        return ([id] + (built[id] ?? [])).map { ImpactSubject(product: identifiers(root), part: identifiers($0)) }
    }

    private func identifiers(_ id: String) -> [String] {
        index[id].map { bill.packages[$0].identifiers } ?? [id]
    }

    private static func justification(_ word: String) -> ImpactJustification? {
        switch word.lastPathPart {
        case "componentNotPresent": .componentNotPresent
        case "vulnerableCodeNotPresent": .vulnerableCodeNotPresent
        case "vulnerableCodeNotInExecutePath": .vulnerableCodeNotInExecutePath
        case "vulnerableCodeCannotBeControlledByAdversary": .vulnerableCodeCannotBeControlledByAdversary
        case "inlineMitigationsAlreadyExist": .inlineMitigationsAlreadyExist
        default: nil
        }
    }
}
