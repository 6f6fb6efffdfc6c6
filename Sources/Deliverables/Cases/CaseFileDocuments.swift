public import Advisories

/// What a drill showed, as JSON.
public struct DrillDocument: Encodable {
    struct CaseSteps: Encodable {
        let id: String
        let kind: String
        let title: String
        let steps: [Step]
    }

    struct Step: Encodable {
        let step: String
        let recorded: String
        let role: String?
        let secondsSincePrevious: Int
        let secondsSinceOpened: Int
    }

    let drill = true
    let cases: [CaseSteps]

    /// The record of a drill.
    public init(_ record: DrillRecord) {
        cases = record.cases.map { entry in
            CaseSteps(
                id: entry.id, kind: entry.kind.rawValue, title: entry.title,
                steps: entry.steps.map {
                    Step(
                        step: $0.kind.rawValue, recorded: $0.recorded.utc, role: $0.role,
                        secondsSincePrevious: $0.sincePrevious, secondsSinceOpened: $0.sinceOpened)
                })
        }
    }
}

/// Whether a file of cases is as it was written, as JSON.
public struct VerificationDocument: Encodable {
    let drill: Bool
    let events: Int
    let head: String
    let problems: [String]

    /// What a check of the file showed.
    public init(_ verification: CaseVerification, isDrill: Bool) {
        drill = isDrill
        events = verification.events
        head = verification.head
        problems = verification.problems
    }
}
