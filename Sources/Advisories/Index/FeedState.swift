public import Foundation

/// How far a feed is in the index, and how old what it says is.
public struct FeedState: Sendable, Equatable {
    /// The feed's name.
    public let name: String
    /// The kind of its data; nil for one that this program does not know.
    public let kind: FeedKind?
    /// The file, folder or address that it was read from last.
    public let origin: String
    /// The newest time in its data, as RFC 3339 text; nil where the data have none.
    public let published: String?
    /// When it was last read, as RFC 3339 text in UTC.
    public let imported: String
    /// Whether its last import went to the end.
    public let isWhole: Bool
    /// How many records it has.
    public let records: Int

    /// The time as of which the feed says what it says.
    ///
    /// A file is as old as the newest time in it, whenever it was imported. What was fetched from its publisher is as new as
    /// that, even where the publisher had nothing new to say.
    public var asOf: String {
        let wasFetched = origin.hasPrefix("https://") || origin.hasPrefix("http://")
        guard let published else { return imported }
        return wasFetched ? max(published, imported) : published
    }

    /// How old what it says is, in seconds; nil where its time can't be read.
    ///
    /// - Parameter now: The time that counts as now.
    public func age(_ now: Date) -> TimeInterval? { Self.date(asOf).map(now.timeIntervalSince) }

    /// Whether it is older than a number of days, or not whole, or of no known time: then it gives no clean bill.
    public func isStale(after days: Int, _ now: Date) -> Bool {
        guard isWhole, let age = age(now) else { return true }
        return age > TimeInterval(days) * 86_400
    }

    /// The time of an RFC 3339 text, to the second.
    static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return Int(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        var parts = DateComponents()
        parts.timeZone = TimeZone(secondsFromGMT: 0)
        (parts.year, parts.month, parts.day) = (year, month, day)
        (parts.hour, parts.minute, parts.second) = (number(11..<13) ?? 0, number(14..<16) ?? 0, number(17..<19) ?? 0)
        guard let date = Calendar(identifier: .gregorian).date(from: parts) else { return nil }
        // An offset from UTC stands at the end: +02:00.
        guard bytes.count >= 25, let sign = bytes.dropLast(5).last, sign == 0x2B || sign == 0x2D,
            let hours = number((bytes.count - 5)..<(bytes.count - 3)),
            let minutes = number((bytes.count - 2)..<bytes.count)
        else { return date }
        return date.addingTimeInterval(TimeInterval((hours * 60 + minutes) * (sign == 0x2D ? 60 : -60)))
    }
}
