public import SourceText

/// Why software could not be read, matched or decided.
public enum AdvisoriesError: Error, Sendable {
    /// A file is not what it should be; the diagnostic says where.
    case file(Diagnostic)
    /// The index or the case file failed: a full disk, a lock, damage.
    case database(String)
    /// What was asked for can't be done; the text says why and what to do.
    case refused(String)

    /// What happened, for people.
    public var message: String {
        switch self {
        case .file(let diagnostic): diagnostic.message
        case .database(let text): "the database failed: \(text)"
        case .refused(let text): text
        }
    }
}
