import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("What the README shows is what the program says")
struct ReadmeTests {
    private let readme: String

    init() throws { readme = try Repository.text("README.md") }

    @Test func tenLinesGiveTheFindingsShown() throws {
        let text = try #require(block(after: "## Ten lines", language: "yaml"))
        let shown = try #require(block(after: "`securable check` finds three things", language: ""))
        let assessment = try Self.assess(ProductFolder.read(text: text))
        let keys = assessment.openFindings.map(\.key)
        #expect(keys.count == 3)
        for finding in assessment.openFindings {
            #expect(shown.contains("\(finding.key) product.yaml:\(finding.position.line)"))
        }
        #expect(shown.contains("of \(assessment.openQuestions.count)\n"))
    }

    @Test func theExampleHasTheFindingsShown() throws {
        let shown = try #require(block(after: "# Securable", language: ""))
        let folder = try #require(ProductFolder(at: Repository.root.appending(path: "Examples/smart-lock")))
        let assessment = try Self.assess(folder.read())
        let first = try #require(assessment.openFindings.first)
        #expect(shown.contains(first.message))
        #expect(shown.contains(first.key))
        let high = assessment.openFindings.count { $0.residual >= .high }
        let done = assessment.activities.count(where: \.isDone)
        #expect(shown.contains("\(high) findings of high risk or more, \(done) of 9 activities done"))
        for activity in assessment.activities.prefix(3) {
            #expect(shown.contains("\(activity.answered)/\(activity.questions.count)"))
        }
        #expect(shown.contains("of \(assessment.openQuestions.count)\n"))
    }

    private static func assess(_ reading: ProductFolder.Reading) throws -> ProductAssessment {
        #expect(reading.isSound)
        let day = try #require(CalendarDay("2026-11-23"))
        return try ProductAssessment(
            reading.product, basis: .init(), tables: ProductTables(SQLiteEngine(), asOf: day))
    }

    /// The first block of code of a language after a text.
    private func block(after mark: String, language: String) -> String? {
        guard let start = readme.firstRange(of: mark) else { return nil }
        let rest = readme[start.upperBound...]
        guard let open = rest.firstRange(of: "\n```\(language)\n") else { return nil }
        let code = rest[open.upperBound...]
        guard let close = code.firstRange(of: "\n```") else { return nil }
        return String(code[..<close.lowerBound]) + "\n"
    }
}
