import ProductDatabase

/// A decision that was taken on an element, with its proof.
public struct Decision: Sendable {
    /// The entry: `8425:DP.3/cloud`.
    public let id: String
    /// The element.
    public let element: String
    /// What was decided, as written; nil when nothing was.
    public let status: String?
    /// Why.
    public let because: String?
    /// The components that it is about; empty for all.
    public let components: Set<String>
    /// The proof that it names.
    public let evidence: [EvidenceState]
    /// Whether proof is asked for at all.
    let needsEvidence: Bool
    /// Where it stands: `file:line`.
    public let place: String
    /// The table that it stands in: `capability` or `posture`.
    public let table: String

    /// What it comes to, with the reason where that is less than it says.
    func ruling(assuming renewed: Set<String>) -> (verdict: Verdict, reason: String?) {
        switch status {
        case "met":
            guard needsEvidence else { return (.met, nil) }
            if evidence.contains(where: { $0.isCurrent || renewed.contains($0.id) }) { return (.met, nil) }
            guard let first = evidence.first else { return (.partly, "\(id) is met, and names no evidence") }
            return (.partly, "\(id) is met, and its evidence does not count: \(first.text)")
        case "partly": return (.partly, "\(id) is met in part" + suffix)
        case "planned": return (.notMet, "\(id) is planned" + suffix)
        case "not-met": return (.notMet, "\(id) is not met" + suffix)
        case "not-applicable":
            return because == nil
                ? (.unknown, "\(id) is said not to apply, without a reason")
                : (.notApplicable, because.map { "\(id): \($0)" })
        default: return (.unknown, "\(id) has no status")
        }
    }

    private var suffix: String { because.map { ": \($0)" } ?? "" }
}

/// A piece of evidence, and whether it still counts.
public struct EvidenceState: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// `current`, `expired`, `changed`, `missing`, `future` or `undated`.
    public let state: String
    /// The last day on which it counts.
    public let expires: String?

    /// Whether it counts.
    public var isCurrent: Bool { state == "current" }

    /// Why it does not count, in words.
    public var text: String {
        switch state {
        case "current": "\(id) counts" + (expires.map { " until \($0)" } ?? "")
        case "expired": "\(id) expired" + (expires.map { " on \($0)" } ?? "")
        case "changed": "\(id) has another SHA-256 digest than was said"
        case "missing": "\(id) names a file that is not there"
        case "future": "\(id) is made on a day to come"
        default: "\(id) has no date"
        }
    }
}

/// Every decision on elements, and the labels and certificates.
struct Decisions {
    private(set) var byElement: [String: [Decision]] = [:]
    /// The labels and certificates by scheme.
    private(set) var labels: [String: [EvidenceState]] = [:]

    /// - Parameter whole: The component that each part belongs to.
    init(_ tables: ProductTables, whole: [String: String]) throws(DatabaseError) {
        let engine = tables.engine
        var components: [String: Set<String>] = [:]
        try engine.select(SQL.decisionComponents, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0), let component = row.text(1) else { return }
            components[id, default: []].insert(whole[component] ?? component)
        }
        var evidence: [String: [EvidenceState]] = [:]
        try engine.select(SQL.decisionEvidence, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            evidence[id, default: []].append(Self.state(row, from: 1))
        }
        try engine.select(SQL.decisions, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0), let element = row.text(1) else { return }
            byElement[element, default: []].append(
                Decision(
                    id: id, element: element, status: row.text(2), because: row.text(3),
                    components: components[id] ?? [], evidence: evidence[id] ?? [],
                    needsEvidence: row.flag(5) ?? true, place: row.text(4) ?? "",
                    table: row.text(6) ?? "capability"))
        }
        try engine.select(SQL.labels, policy: .trusted) { row throws(DatabaseError) in
            if let scheme = row.text(0) { labels[scheme, default: []].append(Self.state(row, from: 1)) }
        }
    }

    private static func state(_ row: borrowing DatabaseRow, from column: Int) -> EvidenceState {
        EvidenceState(
            id: row.text(column) ?? "", state: row.text(column + 1) ?? "undated", expires: row.text(column + 2))
    }
}
