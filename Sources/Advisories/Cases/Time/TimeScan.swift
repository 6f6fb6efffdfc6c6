import ProductModel
import SourceText

/// Reads the parts of a time, byte by byte.
struct TimeScan {
    /// What a text says of a time.
    struct Parts {
        /// The time on the wall as if it were UTC, in seconds since 1970-01-01T00:00:00.
        let wall: Int
        /// Seconds east of UTC, where an offset is written.
        let offset: Int?
        /// The zone, where one is written.
        let zone: String?
    }

    private let bytes: [UInt8]
    private var place = 0
    /// The text as it can be shown to people.
    let shown: String

    init(_ text: String) {
        let trimmed = text.utf8.drop { $0 == 0x20 }
        // Longer than any time: enough to see that it is none.
        bytes = Array(trimmed.prefix(160)).reversed().drop { $0 == 0x20 }.reversed()
        shown = Self.cut(text)
    }

    /// A text short enough for a message, with nothing that steers a terminal.
    static func cut(_ text: String) -> String {
        let visible = Diagnostic.visible(String(text.prefix(60))).replacing("\n", with: " ")
        return text.utf8.count > 60 ? visible + "…" : visible
    }

    /// All parts; the text holds nothing else.
    mutating func parts() throws(AdvisoriesError) -> Parts {
        guard let day = CalendarDay(String(decoding: bytes.prefix(10), as: UTF8.self)) else { throw notATime }
        guard let year = Int(day.text.prefix(4)), PointInTime.years.contains(year) else {
            throw .refused(
                "'\(shown)' lies in a year that nobody can mean; years from \(PointInTime.years.lowerBound) to "
                    + "\(PointInTime.years.upperBound) are taken")
        }
        place = 10
        guard take("T") || take("t") || take(" ") else { throw notATime }
        let time = try timeOfDay()
        let offset = try offset()
        let zone = try zone()
        guard place == bytes.count else { throw notATime }
        return Parts(wall: day.number * 86_400 + time, offset: offset, zone: zone)
    }

    private mutating func timeOfDay() throws(AdvisoriesError) -> Int {
        guard let hour = number(), take(":"), let minute = number(), minute < 60 else { throw notATime }
        var second = 0
        if take(":") {
            guard let read = number() else { throw notATime }
            second = read
            if take(".") || take(",") {
                let start = place
                while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
                guard place > start else { throw notATime }
            }
        }
        if second == 60 {
            throw .refused(
                "'\(shown)' is a leap second, which no clock here counts; write second 59, which is the earlier")
        }
        guard second < 60 else { throw notATime }
        if hour == 24, minute == 0, second == 0 {
            throw .refused("'\(shown)' has the hour 24; write 00:00 of the next day")
        }
        guard hour < 24 else { throw notATime }
        return hour * 3600 + minute * 60 + second
    }

    private mutating func offset() throws(AdvisoriesError) -> Int? {
        if take("Z") || take("z") { return 0 }
        let start = place
        _ = take(" ")
        guard let sign = next, sign == 0x2B || sign == 0x2D else {
            place = start
            return nil
        }
        place += 1
        guard let hours = number(), hours <= 18 else { throw notATime }
        _ = take(":")
        guard let minutes = number(), minutes < 60 else { throw notATime }
        return (sign == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private mutating func zone() throws(AdvisoriesError) -> String? {
        guard place < bytes.count else { return nil }
        let isBracketed = take("[")
        guard isBracketed || take(" ") else { throw notATime }
        // RFC 9557's mark that the zone has to be understood, which it is.
        if isBracketed { _ = take("!") }
        let rest = bytes[place...]
        let name = isBracketed ? rest.prefix { $0 != UInt8(ascii: "]") } : rest
        place += name.count
        guard !name.isEmpty, !isBracketed || take("]") else { throw notATime }
        return String(decoding: name, as: UTF8.self)
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    /// Two digits.
    private mutating func number() -> Int? {
        guard place + 2 <= bytes.count, bytes[place..<place + 2].allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        defer { place += 2 }
        return Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30)
    }

    private var notATime: AdvisoriesError {
        .refused("'\(shown)' is no time; write it as 2026-09-14T10:05:00+02:00, or as 2026-09-14 10:05 Europe/Berlin")
    }
}
