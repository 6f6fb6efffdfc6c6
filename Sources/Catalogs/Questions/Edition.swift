public import SourceText

/// An edition of IR 8259, with the activities that it has.
public struct Edition: Sendable {
    /// Its name in product files: `r1`, `2020-05`, `2020-01`.
    public let id: String
    /// Its full name.
    public let title: String
    /// Its activities in order.
    public let activities: [Activity]

    /// An activity as this edition has it.
    public struct Activity: Sendable {
        /// Its number in this edition.
        public let number: Int
        /// Its name in this edition.
        public let title: String
        /// `pre-market` or `post-market`.
        public let phase: String
        /// The activity of revision 1 that took its place, or the first of them.
        public let revision1: Int
    }

    /// Makes an edition.
    public init(id: String, title: String, activities: [Activity]) {
        self.id = id
        self.title = title
        self.activities = activities
    }

    /// The activity that a question's number belongs to: `3` for `3.2`.
    public func activity(of number: String) -> Int? {
        number.split(separator: ".").first.flatMap { Int($0) }
    }

    /// Reads the editions that come with the program.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func readAll() throws(DiagnosticError) -> [Edition] {
        guard let text = Resources.text(of: "editions.yaml"),
            let node = try YAMLNode.read(SourceFile(path: "editions.yaml", text: text))
        else { return [] }
        var editions: [Edition] = []
        for (id, edition) in node.pairs {
            var activities: [Activity] = []
            for (number, activity) in edition["activities"]?.pairs ?? [] {
                guard let number = number.text.flatMap({ Int($0) }),
                    let revision1 = Int(try activity.required("revision1"))
                else { throw activity.refusal("bad-number", "an activity's number is a whole number") }
                activities.append(
                    Activity(
                        number: number, title: try activity.required("title"), phase: try activity.required("phase"),
                        revision1: revision1))
            }
            editions.append(Edition(id: id.text ?? "", title: try edition.required("title"), activities: activities))
        }
        return editions
    }
}
