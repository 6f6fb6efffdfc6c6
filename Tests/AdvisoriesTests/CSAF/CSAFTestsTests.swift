import Advisories
import SourceText
import Testing

@Suite("Tests of CSAF documents")
struct CSAFTestsTests {
    private func failures(_ text: String) throws -> [String] {
        try CSAFTests.results(of: DataNode.json(SourceFile(path: "a.json", text: text)))
            .flatMap { result in result.failures.map { "\(result.test.id) \($0.path)" } }
    }

    private static func document(_ tracking: String, rest: String = "") -> String {
        """
        {"document": {"category": "csaf_base", "csaf_version": "2.0", "lang": "en", "title": "T",
          "publisher": {"category": "vendor", "name": "N", "namespace": "https://a.example"},
          "tracking": {"current_release_date": "2026-01-02T00:00:00Z", "id": "A-1",
            "initial_release_date": "2026-01-01T00:00:00Z", \(tracking)}}\(rest)}
        """
    }

    private static let sound = """
        "revision_history": [{"date": "2026-01-01T00:00:00Z", "number": "1", "summary": "First."}],
        "status": "final", "version": "1"
        """

    @Test(
        "a document without the right form is tested no further",
        arguments: ["{}", "[]", "null", "5", "{\"document\": []}"])
    func form(text: String) throws {
        #expect(try failures(text).allSatisfy { $0.hasPrefix("schema") })
        #expect(try !failures(text).isEmpty)
    }

    @Test("a sound document fails no mandatory test")
    func sound() throws {
        #expect(try !failures(Self.document(Self.sound)).contains { $0.hasPrefix("schema") || $0.hasPrefix("6.1.") })
    }

    @Test("a wrong type, an empty text and a name twice are named with their places")
    func places() throws {
        let text = Self.document(Self.sound).replacing("\"N\"", with: "5").replacing("\"T\"", with: "\"\"")
        #expect(try failures(text).contains("schema /document/publisher/name"))
        #expect(try failures(text).contains("schema /document/title"))
        let twice = Self.document(Self.sound + ", \"version\": \"2\"")
        #expect(try failures(twice) == ["schema /document/tracking"])
    }

    @Test("whole numbers are compared as numbers, of any length")
    func numbers() throws {
        let many = (1...12).map { "{\"date\": \"2026-01-01T00:00:00Z\", \"number\": \"\($0)\", \"summary\": \"S\"}" }
        let sound = Self.document(
            "\"revision_history\": [\(many.joined(separator: ","))], \"status\": \"final\", \"version\": \"12\"")
        #expect(try !failures(sound).contains { $0.hasPrefix("6.1.") })
        let huge = String(repeating: "9", count: 100_000)
        let other = Self.document(
            "\"revision_history\": [{\"date\": \"2026-01-01T00:00:00Z\", \"number\": \"\(huge)\", \"summary\": \"S\"}], "
                + "\"status\": \"final\", \"version\": \"\(huge)\"")
        #expect(try !failures(other).contains { $0.hasPrefix("6.1.16") })
    }

    @Test("a long chain of relationships is no circle, and a circle in it is found")
    func circles() throws {
        func relationship(_ id: String, _ one: String, _ other: String) -> String {
            """
            {"category": "installed_on", "full_product_name": {"name": "N", "product_id": "\(id)"},
             "product_reference": "\(one)", "relates_to_product_reference": "\(other)"}
            """
        }
        var chain = (1...5000).map { relationship("P\($0)", "P\($0 - 1)", "P0") }
        func tree() -> String {
            ", \"product_tree\": {\"full_product_names\": [{\"name\": \"N\", \"product_id\": \"P0\"}], "
                + "\"relationships\": [\(chain.joined(separator: ","))]}"
        }
        #expect(try !failures(Self.document(Self.sound, rest: tree())).contains { $0.hasPrefix("6.1.3 ") })
        chain.append(relationship("X", "Y", "P0"))
        chain.append(relationship("Y", "X", "P0"))
        let circles = try failures(Self.document(Self.sound, rest: tree())).filter { $0.hasPrefix("6.1.3 ") }
        #expect(circles == ["6.1.3 /product_tree/relationships/5000", "6.1.3 /product_tree/relationships/5001"])
    }

    @Test("every test has a number of its own")
    func numbersOfTests() {
        #expect(Set(CSAFTests.all.map(\.id)).count == CSAFTests.all.count)
        #expect(CSAFTests.all.count { $0.group == .mandatory } == 43)
        #expect(CSAFTests.all.count { $0.group == .optional } == 20)
        #expect(CSAFTests.all.count { $0.group == .informative } == 8)
    }
}
