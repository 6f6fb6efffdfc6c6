import Assessment
import Deliverables
import Foundation
import ProductModel
import Testing

@Suite("The same input gives the same result")
struct DeterminismTests {
    @Test("20 assessments of the worked example give the same findings, questions and bytes")
    func twentyRuns() throws {
        var results: Set<Data> = []
        for _ in 0..<20 {
            let assessment = try WorkedExample.assess(WorkedExample.folder)
            let document = CheckDocument(
                assessment, diagnostics: [], product: assessment.product.id, asOf: AssessedProduct.day)
            let questions = assessment.openQuestions.map { question in
                switch question {
                case .fact(let fact): "\(fact.ask.path) \(fact.entries.map(\.id)) \(fact.rules)"
                case .activity(let progress): "\(progress.number) \(progress.status) \(progress.firstOpen ?? "")"
                }
            }
            results.insert(Data((try CheckDocument.json([document]) + questions.joined(separator: "\n")).utf8))
        }
        #expect(results.count == 1)
    }

    @Test("findings come worst first")
    func order() throws {
        let findings = try WorkedExample.assessment.get().findings
        #expect(findings.map(\.residual) == findings.map(\.residual).sorted(by: >))
        #expect(zip(findings, findings.dropFirst()).allSatisfy { !Finding.isWorse($1, $0) })
    }
}
