import ProductModel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
    @Test(
        "A day is counted from 1 January 1970",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("2026-04-20", 20_563), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func numbers(text: String, number: Int) throws {
        #expect(try #require(CalendarDay(text)).number == number)
        #expect(CalendarDay(number: number).text == text)
    }

    @Test("29 February exists in leap years only", arguments: [2000, 2024, 2400, 4])
    func leapYears(year: Int) {
        let padded = String(repeating: "0", count: 4 - String(year).count) + String(year)
        #expect(CalendarDay("\(padded)-02-29") != nil)
    }

    @Test("There is no 29 February in other years", arguments: ["1900", "2023", "2100", "2026"])
    func commonYears(year: String) {
        #expect(CalendarDay("\(year)-02-29") == nil)
        #expect(CalendarDay("\(year)-02-28") != nil)
    }

    @Test(
        "Whatever is no day is refused",
        arguments: [
            "", "2026", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32",
            "0000-01-01", "26-01-01", "2026-1-1", "2026/01/01", "01-02-2026", "2026-01-01T00:00", " 2026-01-01",
            "2026-01-01\n", "-026-01-01", "+026-01-01", "２０２６-01-01", "2026-W01-1",
        ])
    func refused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("Every day of eight hundred years has one text, and the texts are in the order of the days")
    func roundTrip() throws {
        let first = try #require(CalendarDay("1600-01-01")).number
        let last = try #require(CalendarDay("2400-12-31")).number
        var before = ""
        for number in first...last {
            let text = CalendarDay(number: number).text
            try #require(CalendarDay(text)?.number == number, "\(text)")
            try #require(before < text, "\(before) comes before \(text)")
            before = text
        }
    }

    @Test("Days compare as time goes by")
    func order() throws {
        #expect(try #require(CalendarDay("2026-03-01")) > #require(CalendarDay("2026-02-28")))
    }
}
