import ProductModel

extension PointInTime {
    /// Reads a time as a person types it: RFC 3339 with an offset, or a time on the wall with a zone.
    ///
    /// `2026-09-14T10:05:00+02:00`, `2026-09-14 08:05Z`, `2026-09-14T10:05[Europe/Berlin]`,
    /// `2026-09-14 10:05 Europe/Berlin`, and `2026-09-14 10:05` where a zone is given beside it. Fractions of a second are
    /// dropped, which makes deadlines earlier.
    ///
    /// - Parameters:
    ///   - text: The time.
    ///   - zone: The IANA zone of a time that names none itself.
    /// - Throws: ``AdvisoriesError/refused(_:)``, which says what is wrong and what to write: no such time on that day in
    ///   that zone, two such times, a leap second, a zone that does not exist, a year that nobody means.
    public init(_ text: String, zone: String? = nil) throws(AdvisoriesError) {
        var scan = TimeScan(text)
        let parts = try scan.parts()
        guard let name = parts.zone ?? (parts.offset == nil ? zone : nil) else {
            guard let offset = parts.offset else {
                throw .refused(
                    "'\(scan.shown)' does not say in which time zone; add Z, an offset such as +02:00, or a zone such as "
                        + "Europe/Berlin")
            }
            self.init(seconds: parts.wall - offset, zone: .offset(offset))
            return
        }
        guard let zone = StatedZone(name: name) else {
            throw .refused(
                "there is no time zone '\(TimeScan.cut(name))'; use a name of the IANA database, such as Europe/Berlin")
        }
        self = try Self.resolve(parts, in: zone, named: name, shown: scan.shown)
    }

    /// Reads a time that ``text`` wrote; its offset counts even where a zone's rules have changed since.
    init?(stored text: String) {
        var scan = TimeScan(text)
        guard let parts = try? scan.parts(), let offset = parts.offset else { return nil }
        self.init(seconds: parts.wall - offset, zone: parts.zone.flatMap(StatedZone.init(name:)) ?? .offset(offset))
    }

    private static func resolve(
        _ parts: TimeScan.Parts, in zone: StatedZone, named name: String, shown: String
    ) throws(AdvisoriesError) -> PointInTime {
        let holding = zone.offsets(onWall: parts.wall).holding
        if let offset = parts.offset {
            guard holding.contains(offset) else {
                let right = holding.map { StatedZone.text(offset: $0) }.joined(separator: " or ")
                throw .refused(
                    "'\(shown)' contradicts itself: in \(name) the offset is then "
                        + (right.isEmpty ? "neither, since clocks are put forward over that time" : right))
            }
            return PointInTime(seconds: parts.wall - offset, zone: zone)
        }
        switch holding.count {
        case 1: return PointInTime(seconds: parts.wall - holding[0], zone: zone)
        case 0:
            throw .refused(
                "'\(shown)' does not exist in \(name): clocks are put forward over it; look at the clock again, or write "
                    + "the time with its offset")
        default:
            let choices = holding.map { StatedZone.text(offset: $0) }.joined(separator: " (the earlier) or ")
            throw .refused(
                "'\(shown)' comes twice in \(name), since clocks are put back; say which, with \(choices)")
        }
    }
}
