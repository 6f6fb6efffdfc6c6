/// A moment in RFC 3339 text, so that times of different zones can be compared.
struct StatementTime: Comparable, Sendable {
    private let seconds: Int
    private let nanoseconds: Int

    static func < (left: StatementTime, right: StatementTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// Nil for a text that is no moment; a day alone is its start, as universal time.
    init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(64))
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte.isDigit else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), bytes[4] == 0x2D,
            bytes[7] == 0x2D, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        guard bytes.count > 10 else {
            (seconds, nanoseconds) = (days * 86_400, 0)
            return
        }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19) else { return nil }
        var place = 19
        var fraction = 0
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            var weight = 100_000_000
            while place < bytes.count, bytes[place].isDigit {
                fraction += Int(bytes[place] - 0x30) * weight
                weight /= 10
                place += 1
            }
        }
        var offset = 0
        if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
            guard let hours = number((place + 1)..<(place + 3)), let minutes = number((place + 4)..<(place + 6)) else {
                return nil
            }
            offset = (hours * 3600 + minutes * 60) * (bytes[place] == UInt8(ascii: "-") ? -1 : 1)
        }
        seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
        nanoseconds = fraction
    }

    /// The days since the start of 1970 in the Gregorian calendar.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
