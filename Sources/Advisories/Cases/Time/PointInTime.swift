public import ProductModel

/// An instant, together with the time zone in which a person gave it.
///
/// Two are equal where they are the same instant, in whatever zone. Leap seconds do not exist in it, as in POSIX.
public struct PointInTime: Sendable, Hashable, Comparable {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int
    /// The zone in which it was given, and is shown.
    public let zone: StatedZone

    /// The years that are taken; what is outside is a slip of the pen, and deadlines still end before the year 10000.
    static let years = 2000...9998

    /// An instant in a zone.
    public init(seconds: Int, zone: StatedZone = .utc) {
        self.seconds = seconds
        self.zone = zone
    }

    /// The day in its zone.
    public var day: CalendarDay { CalendarDay(number: Self.floor(wall, by: 86_400)) }

    /// Seconds since midnight on the wall.
    var timeOfDay: Int { wall - day.number * 86_400 }

    /// The time on the wall as if it were UTC.
    private var wall: Int { seconds + zone.offset(at: seconds) }

    /// RFC 3339, and after it the zone's name as RFC 9557 writes it: `2026-10-25T02:30:00+02:00[Europe/Berlin]`.
    public var text: String {
        let local = day.text + "T" + clock + StatedZone.text(offset: zone.offset(at: seconds))
        if case .named(let name) = zone { return local + "[\(name)]" }
        return local
    }

    /// RFC 3339 in UTC: `2026-10-25T00:30:00Z`.
    public var utc: String { PointInTime(seconds: seconds).text }

    /// As people read it: `2026-10-25 02:30 +02:00`.
    public var spoken: String {
        let offset = zone.offset(at: seconds)
        let time = clock.hasSuffix(":00") ? String(clock.dropLast(3)) : clock
        return day.text + " " + time + " " + (offset == 0 ? "UTC" : StatedZone.text(offset: offset))
    }

    private var clock: String {
        let time = timeOfDay
        return [time / 3600, time / 60 % 60, time % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// The same instant in another zone.
    public func shown(in zone: StatedZone) -> PointInTime { PointInTime(seconds: seconds, zone: zone) }

    /// Whether both are the same instant.
    public static func == (left: PointInTime, right: PointInTime) -> Bool { left.seconds == right.seconds }

    /// Adds the instant.
    public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

    /// Earlier instants come first.
    public static func < (left: PointInTime, right: PointInTime) -> Bool { left.seconds < right.seconds }

    private static func floor(_ number: Int, by divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
