import Foundation
import Testing

@Suite("A threat model as a bill of materials")
struct TMBOMDocumentTests {
    private func document(_ text: String = ThreatModelSample.text) throws -> JSONObject {
        try JSONObject(text: ThreatModelSample.tmBOM(ThreatModelSample.assessment(text)))
    }

    @Test("It says that it follows a draft, and which, and what it is of")
    func draft() throws {
        let document = try document()
        #expect(document["specFormat"].text == "CycloneDX" && document["specVersion"].text == "2.0")
        let metadata = document["metadata"]
        #expect(try metadata["properties"].first("name", "securable:draft")["value"].text == "true")
        let draft = try metadata["properties"].first("name", "securable:draft-of")["value"].text
        #expect(draft?.contains("CycloneDX 2.0") == true && draft?.contains("0b918bb") == true)
        #expect(metadata["timestamp"].text == "2026-11-23T00:00:00Z")
        #expect(metadata["component"]["name"].text == "Lock")
    }

    @Test("The serial number follows from the product and its version")
    func serialNumber() throws {
        let first = try document()["serialNumber"].text
        #expect(
            first?.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
        )
        let other = try document(ThreatModelSample.text.replacing("version: 1.0.0", with: "version: 1.0.1"))
        #expect(other["serialNumber"].text != first)
        let changed = try document(ThreatModelSample.text.replacing("title: Bulb", with: "title: Lamp"))
        #expect(changed["serialNumber"].text == first)
    }

    @Test("The blueprint has parts, zones, boundaries between them, flows, people and assumptions")
    func blueprint() throws {
        let blueprint = try document()["blueprints"][0]
        let lock = try blueprint["assets"].first("bom-ref", "asset:lock")
        #expect(lock["componentRef"].text == "component:lock" && lock["zone"].text == "zone:home")
        // The draft takes a reference to a component or a name, and not both.
        #expect(lock["name"].value == nil)
        let home = try blueprint["boundaries"].first("bom-ref", "boundary:home")
        #expect(home["zones"].texts == ["zone:home", "zone:house"] && home["type"].text == "physical")
        let flow = try blueprint["flows"].first("bom-ref", "flow:to-host")
        #expect(flow["destination"].text == "actor:party:host" && flow["encrypted"].flag == true)
        let assumption = blueprint["assumptions"][0]
        #expect(assumption["impact"].text == "Anybody kicks it in.")
        #expect(blueprint["actors"].list.count == 3)
        #expect(blueprint["useCases"][0]["requirements"].texts == ["need:privacy"])
    }

    @Test("Each finding is a risk, before and after what is in place, with what was decided")
    func risks() throws {
        let document = try document()
        let lock = try document["risks"]["risks"].first("bom-ref", "risk:finding:open-debug-port:lock")
        #expect(lock["status"].text == "mitigated")
        #expect(lock["inherentRisk"]["score"]["level"].text != lock["residualRisk"]["score"]["level"].text)
        #expect(lock["inherentRisk"]["score"]["methodology"].text == "nist-sp-800-30")
        #expect(lock["responses"][0]["strategy"].text == "reduce")
        #expect(lock["responses"][0]["controls"].texts == ["control:means:glue"])
        let bulb = try document["risks"]["risks"].first("bom-ref", "risk:finding:open-debug-port:bulb")
        #expect(bulb["status"].text == "accepted" && bulb["responses"][0]["strategy"].text == "accept")
        let own = try document["risks"]["risks"].first("bom-ref", "risk:own:followed")
        #expect(own["inherentRisk"]["score"]["level"].text == "critical")
        #expect(own["relatedThreats"].texts == ["threat:own:stalker"])
    }

    @Test("Threats have categories, weaknesses, what they lie on and what helps")
    func threats() throws {
        let document = try document()
        let threat = try document["threats"]["threats"].first("bom-ref", "threat:rule:unencrypted-flow")
        #expect(threat["categories"].list.contains { $0["taxonomy"].text == "STRIDE" })
        #expect(threat["weaknesses"].list.allSatisfy { $0["cweId"].number != nil })
        #expect(threat["affectedAssets"].texts == ["flow:lock-to-cloud"])
        #expect(threat["mitigations"].texts.contains("control:capability:8425:DP.3"))
        let control = try document["controls"].first("bom-ref", "control:capability:8425:DP.3")
        #expect(control["status"].text == "in-progress" && control["satisfies"].texts == ["element:8425:DP.3"])
        let abuse = document["threats"]["abuseCases"][0]
        #expect(abuse["realizes"].texts == ["threat:own:stalker"])
        let home = try document["threats"]["trustBoundaries"].first("boundary", "boundary:home")
        #expect(home["threatsAtBoundary"].texts.contains("threat:rule:unencrypted-flow"))
    }

    @Test("Attack paths have their steps in order, from outside to what is of value")
    func paths() throws {
        let camera = """
            product: {id: camera}
            components: {camera: {kind: device, exposure: [internet], default_credentials: shared}}
            interfaces: {telnet: {component: camera, protocol: telnet, reach: internet, authentication: shared-secret}}
            data: {video: {title: Video, confidentiality: high, stored_in: [camera]}}
            """
        let path = try document(camera)["threats"]["attackPaths"].first("bom-ref", "path:internet:data.video")
        #expect(path["name"].text == "From the internet to Video")
        #expect(path["realizes"].texts == ["threat:rule:shared-default-password"])
        let steps = path["steps"].list
        #expect(!steps.isEmpty && steps.allSatisfy { $0["description"].text?.isEmpty == false })
        #expect(steps[0]["source"].value == nil && steps[0]["destination"].text == "asset:camera")
    }

    @Test("Ids stand once, and each name leads to one")
    func references() throws {
        let document = try document()
        let ids = document.objects.compactMap { $0["bom-ref"].text }
        #expect(Set(ids).count == ids.count)
        let lists = [
            "affects", "relatedThreats", "controls", "appliesTo", "implementedBy", "satisfies", "affectedAssets",
            "mitigations", "attackPatterns", "threatsAtBoundary", "realizes", "targets", "zones", "requirements",
        ]
        var count = 0
        for object in document.objects {
            for list in lists {
                for name in object[list].texts {
                    count += 1
                    #expect(ids.contains(name), "\(list): \(name)")
                }
            }
        }
        #expect(count >= 20)
    }

    @Test(
        "The same input gives the same bytes, whatever it holds", arguments: ["a\u{1B}[31m", "<b>&\"\\", "../x", " "])
    func hostile(_ text: String) throws {
        let assessment = try Sample.assess(Sample.hostile(text))
        let json = try ThreatModelSample.tmBOM(assessment)
        #expect(try json == ThreatModelSample.tmBOM(assessment))
        #expect(try JSONObject(text: json)["specFormat"].text == "CycloneDX")
    }
}
