import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A model of Threagile")
struct ThreagileTests {
    private let lawn: ImportedProduct

    init() throws { lawn = try ImportedProduct(ThreagileSample.text, as: .threagile, file: "threagile.yaml") }

    @Test("the product has the model's title and description")
    func product() {
        #expect(lawn.made.id == "garden-sprinkler" && lawn.made.model.version == "1.0.0")
        #expect(lawn.file("product.yaml").contains("description: \"Waters a garden when it is <i>dry</i>.\""))
    }

    @Test("technical assets are components of the kind that their technology is, or parties where they are outside")
    func assets() {
        #expect(lawn.ids(.components) == ["valve", "hub", "store"])
        #expect(lawn.said(.components, "valve", "kind") == "device")
        #expect(lawn.said(.components, "hub", "kind") == "gateway")
        #expect(lawn.said(.components, "store", "kind") == "backend")
        #expect(lawn.said(.components, "hub", "exposure") == "internet")
        #expect(lawn.said(.components, "valve", "exposure") == nil, "no internet is not said to be no exposure")
        #expect(lawn.said(.components, "hub", "multi_tenant") == "true")
        #expect(lawn.said(.components, "valve", "multi_tenant") == nil)
        #expect(lawn.said(.components, "valve", "encrypted_storage") == "false")
        #expect(lawn.said(.components, "hub", "encrypted_storage") == "true")
        #expect(lawn.ids(.parties) == ["gardener"] && lawn.said(.parties, "gardener", "role") == "customer")
    }

    @Test("data assets have the five levels, also where they inherit by anchors, and the components that store them")
    func data() {
        #expect(lawn.ids(.data) == ["watering-plan", "copied-plan"])
        let levels = ["confidentiality", "integrity", "availability"].map { lawn.said(.data, "copied-plan", $0) }
        #expect(levels == ["very-high", "high", "very-high"])
        #expect(lawn.said(.data, "watering-plan", "confidentiality") == "low")
        #expect(lawn.said(.data, "watering-plan", "stored_in") == "valve")
    }

    @Test("links are flows through an interface of their target, with an answer where data comes back")
    func links() {
        #expect(
            lawn.ids(.flows) == ["watches-garden", "watches-garden-answer", "asks-hub", "calls-nobody", "backs-up"])
        #expect(lawn.said(.flows, "watches-garden", "data") == nil)
        #expect(lawn.said(.flows, "watches-garden-answer", "data") == "watering-plan")
        #expect(lawn.said(.flows, "watches-garden-answer", "to") == "gardener")
        #expect(lawn.said(.flows, "watches-garden-answer", "via") == "hub-https")
        #expect(lawn.said(.interfaces, "hub-https", "authentication") == "multi-factor")
        #expect(lawn.said(.interfaces, "hub-https", "authorizes") == "true")
        #expect(
            lawn.said(.interfaces, "store-jdbc", "encrypted") == "false", "there is a word for JDBC with encryption")
        #expect(lawn.said(.flows, "backs-up", "encrypted") == "true", "it runs in a VPN")
    }

    @Test("MQTT has no protocol yet, since the model can't say whether it is encrypted")
    func mqtt() {
        #expect(lawn.said(.interfaces, "hub-mqtt", "protocol") == nil)
        #expect(lawn.said(.flows, "asks-hub", "encrypted") == nil)
        #expect(lawn.made.model.notes.count == 1 && lawn.file("IMPORT.md").contains("say `mqtts` or"))
    }

    @Test("a target or data that is not there is left out of the flow and listed")
    func dangling() {
        #expect(lawn.said(.flows, "calls-nobody", "to") == nil)
        #expect(lawn.leftOut["communication link: target (unknown)"] == ["nowhere"])
        #expect(lawn.leftOut["communication link: data_assets_sent (unknown)"] == ["no-such-data"])
        #expect(lawn.leftOut["trust boundary: technical_assets_inside (unknown)"] == ["ghost"])
    }

    @Test("boundaries lie within each other as in the model")
    func boundaries() {
        #expect(lawn.said(.boundaries, "shed", "inside") == "garden")
        #expect(lawn.said(.boundaries, "shed", "contains") == "hub gardener")
        #expect(lawn.said(.boundaries, "garden", "contains") == "valve")
        #expect(lawn.said(.boundaries, "garden", "kind") == "network")
        #expect(lawn.said(.boundaries, "shed", "kind") == "execution")
    }

    @Test("risks that people wrote down are threats, and what was decided about them is a treatment")
    func risks() {
        let id = "wet-cellar-watering-plan-valve"
        #expect(lawn.ids(.threats).first == id)
        #expect(lawn.said(.threats, id, "title") == "<b>Flood</b> at <b>Valve</b>")
        #expect(lawn.said(.threats, id, "components") == "valve" && lawn.said(.threats, id, "data") == "watering-plan")
        #expect(lawn.said(.threats, id, "stride") == "tampering" && lawn.said(.threats, id, "likelihood") == "high")
        #expect(lawn.said(.threats, id, "reviewed") == "2026-02-03")
        #expect(lawn.said(.threats, id, "known_from") == "Threagile: wet-cellar@watering-plan@valve")
        #expect(lawn.said(.treatments, "recorded-threat:\(id)", "decision") == "accept")
        #expect(
            lawn.said(.treatments, "recorded-threat:\(id)", "because")
                == "The cellar has a drain (checked by R. Green, ticket G-7, on 2026-02-03)")
    }

    @Test("a decision about a risk that Threagile finds by itself brings the threat with it")
    func tracking() {
        #expect(
            Array(lawn.ids(.threats).dropFirst()) == [
                "missing-hardening-hub", "unencrypted-asset", "code-backdooring-hub", "flooded-cellar",
            ])
        #expect(lawn.said(.threats, "missing-hardening-hub", "title") == "Missing hardening at Hub")
        #expect(lawn.said(.threats, "missing-hardening-hub", "components") == "hub")
        #expect(lawn.said(.treatments, "recorded-threat:missing-hardening-hub", "decision") == "mitigate")
        #expect(lawn.said(.treatments, "recorded-threat:unencrypted-asset", "decision") == "false-alarm")
        #expect(!lawn.ids(.treatments).contains("recorded-threat:code-backdooring-hub"), "nothing was decided")
        #expect(lawn.file("threats.yaml").contains("# status: in-discussion"))
    }

    @Test("whatever else the model says is listed with its line, and flags that are off are not")
    func leftOut() {
        let left = lawn.leftOut
        #expect(left["technical asset: owner"] == ["Customer", "Maker"])
        #expect(left["technical asset: redundant"] == ["true"])
        #expect(left["communication link: ip_filtered"] == ["true"])
        #expect(left["communication link: vpn"] == nil)
        #expect(left["model: questions"]?.first?.contains("Who updates the hub?: The maker") == true)
        #expect(left["model: author"] != nil && left["model: date"] == ["2026-02-01"])
        #expect(left["shared runtime: technical_assets_running"] == ["[hub, store]"])
        #expect(lawn.file("IMPORT.md").contains("- line 70, `Valve`: `Maker`"))
    }

    @Test("the owners' example and stub come over, and nothing is lost")
    func real() throws {
        guard let source = try RealData.source("threagile/threagile.yaml"),
            let stub = try RealData.source("threagile/demo_stub_threagile.yaml")
        else { return }
        let app = try ImportedProduct(source, as: .threagile)
        #expect(app.ids(.components).count + app.ids(.parties).count == 14)
        #expect(app.ids(.data).count == 12 && app.ids(.boundaries).count == 5)
        // Twenty links, of which as many have answers as receive data.
        let answers = app.ids(.flows).count { $0.hasSuffix("-answer") }
        #expect(app.ids(.flows).count - answers == 20 && answers > 10)
        // Two identified risks, six decisions, eleven abuse cases; none of the decisions is about an identified risk.
        #expect(app.ids(.threats).count == 19 && app.ids(.treatments).count == 6)
        #expect(app.ids(.needs).count == 3)
        #expect(
            try ImportedProduct(stub, as: .threagile).ids(.components) == ["some-component", "some-other-component"])
    }
}
