import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A model of Threat Dragon")
struct ThreatDragonTests {
    private let feeder: ImportedProduct

    init() throws { feeder = try ImportedProduct(ThreatDragonSample.text, as: .threatDragon, file: "feeder.json") }

    @Test("processes and stores of all diagrams are components; actors and what is out of scope are parties")
    func elements() {
        #expect(feeder.ids(.components) == ["feeder-device", "plan", "web-site"])
        #expect(feeder.ids(.parties) == ["owner", "plan-2"])
        #expect(feeder.said(.components, "web-site", "kind") == "backend", "it is said to be a web application")
        #expect(feeder.said(.components, "feeder-device", "kind") == nil, "a name is no statement")
        #expect(feeder.file("architecture.yaml").contains("# by its name, perhaps kind: device"))
        #expect(feeder.said(.components, "plan", "encrypted_storage") == "true")
        #expect(feeder.said(.parties, "plan-2", "role") == "third-party")
        #expect(
            feeder.made.model.notes == ["The model has 2 diagrams; what is drawn in several of them is kept apart."])
    }

    @Test("what a store is said to hold is data")
    func data() {
        #expect(feeder.ids(.data) == ["log-in-plan", "credentials-in-plan"])
        #expect(feeder.said(.data, "credentials-in-plan", "kind") == "credential")
        #expect(feeder.said(.data, "log-in-plan", "stored_in") == "plan")
    }

    @Test("boundaries that are boxes contain what is drawn in them; a line contains nothing yet")
    func boundaries() {
        #expect(feeder.ids(.boundaries) == ["kitchen", "case", "boundary"])
        #expect(feeder.said(.boundaries, "case", "contains") == "feeder-device plan")
        #expect(feeder.said(.boundaries, "kitchen", "contains") == "owner")
        #expect(feeder.said(.boundaries, "case", "inside") == "kitchen")
        #expect(feeder.said(.boundaries, "boundary", "contains") == nil)
    }

    @Test("flows have the protocol that was said, and two of them where one goes both ways")
    func flows() {
        #expect(feeder.ids(.flows) == ["says-when", "says-when-back", "feeder-device"])
        #expect(feeder.said(.interfaces, "feeder-device-mqtts-public", "reach") == "internet")
        #expect(
            feeder.said(.interfaces, "feeder-device-mqtts-public", "protocol") == "mqtts", "it is said to be encrypted")
        #expect(feeder.said(.flows, "says-when", "encrypted") == "true")
        #expect(feeder.said(.flows, "feeder-device", "encrypted") == nil, "a flag that is off is silence")
        #expect(feeder.said(.flows, "feeder-device", "protocol") == nil, "MQTT alone says nothing of encryption")
        #expect(feeder.leftOut["cell: target (at no element)"] == ["an end in the open"])
    }

    @Test("threats of elements and flows, with what was decided")
    func threats() {
        #expect(
            feeder.ids(.threats) == [
                "wrong-owner", "lid-is-opened", "food-is-counted", "threat-at-feeder-device", "overheard",
                "beside-the-data",
            ])
        #expect(feeder.said(.threats, "lid-is-opened", "title") == "Lid is opened: by the cat")
        #expect(feeder.said(.threats, "lid-is-opened", "components") == "feeder-device")
        #expect(feeder.said(.threats, "overheard", "components") == "feeder-device")
        #expect(feeder.said(.threats, "overheard", "stride") == "information-disclosure")
        let decisions = feeder.ids(.treatments).map { feeder.said(.treatments, $0, "decision") }
        #expect(decisions == ["accept", "false-alarm", "avoid", "mitigate", "transfer"])
        #expect(feeder.said(.treatments, "recorded-threat:wrong-owner", "because") == "The cat decides")
        #expect(feeder.said(.treatments, "recorded-threat:overheard", "by") == "tls")
        for remark in [
            "severity: High", "type: Linkability", "on flow says-when", "proposed means: a-lock", "score: 3",
        ] {
            #expect(feeder.file("threats.yaml").contains("# \(remark)"), "\(remark)")
        }
    }

    @Test("mitigations are means: in place where the threat is mitigated, and only proposed where it is open")
    func means() {
        #expect(feeder.ids(.means) == ["a-lock", "tls"])
        #expect(feeder.said(.means, "tls", "status") == "in-place" && feeder.said(.means, "a-lock", "status") == nil)
    }

    @Test("what has no place is listed, drawings only by number")
    func leftOut() {
        let left = feeder.leftOut
        #expect(left["cell: drawing"]?.count == 10 && left["cell: drawing"]?.allSatisfy { $0 == "-" } == true)
        #expect(left["process: privilegeLevel"] == ["root"] && left["store: isSigned"] == ["true"])
        #expect(left["actor: providesAuthentication"] == ["true"] && left["cell: text"] == ["A remark"])
        #expect(left["cell: cell"]?.count == 1 && left["diagram: description"] == ["All that is in the kitchen"])
        #expect(left["summary: owner"] == ["K. Cat"] && left["detail: contributors"] == ["[{name: D. Dog}]"])
    }

    @Test("the owners' examples come over, and nothing is lost")
    func real() throws {
        guard let device = try RealData.source("threat-dragon/iot-device.json"),
            let demo = try RealData.source("threat-dragon/v2-threat-model.json")
        else { return }
        let iot = try ImportedProduct(device, as: .threatDragon)
        // 27 cells: one actor, ten processes and stores, fourteen flows, a line and a text.
        #expect(iot.ids(.parties).count + iot.ids(.components).count == 11 && iot.ids(.flows).count == 14)
        #expect(iot.ids(.boundaries).count == 1 && iot.leftOut["cell: text"]?.count == 1)
        #expect(iot.ids(.threats).count == 4 && iot.ids(.treatments).count == 1)
        let web = try ImportedProduct(demo, as: .threatDragon)
        // 20 cells: seven elements, ten flows, three lines.
        #expect(web.ids(.parties).count + web.ids(.components).count == 7 && web.ids(.flows).count == 10)
        #expect(web.ids(.boundaries).count == 3 && web.ids(.threats).count == 14)
    }
}
