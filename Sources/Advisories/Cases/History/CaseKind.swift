/// What a case is about, which decides which clocks run.
public enum CaseKind: String, Sendable, CaseIterable, Codable {
    /// A vulnerability in a product, which may be actively exploited: CRA Art. 14(1) and (2).
    case vulnerability
    /// An incident that may be severe for the security of a product: CRA Art. 14(3) to (5).
    case incident
    /// A report from outside, which wants an answer: PSTI Sch. 1 para 2, and the maker's own policy.
    case report

    /// For people.
    public var title: String {
        switch self {
        case .vulnerability: "Vulnerability"
        case .incident: "Incident"
        case .report: "Report from outside"
        }
    }
}

/// What can happen in a case.
public enum CaseEventKind: String, Sendable, CaseIterable, Codable {
    /// The case was opened.
    case opened
    /// The maker became aware of what the case is about; said once.
    case aware
    /// The maker turned out to have been aware earlier.
    case awarenessCorrected = "awareness-corrected"
    /// Whether the vulnerability is actively exploited was settled.
    case exploited
    /// Whether the incident is severe was settled.
    case severe
    /// The early warning went out.
    case earlyWarning = "early-warning"
    /// The notification went out.
    case notification
    /// The final report went out.
    case finalReport = "final-report"
    /// A corrective or mitigating measure became available.
    case measureAvailable = "measure-available"
    /// The measure was taken back, since it does not help or does harm.
    case measureWithdrawn = "measure-withdrawn"
    /// Users were told.
    case usersInformed = "users-informed"
    /// Who reported it got an acknowledgement.
    case acknowledged
    /// Who reported it was told how things stand.
    case statusUpdate = "status-update"
    /// A fact for a notice was settled.
    case fact
    /// Products or vulnerabilities turned out to be concerned as well.
    case extended
    /// Something worth keeping.
    case note
    /// The case was closed.
    case closed
    /// It was opened again.
    case reopened

    /// For people.
    public var title: String {
        switch self {
        case .opened: "Opened"
        case .aware: "Became aware"
        case .awarenessCorrected: "Awareness corrected"
        case .exploited: "Actively exploited"
        case .severe: "Severe"
        case .earlyWarning: "Early warning sent"
        case .notification: "Notification sent"
        case .finalReport: "Final report sent"
        case .measureAvailable: "Measure available"
        case .measureWithdrawn: "Measure withdrawn"
        case .usersInformed: "Users informed"
        case .acknowledged: "Acknowledged"
        case .statusUpdate: "Status update sent"
        case .fact: "Facts settled"
        case .extended: "Extended"
        case .note: "Note"
        case .closed: "Closed"
        case .reopened: "Reopened"
        }
    }

    /// What is done once in the life of a case, so that a second time is a mistake.
    var isOnce: Bool {
        switch self {
        case .opened, .aware, .earlyWarning, .notification, .finalReport, .acknowledged: true
        default: false
        }
    }

    /// The steps that answer to a clock that awareness starts.
    var isNotice: Bool { self == .earlyWarning || self == .notification || self == .finalReport }
}
