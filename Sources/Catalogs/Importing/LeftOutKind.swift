/// A kind of thing that an import has no place for, and how much of it there was.
public struct LeftOutKind: Encodable, Sendable, Hashable {
    /// What it is, in the plural: `parameters`.
    public let what: String
    /// What more there is to say: `their labels stand in the texts`.
    public let detail: String?
    /// How many there were.
    public let count: Int

    /// `312 parameters (their labels stand in the texts)`.
    public var text: String { "\(count) \(count == 1 ? singular : what)" + (detail.map { " (\($0))" } ?? "") }

    private var singular: String {
        if what.hasSuffix("ies") { return String(what.dropLast(3)) + "y" }
        return what.hasSuffix("s") ? String(what.dropLast()) : what
    }
}

/// Counts what is left out, kind by kind, in the order in which kinds are first met.
struct LeftOutCount {
    private struct Kind: Hashable {
        let what: String
        let detail: String?
    }

    private var order: [Kind] = []
    private var counts: [Kind: Int] = [:]

    /// Adds some of a kind; none changes nothing.
    mutating func add(_ what: String, _ count: Int = 1, detail: String? = nil) {
        guard count > 0 else { return }
        let kind = Kind(what: what, detail: detail)
        if counts[kind] == nil { order.append(kind) }
        counts[kind, default: 0] += count
    }

    /// The kinds, those with most first.
    var leftOut: [LeftOutKind] {
        let items = order.map { LeftOutKind(what: $0.what, detail: $0.detail, count: counts[$0] ?? 0) }
        return items.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }
}
