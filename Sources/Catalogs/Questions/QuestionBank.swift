public import SourceText

/// One of the activities of IR 8259, with its questions.
public struct Activity: Sendable {
    /// Its number in revision 1: 0 to 8.
    public let number: Int
    /// Its name in revision 1.
    public let title: String
    /// `pre-market` or `post-market`.
    public let phase: String
    /// What it is for, in our words.
    public let purpose: String
    /// Its questions, in order.
    public let questions: [ActivityQuestion]
}

/// A question of the bank, and the query that tells whether a product's files answer it.
public struct ActivityQuestion: Sendable {
    /// A word for it, unique in the whole bank.
    public let id: String
    /// The activity that asks it, by its number in revision 1.
    public let activity: Int
    /// The question, in our words.
    public let text: String
    /// Its number in each edition, such as `1.3`, by the edition's name: `r1`, `2020-05`, `2020-01`.
    public let numbers: [String: String]
    /// How sure it is that NIST asks it so: `published`, `recalled` or `inferred`.
    public let basis: String
    /// How much of what follows hangs on it: a level's word.
    public let priority: String
    /// Why it matters.
    public let why: String
    /// A piece of a product file that answers it.
    public let example: String
    /// The section, or the field, where the answer stands.
    public let answeredIn: String
    /// The query: a row for each thing asked about, with `subject`, `said` and perhaps `stale`.
    public let find: String
    /// Where the question stands.
    public let place: Place

    /// Whether its query has a column `stale`.
    public var tellsStale: Bool {
        find.utf8.split { $0 <= 0x20 || $0 == 0x2C }.contains { $0.elementsEqual("stale".utf8) }
    }
}

/// The questions of all activities, read from the files that come with the program.
public struct QuestionBank: Sendable {
    /// The activities in order.
    public let activities: [Activity]

    /// Reads the bank.
    ///
    /// - Throws: a diagnostic when a file is not as it should be, which the tests rule out for the files that come along.
    public static func read() throws(DiagnosticError) -> QuestionBank {
        var activities: [Activity] = []
        for resource in Resources.all where resource.path.description.hasPrefix("Questions/") {
            let source = SourceFile(path: resource.path.description, text: resource.text.description)
            if let node = try YAMLNode.read(source) { activities.append(try activity(node)) }
        }
        return QuestionBank(activities: activities.sorted { $0.number < $1.number })
    }

    private static func activity(_ node: YAMLNode) throws(DiagnosticError) -> Activity {
        guard let number = Int(try node.required("activity")) else {
            throw node.refusal("bad-number", "'activity' is a whole number")
        }
        var questions: [ActivityQuestion] = []
        for (index, pair) in (node["questions"]?.pairs ?? []).enumerated() {
            questions.append(try question(pair.key.text ?? "", pair.value, activity: number, index: index + 1))
        }
        return Activity(
            number: number, title: try node.required("title"), phase: try node.required("phase"),
            purpose: try node.required("purpose"), questions: questions)
    }

    private static func question(
        _ id: String, _ node: YAMLNode, activity: Int, index: Int
    ) throws(DiagnosticError) -> ActivityQuestion {
        var numbers = ["r1": "\(activity).\(index)"]
        for (edition, number) in node["numbers"]?.pairs ?? [] {
            if let edition = edition.text, let number = number.text { numbers[edition] = number }
        }
        return ActivityQuestion(
            id: id, activity: activity, text: try node.required("question"), numbers: numbers,
            basis: try node.required("basis"), priority: try node.required("priority"), why: try node.required("why"),
            example: try node.required("example"), answeredIn: try node.required("where"),
            find: try node.required("find"), place: node.place)
    }
}
