import Advisories
import ProductModel
import Testing

@Suite("Clocks of a case")
struct CaseDeadlineTests {
    private let now = try? PointInTime("2027-12-31T00:00:00Z")

    private func record(
        _ kind: CaseEventKind, _ time: String, _ details: CaseDetails = .init(), in id: String, of file: CaseFile
    ) throws -> Case {
        try file.record(CaseEntry(kind, at: try PointInTime(time), details), in: id, now: try #require(now))
    }

    private func due(_ state: Deadline.State) -> String? {
        guard case .running(.instant(let instant, let lastDay)) = state else { return nil }
        return instant.text + (lastDay.map { " " + $0.text } ?? "")
    }

    @Test("an exploited vulnerability: 24 and 72 hours from awareness, 14 days from when a measure is available")
    func vulnerability() throws {
        try CaseSamples.withFile { file in
            let opened = try CaseSamples.open(.vulnerability, aware: "2026-10-24 12:00 Europe/Berlin", in: file)
            let id = opened.id
            #expect(try due(CaseSamples.state("cra-14-2-a", of: opened)) == "2026-10-25T11:00:00+01:00[Europe/Berlin]")
            #expect(try due(CaseSamples.state("cra-14-2-b", of: opened)) == "2026-10-27T11:00:00+01:00[Europe/Berlin]")
            #expect(
                try CaseSamples.state("cra-14-2-c", of: opened)
                    == .waiting("begins when a corrective or mitigating measure is available"))
            #expect(
                try CaseSamples.state("cra-14-8-vulnerability", of: opened)
                    == .withoutNumber(since: PointInTime("2026-10-24T10:00:00Z")))
            let warned = try record(.earlyWarning, "2026-10-25T10:00:00Z", in: id, of: file)
            #expect(
                try CaseSamples.state("cra-14-2-a", of: warned)
                    == .done(PointInTime("2026-10-25T10:00:00Z"), wasLate: false))
            let late = try record(.notification, "2026-10-27T10:00:01Z", in: id, of: file)
            #expect(
                try CaseSamples.state("cra-14-2-b", of: late)
                    == .done(PointInTime("2026-10-27T10:00:01Z"), wasLate: true))
            let mended = try record(.measureAvailable, "2026-11-20T09:00:00Z", in: id, of: file)
            #expect(try due(CaseSamples.state("cra-14-2-c", of: mended)) == "2026-12-04T09:00:00Z 2026-12-04")
            let withdrawn = try record(
                .measureWithdrawn, "2026-11-21T09:00:00Z", .init(note: "Bricks"), in: id, of: file)
            #expect(
                try CaseSamples.state("cra-14-2-c", of: withdrawn)
                    == .waiting("begins when a corrective or mitigating measure is available"))
        }
    }

    @Test("a severe incident: the final report is due one month after the notification, not after awareness")
    func incident() throws {
        try CaseSamples.withFile { file in
            let opened = try CaseSamples.open(.incident, aware: "2027-01-28T12:00:00Z", in: file)
            #expect(try due(CaseSamples.state("cra-14-4-a", of: opened)) == "2027-01-29T12:00:00Z")
            #expect(try due(CaseSamples.state("cra-14-4-b", of: opened)) == "2027-01-31T12:00:00Z")
            #expect(
                try CaseSamples.state("cra-14-4-c", of: opened) == .waiting("begins when the notification was sent"))
            let told = try record(.notification, "2027-01-31T10:00:00Z", in: opened.id, of: file)
            #expect(try due(CaseSamples.state("cra-14-4-c", of: told)) == "2027-02-28T10:00:00Z 2027-02-28")
            let ended = try record(.finalReport, "2027-02-28T10:00:00Z", in: opened.id, of: file)
            #expect(
                try CaseSamples.state("cra-14-4-c", of: ended)
                    == .done(PointInTime("2027-02-28T10:00:00Z"), wasLate: false))
        }
    }

    @Test("what nobody said is a proviso of a clock that runs; what was said not to be is a reason why none does")
    func threeValues() throws {
        try CaseSamples.withFile { file in
            let unsaid = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file, answer: nil)
            let rules = try DeadlineRule.readAll()
            let deadlines = CaseDeadlines(rules, facts: CaseFacts()).deadlines(of: unsaid)
            let warning = try #require(deadlines.first)
            #expect(due(warning.state) == "2026-10-02T12:00:00Z")
            #expect(warning.provisos == ["if it is actively exploited", "if a product is sold on the market eu"])
            let no = try record(.exploited, "2026-10-01T13:00:00Z", .init(answer: false), in: unsaid.id, of: file)
            #expect(
                try CaseSamples.state("cra-14-2-a", of: no)
                    == .inapplicable("the vulnerability is said not to be exploited"))
            let yes = try record(
                .exploited, "2026-10-09T13:00:00Z", .init(answer: true, note: "Seen in logs"), in: unsaid.id, of: file)
            #expect(try due(CaseSamples.state("cra-14-2-a", of: yes)) == "2026-10-02T12:00:00Z")
            let abroad = CaseSamples.product("lamp", ["product/product/markets": CaseSamples.list("uk", "us")])
            #expect(
                try CaseSamples.state("cra-14-2-a", of: yes, facts: CaseFacts([abroad]))
                    == .inapplicable("no product of the case is sold on the market eu"))
            let unaware = try CaseSamples.open(.incident, aware: nil, in: file)
            #expect(
                try CaseSamples.state("cra-14-4-a", of: unaware)
                    == .waiting("begins when you say since when you are aware"))
        }
    }

    @Test("before 11 September 2026 there is no clock of the CRA, and it is said why")
    func before() throws {
        try CaseSamples.withFile { file in
            let before = try CaseSamples.open(.vulnerability, aware: "2026-09-10 23:59 Europe/Berlin", in: file)
            #expect(
                try CaseSamples.state("cra-14-2-a", of: before)
                    == .inapplicable("CRA Art. 14(2)(a) applies from 2026-09-11, and you were aware on 2026-09-10"))
            let after = try CaseSamples.open(.vulnerability, aware: "2026-09-11 00:00 Europe/Berlin", in: file)
            #expect(try due(CaseSamples.state("cra-14-2-a", of: after)) == "2026-09-12T00:00:00+02:00[Europe/Berlin]")
        }
    }

    @Test("a correction to a time before that day takes no clock away; it makes it run from then")
    func correctedBefore() throws {
        try CaseSamples.withFile { file in
            let id = try CaseSamples.open(.vulnerability, aware: "2026-09-12T12:00:00Z", in: file).id
            let corrected = try record(
                .awarenessCorrected, "2026-09-01T12:00:00Z", .init(note: "Read the mail again"), in: id, of: file)
            #expect(try due(CaseSamples.state("cra-14-2-a", of: corrected)) == "2026-09-02T12:00:00Z")
        }
    }

    @Test("a report is answered in the time that the maker published, and hears news until there is a measure")
    func report() throws {
        try CaseSamples.withFile { file in
            let opened = try CaseSamples.open(.report, aware: "2026-10-01T12:00:00Z", in: file)
            let british = CaseFacts([
                CaseSamples.product(
                    "lamp",
                    [
                        "product/product/markets": CaseSamples.list("uk"),
                        "organization/organization/disclosure.acknowledge_days": .integer(5),
                    ])
            ])
            #expect(
                try due(CaseSamples.state("policy-acknowledgement", of: opened)) == "2026-10-04T12:00:00Z 2026-10-04")
            #expect(
                try due(CaseSamples.state("psti-acknowledgement", of: opened, facts: british))
                    == "2026-10-06T12:00:00Z 2026-10-06")
            guard case .inapplicable = try CaseSamples.state("policy-acknowledgement", of: opened, facts: british)
            else {
                Issue.record("the same days are counted twice")
                return
            }
            #expect(
                try CaseSamples.state("psti-status", of: opened, facts: british)
                    == .unknown("nobody said how many days: organization.disclosure.update_days"))
            let told = try record(.acknowledged, "2026-10-02T12:00:00Z", in: opened.id, of: file)
            #expect(try due(CaseSamples.state("policy-status", of: told)) == "2026-10-16T12:00:00Z 2026-10-16")
            let again = try record(.statusUpdate, "2026-10-10T12:00:00Z", in: opened.id, of: file)
            #expect(try due(CaseSamples.state("policy-status", of: again)) == "2026-10-24T12:00:00Z 2026-10-24")
            let mended = try record(.measureAvailable, "2026-10-20T12:00:00Z", in: opened.id, of: file)
            #expect(
                try CaseSamples.state("policy-status", of: mended)
                    == .done(PointInTime("2026-10-20T12:00:00Z"), wasLate: false))
        }
    }

    @Test("a case that was closed has no clock that runs, and the law's open steps are known before")
    func closing() throws {
        try CaseSamples.withFile { file in
            let opened = try CaseSamples.open(.vulnerability, aware: "2026-10-01T12:00:00Z", in: file)
            let deadlines = CaseDeadlines(try DeadlineRule.readAll(), facts: CaseFacts([CaseSamples.lamp]))
            #expect(
                deadlines.openDuties(of: opened).map(\.id) == [
                    "2027-0001/cra-14-2-a", "2027-0001/cra-14-2-b", "2027-0001/cra-14-2-c",
                    "2027-0001/cra-14-8-vulnerability",
                ])
            let closed = try record(
                .closed, "2026-10-05T00:00:00Z", .init(note: "Typed wrong"), in: opened.id, of: file)
            #expect(deadlines.deadlines(of: closed).allSatisfy { $0.due == nil })
            #expect(deadlines.openDuties(of: closed).isEmpty)
        }
    }

    @Test("every rule says where it comes from, and the law's own have the article")
    func rules() throws {
        let rules = try DeadlineRule.readAll()
        #expect(rules.count == 13 && Set(rules.map(\.id)).count == 13)
        #expect(
            rules.filter { $0.origin.law == "CRA" }.allSatisfy { $0.since?.text == "2026-09-11" && $0.market == "eu" })
        #expect(rules.allSatisfy { !$0.begins.isEmpty && !$0.kinds.isEmpty })
        #expect(rules.first { $0.id == "cra-14-2-c" }?.length == .days(14))
        #expect(rules.first { $0.id == "cra-14-4-c" }?.begins == [.notification])
    }
}
