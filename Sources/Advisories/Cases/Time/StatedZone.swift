import Foundation

/// The time zone in which a person gave a time: an offset from UTC, or a zone of the IANA database.
public enum StatedZone: Sendable, Hashable {
    /// Seconds east of UTC.
    case offset(Int)
    /// A zone such as `Europe/Berlin`, with its changes between summer and winter.
    case named(String)

    /// UTC.
    public static let utc = StatedZone.offset(0)

    /// A zone of the IANA database by its name; nil where there is none.
    ///
    /// Abbreviations such as `EST` are none, since several zones share one.
    public init?(name: String) {
        guard name == "UTC" || (name.contains("/") && TimeZone(identifier: name) != nil) else { return nil }
        self = name == "UTC" ? .utc : .named(name)
    }

    /// Seconds east of UTC at an instant, given in seconds since 1970-01-01T00:00:00Z.
    func offset(at instant: Int) -> Int {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name):
            TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))) ?? 0
        }
    }

    /// The offsets that may hold for a time on the wall, and those that do.
    ///
    /// None holds in the hour that is left out in spring; two hold in the hour that comes twice in autumn.
    ///
    /// - Parameter wall: The time on the wall as if it were UTC, in seconds since 1970-01-01T00:00:00.
    func offsets(onWall wall: Int) -> (near: [Int], holding: [Int]) {
        // A day to either side is past every change that the time on the wall can be caught in.
        let near = Set([wall - 86_400, wall, wall + 86_400].map(offset(at:))).sorted(by: >)
        return (near, near.filter { offset(at: wall - $0) == $0 })
    }

    /// As RFC 3339 writes an offset: `Z`, `+02:00`.
    static func text(offset: Int) -> String {
        guard offset != 0 else { return "Z" }
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    }
}
