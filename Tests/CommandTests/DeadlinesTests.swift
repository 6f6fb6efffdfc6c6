import Foundation
import Testing

@Suite("securable deadlines")
struct DeadlinesTests {
    private func withCase(_ body: (URL, ([String]) throws -> CommandResult) throws -> Void) throws {
        try CaseTests.withCases { folder, environment in
            _ = try Securable.run(CaseTests.opening, in: folder, environment: environment)
            try body(folder) { try Securable.run($0, in: folder, environment: environment) }
        }
    }

    @Test("what is due next comes first, cases and product dates together; what does not run stands apart")
    func table() throws {
        try withCase { _, run in
            let result = try run(["deadlines", "--now", "2026-10-24T20:00:00Z"])
            #expect(result.status == 0 && result.errors == "")
            let rows = result.lines.map { $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) } }
            #expect(rows[0] == ["DUE", "LEFT", "WHOSE", "WHAT", "BY"])
            #expect(
                rows[1][0] == "2026-10-25 11:05 +01:00" && rows[1][1] == "14 h 5 min"
                    && rows[1][4] == "CRA Art. 14(2)(a)")
            #expect(rows[2][0] == "2026-10-27 11:05 +01:00")
            #expect(
                rows[3] == [
                    "2026-10-30", "6 d 3 h", "lamp:pentest", "Evidence expires: Penetration test",
                    "own policy evidence.expires",
                ])
            #expect(result.output.contains("2 more are due later"))
            #expect(result.output.contains("Not running yet\n") && result.output.contains("Without undue delay"))
            #expect(result.output.contains("Can't tell\n"))
            #expect(try run(["deadlines", "--now", "2026-10-24T20:00:00Z"]).bytes == result.bytes)
        }
    }

    @Test("the exit status tells whether something is late, or due within the time that was asked for")
    func status() throws {
        try withCase { _, run in
            func status(_ now: String, _ more: String...) throws -> Int32 {
                try run(["deadlines", "--now", now] + more).status
            }
            // Due at 10:05 UTC: at that second it is not late yet.
            #expect(try status("2026-10-25T10:05:00Z") == 0)
            #expect(try status("2026-10-25T10:05:01Z") == 1)
            #expect(try status("2026-10-24T20:00:00Z", "--fail-within", "14h") == 0)
            #expect(try status("2026-10-24T20:00:00Z", "--fail-within", "15h") == 1)
            #expect(try status("2026-10-24T20:00:00Z", "--within", "soon") == 2)
            #expect(try status("2026-10-24") == 2)
            let late = try run(["deadlines", "--now", "2026-10-25T12:05:00Z", "--within", "1h"])
            #expect(late.lines[1].contains("late by 2 h") && !late.output.contains("Penetration test"))
        }
    }

    @Test("JSON has each state with its reason, and instants in UTC")
    func json() throws {
        try withCase { _, run in
            let result = try run(["deadlines", "--now", "2026-10-24T20:00:00Z", "--within", "520w", "--json"])
            let rows = try #require((try result.json() as? [String: Any])?["deadlines"] as? [[String: Any]])
            let states = Dictionary(rows.map { ($0["id"] as? String ?? "", $0["state"] as? String ?? "") }) { $1 }
            #expect(states.filter { $0.key.hasSuffix("/cra-14-2-c") }.values.first == "waiting")
            #expect(states.filter { $0.key.hasSuffix("/cra-14-8-vulnerability") }.values.first == "without-number")
            #expect(states["lamp/support-end"] == "running" && rows[0]["due"] as? String == "2026-10-25T10:05:00Z")
            #expect(rows[0]["dueLocal"] as? String == "2026-10-25T11:05:00+01:00[Europe/Berlin]")
        }
    }

    @Test(
        "a program of others reads the calendar as it was meant",
        .enabled(if: CalendarReader.isAvailable, CalendarReader.hint))
    func calendar() throws {
        try withCase { folder, run in
            let file = folder.appending(path: "deadlines.ics")
            let path = file.path(percentEncoded: false)
            let written = try run(["deadlines", "--now", "2026-10-24T20:00:00Z", "--ical", path])
            #expect(written.status == 0)
            let events = try CalendarReader.events(in: file)
            #expect(events.count == 5)
            #expect(events[0].start == "2026-10-25T10:05:00+00:00" && events[0].alarms == ["-1 day, 20:00:00"])
            #expect(events[0].description.hasPrefix("Door opens to anybody\nCRA Art. 14(2)(a)\n"))
            #expect(
                events[2].start == "2026-10-30"
                    && events[2].summary == "lamp:pentest: Evidence expires: Penetration test")
            let printed = try run(["deadlines", "--now", "2026-10-24T20:00:00Z", "--ical", "-"])
            #expect(try printed.bytes == Data(contentsOf: file))
        }
    }

    @Test("hostile texts stay texts in a calendar", .enabled(if: CalendarReader.isAvailable, CalendarReader.hint))
    func hostileCalendar() throws {
        try CaseTests.withCases { folder, environment in
            let title = "END:VEVENT; \\n, \"ü\" 🚪 " + String(repeating: "é,", count: 100)
            _ = try Securable.run(
                ["case", "open", "incident", "--title", title, "--aware", "2026-10-24T12:00:00Z"], in: folder,
                environment: environment)
            let file = folder.appending(path: "deadlines.ics")
            _ = try Securable.run(
                ["deadlines", "--now", "2026-10-24T20:00:00Z", "--ical", file.path(percentEncoded: false)], in: folder,
                environment: environment)
            let events = try CalendarReader.events(in: file)
            #expect(events.contains { $0.description.hasPrefix(title + "\n") })
        }
    }

    @Test("what two makers say of suppliers with one id are two dates, and it is said that no cases are looked for")
    func makers() throws {
        func files(_ maker: String, _ day: String) -> [String: String] {
            [
                "\(maker)/organization.yaml":
                    "organization: {name: \(maker)}\nparties: {cloud: {title: Cloud, support_until: \(day)}}\n",
                "\(maker)/.git/HEAD": "", "\(maker)/lamp/product.yaml": "product: {id: \(maker)-lamp, name: Lamp}\n",
                "\(maker)/torch/product.yaml": "product: {id: \(maker)-torch, name: Torch}\n",
            ]
        }
        let all = files("north", "2026-11-01").merging(files("south", "2026-12-01")) { $1 }
        try Securable.withFiles(all) { folder in
            let result = try Securable.run(["deadlines", "--now", "2026-10-24T20:00:00Z"], in: folder)
            #expect(result.lines.count { $0.contains(":cloud") } == 2)
            #expect(result.output.contains("north:cloud") && result.output.contains("south:cloud"))
            #expect(result.errors.contains("so no cases are looked for"))
        }
    }

    @Test("files with mistakes are not taken for files without dates")
    func brokenFiles() throws {
        try withCase { folder, run in
            try Data("product: {id: lamp, nmae: x}".utf8).write(to: folder.appending(path: "product.yaml"))
            let result = try run(["deadlines", "--now", "2026-10-24T20:00:00Z"])
            #expect(result.status == 3 && result.errors.contains("there may be more that is due"))
            #expect(try run(["deadlines", "nowhere"]).status == 3)
        }
    }
}
