public import ProductDatabase

/// Why a document could not be made or kept.
public enum DeliverableError: Error, Sendable, Equatable {
    /// The product database failed.
    case database(DatabaseError)
    /// A template is not as it should be, which the tests rule out.
    case template(String)
    /// A file could not be written: its path, and why.
    case file(String, reason: String)

    /// What happened, for people.
    public var message: String {
        switch self {
        case .database(let error): error.message
        case .template(let text): "a template of the document is broken: \(text)"
        case .file(let path, let reason): "\(path) can't be written: \(reason)"
        }
    }
}
