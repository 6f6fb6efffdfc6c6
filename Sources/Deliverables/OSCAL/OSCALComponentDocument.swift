public import Assessment
import Catalogs
public import ProductDatabase

/// A product as an OSCAL component definition: its components, and how each carries out what frameworks ask.
///
/// What the product does as a whole is a capability of it; what its maker does is a component of its own.
public struct OSCALComponentDocument: Sendable {
    private let subject: OSCALSubject
    private let gaps: GapAssessment
    private let day: String

    private struct Definition: Encodable {
        let uuid: String
        let metadata: OSCAL.Metadata
        let components: [Component]?
        let capabilities: [Capability]?
        let backMatter: OSCAL.BackMatter?
    }

    private struct Component: Encodable {
        let uuid: String
        let type: String
        let title: String
        let description: String
        let props: [OSCAL.Property]?
        let controlImplementations: [Implementation]?
    }

    private struct Capability: Encodable {
        let uuid: String
        let name: String
        let description: String
        let incorporatesComponents: [Incorporation]?
        let controlImplementations: [Implementation]?
    }

    private struct Incorporation: Encodable {
        let componentUuid: String
        let description: String
    }

    private struct Implementation: Encodable {
        let uuid: String
        let source: String
        let description: String
        let implementedRequirements: [Requirement]
    }

    private struct Requirement: Encodable {
        let uuid: String
        let controlId: String
        let description: String
        let props: [OSCAL.Property]?
        let links: [OSCAL.Link]?
        let remarks: String?
    }

    /// Who carries something out.
    private enum Bearer: Equatable {
        case component(String)
        case product
        case maker

        var name: String {
            switch self {
            case .component(let id): id
            case .product: "\u{1F}product"
            case .maker: "\u{1F}maker"
            }
        }
    }

    /// - Parameters:
    ///   - gaps: How the product stands against frameworks.
    ///   - product: The product's id.
    ///   - tables: The database that it was loaded into.
    ///   - day: The day, as `YYYY-MM-DD`.
    public init(
        _ gaps: GapAssessment, product: String, tables: ProductTables, day: String
    ) throws(DeliverableError) {
        self.gaps = gaps
        self.day = day
        subject = try OSCALSubject(product, in: tables)
    }

    /// The document in JSON.
    public func json() throws(DeliverableError) -> String {
        var components = subject.components.map { component in
            Component(
                uuid: subject.uuid(component.id), type: OSCALSubject.type(ofKind: component.kind),
                title: component.title,
                description: component.description ?? component.title,
                props: [OSCAL.Property.own("component", component.id), .own("kind", component.kind)].compactMap(\.self),
                controlImplementations: implementations(by: .component(component.id)).unlessEmpty)
        }
        let ofMaker = implementations(by: .maker)
        if !ofMaker.isEmpty {
            components.append(
                Component(
                    uuid: subject.uuid(Bearer.maker.name), type: "process-procedure",
                    title: "The manufacturer's processes",
                    description: "What the maker of \(subject.name) does, and the documents that it gives.", props: nil,
                    controlImplementations: ofMaker))
        }
        let resources =
            gaps.frameworks.map(\.framework.oscalResource)
            + subject.evidence(of: gaps.frameworks.flatMap(\.elements)).map(subject.resource)
        let metadata = subject.metadata("\(subject.name): component definition", day: day)
        return try OSCALFile.json("component-definition") { uuid in
            Definition(
                uuid: uuid, metadata: metadata, components: components.unlessEmpty,
                capabilities: capability.map { [$0] },
                backMatter: OSCAL.BackMatter(resources))
        }
    }

    /// What the product does as a whole.
    private var capability: Capability? {
        let implementations = implementations(by: .product)
        guard !implementations.isEmpty else { return nil }
        let parts = subject.components.map { component in
            Incorporation(componentUuid: subject.uuid(component.id), description: "\(component.title) is a part of it.")
        }
        return Capability(
            uuid: OSCALFile.uuid("capability", subject.id), name: OSCAL.line(subject.name),
            description: subject.description ?? "The product as a whole.", incorporatesComponents: parts.unlessEmpty,
            controlImplementations: implementations)
    }

    private func implementations(by bearer: Bearer) -> [Implementation] {
        gaps.frameworks.compactMap { assessed in
            let ids = OSCALControlIDs(assessed.framework)
            let requirements = assessed.elements.flatMap { element in
                carriedOut(element, by: bearer, in: assessed.framework, ids)
            }
            guard !requirements.isEmpty else { return nil }
            let header = assessed.framework.header
            return Implementation(
                uuid: OSCALFile.uuid("implementation", subject.id, bearer.name, header.id),
                source: assessed.framework.oscalResource.href,
                description: "What was decided about \(header.title), \(header.edition).",
                implementedRequirements: requirements)
        }
    }

    private func carriedOut(
        _ assessment: ElementAssessment, by bearer: Bearer, in framework: Framework, _ ids: OSCALControlIDs
    ) -> [Requirement] {
        var requirements = assessment.decisions.filter { bearers(of: $0, on: assessment.element).contains(bearer) }.map
        {
            requirement($0, assessment, bearer, framework, ids)
        }
        // What follows from decisions on another framework's elements is said of the whole.
        if assessment.decisions.isEmpty, case .crosswalk(let basis) = assessment.ground,
            bearer == whole(assessment.element)
        {
            requirements.append(
                Requirement(
                    uuid: OSCALFile.uuid("requirement", subject.id, bearer.name, framework.id, assessment.element.id),
                    controlId: ids.control(assessment.element),
                    description: assessment.reasons.isEmpty
                        ? "It follows from decisions on other frameworks." : assessment.reasons.joined(separator: "; "),
                    props: [
                        OSCAL.Property.own("verdict", assessment.verdict.rawValue), .own("basis", basis.rawValue),
                    ].compactMap(\.self),
                    links: links(subject.evidence(of: [assessment])), remarks: nil))
        }
        return requirements
    }

    private func requirement(
        _ decision: Decision, _ assessment: ElementAssessment, _ bearer: Bearer, _ framework: Framework,
        _ ids: OSCALControlIDs
    ) -> Requirement {
        let way = subject.ways[decision.id]
        let evidence = decision.evidence.map { OSCAL.Property.own("evidence", "\($0.id): \($0.state)") }
        return Requirement(
            uuid: OSCALFile.uuid("requirement", subject.id, bearer.name, framework.id, decision.id),
            controlId: ids.control(assessment.element),
            description: way?.how ?? decision.because ?? "The files say nothing on how.",
            props: ([
                OSCAL.Property.own("decision", decision.id), .own("status", decision.status ?? "not said"),
                .own("verdict", assessment.verdict.rawValue),
            ] + evidence).compactMap(\.self),
            links: links(subject.evidence.filter { piece in decision.evidence.contains { $0.id == piece.id } }),
            remarks: way?.verification)
    }

    private func links(_ evidence: [OSCALSubject.Evidence]) -> [OSCAL.Link]? {
        evidence.map { OSCAL.Link(href: subject.resource($0).href, rel: "evidence") }.unlessEmpty
    }

    /// Who carries a decision out: the components that it names; all, the whole or the maker where it names none.
    private func bearers(of decision: Decision, on element: Element) -> [Bearer] {
        if !decision.components.isEmpty { return decision.components.map(Bearer.component) }
        return element.asks == .component ? subject.components.map { .component($0.id) } : [whole(element)]
    }

    private func whole(_ element: Element) -> Bearer { element.asks == .maker ? .maker : .product }
}
