import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A model of AWS Threat Composer")
struct ThreatComposerTests {
    private let box: ImportedProduct

    init() throws { box = try ImportedProduct(ThreatComposerSample.text, as: .threatComposer, file: "box.tc.json") }

    @Test("threats are named after who does what, and say the whole statement")
    func threats() {
        #expect(
            box.ids(.threats) == [
                "neighbour-forge-a-message", "a-stranger-can-replay-a-message", "bird-sit-on-it", "the-moon-can-fall",
                "rain-can-fall", "threat-12",
            ])
        let id = "neighbour-forge-a-message"
        #expect(box.said(.threats, id, "title")?.hasPrefix("A neighbour in radio range can forge") == true)
        #expect(box.said(.threats, id, "stride") == "spoofing tampering")
        #expect(box.said(.threats, id, "known_from") == "AWS Threat Composer: threat 7")
        #expect(box.said(.threats, "bird-sit-on-it", "title") == "bird sit on it")
        for remark in [
            "Priority: High", "impacted assets: messages", "rests on the assumptions: nobody-steals-the-box",
        ] {
            #expect(box.file("threats.yaml").contains("# \(remark)"), "\(remark)")
        }
    }

    @Test("mitigations are means with the status that they have")
    func means() {
        let status = box.ids(.means).map { [$0, box.said(.means, $0, "status") ?? "-"] }
        #expect(
            status == [
                ["sign-messages", "in-place"], ["count-messages", "in-progress"], ["hire-a-guard", "-"],
                ["paint-it", "-"],
            ])
    }

    @Test("a threat is decided where it is resolved by a mitigation, or where one is begun")
    func treatments() {
        let decisions = box.ids(.treatments).map { [$0, box.said(.treatments, $0, "decision") ?? "-"] }
        #expect(
            decisions == [
                ["recorded-threat:neighbour-forge-a-message", "mitigate"],
                ["recorded-threat:a-stranger-can-replay-a-message", "mitigate"],
                ["recorded-threat:the-moon-can-fall", "false-alarm"],
            ])
        #expect(box.said(.treatments, "recorded-threat:neighbour-forge-a-message", "by") == "sign-messages")
        for remark in ["will not be done: hire-a-guard", "proposed means: paint-it", "status: resolved, without"] {
            #expect(box.file("threats.yaml").contains("# \(remark)"), "\(remark)")
        }
    }

    @Test("assumptions come over, and what has no place is listed")
    func leftOut() {
        #expect(box.ids(.assumptions) == ["nobody-steals-the-box", "radio-is-free"])
        let left = box.leftOut
        #expect(left["architecture: image"] == ["-"] && left["architecture: description"] == ["A box and a bell"])
        #expect(left["mitigation link: to something that is not there"] == ["{mitigationId: m1, linkedId: t9}"])
        #expect(left["assumption link: to a mitigation"]?.count == 1)
        #expect(left["assumption link: to something that is not there"]?.count == 1)
        #expect(left["model: brainstorm"]?.first?.contains("Post") == true && left["threat: tags"] == ["[radio]"])
    }

    @Test("the owners' example comes over, and nothing is lost")
    func real() throws {
        guard let source = try RealData.source("threat-composer/ThreatComposer.tc.json") else { return }
        let model = try ImportedProduct(source, as: .threatComposer)
        #expect(model.ids(.threats).count == 20 && model.ids(.means).count == 18 && model.ids(.assumptions).count == 5)
        let links = model.product[.treatments].flatMap {
            model.said(.treatments, $0.id, "by")?.split(separator: " ") ?? []
        }
        let dangling = model.leftOut["mitigation link: to something that is not there"]?.count ?? 0
        #expect(links.count + dangling == 36)
    }
}
