import Assessment
import ProductModel
import Testing

@Suite("Possible attack paths")
struct PossiblePathTests {
    private static let silent = """
        components: {camera: {kind: device, identity: unique, onboarding: code}}
        interfaces: {web: {component: camera, protocol: http, reach: lan}}
        data: {video: {confidentiality: high, stored_in: [camera]}}
        """

    @Test("silence opens nothing, and asks what decides")
    func silence() throws {
        let found = try FoundPaths(Self.silent)
        #expect(found.open == [])
        let path = try found.path("path:lan:data.video:possible")
        #expect(!path.isOpen && path.steps.map(\.state) == [.possible])
        #expect(path.asks == ["interfaces.web.authentication"])
        #expect(path.steps[0].reason == "it is not said whether web asks who somebody is")
    }

    @Test("an answer opens the path or closes it")
    func answers() throws {
        let weak = Self.silent.replacing("reach: lan}", with: "reach: lan, authentication: none}")
        #expect(try FoundPaths(weak).open == ["path:lan:data.video"])
        let strong = Self.silent.replacing(
            "reach: lan}", with: "reach: lan, authentication: key, validates_input: true}")
        #expect(try FoundPaths(strong).possible.contains("path:lan:data.video:possible") == false)
    }

    @Test("where nobody said from where an interface is reached, that is asked too")
    func reach() throws {
        let found = try FoundPaths(
            """
            components: {camera: {kind: device, identity: unique, exposure: [lan]}}
            interfaces: {web: {component: camera, protocol: http, authentication: none}}
            data: {video: {confidentiality: high, stored_in: [camera]}}
            """)
        #expect(found.open == [])
        #expect(try found.path("path:lan:data.video:possible").asks == ["interfaces.web.reach"])
    }

    @Test("a possible path is told only where it is worse than the open one")
    func worse() throws {
        let found = try FoundPaths(PathSample.telnetCamera)
        #expect(found.open.contains("path:internet:data.video"))
        #expect(!found.possible.contains("path:internet:data.video:possible"))
    }

    @Test("a product that says nothing has no path, and no error")
    func empty() throws {
        let found = try FoundPaths("product: {name: Nothing}")
        #expect(found.open == [] && found.possible == [] && found.paths.cuts.isEmpty)
    }

    @Test("data without a level is named, as no path to it can be judged")
    func withoutLevel() throws {
        let found = try FoundPaths("data: {b: {title: B}, a: {title: A}, c: {confidentiality: low}}")
        #expect(found.paths.dataWithoutLevel == ["a", "b"])
    }
}
