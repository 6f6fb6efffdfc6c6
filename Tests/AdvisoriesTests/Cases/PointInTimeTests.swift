import Advisories
import Testing

@Suite("Times as people give them")
struct PointInTimeTests {
    @Test(
        "a time is read with its offset or its zone",
        arguments: [
            ("2026-09-14T10:05:00Z", "2026-09-14T10:05:00Z", "2026-09-14T10:05:00Z"),
            ("2026-09-14 10:05+02:00", "2026-09-14T10:05:00+02:00", "2026-09-14T08:05:00Z"),
            ("2026-09-14t10:05:59.999z", "2026-09-14T10:05:59Z", "2026-09-14T10:05:59Z"),
            ("2026-09-14T10:05:00-0330", "2026-09-14T10:05:00-03:30", "2026-09-14T13:35:00Z"),
            ("2026-09-14T00:30:00-00:00", "2026-09-14T00:30:00Z", "2026-09-14T00:30:00Z"),
            (
                "2026-09-14 10:05 Europe/Berlin", "2026-09-14T10:05:00+02:00[Europe/Berlin]",
                "2026-09-14T08:05:00Z"
            ),
            (
                "2026-12-14T10:05[Europe/London]", "2026-12-14T10:05:00Z[Europe/London]", "2026-12-14T10:05:00Z"
            ),
            (
                "2026-07-04T10:05:00-04:00[America/New_York]", "2026-07-04T10:05:00-04:00[America/New_York]",
                "2026-07-04T14:05:00Z"
            ),
            (
                "2026-10-25T02:30+02:00[Europe/Berlin]", "2026-10-25T02:30:00+02:00[Europe/Berlin]",
                "2026-10-25T00:30:00Z"
            ),
            (
                "2026-10-25T02:30+01:00[Europe/Berlin]", "2026-10-25T02:30:00+01:00[Europe/Berlin]",
                "2026-10-25T01:30:00Z"
            ),
            ("  2028-02-29 23:59:59 UTC ", "2028-02-29T23:59:59Z", "2028-02-29T23:59:59Z"),
        ])
    func reading(typed: String, text: String, utc: String) throws {
        let time = try PointInTime(typed)
        #expect(time.text == text && time.utc == utc)
        #expect(try PointInTime(time.text) == time)
    }

    @Test("a zone that is given beside a time counts where the time has none itself")
    func zoneBeside() throws {
        #expect(try PointInTime("2026-07-01 12:00", zone: "Europe/Berlin").utc == "2026-07-01T10:00:00Z")
        #expect(try PointInTime("2026-07-01 12:00Z", zone: "Europe/Berlin").utc == "2026-07-01T12:00:00Z")
    }

    @Test(
        "what is no time, or not one alone, is refused with what to write",
        arguments: [
            ("2026-03-29 02:30 Europe/Berlin", "does not exist in Europe/Berlin"),
            ("2026-03-29 01:30 Europe/London", "does not exist in Europe/London"),
            ("2026-03-08 02:00 America/New_York", "does not exist"),
            ("2011-12-30 12:00 Pacific/Apia", "does not exist"),
            (
                "2026-10-25 02:30 Europe/Berlin",
                "comes twice in Europe/Berlin, since clocks are put back; say which, with +02:00 (the earlier) or +01:00"
            ),
            ("2026-11-01 01:00 America/New_York", "-04:00 (the earlier) or -05:00"),
            ("2026-07-01T12:00:00+01:00[Europe/Berlin]", "the offset is then +02:00"),
            ("2026-03-29T02:30+01:00[Europe/Berlin]", "neither, since clocks are put forward"),
            ("2026-07-01 12:00", "in which time zone"),
            ("2026-07-01 12:00 Europe/Atlantis", "no time zone 'Europe/Atlantis'"),
            ("2026-07-01 12:00 EST", "no time zone 'EST'"),
            ("2026-06-30T23:59:60Z", "leap second"),
            ("2026-06-30T24:00:00Z", "00:00 of the next day"),
            ("9999-12-31T23:59:59Z", "years from 2000 to 9998"),
            ("0001-01-01T00:00:00Z", "years from 2000"),
            ("0000-01-01T00:00:00Z", "is no time"),
            ("2026-02-29T00:00:00Z", "is no time"),
            ("2026-02-28", "is no time"),
            ("2026-02-28T1:00Z", "is no time"),
            ("2026-02-28T01:00:00+25:00", "is no time"),
            ("2026-02-28T01:00:00Z junk\u{1B}[31m", "no time zone"),
            ("", "is no time"),
            ("tomorrow", "is no time"),
        ])
    func refusals(typed: String, reason: String) throws {
        let error = #expect(throws: AdvisoriesError.self) { try PointInTime(typed) }
        let message = try #require(error?.message)
        #expect(message.contains(reason), "\(message)")
        #expect(!message.contains("\u{1B}"))
    }

    @Test("a text of a megabyte is refused with a short message")
    func long() throws {
        for text in [
            String(repeating: "2", count: 1 << 20), "2026-02-28T01:00[" + String(repeating: "x", count: 1 << 20),
        ] {
            let error = #expect(throws: AdvisoriesError.self) { try PointInTime(text) }
            #expect((error?.message.utf8.count ?? .max) < 300)
        }
    }

    @Test("the same instant in two zones is the same time")
    func equality() throws {
        let here = try PointInTime("2026-07-01T12:00:00+02:00")
        let there = try PointInTime("2026-07-01T06:00:00-04:00")
        #expect(here == there && !(here < there) && Set([here, there]).count == 1)
        #expect(here.spoken == "2026-07-01 12:00 +02:00" && there.shown(in: .utc).spoken == "2026-07-01 10:00 UTC")
    }
}
