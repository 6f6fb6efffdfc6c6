import Assessment
import Catalogs

/// How a product stands against one framework.
struct OSCALResult: Encodable {
    let uuid: String
    let title: String
    let description: String
    let start: String
    let end: String
    let props: [OSCAL.Property]?
    let localDefinitions: Definitions?
    let reviewedControls: Review
    let observations: [Observation]?
    let findings: [Finding]?

    struct Definitions: Encodable { let components: [Component] }

    struct Component: Encodable {
        let uuid: String
        let type: String
        let title: String
        let description: String
        let status: Status

        struct Status: Encodable { let state: String }
    }

    struct Review: Encodable {
        let links: [OSCAL.Link]
        let controlSelections: [Selection]
        let remarks: String?
    }

    struct Selection: Encodable {
        let description: String
        let includeAll: OSCAL.Nothing?
        let includeControls: [Control]?
        let excludeControls: [Control]?
    }

    struct Control: Encodable { let controlId: String }

    struct Observation: Encodable {
        let uuid: String
        let title: String
        let description: String
        let props: [OSCAL.Property]?
        let methods: [String]
        let types = ["control-objective"]
        let subjects: [Subject]?
        let relevantEvidence: [Proof]
        let collected: String
        let expires: String?
    }

    struct Subject: Encodable {
        let subjectUuid: String
        let type = "component"
    }

    struct Proof: Encodable {
        let href: String
        let description: String
    }

    struct Finding: Encodable {
        let uuid: String
        let title: String
        let description: String
        let props: [OSCAL.Property]?
        let target: Target
        let relatedObservations: [Relation]?
    }

    struct Target: Encodable {
        let type = "statement-id"
        let targetId: String
        let title: String
        let status: Status

        struct Status: Encodable {
            let state: String
            let reason: String
            let remarks: String
        }
    }

    struct Relation: Encodable { let observationUuid: String }

    /// - Parameter definesComponents: Whether this is the result that describes the components; each is described once.
    init(_ assessed: FrameworkAssessment, subject: OSCALSubject, day: String, definesComponents: Bool) {
        let header = assessed.framework.header
        let ids = OSCALControlIDs(assessed.framework)
        let applicable = assessed.elements.filter { $0.verdict != .notApplicable }
        let others = assessed.elements.filter { $0.verdict == .notApplicable }
        uuid = OSCALFile.uuid("result", subject.id, header.id)
        title = "\(subject.name) against \(header.title)"
        let counts = Verdict.allCases.map { "\(assessed.count($0)) \($0.rawValue)" }.joined(separator: ", ")
        description = "\(header.title), \(header.edition), as of \(day): \(counts)."
        (start, end) = (OSCALFile.time(day), OSCALFile.time(day))
        props =
            [OSCAL.Property.own("framework", header.id), .own("certainty", header.certainty.rawValue)]
            .compactMap(\.self).unlessEmpty
        let components = definesComponents ? subject.components.map { Component($0, of: subject) } : []
        localDefinitions = components.unlessEmpty.map(Definitions.init)
        let reasons = others.map { "\($0.element.number): \($0.reasons.joined(separator: "; "))" }
        reviewedControls = Review(
            links: [OSCAL.Link(href: assessed.framework.oscalResource.href, rel: "reference", text: header.title)],
            controlSelections: [
                Selection(
                    description: "What asks something of the product, and what does not.",
                    // OSCAL wants one of the two; where nothing applies, all are looked at, and all are left out.
                    includeAll: applicable.isEmpty ? OSCAL.Nothing() : nil,
                    includeControls: applicable.map { Control(controlId: ids.control($0.element)) }.unlessEmpty,
                    excludeControls: others.map { Control(controlId: ids.control($0.element)) }.unlessEmpty)
            ],
            remarks: reasons.isEmpty ? nil : "Not applicable:\n\n" + reasons.map { "* \($0)" }.joined(separator: "\n"))
        let observed = subject.evidence(of: applicable).compactMap { evidence in
            evidence.made.map { (id: evidence.id, observation: Observation(evidence, made: $0, header.id, subject)) }
        }
        observations = observed.map(\.observation).unlessEmpty
        let uuids = Dictionary(observed.map { ($0.id, $0.observation.uuid) }, uniquingKeysWith: { first, _ in first })
        findings =
            applicable.map { assessment in
                let related = subject.evidence(of: [assessment]).compactMap { uuids[$0.id] }
                return Finding(assessment, ids: ids, framework: header.id, subject: subject, observations: related)
            }.unlessEmpty
    }
}

extension OSCALResult.Component {
    fileprivate init(_ component: OSCALSubject.Component, of subject: OSCALSubject) {
        uuid = subject.uuid(component.id)
        type = OSCALSubject.type(ofKind: component.kind)
        title = component.title
        description = component.description ?? component.title
        status = Status(state: subject.state)
    }
}

extension OSCALResult.Observation {
    /// How the kinds of evidence come about: by trying, or by reading.
    private static let tests: Set = ["test-report", "penetration-test"]

    /// Evidence without a day is none: nobody can say when it was collected.
    fileprivate init(
        _ evidence: OSCALSubject.Evidence, made: String, _ framework: String, _ subject: OSCALSubject
    ) {
        uuid = OSCALFile.uuid("observation", subject.id, framework, evidence.id)
        title = evidence.title
        description = evidence.scope ?? evidence.title
        props =
            [
                OSCAL.Property.own("evidence", evidence.id), .own("kind", evidence.kind), .own("state", evidence.state),
            ].compactMap(\.self).unlessEmpty
        methods = [Self.tests.contains(evidence.kind ?? "") ? "TEST" : "EXAMINE"]
        subjects =
            subject.components.filter { evidence.components.contains($0.id) }
            .map { .init(subjectUuid: subject.uuid($0.id)) }.unlessEmpty
        relevantEvidence = [.init(href: subject.resource(evidence).href, description: evidence.title)]
        collected = OSCALFile.time(made)
        expires = evidence.expires.map(OSCALFile.endTime)
    }
}

extension OSCALResult.Finding {
    fileprivate init(
        _ assessment: ElementAssessment, ids: OSCALControlIDs, framework: String, subject: OSCALSubject,
        observations: [String]
    ) {
        let element = assessment.element
        let reasons = assessment.reasons.joined(separator: "; ")
        uuid = OSCALFile.uuid("finding", subject.id, framework, element.id)
        title = "\(element.number): \(element.title)"
        description = element.text
        props =
            [
                OSCAL.Property.own("element", element.id), .own("verdict", assessment.verdict.rawValue),
                .own("rests-on", assessment.ground.title), .own("force", element.force.rawValue),
                .own("certainty", element.certainty.rawValue),
            ].compactMap(\.self).unlessEmpty
        let verdict = assessment.verdict
        target = OSCALResult.Target(
            targetId: ids.statement(element), title: element.title,
            status: OSCALResult.Target.Status(
                state: verdict == .met ? "satisfied" : "not-satisfied",
                reason: verdict == .met ? "pass" : verdict == .unknown ? "other" : "fail",
                remarks: reasons.isEmpty
                    ? "\(verdict.rawValue), by \(assessment.ground.title)" : "\(verdict.rawValue): \(reasons)"))
        relatedObservations = observations.map { OSCALResult.Relation(observationUuid: $0) }.unlessEmpty
    }
}
