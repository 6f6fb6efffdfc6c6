/// How much of a rule's file is read.
///
/// Files begin with what a check needs, and end with the examples.
enum RuleDetail {
    /// What it takes to run it.
    case query
    /// What people read, too.
    case card
    /// All of it.
    case examples

    /// The key that reading ends before.
    var end: String? {
        switch self {
        case .query: "refers"
        case .card: "examples"
        case .examples: nil
        }
    }
}
