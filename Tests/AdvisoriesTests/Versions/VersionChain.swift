import Advisories
import Testing

/// Versions in their order, as `1.0-rc1 < 1.0 = 1.0.0 < 1.1`.
struct VersionChain: CustomTestStringConvertible {
    let scheme: VersionScheme
    let testDescription: String

    init(_ scheme: VersionScheme, _ text: String) {
        self.scheme = scheme
        testDescription = text
    }

    /// Every two of them, and what their order should be.
    var pairs: [(first: String, second: String, order: Int)] {
        var places: [(version: String, place: Int)] = []
        for word in testDescription.split(separator: " ").map(String.init) {
            switch word {
            case "<": places.append(("", (places.last?.place ?? 0) + 1))
            case "=": places.append(("", places.last?.place ?? 0))
            default:
                if places.isEmpty { places.append(("", 0)) }
                places[places.count - 1].version = word
            }
        }
        return places.flatMap { first in
            places.map { (first.version, $0.version, (first.place - $0.place).signum()) }
        }
    }

    /// The pairs that are ordered otherwise.
    var mistakes: [String] {
        pairs.compactMap { pair in
            let order = scheme.order(of: pair.first, and: pair.second)
            guard order != pair.order else { return nil }
            let sign = order.map { $0 < 0 ? "<" : $0 > 0 ? ">" : "=" } ?? "unreadable"
            return "\(pair.first) \(sign) \(pair.second)"
        }
    }
}
