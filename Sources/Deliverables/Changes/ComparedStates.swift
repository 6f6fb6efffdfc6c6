/// The two states that are compared, as people call them.
public struct ComparedStates: Sendable {
    /// One of them.
    public struct State: Sendable {
        /// What it is called, such as `HEAD~1` or `the working folder`.
        public let name: String
        /// The commit's object name in hexadecimal; nil for a folder.
        public let commit: String?
        /// The day on which it is looked at, as `YYYY-MM-DD`.
        public let day: String

        /// Names a state.
        public init(name: String, commit: String?, day: String) {
            self.name = name
            self.commit = commit
            self.day = day
        }

        /// The name, with the beginning of the commit's where that says more.
        public var title: String {
            guard let commit, !commit.hasPrefix(name) else { return name }
            return "\(name) (\(commit.prefix(10)))"
        }
    }

    /// The state before.
    public let before: State
    /// The state after.
    public let after: State

    /// Names two states.
    public init(before: State, after: State) {
        self.before = before
        self.after = after
    }
}
