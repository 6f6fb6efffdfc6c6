import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("An Open Threat Model")
struct OTMTests {
    private let bell: ImportedProduct

    init() throws { bell = try ImportedProduct(OTMSample.json, as: .otm, file: "bell.otm.json") }

    @Test("components have the kind that their type leaves no doubt about; people are parties")
    func components() {
        #expect(bell.ids(.components) == ["bell", "lens", "cloud"] && bell.ids(.parties) == ["visitor"])
        #expect(bell.said(.components, "bell", "kind") == "device")
        #expect(bell.said(.components, "cloud", "kind") == "backend")
        #expect(bell.said(.components, "lens", "kind") == nil, "a part may be anything")
        #expect(bell.said(.components, "lens", "part_of") == "bell")
    }

    @Test("trust zones are boundaries, one within the other, with what lies in them")
    func zones() {
        #expect(bell.ids(.boundaries) == ["home", "porch"] && bell.said(.boundaries, "porch", "inside") == "home")
        #expect(bell.said(.boundaries, "porch", "contains") == "bell visitor")
        #expect(bell.leftOut["component: parent (unknown)"] == ["nowhere"])
    }

    @Test("assets have levels by the percentages of SP 800-30")
    func assets() {
        let levels = ["confidentiality", "integrity", "availability"].map { bell.said(.data, "pictures", $0) }
        #expect(levels == ["very-high", "moderate", "very-low"])
        #expect(bell.said(.data, "pictures", "stored_in") == "bell")
        #expect(bell.leftOut["component: assets: stored (unknown, or not in a component)"] == ["gone"])
    }

    @Test("a flow that goes both ways is two")
    func flows() {
        #expect(bell.ids(.flows) == ["shows-picture", "shows-picture-back", "ring", "lost"])
        #expect(bell.said(.flows, "shows-picture-back", "from") == "cloud")
        #expect(bell.said(.flows, "ring", "from") == "visitor" && bell.said(.flows, "lost", "to") == nil)
        #expect(bell.leftOut["data flow: destination (unknown)"] == ["moon"])
    }

    @Test("a threat is one entry for all places where the same was decided")
    func threats() {
        #expect(
            bell.ids(.threats) == [
                "pictures-are-read", "lens-is-covered", "lens-is-covered-2", "man-in-the-middle", "nobody-asked",
            ])
        #expect(bell.said(.threats, "pictures-are-read", "components") == "bell cloud")
        #expect(bell.said(.threats, "pictures-are-read", "title") == "Pictures are read: by strangers")
        #expect(bell.said(.threats, "pictures-are-read", "likelihood") == "high")
        #expect(bell.said(.threats, "pictures-are-read", "stride") == "spoofing")
        #expect(bell.said(.threats, "man-in-the-middle", "components") == "bell cloud", "the ends of the flow")
        #expect(bell.said(.threats, "lens-is-covered", "likelihood") == nil)
        for remark in ["category: Privacy", "CWE-319", "impact: 60", "on flow shows-picture", "rejected: m-2"] {
            #expect(bell.file("threats.yaml").contains("# \(remark)"), "\(remark)")
        }
    }

    @Test("what was decided is a treatment, and mitigations are means")
    func treatments() {
        #expect(bell.ids(.means) == ["m-1", "m-2"])
        #expect(bell.said(.means, "m-1", "status") == "in-progress", "required at two places, there at a third")
        #expect(bell.said(.means, "m-2", "status") == nil)
        let decisions = bell.ids(.treatments).map { [$0, bell.said(.treatments, $0, "decision") ?? "-"] }
        #expect(
            decisions == [
                ["recorded-threat:pictures-are-read", "mitigate"], ["recorded-threat:lens-is-covered", "accept"],
                ["recorded-threat:lens-is-covered-2", "false-alarm"],
                ["recorded-threat:man-in-the-middle", "mitigate"],
            ])
        #expect(bell.said(.treatments, "recorded-threat:man-in-the-middle", "by") == "m-1")
    }

    @Test("what has no place is listed")
    func leftOut() {
        let left = bell.leftOut
        #expect(left["project: owner"] == ["B. Ring"] && left["project: attributes"] == ["{cmdb: 42}"])
        #expect(left["component: tags"] == ["[esp32]"] && left["trust zone: risk"]?.count == 2)
        #expect(left["assets of a component: processed"] == ["[pictures]"])
        #expect(left["component: representations"] == ["-"], "a place in a drawing, and nothing else")
        #expect(left["mitigation: riskReduction"] == ["90", "10"])
    }

    @Test("it may be YAML, and its id need not be one of ours")
    func yaml() throws {
        let other = try ImportedProduct(OTMSample.yaml, as: .otm)
        #expect(other.made.id == "door-bell" && other.ids(.components) == ["bell"])
        #expect(other.leftOut["project: id"] == ["Door Bell!"])
        let named = try ImportedProduct(OTMSample.json, as: .otm, id: "chosen")
        #expect(named.made.id == "chosen" && named.file("product.yaml").contains("id: chosen"))
    }

    @Test("the owners' example comes over, and nothing is lost")
    func real() throws {
        guard let source = try RealData.source("otm/EXAMPLE.yaml") else { return }
        let test = try ImportedProduct(source, as: .otm)
        #expect(test.ids(.components).count + test.ids(.parties).count == 4)
        #expect(test.ids(.flows).count == 4, "two, each both ways")
        #expect(test.ids(.boundaries).count == 2 && test.ids(.data).count == 2 && test.ids(.means).count == 2)
        #expect(test.ids(.threats).count == 2, "the same threat in two states")
    }
}
