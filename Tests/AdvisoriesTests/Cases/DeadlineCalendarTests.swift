import Advisories
import Testing

@Suite("Deadlines as iCalendar")
struct DeadlineCalendarTests {
    private func calendar(title: String = "Door; opens, to \\ anybody", now: String = "2026-10-01T13:00:00Z") throws
        -> String
    {
        try CaseSamples.withFile { file in
            let time = try PointInTime("2026-10-01 14:00 Europe/Berlin")
            let subject = try file.open(
                CaseEntry(.opened, at: time, CaseDetails(kind: .vulnerability, title: title, products: ["lamp"])),
                known: [CaseEntry(.aware, at: time)], now: try PointInTime("2027-01-01T00:00:00Z"))
            let deadlines = CaseDeadlines(try DeadlineRule.readAll(), facts: CaseFacts([CaseSamples.lamp]))
            return DeadlineCalendar.text(deadlines.deadlines(of: subject), now: try PointInTime(now), scope: "harbor")
        }
    }

    @Test("clocks that run are events in UTC with an alarm; those that don't are not there")
    func events() throws {
        let text = try calendar()
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.components("BEGIN:VEVENT") == 2 && text.components("BEGIN:VALARM") == 2)
        #expect(text.contains("DTSTART:20261002T120000Z\r\n") && text.contains("DTSTART:20261004T120000Z\r\n"))
        #expect(text.contains("DTSTAMP:20261001T130000Z\r\n") && text.contains("TRIGGER:-PT4H\r\n"))
    }

    @Test("texts are escaped, lines have at most 75 octets and end with CRLF, and no character is torn")
    func lines() throws {
        let text = try calendar(title: "Tür; öffnet, für \\ jeden 🚪" + String(repeating: "é🚪", count: 60))
        #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.last == 0x0D && $0.count <= 76 })
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(unfolded.contains("Tür\\; öffnet\\, für \\\\ jeden 🚪é🚪é"))
    }

    @Test("an event keeps its UID when the time of writing and the title change")
    func identity() throws {
        func uids(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
        let first = try uids(calendar())
        #expect(try first == uids(calendar(title: "Other", now: "2026-10-02T13:00:00Z")))
        #expect(Set(first).count == 2)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
