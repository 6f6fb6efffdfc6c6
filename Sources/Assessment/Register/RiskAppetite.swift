public import ProductModel

/// How a risk stands to the manufacturer's appetite: the highest risk that may stay without a treatment.
public enum AppetiteStanding: String, Sendable {
    /// It may stay.
    case within
    /// It is above, and somebody bears it, or is about to do something about it.
    case treated = "above, treated"
    /// It is above, and nothing that counts was decided about it.
    case untreated = "above, untreated"
}

extension ProductAssessment {
    /// The highest risk that may stay without a treatment; nil while `organization.risk_appetite` is not said.
    public var appetite: Level? {
        let leaf = Section.named(.organization).leaves.firstIndex { $0.path == "risk_appetite" }
        let said = product[.organization].first?.said.first { $0.leaf == leaf }?.value
        if case .level(let level)? = said { return level }
        return nil
    }

    /// How a finding stands to the appetite; nil when there is none, or the finding has no risk.
    public func standing(of finding: Finding) -> AppetiteStanding? {
        guard let appetite, finding.factors != nil else { return nil }
        guard finding.residual > appetite else { return .within }
        return finding.isTreated ? .treated : .untreated
    }
}

extension Finding {
    /// Whether something counts that was decided about it: it is settled, or work against it is planned and not overdue.
    public var isTreated: Bool {
        guard status == .open else { return true }
        switch treatment?.decision {
        case "mitigate": return treatment?.means.isEmpty == false && treatment?.isOverdue == false
        case "avoid": return treatment?.isOverdue == false
        default: return false
        }
    }
}
