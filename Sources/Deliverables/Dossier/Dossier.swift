public import Assessment
import ProductDatabase
import ProductModel

/// The dossier: one HTML file with all that is known of a product, and all that is missing.
///
/// It needs nothing but itself: no script, no font, no request. The same assessment gives the same bytes.
public struct Dossier: Sendable {
    private let assessment: ProductAssessment
    private let diagrams: DossierDiagrams?
    private let gaps: GapAssessment?
    private let threats: ThreatAssessment?

    /// Prepares the dossier of a product.
    ///
    /// - Parameters:
    ///   - assessment: What was found.
    ///   - diagrams: The pictures of the architecture; nil to leave them out.
    ///   - gaps: How the product stands against its frameworks; nil to leave it out.
    ///   - threats: Which threats of EMB3D its devices are exposed to; nil to leave it out.
    public init(
        _ assessment: ProductAssessment, diagrams: DossierDiagrams? = nil, gaps: GapAssessment? = nil,
        threats: ThreatAssessment? = nil
    ) {
        self.assessment = assessment
        self.diagrams = diagrams
        self.gaps = gaps
        self.threats = threats
    }

    /// The document.
    ///
    /// - Complexity: linear in the product's entries. Long lists are cut and say so, so that the document itself stays
    ///   of a size that a browser can show.
    public func html() throws(DeliverableError) -> String {
        let queries = DocumentQueries(assessment.tables)
        let style = StyleSheet.dossier
        let findings = FindingsChapter(assessment)
        return try TemplateLibrary().render(
            "dossier",
            [
                "style": .markup(style.text),
                "style_hash": .text(style.hash),
                "product": .record(try queries.record("product")),
                "summary": .record(try SummaryChapter(assessment).value(queries)),
                "activities": .record(ActivitiesChapter(assessment).value),
                "architecture": .record(try ArchitectureChapter(assessment.product, diagrams).value(queries)),
                "findings": .record(try findings.value(queries)),
                "paths": .record(try PathsChapter(assessment).value),
                "threats": .record(try TableChapter.threatsAndRisks.value(queries)),
                "threat_information": try threatInformation(),
                "vulnerabilities": .record(try VulnerabilitiesChapter().value(queries)),
                "trace": .record(try TraceChapter().value(queries)),
                "questions": .record(QuestionsChapter(assessment).value),
                "capabilities": .record(try TableChapter.capabilities.value(queries)),
                "gaps": gaps.map { .record(GapChapter($0).value) } ?? .absent,
                "promises": .record(try TableChapter.promises.value(queries)),
                "sources": .record(SourcesChapter(assessment).value),
            ])
    }

    private func threatInformation() throws(DeliverableError) -> TemplateValue {
        guard let threats else { return .absent }
        do throws(DatabaseError) {
            return .record(ThreatInformationChapter(threats, try ThreatMatches(assessment.tables)).value)
        } catch {
            throw .database(error)
        }
    }
}
