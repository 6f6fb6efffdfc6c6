import Catalogs
import Testing

@Suite("The editions of IR 8259")
struct EditionTests {
    @Test("there are three, revision 1 first")
    func ids() throws { #expect(try Edition.readAll().map(\.id) == ["r1", "2020-05", "2020-01"]) }

    @Test("revision 1 has nine activities, six before the market and three after")
    func revision1() throws {
        let edition = try #require(try Edition.readAll().first { $0.id == "r1" })
        #expect(edition.activities.map(\.number) == Array(0...8))
        #expect(edition.activities.map(\.revision1) == Array(0...8))
        #expect(edition.activities.count { $0.phase == "pre-market" } == 6)
        #expect(
            edition.activities.map(\.title) == [
                "Prioritize Cybersecurity and Maintain Cybersecurity Posture",
                "Identify Expected Customers and Define Expected Use Cases",
                "Research Customer Cybersecurity Needs and Goals",
                "Determine Appropriate Means to Support Customer Needs and Goals in the Context of the IoT Product",
                "Define IoT Product Cybersecurity Capabilities Based on Appropriate Means",
                "Plan for Adequate Support of Customer Needs and Goals",
                "On-Going Support of Product Cybersecurity throughout the Lifecycle and through End-of-Life",
                "Define Approaches for Communicating to Customers",
                "Decide What to Communicate to Customers and How to Communicate It",
            ])
    }

    @Test("the editions of 2020 have six, four of them before the market", arguments: ["2020-05", "2020-01"])
    func editionsOf2020(_ id: String) throws {
        let edition = try #require(try Edition.readAll().first { $0.id == id })
        #expect(edition.activities.map(\.number) == Array(1...6))
        #expect(edition.activities.map(\.revision1) == [1, 2, 3, 5, 7, 8])
        #expect(edition.activities.map(\.phase).prefix { $0 == "pre-market" }.count == 4)
    }

    @Test("the names of the activities of revision 1 are those of the question bank")
    func titles() throws {
        let edition = try #require(try Edition.readAll().first { $0.id == "r1" })
        #expect(edition.activities.map(\.title) == (try QuestionBank.read()).activities.map(\.title))
        #expect(edition.activities.map(\.phase) == (try QuestionBank.read()).activities.map(\.phase))
    }

    @Test(
        "a question's number tells its activity",
        arguments: [("1.3", 1), ("0.12", 0), ("6", 6), ("x", nil)] as [(String, Int?)])
    func activity(_ number: String, _ expected: Int?) throws {
        #expect(try Edition.readAll().first?.activity(of: number) == expected)
    }
}
