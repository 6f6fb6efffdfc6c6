import Assessment
import Deliverables
import ProductModel
import Testing

@Suite("The same facts give the same paths")
struct PathDeterminismTests {
    private static let sections: [(name: String, entries: [String])] = [
        (
            "components",
            ["a", "b", "c", "d"].map { "\($0): {kind: device, title: Part \($0), exposure: [lan], identity: shared}" }
        ),
        (
            "interfaces",
            ["a", "b", "c", "d"].map { "i-\($0): {component: \($0), reach: lan, authentication: none}" }
        ),
        ("data", ["x: {confidentiality: high, stored_in: [a, b, c, d]}", "y: {integrity: high, stored_in: [c, d]}"]),
        ("flows", ["ab", "bc", "cd", "da"].map { "\($0): {from: \($0.prefix(1)), to: \($0.suffix(1)), data: [x]}" }),
    ]

    private func text(_ order: ([String]) -> [String]) -> String {
        Self.sections.map { "\($0.name): {" + order($0.entries).joined(separator: ", ") + "}" }
            .joined(separator: "\n")
    }

    private func told(_ text: String) throws -> [String] {
        let paths = try FoundPaths(text).paths
        return (paths.open() + paths.possible()).map { path in
            path.key + path.steps.map { " \($0.cause) \($0.subject) \($0.to)" }.joined()
        } + paths.cuts.map { "\($0.control.fact) \($0.cuts)" }
    }

    @Test("whatever the order of the files")
    func reordered() throws {
        let straight = try told(text { $0 })
        #expect(!straight.isEmpty)
        #expect(try told(text { $0.reversed() }) == straight)
        #expect(try told(text { Array($0.suffix(2) + $0.prefix($0.count - 2)) }) == straight)
    }

    @Test("a path keeps its key when something else is added")
    func stableKeys() throws {
        let before = Set(try FoundPaths(PathSample.telnetCamera).open)
        let more = PathSample.telnetCamera.replacing(
            "components: {", with: "components: {aaa: {kind: device, exposure: [internet]}, ")
        #expect(Set(try FoundPaths(more).open).isSuperset(of: before))
    }

    @Test("run after run, and to the byte")
    func runs() throws {
        var texts: Set<String> = []
        for _ in 0..<5 {
            let assessment = try WorkedExample.assess(WorkedExample.folder)
            texts.insert(
                try JSONText.of(
                    PathsDocument(
                        AttackPaths(assessment), of: assessment, filters: [.init()], asOf: AssessedProduct.day,
                        limit: nil)))
        }
        #expect(texts.count == 1)
    }
}
