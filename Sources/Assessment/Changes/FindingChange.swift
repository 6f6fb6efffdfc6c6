public import ProductModel

/// A finding that is new, gone, worse, better, or decided otherwise.
public struct FindingChange: Sendable {
    /// How it changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// It was not there.
        case new
        /// It is open again, or its risk is higher.
        case worse
        /// It was decided otherwise, at the same risk.
        case changed
        /// It is not open any more, or its risk is lower.
        case better
        /// It is not there any more.
        case gone
    }

    /// What it does to the risks that are open.
    public enum Effect: String, Sendable, CaseIterable {
        case opens, raises, closes, mitigates, accepts, transfers, dismisses, lowers
        /// A fact is not said any more, so that nobody knows whether the risk is still there.
        case unsays
        /// Nothing.
        case none
    }

    /// How it changed.
    public let kind: Kind
    /// As it was; nil when it is new.
    public let before: Finding?
    /// As it is; nil when it is gone.
    public let after: Finding?
    /// What differs that the finding depends on, as far as that can be told; facts that the rule asks for first.
    public let reasons: [ChangeReason]
    /// What became of it in a few words, such as `newly accepted`; nil when nothing was decided.
    public let note: String?
    /// Whether it is gone because a fact is not said any more, and is a question now.
    public let isQuestion: Bool
    /// The key of the finding that it was probably renamed from or to.
    public internal(set) var renamed: String?

    /// The finding as it is, or was.
    public var latest: Finding { [after, before].compactMap(\.self)[0] }

    /// Its key.
    public var key: String { latest.key }

    /// What it does to the open risks.
    public var effect: Effect {
        let (wasOpen, isOpen) = (before?.status == .open, after?.status == .open)
        if isOpen, !wasOpen { return .opens }
        guard wasOpen, let before else { return .none }
        switch after?.status {
        case nil: return isQuestion ? .unsays : .closes
        case .mitigated?: return .mitigates
        case .accepted?: return .accepts
        case .transferred?: return .transfers
        case .falseAlarm?: return .dismisses
        case .open?:
            guard let after, after.residual != before.residual else { return .none }
            return after.residual > before.residual ? .raises : .lowers
        }
    }

    /// Whether it is open at a level or above, and was not open before, or lower.
    public func isOpened(at level: Level) -> Bool {
        guard let after, after.status == .open, after.residual >= level else { return false }
        return effect == .opens || effect == .raises
    }

    /// How two findings with the same key differ; nil when they don't.
    static func kind(_ before: Finding, _ after: Finding) -> Kind? {
        func rank(_ finding: Finding) -> [Int] {
            [finding.status == .open ? 1 : 0, finding.residual.rawValue, finding.level.rawValue]
        }
        let (old, new) = (rank(before), rank(after))
        if old == new { return before.status == after.status ? nil : .changed }
        return old.lexicographicallyPrecedes(new) ? .worse : .better
    }
}
