import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A model of pytm")
struct PytmTests {
    private let light: ImportedProduct

    init() throws { light = try ImportedProduct(PytmSample.text, as: .pytm, file: "light.json") }

    @Test("elements come over once, though most of them stand in two lists")
    func elements() {
        #expect(
            light.ids(.components) == ["lamp", "light-cloud", "diary"] && light.ids(.parties) == ["gardener", "sun"])
        #expect(light.said(.components, "light-cloud", "kind") == "backend")
        #expect(light.said(.components, "lamp", "kind") == nil, "a process may run anywhere")
        #expect(light.said(.components, "lamp", "platform") == "Zephyr")
        #expect(light.said(.interfaces, "light-cloud-https", "protocol") == "https")
    }

    @Test("what is where it starts is silence; only what is said to be done counts")
    func silence() {
        #expect(light.said(.components, "diary", "encrypted_storage") == "true")
        #expect(light.said(.components, "lamp", "encrypted_storage") == nil)
        #expect(light.said(.components, "lamp", "least_privilege") == "true")
        #expect(light.said(.flows, "reports", "encrypted") == nil, "'isEncrypted: false' is where it starts")
        #expect(light.said(.flows, "sets-hours", "encrypted") == "true")
        #expect(light.said(.flows, "sets-hours", "authenticated") == "true")
        #expect(
            light.said(.flows, "sets-hours", "protocol") == "mqtts" && light.said(.flows, "reports", "protocol") == nil)
        #expect(!light.leftOut.keys.contains { $0.contains("levels") || $0.contains("minTLSVersion") })
    }

    @Test("data has its classification, and is stored where stores say so")
    func data() {
        #expect(light.ids(.data) == ["log-in-diary", "personal-data-in-diary", "hours"])
        #expect(light.said(.data, "hours", "confidentiality") == "moderate")
        #expect(light.said(.data, "hours", "personal") == "true" && light.said(.data, "hours", "stored_in") == "diary")
        #expect(light.said(.flows, "sets-hours", "data") == "hours")
        #expect(light.leftOut["element: data (unknown)"] == ["gone"])
    }

    @Test("boundaries lie in each other, and contain what says that it lies in them")
    func boundaries() {
        #expect(light.said(.boundaries, "shelf", "inside") == "house")
        #expect(light.said(.boundaries, "shelf", "contains") == "gardener lamp")
        #expect(light.leftOut["element: inBoundary (unknown)"] == ["Attic"])
        #expect(light.said(.flows, "lost", "to") == nil && light.leftOut["flow: sink (unknown)"] == ["Moon"])
    }

    @Test("findings are threats, once each, and the answers to them are decisions")
    func findings() {
        #expect(
            light.ids(.threats) == [
                "interception-at-sets-hours", "bypass-at-lamp", "abuse-at-gardener", "excavation-at-diary",
            ])
        #expect(light.said(.threats, "interception-at-sets-hours", "components") == "lamp")
        #expect(light.said(.threats, "bypass-at-lamp", "known_from") == "pytm: AA01 at Lamp")
        let decisions = light.ids(.treatments).map { light.said(.treatments, $0, "decision") }
        #expect(decisions == ["mitigate", "accept", "false-alarm"])
        #expect(light.said(.treatments, "recorded-threat:bypass-at-lamp", "because") == "accepted since nobody cares")
        #expect(light.ids(.assumptions) == ["the-plant-does-not-mind", "sun-rises"])
    }

    @Test("what has no place is listed")
    func leftOut() {
        let left = light.leftOut
        #expect(left["controls: isHardened"] == ["true"] && left["element: isAdmin"] == ["true"])
        #expect(left["finding: mitigations"] == ["Use TLS."] && left["model: threatsExcluded"] == ["[AC01]"])
        #expect(left["data object: format"] == ["JSON"] && left["flow: order"] == ["1"])
    }

    @Test("the owners' output comes over, and nothing is lost")
    func real() throws {
        guard let source = try RealData.source("pytm/output.json") else { return }
        let model = try ImportedProduct(source, as: .pytm)
        #expect(model.ids(.parties).count == 1 && model.ids(.components).count == 4 && model.ids(.flows).count == 6)
        #expect(model.ids(.boundaries).count == 2 && model.ids(.data).count == 1)
        #expect(model.said(.data, "auth-cookie", "confidentiality") == "very-low")
        #expect(model.product[.components].allSatisfy { $0.said.count <= 3 }, "hardly anything was said")
    }
}
