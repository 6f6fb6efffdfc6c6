import SourceText
import Testing

@testable import Catalogs

@Suite("Import of STIX 2.1")
struct STIXImportTests {
    private func entries(_ text: String, allowsMarked: Bool = false) throws -> [String: ThreatInformation.Entry] {
        let made = try STIXSample.read(text, allowsMarked: allowsMarked)
        return Dictionary(uniqueKeysWithValues: made.information.entries.map { ($0.id, $0) })
    }

    @Test("a maker's own bundle becomes entries that name each other")
    func own() throws {
        let made = try STIXSample.read(STIXSample.bundle(STIXSample.objects))
        #expect(made.path == "threat-information/own-feed.yaml")
        #expect(made.information.title == "Spring report" && made.information.source == "Harbor Locks")
        #expect(made.information.edition == "2026-03-01")
        #expect(
            made.information.entries.map(\.id) == [
                "T0857", "CVE-2026-1234", "door-crew", "door-set", "spring-round", "beacon", "spring-report",
                "sighting", "zephyr",
            ])
        #expect(made.leftOut.map(\.text) == ["1 relation (to what was left out or is not there)"])
        let entries = try entries(STIXSample.bundle(STIXSample.objects))
        let firmware = try #require(entries["T0857"])
        #expect(firmware.text == "They swap firmware (why). More follows.")
        #expect(firmware.references.map(\.catalog) == ["attack_ics", "capec"])
        #expect(firmware.references.map(\.ids) == [["T0857"], ["186"]])
        #expect(firmware.relations.map(\.relation) == ["targets"])
        #expect(entries["door-crew"]?.relations.first?.entries == ["T0857"])
        #expect(entries["spring-report"]?.relations.first?.entries == ["spring-round"])
        #expect(entries["sighting"]?.title == "Seen: Spring round")
        #expect(entries["beacon"]?.text?.contains("192.0.2.1") == true)
    }

    @Test("a flaw carries the names of the software that has it")
    func names() throws {
        let flaw = try #require(try entries(STIXSample.bundle(STIXSample.objects))["CVE-2026-1234"])
        #expect(flaw.names.contains("Zephyr 3.7 LTS") && flaw.names.contains("zephyrproject zephyr 3.7"))
        #expect(flaw.references.first?.ids == ["CVE-2026-1234"])
    }

    @Test("what is written is read back as it was, whatever is in it")
    func roundTrip() throws {
        let name = #""name": "true: #1 \"quoted\" \u0000\u202e <script> {a, b} — é""#
        let made = try STIXSample.read(
            STIXSample.bundle(
                STIXSample.objects + [STIXSample.object("malware", 1, name), STIXSample.object("tool", 2)]))
        let read = try ThreatInformation.read(SourceFile(path: made.path, text: made.text))
        let fields = { (entry: ThreatInformation.Entry) in
            [
                entry.id, entry.type, entry.title, entry.text ?? "", entry.modified ?? "",
                entry.names.joined(separator: "|"),
            ]
        }
        #expect(read.entries.map(fields) == made.information.entries.map(fields))
        #expect(read.notice == made.information.notice && read.title == made.information.title)
        let malware = try #require(read.entries.first { $0.type == "malware" })
        #expect(!malware.title.unicodeScalars.contains("\u{0}") && !malware.title.unicodeScalars.contains("\u{202e}"))
    }

    @Test("of several versions of an object the newest counts, in whichever order they stand")
    func versions() throws {
        let old = STIXSample.object("malware", 1, #""name": "Old""#, modified: "2026-01-01")
        let new = STIXSample.object("malware", 1, #""name": "New""#, modified: "2026-05-01")
        for objects in [[old, new], [new, old]] {
            let made = try STIXSample.read(STIXSample.bundle(objects))
            #expect(made.information.entries.map(\.title) == ["New"])
            #expect(made.leftOut.map(\.text) == ["1 older version"])
        }
    }

    @Test("what is revoked or deprecated is left out and counted, as is what has no place")
    func withdrawn() throws {
        let made = try STIXSample.read(
            STIXSample.bundle([
                STIXSample.object("malware", 1, #""name": "A""#),
                STIXSample.object("malware", 2, #""name": "B", "revoked": true"#),
                STIXSample.object("malware", 3, #""name": "C", "x_mitre_deprecated": true"#),
                STIXSample.object("note", 1, #""content": "hm""#),
                #"{"type": "malware", "id": "tool--1"}"#, "17",
            ]))
        #expect(made.information.entries.map(\.title) == ["A"])
        #expect(
            made.leftOut.map(\.text) == [
                "2 revoked or deprecated objects", "2 objects (without a type and an id that fits it)", "1 note object",
            ])
    }

    @Test("relationships may go in circles, and objects may share a name")
    func circles() throws {
        let made = try STIXSample.read(
            STIXSample.bundle([
                STIXSample.object("campaign", 1, #""name": "Same""#),
                STIXSample.object("campaign", 2, #""name": "Same""#),
                STIXSample.relation(1, "related-to", ("campaign", 1), ("campaign", 2)),
                STIXSample.relation(2, "related-to", ("campaign", 2), ("campaign", 1)),
                STIXSample.relation(3, "related-to", ("campaign", 1), ("campaign", 1)),
            ]))
        #expect(made.information.entries.map(\.id) == ["same", "same-2"])
        #expect(made.information.entries[0].relations.first?.entries == ["same-2", "same"])
    }

    @Test("long descriptions are cut to their first sentences")
    func shortened() throws {
        let sentence = "This is a sentence of about sixty characters, no more, no less. "
        let text = String(repeating: sentence, count: 50) + "(Citation: X)"
        let made = try STIXSample.read(
            STIXSample.bundle([STIXSample.object("malware", 1, #""name": "A", "description": "\#(text)""#)]))
        let short = try #require(made.information.entries.first?.text)
        #expect(short.count <= 300 && short.hasSuffix("no less."))
    }

    // MARK: Markings

    private func marked(_ marking: String, definition: String? = nil) -> String {
        let object = STIXSample.object("malware", 1, #""name": "A", "object_marking_refs": ["\#(marking)"]"#)
        return STIXSample.bundle([object] + [definition].compactMap(\.self))
    }

    @Test(
        "information that may not be passed on is refused, and taken with its marking when told to",
        arguments: [
            ("marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", TrafficLight.amber),
            ("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .red),
            ("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", .amberStrict),
            ("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", .amber),
        ])
    func restricted(_ marking: String, _ light: TrafficLight) throws {
        let error = try #require(throws: DiagnosticError.self) { try STIXSample.read(marked(marking)) }
        #expect(error.diagnostic.code == "marked-information" && error.diagnostic.message.contains(light.title))
        let made = try STIXSample.read(marked(marking), allowsMarked: true)
        #expect(try ThreatInformation.read(SourceFile(path: made.path, text: made.text)).light == light)
    }

    @Test("markings that a bundle defines itself count, and free ones are kept")
    func definitions() throws {
        let own = STIXSample.id("marking-definition", 7)
        let old = STIXSample.object("marking-definition", 7, #""definition_type": "tlp", "definition": {"tlp": "red"}"#)
        #expect(throws: DiagnosticError.self) { try STIXSample.read(marked(own, definition: old)) }
        let new = STIXSample.object(
            "marking-definition", 7,
            #""extensions": {"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": {"tlp_2_0": "green"}}"#)
        #expect(try STIXSample.read(marked(own, definition: new)).information.light == .green)
        let clear = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
        #expect(try STIXSample.read(marked(clear)).information.light == .clear)
        let granular = STIXSample.object(
            "malware", 1,
            #""name": "A", "granular_markings": [{"marking_ref": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "selectors": ["name"]}]"#
        )
        #expect(throws: DiagnosticError.self) { try STIXSample.read(STIXSample.bundle([granular])) }
    }

    @Test("a statement of copyright becomes the notice")
    func notice() throws {
        let own = STIXSample.id("marking-definition", 7)
        let statement = STIXSample.object(
            "marking-definition", 7, #""definition_type": "statement", "definition": {"statement": "© Harbor Locks"}"#)
        #expect(try STIXSample.read(marked(own, definition: statement)).information.notice == "© Harbor Locks")
    }

    // MARK: Refusals

    @Test(
        "what is no STIX 2.1 is refused with what to do",
        arguments: [
            ("", "bad-json"), ("[]", "bad-stix"), ("{\"catalog\": {}}", "bad-stix"),
            ("{\"type\": \"malware\", \"id\": \"malware--1\"}", "bad-stix"),
            ("{\"type\": \"bundle\", \"objects\": 7}", "bad-stix"),
            ("{\"type\": \"bundle\", \"objects\": []}", "bad-stix"),
            (STIXSample.bundle([STIXSample.object("note", 1)]), "bad-stix"),
            (STIXSample.bundle([STIXSample.object("malware", 1)], more: ", \"spec_version\": \"2.0\""), "stix-version"),
            (
                STIXSample.bundle([STIXSample.object("malware", 1).replacing("\"spec_version\": \"2.1\",", with: "")]),
                "stix-version"
            ),
            (STIXSample.bundle([STIXSample.object("malware", 1).replacing("2.1", with: "3.0")]), "stix-version"),
            ("<stix:STIX_Package/>", "stix-version"), ("type: bundle", "bad-json"),
            (String(STIXSample.bundle(STIXSample.objects).prefix(900)), "bad-json"),
            (String(repeating: "[", count: 200), "nesting-too-deep"),
        ])
    func refused(_ text: String, _ code: String) throws {
        let error = try #require(throws: DiagnosticError.self) { try STIXSample.read(text) }
        #expect(error.diagnostic.code == code, "\(error.diagnostic.message)")
    }

    @Test("many objects of one name, or that name one thing with many names, end soon")
    func bounded() throws {
        let same = (1...3_000).map { STIXSample.object("campaign", $0, #""name": "Same""#) }
        #expect(try STIXSample.read(STIXSample.bundle(same)).information.entries.count == 3_000)
        let others = (1...5_000).map { "{\"name\": \"asset \($0)\"}" }.joined(separator: ",")
        let asset = STIXSample.object("x-mitre-asset", 1, "\"name\": \"A\", \"x_mitre_related_assets\": [\(others)]")
        let uses = (1...500).map { STIXSample.relation($0, "targets", ("campaign", $0), ("x-mitre-asset", 1)) }
        let made = try STIXSample.read(STIXSample.bundle(same.prefix(500) + [asset] + uses))
        #expect(made.information.entries.allSatisfy { $0.names.count <= 500 })
    }

    @Test("ATT&CK for ICS comes over without what was withdrawn")
    func attack() throws {
        guard let source = Shared.file("../shared/data/attack-ics/ics-attack-18.1.json") else { return }
        let made = try STIXImport(source, id: "attack-ics", allowsMarked: false)
        let counts = Dictionary(uniqueKeysWithValues: made.counts.map { ($0.type, $0.count) })
        #expect(counts["attack-pattern"] == 83 && counts["course-of-action"] == 52)
        #expect(counts["x-mitre-tactic"] == 12 && counts["x-mitre-asset"] == 18)
        #expect(made.leftOut.map(\.text).contains("39 revoked or deprecated objects"))
        #expect(made.information.edition == "18.1" && made.information.title == "ICS ATT&CK")
        #expect(made.information.notice?.hasPrefix("Copyright 2015-2025, The MITRE Corporation.") == true)
        let firmware = try #require(made.information.entries.first { $0.id == "T0857" })
        #expect(firmware.references.first?.ids == ["T0857"] && firmware.text?.contains("Citation") == false)
    }
}
