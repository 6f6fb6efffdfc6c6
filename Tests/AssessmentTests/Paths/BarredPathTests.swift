import Assessment
import ProductModel
import Testing

@Suite("What stands in the way of attacks")
struct BarredPathTests {
    private static let proof = """

        capabilities: {"8425:IAC.1b": {status: met, evidence: [test]}}
        evidence: {test: {made: 2026-01-01, expires: 2099-01-01}}
        """

    @Test("a capability that is met, with current evidence, bars the steps that it is about")
    func proven() throws {
        #expect(try FoundPaths(PathSample.telnetCamera + Self.proof).open == [])
        let barred = try #require(
            try AttackPaths.barred(
                "path:internet:data.video", in: FoundPaths(PathSample.telnetCamera + Self.proof).assessment))
        #expect(
            barred.steps.map(\.state) == [.barred("capability 8425:IAC.1b is met, with current evidence")])
    }

    @Test("a claim without evidence bars nothing, nor does evidence that has expired")
    func claimed() throws {
        let claim = "\ncapabilities: {\"8425:IAC.1b\": {status: met}}"
        #expect(try FoundPaths(PathSample.telnetCamera + claim).open.contains("path:internet:data.video"))
        let late = try FoundPaths(PathSample.telnetCamera + Self.proof, asOf: "2100-01-01")
        #expect(late.open.contains("path:internet:data.video"))
    }

    @Test("a finding that was dismissed for a reason opens no path")
    func dismissed() throws {
        let product =
            PathSample.bulb(keys: "identity: unique") + """

                treatments: {"open-debug-port:bulb": {decision: false-alarm, because: The port has no pins}}
                """
        #expect(try FoundPaths(product).open == [])
    }

    @Test("where there is no path, the fact that bars the easiest way is told")
    func fact() throws {
        let assessment = try FoundPaths(PathSample.lock(lockout: "true")).assessment
        let barred = try #require(try AttackPaths.barred("path:internet:components.lock", in: assessment))
        #expect(
            barred.steps.contains { $0.state == .barred("interfaces.app-api.lockout is true") })
    }

    @Test("a path can be accepted by its key, and is still shown")
    func accepted() throws {
        let product =
            PathSample.telnetCamera + """

                treatments:
                  "path:internet:data.video": {decision: accept, because: It shows a wall, owner: Lead, until: 2027-01-01}
                """
        let found = try FoundPaths(product)
        #expect(try found.path("path:internet:data.video").status == .accepted)
        #expect(found.paths.openCounts[.high] == nil)
        #expect(try FoundPaths(PathSample.telnetCamera).paths.openCounts[.high] == 1)
    }
}
