import Catalogs
import SourceText
import Testing

@Suite("Frameworks of one's own")
struct OwnFrameworkTests {
    private func problems(_ files: String...) -> [Diagnostic] {
        FrameworkLibrary(
            own: files.enumerated().map { SourceFile(path: "frameworks/\($0).yaml", text: $1) }
        ).problems()
    }

    private func framework(_ elements: String, edition: String = "\"1\"", id: String = "house") -> String {
        "framework: \(id)\ntitle: House rules\nedition: \(edition)\nsource: our wiki\nelements:\n\(elements)\n"
    }

    private let one = "  R.1: {title: A rule, text: Doors are shut.}"

    @Test("they are found by their id, beside those that come along")
    func found() throws {
        let library = FrameworkLibrary(own: [SourceFile(path: "frameworks/house.yaml", text: framework(one))])
        #expect(library.diagnostics == [] && library.ids.last == "house" && library.ids.contains("8425"))
        #expect(try library.framework("house")?.elements.map(\.id) == ["house:R.1"])
    }

    @Test(
        "a mistake is said with its place",
        arguments: [
            ("  R.1: {title: A rule, text: Shut.}\n  R.1: {title: Again, text: Shut.}", "duplicate-element", 7),
            ("  R 1: {title: A rule, text: Shut.}", "bad-element", 6),
            ("  R.1: {title: A rule}", "bad-catalog", 6),
            ("  R.1: {title: A rule, text: Shut., asks: nobody}", "bad-catalog", 6),
            ("  R.1: {title: A rule, text: Shut., wen: [x]}", "bad-catalog", 6),
            ("  R.1: {title: A rule, text: Shut., when: [consummer]}", "unknown-condition", 6),
        ])
    func mistakes(_ elements: String, _ code: String, _ line: Int) {
        let problems = problems(framework(elements))
        #expect(problems.map(\.code) == [code])
        #expect(problems.first?.place.file == "frameworks/0.yaml" && problems.first?.place.line == line)
    }

    @Test("an edition names something that can be looked up")
    func edition() { #expect(problems(framework(one, edition: "newest")).map(\.code) == ["bad-edition"]) }

    @Test("an id is taken once")
    func duplicate() {
        #expect(problems(framework(one), framework(one)).map(\.code) == ["duplicate-framework"])
        #expect(problems(framework(one, id: "8425")).map(\.code) == ["duplicate-framework"])
    }

    @Test("a crosswalk leads from an element to an element")
    func crosswalks() {
        func crosswalk(_ from: String, _ to: String, _ map: String, basis: String = "derived") -> String {
            "from: \(from)\nto: \(to)\nedges:\n  - {basis: \(basis), relation: equal, source: us, map: \(map)}\n"
        }
        let house = framework(one)
        #expect(problems(house, crosswalk("house", "\"8425\"", "{R.1: [DP.1]}")) == [])
        #expect(problems(house, crosswalk("house", "\"8425\"", "{R.1: [DP.9]}")).map(\.code) == ["unknown-element"])
        #expect(problems(house, crosswalk("house", "\"8425\"", "{R.2: [DP.1]}")).map(\.code) == ["unknown-element"])
        #expect(problems(house, crosswalk("house", "nist", "{R.1: [DP.1]}")).map(\.code) == ["unknown-framework"])
        #expect(
            problems(house, crosswalk("house", "\"8425\"", "{R.1: [DP.1, DP.1]}")).map(\.code) == ["duplicate-edge"])
        #expect(problems(house, crosswalk("house", "\"8425\"", "{}", basis: "rumour")).map(\.code) == ["bad-catalog"])
    }

    @Test("a file that is none of them, or no YAML, is refused")
    func others() {
        #expect(problems("title: Something").map(\.code) == ["bad-catalog"])
        #expect(problems("framework: [").map(\.code) == ["yaml-syntax"])
        #expect(problems("framework: a\nframework: b").map(\.code) == ["bad-catalog"])
        #expect(problems("- one").map(\.code) == ["bad-catalog"])
        #expect(problems("").isEmpty)
    }
}
