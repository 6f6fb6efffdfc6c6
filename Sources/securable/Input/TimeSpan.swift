import ArgumentParser

/// A length of time as it is typed: `30d`, `24h`, `2w`.
struct TimeSpan: ExpressibleByArgument {
    let seconds: Int

    /// 90 days.
    static let quarter = TimeSpan(seconds: 90 * 86_400)

    private init(seconds: Int) { self.seconds = seconds }

    init?(argument: String) {
        let units = ["h": 3600, "d": 86_400, "w": 604_800]
        guard let unit = argument.last.flatMap({ units[String($0)] }), argument.utf8.count <= 6,
            argument.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(argument.dropLast())
        else { return nil }
        seconds = count * unit
    }

    var defaultValueDescription: String { "\(seconds / 86_400)d" }

    /// Seconds as people say them: `21 h 30 min`, `3 d 4 h`.
    static func spoken(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        if days >= 14 { return "\(days) d" }
        if days > 0 { return hours == 0 ? "\(days) d" : "\(days) d \(hours) h" }
        if hours > 0 { return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min" }
        return minutes > 0 ? "\(minutes) min" : "\(abs(seconds)) s"
    }
}
