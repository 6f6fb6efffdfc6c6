import ProductModel

/// A moment as RFC 3339 writes it, for comparing.
struct RFC3339Time: Sendable, Hashable, Comparable {
    private let second: Int
    /// The digits of the fraction, without zeros at their end.
    private let fraction: String

    /// Reads a moment; nil for what is none.
    init?(_ text: String) {
        let pattern = /([0-9-]{10})[Tt ]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?([Zz]|[+-][0-9]{2}:[0-9]{2})/
        guard text.utf8.count < 100, let match = text.wholeMatch(of: pattern), let day = CalendarDay(match.1),
            let hour = Int(match.2), let minute = Int(match.3), let second = Int(match.4), hour < 24, minute < 60,
            second <= 60
        else { return nil }
        var offset = 0
        if match.6.count == 6, let hours = Int(match.6.dropFirst().prefix(2)), let minutes = Int(match.6.suffix(2)) {
            guard hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * 60 * (match.6.hasPrefix("-") ? -1 : 1)
        }
        self.second = day.number * 86_400 + (hour * 60 + minute) * 60 + second - offset
        var digits = match.5 ?? ""
        while digits.hasSuffix("0") { digits.removeLast() }
        fraction = String(digits)
    }

    static func < (left: RFC3339Time, right: RFC3339Time) -> Bool {
        (left.second, left.fraction) < (right.second, right.fraction)
    }
}
