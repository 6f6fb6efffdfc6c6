public import SourceText

/// What evidence for the elements of one framework says about those of another.
public struct Crosswalk: Sendable {
    /// The framework that evidence is kept for.
    public let from: String
    /// The framework that it helps with.
    public let to: String
    /// The edges, in the order of the file.
    public let edges: [Edge]

    /// The crosswalk without the edges that rest on something weaker.
    public func limited(to weakest: Basis) -> Crosswalk {
        Crosswalk(from: from, to: to, edges: edges.filter { $0.basis <= weakest })
    }

    /// From one element to another.
    public struct Edge: Sendable {
        /// The element that evidence is kept for.
        public let from: String
        /// The element that it helps with.
        public let to: String
        /// How much it helps.
        public let relation: Relation
        /// Who says so.
        public let basis: Basis
        /// The text that says so.
        public let source: String
        /// How sure that is.
        public let certainty: Certainty
        /// Where it stands.
        public let place: Place
    }

    /// What the first element says about the second.
    public enum Relation: String, Sendable, CaseIterable {
        /// Both demand the same.
        case equal
        /// Who meets the first meets the second.
        case covers
        /// Evidence for one usually helps with the other.
        case supports
        /// The first refers to the second; nothing follows for its verdict.
        case reads
    }

    /// Who says so; the strongest first.
    public enum Basis: String, Sendable, CaseIterable, Comparable {
        /// The owner of one of the frameworks, or a law.
        case published
        /// It follows from what is published.
        case derived
        /// We think so.
        case ownJudgement = "own judgement"

        /// The stronger first.
        public static func < (left: Basis, right: Basis) -> Bool {
            guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right) else {
                return false
            }
            return first < second
        }
    }
}
