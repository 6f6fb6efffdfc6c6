import Assessment
import Catalogs
import ProductModel
import SourceText
import Testing

@Suite("How far the activities are is worked out from the files")
struct ActivityTests {
    private func question(
        _ id: String, _ text: String, asOf: String = AssessedProduct.day
    ) throws -> QuestionProgress {
        let questions = try AssessedProduct(text, asOf: asOf).assessment.activities.flatMap(\.questions)
        return try #require(questions.first { $0.question.id == id })
    }

    @Test("no question of the bank fails, on ten lines or on the worked example")
    func allRun() throws {
        let bank = try BuiltIn.bank.get()
        for assessment in [
            try AssessedProduct("components: {lock: device}").assessment, try WorkedExample.assessment.get(),
        ] {
            #expect(assessment.diagnostics.map(\.message) == [])
            #expect(assessment.activities.flatMap(\.questions).count == bank.activities.flatMap(\.questions).count)
        }
    }

    @Test("a product that says nothing has every question open, and nothing done")
    func nothing() throws {
        let activities = try AssessedProduct("components: {lock: device}").assessment.activities
        #expect(activities.map(\.number) == Array(0...8))
        #expect(activities.allSatisfy { !$0.isDone })
        let answered = activities.flatMap(\.questions).filter { $0.status == .answered }
        #expect(answered.count < 10, "\(answered.map(\.question.id))")
    }

    @Test("a question is open, partly answered or answered, and says what is next")
    func statuses() throws {
        let none = try question("kinds-of-people", "components: {lock: device}")
        #expect(none.status == .open && none.said == 0)
        let half = try question("kinds-of-people", "customers: {b: Guests, a: {kind: people, reviewed: 2026-11-01}}")
        #expect(half.status == .partly && half.said == 1 && half.asked == 2 && half.firstOpen == "b")
        let all = try question("kinds-of-people", "customers: {a: {kind: people, reviewed: 2026-11-01}}")
        #expect(all.status == .answered && all.firstOpen == nil)
    }

    @Test(
        "an answer ages: it is stale once more days have passed than the maker allows",
        arguments: [
            ("2026-11-01", "", QuestionProgress.Status.answered), ("2027-11-01", "", .answered),
            ("2027-11-02", "", .stale),
            ("2026-11-29", "organization: {review_days: 28}", .answered),
            ("2026-11-30", "organization: {review_days: 28}", .stale),
        ])
    func stale(_ day: String, _ organization: String, _ status: QuestionProgress.Status) throws {
        let text = "customers: {a: {kind: people, reviewed: 2026-11-01}}\n" + organization
        #expect(try question("kinds-of-people", text, asOf: day).status == status)
    }

    @Test("every example answer of the bank answers something of what its question asks")
    func examples() throws {
        for question in try BuiltIn.bank.get().activities.flatMap(\.questions) {
            #expect(!question.example.isEmpty, "\(question.id)")
        }
    }

    @Test(
        "the edition that a product chooses decides what is asked, and under which numbers",
        arguments: [
            ("2020-05", 6), ("2020-01", 6), ("r1", 9),
        ])
    func editions(_ id: String, _ count: Int) throws {
        let assessment = try AssessedProduct("product: {edition: \(id)}\ncustomers: {a: {kind: people}}").assessment
        #expect(assessment.edition.id == id)
        #expect(assessment.activities.count == count)
        for activity in assessment.activities {
            #expect(!activity.questions.isEmpty, "\(activity.number)")
            for progress in activity.questions {
                #expect(progress.number == progress.question.numbers[id])
                #expect(assessment.edition.activity(of: progress.number) == activity.number)
            }
            let places = activity.questions.compactMap { $0.number.split(separator: ".").last.flatMap { Int($0) } }
            #expect(places == places.sorted())
        }
        #expect(assessment.activities.first { $0.number == 1 }?.answered ?? 0 > 0)
    }

    @Test("an edition of 2020 asks only what NIST asked then")
    func fewer() throws {
        let asked = try AssessedProduct("product: {edition: 2020-05}").assessment.activities.flatMap(\.questions)
        #expect(asked.count < (try BuiltIn.bank.get()).activities.flatMap(\.questions).count)
        #expect(asked.allSatisfy { $0.question.numbers["2020-05"] != nil })
    }

    @Test("an activity is done when each of its questions is answered")
    func done() throws {
        let activities = try WorkedExample.assessment.get().activities
        #expect(activities.contains(where: \.isDone) && activities.contains { !$0.isDone })
        for activity in activities {
            #expect(activity.isDone == activity.questions.allSatisfy { $0.status == .answered })
            #expect(activity.answered == activity.questions.count { $0.status == .answered })
        }
    }

    @Test("a later day finds answers and evidence of the worked example too old")
    func later() throws {
        let now = try WorkedExample.assessment.get()
        let later = try WorkedExample.assess(WorkedExample.folder, asOf: "2031-01-01")
        let stale = { (assessment: ProductAssessment) in
            assessment.activities.flatMap(\.questions).count { $0.status == .stale }
        }
        #expect(stale(later) > stale(now))
        #expect(later.openFindings.count > now.openFindings.count)
        #expect(later.findings.contains { $0.rule.id == "met-with-expired-evidence" })
    }
}
