import Catalogs
import SourceText
import Testing

@Suite("Profiles: frameworks made of others, each change with its reason")
struct ProfileTests {
    private static let base = """
        framework: base
        title: A baseline
        edition: "1"
        source: https://example.org
        groups: {A: First}
        elements:
          A.1: {title: One, text: The first thing., asks: component, group: A}
          A.2: {title: Two, text: The second thing., asks: product, group: A, parts: {i: A finer point.}}
          A.3: {title: Three, text: The third thing., asks: maker, group: A}
        """

    private func library(_ files: String...) -> FrameworkLibrary {
        FrameworkLibrary(
            own: ([Self.base] + files).enumerated().map { SourceFile(path: "frameworks/\($0).yaml", text: $1) })
    }

    private func profile(_ changes: String, id: String = "ours", from: String = "[base]") -> String {
        "profile: \(id)\ntitle: Ours\nedition: \"1\"\nfrom: \(from)\n\(changes)\n"
    }

    private func codes(_ files: String...) -> [String] {
        FrameworkLibrary(
            own: ([Self.base] + files).enumerated().map { SourceFile(path: "frameworks/\($0).yaml", text: $1) }
        ).problems().map(\.code)
    }

    @Test("elements are added, edited, narrowed and dropped; what is left keeps its id, so that decisions count")
    func changes() throws {
        let text = profile(
            """
            add:
              "8425:DP.2": {because: Buyers ask for it.}
              X.1: {title: New, text: Something of our own., because: We promised it.}
            edit: {A.2: {text: The second thing twice., because: Once was too little.}}
            narrow: {A.1: {components: [device], when: [not constrained], because: Nothing else has it.}}
            drop: {A.3: {because: It is none of ours.}}
            """)
        let framework = try #require(try library(text).framework("ours"))
        #expect(framework.elements.map(\.id) == ["base:A.1", "base:A.2", "base:A.2.i", "8425:DP.2", "ours:X.1"])
        #expect(framework["base:A.2"]?.text == "The second thing twice.")
        #expect(framework["base:A.1"]?.components == ["device"])
        #expect(framework["base:A.1"]?.when.map(\.condition) == ["constrained"])
        #expect(framework["base:A.1"]?.when.map(\.isNegated) == [true])
        #expect(framework["base:A.1"]?.because == "Nothing else has it.")
        #expect(framework.header.kind == .profile && framework.header.bases == ["base"])
        #expect(library(text).problems() == [])
    }

    @Test("a profile of a profile starts from what the first left")
    func profileOfProfile() throws {
        let first = profile("drop: {A.3: {because: No.}}")
        let second = profile("keep: [A.2]", id: "smaller", from: "[ours]")
        let framework = try #require(try library(first, second).framework("smaller"))
        #expect(framework.elements.map(\.id) == ["base:A.2", "base:A.2.i"])
    }

    @Test("what contradicts itself or names nothing is said, at its place")
    func mistakes() {
        #expect(codes(profile("drop: {A.9: {because: No.}}")) == ["unknown-element"])
        #expect(codes(profile("drop: {A.1: {}}")) == ["bad-catalog"])
        #expect(
            codes(profile("drop: {A.1: {because: No.}}\nedit: {A.1: {text: Yes., because: Yes.}}")) == [
                "profile-conflict"
            ])
        #expect(codes(profile("add: {\"base:A.1\": {because: Again.}}")) == ["profile-conflict"])
        #expect(codes(profile("add: {\"8425:DP.9\": {because: Wrong.}}")) == ["unknown-element"])
        #expect(codes(profile("drop: {}", from: "[bas]")) == ["unknown-framework"])
        #expect(codes(profile("narrow: {A.1: {when: [constraint], because: No.}}")) == ["unknown-condition"])
        #expect(codes(profile("drops: {}")) == ["bad-catalog"])
    }

    @Test("profiles that start from each other end with a message")
    func cycle() {
        let codes = codes(profile("drop: {}", id: "one", from: "[two]"), profile("drop: {}", id: "two", from: "[one]"))
        #expect(codes == ["reference-cycle", "reference-cycle"])
    }

    @Test("profiles start from one another some times, and not without end", arguments: [30, 500])
    func chain(_ length: Int) throws {
        let files =
            [Self.base]
            + (1...length).map {
                profile("drop: {}", id: "p\($0)", from: $0 == 1 ? "[base]" : "[p\($0 - 1)]")
            }
        let library = FrameworkLibrary(
            own: files.enumerated().map { SourceFile(path: "frameworks/\($0).yaml", text: $1) })
        if length == 30 {
            #expect(try library.framework("p30")?.elements.count == 4)
        } else {
            #expect(library.problems().first?.code == "bad-catalog")
        }
    }

    @Test("two bases that say different things about one element are a conflict")
    func differentBases() {
        let first = profile("edit: {A.1: {text: In one way., because: So.}}", id: "one")
        let second = profile("edit: {A.1: {text: In another., because: So.}}", id: "two")
        #expect(codes(first, second, profile("drop: {}", id: "both", from: "[one, two]")) == ["profile-conflict"])
    }

    @Test("profiles that share bases over and over are read once each", .timeLimit(.minutes(1)))
    func diamonds() throws {
        var files = [SourceFile(path: "frameworks/base.yaml", text: Self.base)]
        var last = "base"
        for level in 1...40 {
            for side in ["a", "b"] {
                files.append(
                    SourceFile(
                        path: "frameworks/\(side)\(level).yaml",
                        text: profile("drop: {}", id: "\(side)\(level)", from: "[\(last)]")))
            }
            last = "a\(level), b\(level)"
        }
        let framework = try #require(try FrameworkLibrary(own: files).framework("a40"))
        #expect(framework.elements.count == 4)
    }
}
