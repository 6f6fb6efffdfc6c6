import ProductModel

/// Something that stands in the way of threats, or could: an element of a framework, or means of the product's own.
struct Countermeasure: Sendable {
    /// What it is.
    enum Kind: String, Sendable { case element, means }

    let kind: Kind
    /// The id of the element or the means.
    let entry: String
    let name: String
    let description: String?
    /// The decisions that carry it out.
    let decisions: [ModelEntry]
    /// The entry of the means; nil for an element.
    let means: ModelEntry?
    /// By how much it lowers the level of what it helps against, at the least, in percent.
    let riskReduction: Int

    /// An id beside those of all others.
    var id: String { kind == .element ? entry : "means:" + entry }
}

/// Something that helps against one finding.
struct Helping: Sendable {
    /// How far it is where the finding lies.
    enum State: String, Sendable {
        /// It is in place, with evidence that still counts.
        case implemented
        /// Somebody decided on it; whether it is in place is not proven.
        case required
        /// Nobody decided on it, or that it is not met.
        case recommended
        /// It was decided that it asks nothing of this product.
        case notApplicable = "not-applicable"
    }

    let countermeasure: Countermeasure
    /// The decisions that hold where the finding lies.
    let decisions: [ModelEntry]

    /// How far it is; means are named by a treatment, which is a decision.
    var state: State {
        if decisions.contains(where: { $0.flag("proven") ?? false }) { return .implemented }
        if countermeasure.kind == .means { return .required }
        let statuses = Set(decisions.compactMap { $0["status"] })
        if !statuses.isDisjoint(with: ["met", "partly", "planned"]) { return .required }
        return statuses == ["not-applicable"] ? .notApplicable : .recommended
    }
}
