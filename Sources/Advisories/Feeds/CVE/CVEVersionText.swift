/// What people write into the one field `version`, where it is more than a version: `>= 2.0.0, < 2.0.7`, `4.x`,
/// `before 3.2`, `1.0 and earlier`.
enum CVEVersionText {
    /// The ranges that a text means; a text that is nothing of the kind is a version as it stands.
    static func ranges(_ text: String) -> [VersionRange] {
        let text = text.withoutSpaces
        if let range = comparison(text) { return [range] }
        if let prefix = text.wildcardPrefix { return [VersionRange(low: prefix, high: prefix.next)] }
        let lower = text.lowercased()
        for word in [
            "before ", "prior to ", "versions before ", "versions prior to ", "all versions before ", "earlier than ",
        ]
        where lower.hasPrefix(word) {
            if let version = version(text.dropFirst(word.count)) { return [VersionRange(high: version)] }
        }
        for word in ["through ", "up to ", "up to and including ", "<= "] where lower.hasPrefix(word) {
            if let version = version(text.dropFirst(word.count)) {
                return [VersionRange(high: version, includesHigh: true)]
            }
        }
        for word in [
            " and earlier", " and prior", " and below", " or earlier", " and before", " and previous versions",
        ]
        where lower.hasSuffix(word) {
            if let version = version(text.dropLast(word.count)) {
                return [VersionRange(high: version, includesHigh: true)]
            }
        }
        for word in [" and later", " and above", " or later", " and newer"] where lower.hasSuffix(word) {
            if let version = version(text.dropLast(word.count)) { return [VersionRange(low: version)] }
        }
        for word in [" through ", " to ", " - "] {
            guard let place = lower.firstRange(of: word) else { continue }
            let count = lower.distance(from: lower.startIndex, to: place.lowerBound)
            if let low = version(text.prefix(count)), let high = version(text.dropFirst(count + word.count)) {
                return [VersionRange(low: low, high: high, includesHigh: true)]
            }
        }
        let parts = text.split(separator: ",").map { version($0) }
        if parts.count > 1, parts.allSatisfy({ $0 != nil }) {
            return parts.compactMap(\.self).map { VersionRange(low: $0, high: $0, includesHigh: true) }
        }
        return [VersionRange(low: text, high: text, includesHigh: true)]
    }

    /// Comparisons that all hold, as GitHub writes them.
    private static func comparison(_ text: String) -> VersionRange? {
        guard let first = text.first, first == "<" || first == ">" || first == "=" else { return nil }
        var range = VersionRange()
        for part in text.split(separator: ",") {
            let part = part.withoutSpaces
            let sign = part.prefix { $0 == "<" || $0 == ">" || $0 == "=" }
            guard !sign.isEmpty, let version = version(part.dropFirst(sign.count)) else { return nil }
            switch sign {
            case "<": (range.high, range.includesHigh) = (version, false)
            case "<=": (range.high, range.includesHigh) = (version, true)
            case ">": (range.low, range.includesLow) = (version, false)
            case ">=": (range.low, range.includesLow) = (version, true)
            case "=", "==": range = VersionRange(low: version, high: version, includesHigh: true)
            default: return nil
            }
        }
        return range
    }

    /// A text that can be a version: no blanks, and a digit at or near its start.
    private static func version(_ text: some StringProtocol) -> String? {
        let version = String(text).withoutSpaces
        guard !version.isEmpty, version.utf8.count <= 100, !version.contains(where: \.isWhitespace),
            version.utf8.prefix(2).contains(where: { $0 &- 0x30 < 10 })
        else { return nil }
        return version
    }

    /// Whether a version is one of a distribution's package or a day, which say nothing about upstream's versions.
    static func isForeign(_ version: String) -> Bool {
        let bytes = Array(version.utf8)
        return isDay(bytes) || hasEpoch(bytes) || hasMark(bytes)
    }

    /// Whether it starts as `20240501`, `2024-05-01` or `2024.05.01` does.
    private static func isDay(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8) else { return false }
        var place = 0
        func number(_ count: Int) -> Int? {
            guard place + count <= bytes.count else { return nil }
            let digits = bytes[place..<(place + count)]
            guard digits.allSatisfy(\.isDigit) else { return nil }
            place += count
            if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: ".") {
                place += 1
            }
            return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        guard number(4) != nil, let month = number(2), let day = number(2) else { return false }
        return (1...12).contains(month) && (1...31).contains(day) && (place >= bytes.count || !bytes[place].isDigit)
    }

    private static func hasEpoch(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.prefix(while: \.isDigit).count
        return digits > 0 && digits < bytes.count && bytes[digits] == UInt8(ascii: ":")
    }

    /// What distributions put into versions; a digit has to follow those that end with `#`.
    private static let marks: [[UInt8]] = [".el#", ".fc#", ".amzn#", ".module", "ubuntu", "+deb", "deb#u", "~"]
        .map { Array($0.utf8) }

    private static func hasMark(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { start in
            marks.contains { mark in
                mark.count <= bytes.count - start
                    && mark.indices.allSatisfy { index in
                        let byte = bytes[start + index]
                        return mark[index] == UInt8(ascii: "#") ? byte.isDigit : mark[index] == byte
                    }
            }
        }
    }
}

extension StringProtocol {
    fileprivate var withoutSpaces: String {
        var bytes = Array(utf8.drop { $0 <= 0x20 })
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
