import Advisories
import ProductModel
import Testing

@Suite("Periods as laws count them")
struct PeriodTests {
    private func time(_ text: String) throws -> PointInTime { try PointInTime(text) }

    @Test(
        "72 hours are real hours, whatever clocks do meanwhile",
        arguments: [
            ("2026-03-27 12:00 Europe/Berlin", "2026-03-30T13:00:00+02:00[Europe/Berlin]"),
            ("2026-10-23 12:00 Europe/Berlin", "2026-10-26T11:00:00+01:00[Europe/Berlin]"),
            ("2026-03-27 12:00 Europe/London", "2026-03-30T13:00:00+01:00[Europe/London]"),
            ("2026-10-23 12:00 Europe/London", "2026-10-26T11:00:00Z[Europe/London]"),
            ("2026-03-06 12:00 America/New_York", "2026-03-09T13:00:00-04:00[America/New_York]"),
            ("2026-10-30 12:00 America/New_York", "2026-11-02T11:00:00-05:00[America/New_York]"),
            ("2026-12-30T23:30:00+01:00", "2027-01-02T23:30:00+01:00"),
            ("2028-02-27T08:00:00Z", "2028-03-01T08:00:00Z"),
            ("2027-02-27T08:00:00Z", "2027-03-02T08:00:00Z"),
        ])
    func hours(from: String, to: String) throws {
        let end = try time(from).adding(hours: 72)
        #expect(end.instant.text == to && end.lastDay == nil)
    }

    @Test(
        "days are days of the calendar, at the same time on the wall",
        arguments: [
            ("2026-03-20 10:00 Europe/Berlin", "2026-04-03T10:00:00+02:00[Europe/Berlin]", "2026-04-03"),
            ("2026-10-20 10:00 Europe/Berlin", "2026-11-03T10:00:00+01:00[Europe/Berlin]", "2026-11-03"),
            ("2026-12-24T23:59:59Z", "2027-01-07T23:59:59Z", "2027-01-07"),
            ("2028-02-16T00:00:00Z", "2028-03-01T00:00:00Z", "2028-03-01"),
            // The time on the wall is left out, or comes twice: the earliest it can mean.
            ("2026-03-15 02:30 Europe/Berlin", "2026-03-29T01:30:00+01:00[Europe/Berlin]", "2026-03-29"),
            ("2026-10-11 02:30 Europe/Berlin", "2026-10-25T02:30:00+02:00[Europe/Berlin]", "2026-10-25"),
        ])
    func days(from: String, to: String, lastDay: String) throws {
        let end = try time(from).adding(days: 14)
        #expect(end.instant.text == to && end.lastDay?.text == lastDay)
    }

    @Test(
        "a month ends on the day with the same number, or on the month's last",
        arguments: [
            ("2027-01-31T09:00:00Z", "2027-02-28T09:00:00Z"),
            ("2028-01-31T09:00:00Z", "2028-02-29T09:00:00Z"),
            ("2100-01-30T09:00:00Z", "2100-02-28T09:00:00Z"),
            ("2026-12-31T09:00:00Z", "2027-01-31T09:00:00Z"),
            ("2026-10-31T09:00:00Z", "2026-11-30T09:00:00Z"),
            ("2027-02-28T09:00:00Z", "2027-03-28T09:00:00Z"),
            // The day is that of the zone in which the time was given, not that of UTC.
            ("2027-01-31 00:30 Europe/Berlin", "2027-02-28T00:30:00+01:00[Europe/Berlin]"),
            ("2026-10-15 12:00 Europe/Berlin", "2026-11-15T12:00:00+01:00[Europe/Berlin]"),
            ("9998-12-31T23:59:59Z", "9999-01-31T23:59:59Z"),
        ])
    func months(from: String, to: String) throws {
        #expect(try time(from).adding(months: 1).instant.text == to)
    }

    @Test("no deadline comes before its event; hours keep the order of events, and days and months that of their days")
    func order() throws {
        var random = SeededNumbers(seed: 20_260_911)
        let zones = ["Europe/Berlin", "Europe/London", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"]
        let start = try time("2026-01-01T00:00:00Z").seconds
        for _ in 0..<4_000 {
            guard let zone = StatedZone(name: zones[Int.random(in: 0..<zones.count, using: &random)]) else { continue }
            let first = PointInTime(seconds: start + Int.random(in: 0..<190_000_000, using: &random), zone: zone)
            let second = PointInTime(seconds: first.seconds + Int.random(in: 1..<200_000, using: &random), zone: zone)
            #expect(second.adding(hours: 24).instant.seconds - second.seconds == 86_400)
            #expect(first.adding(hours: 72).instant < second.adding(hours: 72).instant)
            for (one, other) in [
                (first.adding(days: 14), second.adding(days: 14)), (first.adding(months: 1), second.adding(months: 1)),
            ] {
                let (day, later) = (try #require(one.lastDay), try #require(other.lastDay))
                #expect(day <= later && one.instant >= first && one.instant.day == day)
            }
            let days = first.adding(days: 14)
            #expect(abs(days.instant.seconds - first.seconds - 14 * 86_400) <= 2 * 3600)
            let month = first.adding(months: 1).instant.seconds - first.seconds
            #expect((28 * 86_400 - 7200...31 * 86_400 + 7200).contains(month))
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
