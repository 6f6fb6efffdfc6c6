import Advisories
import Testing

@Suite("Notices")
struct NoticeTests {
    private func notice(_ subject: Case, _ stage: NoticeStage, facts: CaseFacts = CaseFacts([CaseSamples.lamp])) throws
        -> Notice
    {
        try Notice(subject, at: stage, fields: NoticeField.readAll(), facts: facts)
    }

    @Test("the fields come in the platform's order, filled from the case and the product files")
    func order() throws {
        try CaseSamples.withFile { file in
            let subject = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file)
            let warning = try notice(subject, .earlyWarning)
            #expect(
                warning.lines.prefix(12).map(\.field.id) == [
                    "notification-type", "notification-level", "reporting-time", "reporter", "manufacturer", "product",
                    "product-type", "product-category", "member-states", "title", "cve", "euvd",
                ])
            let values = Dictionary(warning.lines.map { ($0.field.id, $0.value) }, uniquingKeysWith: { $1 })
            #expect(values["manufacturer"] == "Harbor" && values["product"] == "Lamp, 1.2")
            #expect(values["cve"] == "CVE-2026-1" && values["product-type"] == "important, class I")
            #expect(warning.missing.isEmpty)
            let states = try #require(warning.lines.first { $0.field.id == "member-states" })
            #expect(states.isOpen && states.value == nil && states.hint == "the product files say: eu")
            #expect(warning.contact == ["Harbor", "mailto:security@harbor.example"])
        }
    }

    @Test("what is missing is what the stage requires and nobody said; facts of the case fill it")
    func missing() throws {
        try CaseSamples.withFile { file in
            let subject = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file)
            #expect(
                try notice(subject, .notification).missing.map(\.field.id) == [
                    "vulnerability-nature", "exploit-nature", "measures-taken", "user-measures",
                ])
            #expect(
                try notice(subject, .finalReport).missing.map(\.field.id) == [
                    "measure-available", "description", "severity", "impact", "update-details",
                ])
            let settled = try file.record(
                CaseEntry(
                    .fact, at: try PointInTime("2026-10-01T13:00:00Z"),
                    CaseDetails(facts: ["exploit-nature": "Remote, over BLE", "measures-taken": "Cloud relay off"])),
                in: subject.id, now: try PointInTime("2027-01-01T00:00:00Z"))
            let notification = try notice(settled, .notification)
            #expect(notification.missing.map(\.field.id) == ["vulnerability-nature", "user-measures"])
            #expect(notification.lines.first { $0.field.id == "exploit-nature" }?.source == "case")
        }
    }

    @Test("without product files, the maker and the product are missing, or their ids stand for them")
    func noFiles() throws {
        try CaseSamples.withFile { file in
            let subject = try CaseSamples.open(.incident, aware: "2026-10-01T12:00:00Z", in: file)
            let warning = try notice(subject, .earlyWarning, facts: CaseFacts())
            #expect(warning.missing.map(\.field.id) == ["manufacturer", "suspected-malicious"])
            #expect(warning.lines.first { $0.field.id == "product" }?.value == "lamp")
            #expect(!warning.lines.contains { $0.field.id == "cve" })
        }
    }

    @Test("of a report from outside no notice goes to authorities")
    func report() throws {
        try CaseSamples.withFile { file in
            let subject = try CaseSamples.open(.report, aware: "2026-10-01T12:00:00Z", in: file)
            #expect(throws: AdvisoriesError.self) { try notice(subject, .earlyWarning) }
        }
    }

    @Test("every field says how sure it is, and none claims to have been read in ENISA's own list")
    func basis() throws {
        let fields = try NoticeField.readAll()
        #expect(fields.count == 29 && Set(fields.map(\.id)).count == 29)
        #expect(fields.allSatisfy { $0.basis == .secondHand || $0.basis == .ownJudgement })
    }
}
