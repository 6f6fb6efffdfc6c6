import ProductModel
import SourceText

/// Deadlines as an iCalendar file (RFC 5545), for the calendars that people look at anyway.
///
/// A clock that does not run is no event. Each event keeps its UID, so that a calendar that reads the file anew moves it
/// rather than showing it twice.
public enum DeadlineCalendar {
    /// The text of the file, with CRLF line ends, and lines of at most 75 octets.
    ///
    /// - Parameters:
    ///   - deadlines: The deadlines; those whose clock runs are written, in their order.
    ///   - now: The time that the events are stamped with.
    ///   - scope: What tells these deadlines from another maker's: the file's name of cases, or a portfolio's id.
    public static func text(_ deadlines: [Deadline], now: PointInTime, scope: String) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Securable//Deadlines//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
        ]
        for deadline in deadlines {
            guard let due = deadline.due else { continue }
            lines += event(deadline, due, now, scope)
        }
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined()
    }

    private static func event(_ deadline: Deadline, _ due: Deadline.Due, _ now: PointInTime, _ scope: String)
        -> [String]
    {
        let drill = deadline.isDrill ? "DRILL " : ""
        let title = "\(drill)\(deadline.subject): \(deadline.title)"
        var description = [deadline.subjectTitle, "\(deadline.origin.law) \(deadline.origin.article)"]
        description += deadline.provisos.map { "Only " + $0 }
        description.append(deadline.origin.asks)
        var lines = ["BEGIN:VEVENT", "UID:\(uid(deadline, scope))", "DTSTAMP:\(basic(now))"]
        let trigger: String
        switch due {
        case .instant(let instant, let lastDay):
            lines.append("DTSTART:\(basic(instant))")
            trigger = lastDay == nil ? "-PT4H" : "-P2D"
        case .day(let day):
            lines.append("DTSTART;VALUE=DATE:\(day.text.filter { $0 != "-" })")
            trigger = "-P14D"
        }
        lines += [
            "SUMMARY:\(escaped(title))", "DESCRIPTION:\(escaped(description.joined(separator: "\n")))",
            "CATEGORIES:\(escaped(deadline.origin.law))", "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT",
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger)", "DESCRIPTION:\(escaped(title))", "END:VALARM",
            "END:VEVENT",
        ]
        return lines
    }

    /// The same for the same deadline, whatever else changes; a digest, since ids may hold what an address can't.
    private static func uid(_ deadline: Deadline, _ scope: String) -> String {
        let digest = SHA256.digest(of: (scope + "\n" + deadline.id).utf8)
        return SHA256.hexadecimal(Array(digest.prefix(16))) + (deadline.isDrill ? "-drill" : "") + "@securable"
    }

    /// `20260914T080500Z`.
    private static func basic(_ instant: PointInTime) -> String { instant.utc.filter { $0 != "-" && $0 != ":" } }

    /// A text value (RFC 5545 3.3.11), without the control characters that it can't hold.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\r": break
            default:
                let isHidden = scalar.properties.generalCategory == .control && scalar != "\t"
                result.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// A line, broken so that none has more than 75 octets (3.1) and no character is torn.
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let octets = UTF8.width(scalar)
            if length + octets > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += octets
        }
        return result + "\r\n"
    }
}
