public import Assessment
import Catalogs
public import ProductDatabase

/// How a product stands against frameworks, as OSCAL assessment results: one result for each framework.
public struct OSCALResultsDocument: Sendable {
    private let subject: OSCALSubject
    private let gaps: GapAssessment
    private let day: String

    private struct Results: Encodable {
        let uuid: String
        let metadata: OSCAL.Metadata
        let importAp: Plan
        let results: [OSCALResult]
        let backMatter: OSCAL.BackMatter?
    }

    private struct Plan: Encodable {
        let href: String
        let remarks: String
    }

    /// - Parameters:
    ///   - gaps: How the product stands against frameworks; at least one.
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
        let plan = OSCAL.Resource(
            uuid: OSCALFile.uuid("resource", subject.id, "plan"), title: "How the assessment was made",
            description: """
                There is no assessment plan of OSCAL. The files that describe \(subject.name) were assessed as of \(day): \
                whether an element applies is worked out from the product's facts; then the decision that was taken on \
                it counts, with evidence that is current; then what the files show; then decisions on elements of other \
                frameworks, through crosswalks, each with its basis.
                """)
        let resources =
            [plan] + gaps.frameworks.map(\.framework.oscalResource)
            + subject.evidence(of: gaps.frameworks.flatMap(\.elements)).map(subject.resource)
        let results = gaps.frameworks.enumerated().map { place, framework in
            OSCALResult(framework, subject: subject, day: day, definesComponents: place == 0)
        }
        let metadata = subject.metadata("\(subject.name): assessment results", day: day)
        return try OSCALFile.json("assessment-results") { uuid in
            Results(
                uuid: uuid, metadata: metadata,
                importAp: Plan(href: plan.href, remarks: "A description takes the place of an assessment plan."),
                results: results, backMatter: OSCAL.BackMatter(resources))
        }
    }
}
