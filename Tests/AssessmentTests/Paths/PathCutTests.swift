import Assessment
import ProductModel
import Testing

@Suite("The control that cuts most paths")
struct PathCutTests {
    private static let camera = """
        components: {camera: {kind: device, title: Camera, identity: unique, safety: moderate}}
        interfaces:
          telnet: {component: camera, title: Telnet, reach: internet, authentication: none}
          web: {component: camera, title: Web page, reach: lan, authentication: none}
        data:
          video: {confidentiality: high, stored_in: [camera]}
          sound: {confidentiality: high, stored_in: [camera]}
        flows: {stream: {from: camera, to: camera, via: web, data: [sound], encrypted: false}}
        """

    @Test("what is said to be cut is gone once the control is there")
    func cuts() throws {
        let found = try FoundPaths(Self.camera)
        let best = try #require(found.paths.cuts.first)
        let before = found.paths.open().count { $0.risk >= .moderate }
        #expect(best.cuts + best.remains == before)
        #expect(best.control.fact == "interfaces.telnet.authentication")
        let mended = Self.camera.replacing(
            "reach: internet, authentication: none", with: "reach: internet, authentication: key, validates_input: true"
        )
        #expect(try FoundPaths(mended).paths.open().count { $0.risk >= .moderate } == best.remains)
    }

    @Test("each control is tried truly: where another way is left, nothing is cut")
    func anotherWay() throws {
        let found = try FoundPaths(
            """
            components: {camera: {kind: device, identity: unique}}
            interfaces:
              telnet: {component: camera, reach: internet, authentication: none}
              web: {component: camera, reach: internet, authentication: none}
            data: {video: {confidentiality: high, stored_in: [camera]}}
            """)
        #expect(found.open.contains("path:internet:data.video"))
        #expect(found.paths.cuts.isEmpty)
    }

    @Test("at most eight are tried, and the best come first")
    func order() throws {
        let cuts = try AttackPaths(WorkedExample.assessment.get()).cuts
        #expect((1...8).contains(cuts.count))
        #expect(cuts.map(\.cuts) == cuts.map(\.cuts).sorted(by: >))
    }
}
