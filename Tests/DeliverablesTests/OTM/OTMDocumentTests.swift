import Foundation
import Testing

@Suite("A threat model in the Open Threat Model format")
struct OTMDocumentTests {
    private func document(_ text: String = ThreatModelSample.text) throws -> JSONObject {
        try JSONObject(text: ThreatModelSample.otm(ThreatModelSample.assessment(text)))
    }

    @Test("The project is the product, and says what the numbers mean")
    func project() throws {
        let document = try document()
        #expect(document["otmVersion"].text == "0.2.0")
        #expect(document["project"]["id"].text == "lock" && document["project"]["owner"].text == "Harbor Locks")
        #expect(document["project"]["attributes"]["levels"].text?.contains("moderate 60") == true)
    }

    @Test("Boundaries are trust zones that nest; what lies in none gets a zone that says so")
    func zones() throws {
        let document = try document()
        let zones = document["trustZones"]
        #expect(zones.list.compactMap { $0["id"].text } == ["house", "home", "outside:"])
        #expect(try zones.first("id", "home")["parent"]["trustZone"].text == "house")
        let components = document["components"]
        #expect(try components.first("id", "lock")["parent"]["trustZone"].text == "home")
        #expect(try components.first("id", "radio")["parent"]["component"].text == "lock")
        #expect(try components.first("id", "cloud")["parent"]["trustZone"].text == "outside:")
        #expect(try components.first("id", "host")["parent"]["trustZone"].text == "outside:")
        #expect(try components.first("id", "host")["type"].text == "party")
    }

    @Test("Levels are numbers from 20 to 100, and 0 with a word where nobody said one")
    func levels() throws {
        let risk = try document()["assets"].first("id", "log")["risk"]
        #expect(risk["confidentiality"].number == 80 && risk["integrity"].number == 40)
        #expect(risk["availability"].number == 0)
        #expect(risk["comment"].text == "confidentiality: high, integrity: low, availability: not said")
    }

    @Test("A rule with findings is one threat; where they lie, its state is told")
    func states() throws {
        let document = try document()
        let threat = try document["threats"].first("id", "open-debug-port")
        #expect(threat["cwes"].texts.allSatisfy { $0.hasPrefix("CWE-") } && !threat["cwes"].texts.isEmpty)
        #expect(!threat["categories"].texts.isEmpty)
        #expect((20...100).contains(threat["risk"]["likelihood"].number ?? 0))
        let keys = threat["attributes"]["findings"].list.compactMap { $0["key"].text }
        #expect(keys.sorted() == ["open-debug-port:bulb", "open-debug-port:lock"])
        func instance(_ component: String) throws -> JSONObject {
            try document["components"].first("id", component)["threats"].first("threat", "open-debug-port")
        }
        #expect(try instance("lock")["state"].text == "mitigated")
        #expect(try instance("bulb")["state"].text == "accepted")
        let glue = try instance("lock")["mitigations"].first("mitigation", "means:glue")
        #expect(glue["state"].text == "implemented")
        let flow = try document["dataflows"].first("id", "lock-to-cloud")
        let exposed = try flow["threats"].first("threat", "unencrypted-flow")
        #expect(exposed["state"].text == "exposed")
        #expect(try exposed["mitigations"].first("mitigation", "8425:DP.3")["state"].text == "required")
        #expect(flow["assets"].texts == ["log"])
        let reduction = try document["mitigations"].first("id", "means:glue")["riskReduction"].number
        #expect((1...100).contains(reduction ?? 0))
    }

    @Test("Each name leads somewhere")
    func references() throws {
        let document = try document()
        func ids(_ list: String) -> Set<String> { Set(document[list].list.compactMap { $0["id"].text }) }
        let (components, threats, mitigations) = (ids("components"), ids("threats"), ids("mitigations"))
        #expect(document["dataflows"].list.count == 2)
        for flow in document["dataflows"].list {
            #expect(
                components.contains(flow["source"].text ?? "") && components.contains(flow["destination"].text ?? ""))
        }
        for object in document.objects {
            if let threat = object["threat"].text, object["state"].text != nil { #expect(threats.contains(threat)) }
            if let mitigation = object["mitigation"].text { #expect(mitigations.contains(mitigation)) }
        }
    }

    @Test("A party with the id of a component has another among the components")
    func sameID() throws {
        let text = """
            product: {id: p}
            parties: {cloud: {title: Host}}
            components: {cloud: {kind: backend, title: Cloud}}
            """
        guard let assessment = try? ThreatModelSample.assessment(text) else { return }
        let ids = try JSONObject(text: ThreatModelSample.otm(assessment))["components"].list.compactMap {
            $0["id"].text
        }
        #expect(ids == ["cloud", "party:cloud"])
    }

    @Test("The same input gives the same bytes, whatever it holds", arguments: ["a\u{1B}[31m", "<b>&\"\\", "../x", ""])
    func hostile(_ text: String) throws {
        let assessment = try Sample.assess(Sample.hostile(text))
        let json = try ThreatModelSample.otm(assessment)
        #expect(try json == ThreatModelSample.otm(assessment))
        #expect(try JSONObject(text: json)["otmVersion"].text == "0.2.0")
    }
}
