public import ProductModel

/// When a period ends that begins with an event.
public struct PeriodEnd: Sendable, Equatable {
    /// The end by the strict reading, which is the earliest that anyone could mean.
    public let instant: PointInTime
    /// The last day, for periods of the calendar.
    ///
    /// By Regulation 1182/71, Art. 3(2), the period ends with its last hour.
    public let lastDay: CalendarDay?
}

/// Periods as laws count them.
///
/// Hours are real hours, whatever clocks do meanwhile. Days and months are counted by Regulation (EEC, Euratom) 1182/71,
/// Art. 3(2): the day of the event does not count, and a month ends on the day with the same number, or on the last of a
/// month that has none such. Of what that regulation allows, the strict reading takes nothing (own judgement, until a
/// lawyer says otherwise): the period ends at the event's time of day, not with the day; the hour of the event counts;
/// holidays and weekends put nothing off.
extension PointInTime {
    /// So many hours later.
    public func adding(hours: Int) -> PeriodEnd {
        PeriodEnd(instant: PointInTime(seconds: seconds + hours * 3600, zone: zone), lastDay: nil)
    }

    /// So many days of the calendar later, at the same time on the wall.
    public func adding(days: Int) -> PeriodEnd { end(on: CalendarDay(number: day.number + days)) }

    /// So many months later, at the same time on the wall; 31 January and one month is the last of February.
    public func adding(months: Int) -> PeriodEnd { end(on: day.adding(months: months)) }

    /// The time of this event's clock on another day; where that comes twice or not at all, the earliest it can mean.
    private func end(on last: CalendarDay) -> PeriodEnd {
        let wall = last.number * 86_400 + timeOfDay
        let (near, holding) = zone.offsets(onWall: wall)
        let offset = (holding.isEmpty ? near : holding).max() ?? 0
        return PeriodEnd(instant: PointInTime(seconds: max(seconds, wall - offset), zone: zone), lastDay: last)
    }
}

extension CalendarDay {
    /// So many months later, on the day with the same number or on the month's last.
    func adding(months: Int) -> CalendarDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let month = parts[0] * 12 + parts[1] - 1 + months
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let year = String(repeating: "0", count: max(0, 4 - String(month / 12).count)) + String(month / 12)
        let prefix = year + "-" + two(month % 12 + 1) + "-"
        for day in stride(from: parts[2], through: 28, by: -1) {
            if let found = CalendarDay(prefix + two(day)) { return found }
        }
        return CalendarDay(prefix + two(min(parts[2], 28))) ?? self
    }
}
