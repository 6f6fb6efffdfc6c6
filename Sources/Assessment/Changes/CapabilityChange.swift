import ProductDatabase
import ProductModel

/// A decision on an element that changed, or whose proof came or went.
public struct CapabilityChange: Sendable {
    /// A decision: its status, and whether evidence proves it.
    public struct Decision: Sendable, Equatable {
        /// What was decided; nil when that is not said.
        public let status: String?
        /// Whether it is met and has evidence that still counts.
        public let isProven: Bool
    }

    /// The element, with a component after `/` where it is for one only.
    public let id: String
    /// As it was; nil when there was none.
    public let before: Decision?
    /// As it is; nil when there is none.
    public let after: Decision?

    static func changes(
        from before: ProductAssessment?, to after: ProductAssessment?
    ) throws(DatabaseError) -> [CapabilityChange] {
        let old = try decisions(of: before)
        let new = try decisions(of: after)
        return Set(old.keys).union(new.keys).sorted().compactMap { id in
            old[id] == new[id] ? nil : CapabilityChange(id: id, before: old[id], after: new[id])
        }
    }

    private static func decisions(of state: ProductAssessment?) throws(DatabaseError) -> [String: Decision] {
        var decisions: [String: Decision] = [:]
        try state?.tables.engine.select(SQL.capabilityProof, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            decisions[id] = Decision(status: row.text(1), isProven: row.flag(2) ?? false)
        }
        return decisions
    }
}
