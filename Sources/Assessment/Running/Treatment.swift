/// What was decided about a finding.
public struct Treatment: Sendable, Equatable {
    /// What is done about it, as a word of the vocabulary of decisions; nil when that is not said.
    public internal(set) var decision: String?
    /// Why.
    public internal(set) var because: String?
    /// The role that answers for it.
    public internal(set) var owner: String?
    /// By when it is done, as `YYYY-MM-DD`.
    public internal(set) var due: String?
    /// Whether that day has passed.
    public internal(set) var isOverdue = false
    /// The last day of an acceptance, as `YYYY-MM-DD`.
    public internal(set) var until: String?
    /// Whether that day has passed.
    public internal(set) var isOver = false
    /// The means that mitigate it.
    public internal(set) var means: [String] = []
}
