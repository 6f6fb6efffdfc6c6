import Advisories
import Foundation
import Testing

@Suite("The file of cases")
struct CaseFileTests {
    private let now = try? PointInTime("2027-12-31T00:00:00Z")

    private func entry(_ kind: CaseEventKind, _ time: String, _ details: CaseDetails = .init()) throws -> CaseEntry {
        CaseEntry(kind, at: try PointInTime(time), by: "PSIRT lead", details)
    }

    private func refusal(_ body: () throws -> Case) -> String {
        do {
            _ = try body()
            return "nothing was refused"
        } catch {
            return (error as? AdvisoriesError)?.message ?? "\(error)"
        }
    }

    @Test("a case is the sum of its events, and is the same when the file is opened again")
    func history() throws {
        try CaseSamples.withFolder { folder in
            let now = try #require(now)
            let url = folder.appending(path: "deep/er/cases.db")
            do {
                let file = try CaseFile(url, for: .real)
                let made = try CaseSamples.open(.vulnerability, aware: "2026-10-24 12:00 Europe/Berlin", in: file)
                #expect(made.id == "2027-0001")
                _ = try file.record(
                    try entry(.earlyWarning, "2026-10-24 20:00 Europe/Berlin", CaseDetails(reference: "SRP-1")),
                    in: made.id, now: now)
                #expect(try CaseSamples.open(.report, aware: nil, in: file).id == "2027-0002")
            }
            let file = try CaseFile(url, for: .real)
            let found = try #require(try file.find("2027-0001"))
            #expect(found.awareness?.text == "2026-10-24T12:00:00+02:00[Europe/Berlin]")
            #expect(found.first(.earlyWarning)?.details.reference == "SRP-1")
            #expect(found.first(.earlyWarning)?.role == "PSIRT lead")
            #expect(found.isExploited == true && found.isSevere == nil && found.products == ["lamp"])
            #expect(try file.cases().map(\.id) == ["2027-0001", "2027-0002"])
            #expect(try file.find("2027-0003") == nil)
            #expect(try file.verify().problems == [])
        }
    }

    @Test("the awareness time is set once, and only corrected to an earlier one, with a reason")
    func awareness() throws {
        try CaseSamples.withFile { file in
            let now = try #require(now)
            let id = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file).id
            let again = refusal { try file.record(try entry(.aware, "2026-10-02T12:00:00Z"), in: id, now: now) }
            #expect(again.contains("is 2026-10-01 12:00 UTC and is set once"))
            let why = CaseDetails(note: "The mail lay in the inbox")
            let later = refusal {
                try file.record(try entry(.awarenessCorrected, "2026-10-01T12:00:01Z", why), in: id, now: now)
            }
            #expect(later.contains("would hide a missed deadline"))
            let mute = refusal {
                try file.record(try entry(.awarenessCorrected, "2026-10-01T11:00:00Z"), in: id, now: now)
            }
            #expect(mute.contains("needs a --note"))
            let corrected = try file.record(
                try entry(.awarenessCorrected, "2026-10-01T11:00:00Z", why), in: id, now: now)
            #expect(corrected.awareness?.utc == "2026-10-01T11:00:00Z" && corrected.events.count == 4)
        }
    }

    @Test("what can't be true is refused with the reason, and nothing of it is kept")
    func refusals() throws {
        try CaseSamples.withFile { file in
            let now = try #require(now)
            let id = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file).id
            let report = try CaseSamples.open(.report, aware: "2026-10-01T12:00:00Z", in: file).id
            func reason(_ kind: CaseEventKind, _ time: String, _ details: CaseDetails = .init(), in id: String)
                -> String
            {
                refusal { try file.record(try entry(kind, time, details), in: id, now: now) }
            }
            #expect(reason(.note, "2028-01-01T00:00:00Z", CaseDetails(note: "x"), in: id).contains("in the future"))
            #expect(reason(.earlyWarning, "2026-10-01T11:59:59Z", in: id).contains("before you became aware"))
            #expect(reason(.earlyWarning, "2026-10-02T00:00:00Z", in: report).contains("vulnerability or incident"))
            #expect(
                reason(.severe, "2026-10-02T00:00:00Z", CaseDetails(answer: true), in: id).contains(
                    "of the kind incident"))
            #expect(reason(.exploited, "2026-10-02T00:00:00Z", in: id).contains("say yes or no"))
            #expect(
                reason(.measureWithdrawn, "2026-10-02T00:00:00Z", CaseDetails(note: "x"), in: id).contains("no measure")
            )
            #expect(reason(.exploited, "2026-10-02T00:00:00Z", .init(answer: false), in: id).contains("what showed it"))
            #expect(reason(.note, "2026-10-02T00:00:00Z", CaseDetails(note: " \n"), in: id).contains("--note"))
            #expect(reason(.fact, "2026-10-02T00:00:00Z", in: id).contains("--set field=text"))
            #expect(reason(.note, "2026-10-02T00:00:00Z", CaseDetails(note: "x"), in: "2027-0009").contains("no case"))
            #expect(reason(.reopened, "2026-10-02T00:00:00Z", CaseDetails(note: "x"), in: id).contains("is open"))
            #expect(try file.find(id)?.events.count == 3)
            let future = refusal { try CaseSamples.open(.incident, aware: "2028-01-01T00:00:00Z", in: file) }
            #expect(future.contains("in the future"))
            let neither = refusal {
                try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file, answer: false)
            }
            #expect(neither.contains("actively exploited, and this one is said not to be"))
            #expect(try file.cases().count == 2)
        }
    }

    @Test("a closed case takes nothing but notes until it is reopened")
    func closing() throws {
        try CaseSamples.withFile { file in
            let now = try #require(now)
            let id = try CaseSamples.open(.report, aware: "2026-10-01T12:00:00Z", in: file).id
            let why = CaseDetails(note: "Answered")
            #expect(try file.record(try entry(.closed, "2026-10-05T00:00:00Z", why), in: id, now: now).closed != nil)
            let refused = refusal {
                try file.record(try entry(.acknowledged, "2026-10-05T00:00:00Z"), in: id, now: now)
            }
            #expect(refused.contains("is closed; reopen it first"))
            _ = try file.record(try entry(.note, "2026-10-06T00:00:00Z", why), in: id, now: now)
            #expect(try file.record(try entry(.reopened, "2026-10-07T00:00:00Z", why), in: id, now: now).closed == nil)
        }
    }

    @Test("a note of 100 KB with control characters is kept as it is, one of more than a mebibyte is refused")
    func notes() throws {
        try CaseSamples.withFile { file in
            let now = try #require(now)
            let id = try CaseSamples.open(.report, aware: nil, in: file).id
            let text = String(repeating: "a\u{0}\u{1B}[31m\u{202E}é\"\\\n", count: 8_000)
            let kept = try file.record(
                try entry(.note, "2026-10-01T00:00:00Z", CaseDetails(note: text)), in: id, now: now)
            #expect(kept.last(.note)?.details.note == text)
            #expect(try file.find(id)?.last(.note)?.details.note == text)
            #expect(try file.verify().problems == [])
            let long = CaseDetails(note: String(repeating: "a", count: (1 << 20) + 1))
            #expect(
                refusal { try file.record(try entry(.note, "2026-10-01T00:00:00Z", long), in: id, now: now) }.contains(
                    "1 MiB"))
            let title = refusal {
                try file.open(
                    CaseEntry(.opened, at: now, CaseDetails(kind: .report, title: "two\nlines")), now: now)
            }
            #expect(title.contains("one line of plain text"))
        }
    }

    @Test("history can't be changed or taken away by SQL")
    func triggers() throws {
        try CaseSamples.withFile { file in
            _ = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file)
            let raw = try SQLiteFile(file.url, .writing)
            for sql in ["UPDATE event SET happened = '2026-10-03T12:00:00Z' WHERE number = 2", "DELETE FROM event"] {
                let error = #expect(throws: AdvisoriesError.self) { try raw.run(sql) }
                #expect(error?.message.contains("never loses history") == true)
            }
            #expect(try file.verify().problems == [])
        }
    }

    @Test("what was changed or taken out otherwise shows, and of the last events where a hash was kept elsewhere")
    func takenOut() throws {
        for (sql, problem) in [
            ("DELETE FROM event WHERE number = 2", "event 2 is missing"),
            ("UPDATE event SET happened = '2026-10-03T12:00:00Z' WHERE number = 2", "event 2 was changed"),
            ("UPDATE event SET role = 'nobody' WHERE number = 1", "event 1 was changed after it was written"),
            ("DELETE FROM event WHERE number = 3", "which was kept elsewhere"),
        ] {
            try CaseSamples.withFolder { folder in
                let url = folder.appending(path: "cases.db")
                let file = try CaseFile(url, for: .real)
                _ = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file)
                let head = try file.verify().head
                let raw = try SQLiteFile(url, .writing)
                try raw.run("DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_taken_away; \(sql)")
                let problems = try file.verify(kept: head).problems
                #expect(problems.contains { $0.contains(problem) }, "\(sql): \(problems)")
            }
        }
    }

    @Test("a file with a byte that went bad is an error or shows in the chain, and never other history")
    func damage() throws {
        try CaseSamples.withFolder { folder in
            let url = folder.appending(path: "cases.db")
            let whole: [String]
            do {
                let file = try CaseFile(url, for: .real)
                for _ in 0..<5 { _ = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file) }
                whole = try file.cases().flatMap(\.events).map(\.hash)
            }
            let bytes = try Data(contentsOf: url)
            var random = SeededNumbers(seed: 14)
            var found = 0
            for round in 0..<300 {
                let damaged = folder.appending(path: "damaged-\(round).db")
                var copy = bytes
                copy[Int.random(in: 0..<copy.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
                try copy.write(to: damaged)
                do {
                    let file = try CaseFile(damaged, for: .real)
                    let events = try file.cases().flatMap(\.events).map(\.hash)
                    guard try file.verify().problems.isEmpty else {
                        found += 1
                        continue
                    }
                    #expect(events == whole)
                } catch { found += 1 }
                try FileManager.default.removeItem(at: damaged)
            }
            #expect(found > 30)
        }
    }

    @Test("only the owner can read the file, and a group that was let in")
    func mode() throws {
        try CaseSamples.withFolder { folder in
            let url = folder.appending(path: "inner/cases.db")
            func mode(_ url: URL) throws -> Int {
                let path = url.path(percentEncoded: false)
                return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
            }
            _ = try CaseFile(url, for: .real)
            #expect(try mode(url) == 0o600 && mode(url.deletingLastPathComponent()) == 0o700)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o664], ofItemAtPath: url.path(percentEncoded: false))
            _ = try CaseFile(url, for: .real)
            #expect(try mode(url) == 0o660)
        }
    }

    @Test("a file that is none of cases, or of another purpose, is refused and left as it is")
    func otherFiles() throws {
        try CaseSamples.withFolder { folder in
            func reason(_ url: URL, _ purpose: CaseFile.Purpose = .real) -> String {
                do {
                    _ = try CaseFile(url, for: purpose)
                    return "nothing was refused"
                } catch { return error.message }
            }
            let text = folder.appending(path: "notes.txt")
            try Data(String(repeating: "no database ", count: 100).utf8).write(to: text)
            #expect(reason(text).contains("not a database"))
            let other = folder.appending(path: "other.db")
            try SQLiteFile(other, .writing).run("CREATE TABLE t (x)")
            #expect(reason(other).contains("not one of cases"))
            let real = folder.appending(path: "real.db")
            _ = try CaseFile(real, for: .real)
            let before = try Data(contentsOf: real)
            #expect(reason(real, .drill).contains("real cases, so no drill"))
            #expect(try Data(contentsOf: real) == before)
            let drill = CaseFile.drillFile(beside: real)
            #expect(drill.lastPathComponent == "real.drill.db")
            _ = try CaseFile(drill, for: .drill)
            #expect(reason(drill).contains("file of a drill"))
            #expect(reason(folder).contains("is a directory"))
            try SQLiteFile(real, .writing).run("UPDATE about SET value = '2' WHERE key = 'format'")
            #expect(reason(real).contains("newer version"))
        }
    }

    @Test("ten writers at once all get in, each with an id of its own, and the chain holds")
    func writers() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appending(path: "cases.db")
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    let file = try CaseFile(url, for: .real)
                    return try CaseSamples.open(.report, aware: "2026-10-01T12:00:00Z", in: file).id
                }
            }
            var ids: Set<String> = []
            for try await id in group { ids.insert(id) }
            return ids
        }
        #expect(ids.count == 10)
        let verification = try CaseFile(url, for: .real).verify()
        #expect(verification.events == 20 && verification.problems == [])
    }
}
