public import Foundation

/// What a drill showed: when each step was taken, and how long it took.
public struct DrillRecord: Sendable {
    /// A step of a drill.
    public struct Step: Sendable {
        /// What was done.
        public let kind: CaseEventKind
        /// When it was written down, by this machine's clock.
        public let recorded: PointInTime
        /// The role of who did it.
        public let role: String?
        /// Seconds since the step before.
        public let sincePrevious: Int
        /// Seconds since the case was opened.
        public let sinceOpened: Int
    }

    /// A case of a drill.
    public struct CaseRecord: Sendable {
        /// Its id.
        public let id: String
        /// What it is about.
        public let kind: CaseKind
        /// What it is called.
        public let title: String
        /// Its steps, in the order in which they were taken.
        public let steps: [Step]
    }

    /// The cases, by their ids.
    public let cases: [CaseRecord]

    /// The record of some cases.
    public init(_ cases: [Case]) {
        self.cases = cases.map { subject in
            let first = subject.events.first?.recorded.seconds ?? 0
            var previous = first
            let steps = subject.events.map { event in
                defer { previous = event.recorded.seconds }
                return Step(
                    kind: event.kind, recorded: event.recorded, role: event.role,
                    sincePrevious: event.recorded.seconds - previous, sinceOpened: event.recorded.seconds - first)
            }
            return CaseRecord(id: subject.id, kind: subject.kind, title: subject.title, steps: steps)
        }
    }
}

extension CaseFile {
    /// Takes a drill's file away; a file of real cases stays.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where it is not a drill's, or can't be taken away.
    public static func endDrill(at url: URL) throws(AdvisoriesError) {
        // Opening it for a drill is what tells whether it is one.
        _ = try CaseFile(url, for: .drill)
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            throw .refused("\(url.lastPathComponent) can't be taken away; delete it by hand")
        }
    }
}
