public import Advisories

/// Why advisories can't be published.
public enum CSAFProviderError: Error, Sendable {
    /// The product's files don't say who publishes, or where: the fields that are missing.
    case unsaid([String])
    /// The address of the folder for advisories is none that a provider can have.
    case badAddress(String)
    /// A draft is no JSON, or no CSAF document: its name, and why.
    case badDraft(String, reason: String)
    /// A draft fails tests that every CSAF document has to pass.
    case failed(String, [CSAFTests.Result])
    /// A draft may not be passed on to everybody: its name, and its label.
    case notForEverybody(String, label: String?)
    /// Two drafts have ids whose files have one name.
    case twice(String)
    /// An advisory that is out was changed, and nobody said in words how.
    case noSummary(String)
    /// The signature failed.
    case signature(String)
    /// A file could not be read or written.
    case file(DeliverableError)

    /// What happened, for people.
    public var message: String {
        switch self {
        case .unsaid(let fields): "the product's files do not say " + fields.joined(separator: ", ")
        case .badAddress(let address):
            "'\(address)' can't be the folder of a provider; it is an https address such as "
                + "https://maker.example/.well-known/csaf"
        case .badDraft(let name, let reason): "\(name): \(reason)"
        case .failed(let name, let results):
            "\(name) fails "
                + results.map { result in
                    "\n  \(result.test.id) \(result.test.title): "
                        + result.failures.prefix(3).map { "\($0.path): \($0.message)" }.joined(separator: "; ")
                }.joined()
        case .notForEverybody(let name, let label):
            "\(name) is \(label.map { "TLP:" + $0 } ?? "without a TLP label"), and only TLP:WHITE is for everybody"
        case .twice(let name): "two drafts would be \(name); give each its own id"
        case .noSummary(let id): "\(id) is out already and was changed; say in words how, with --summary"
        case .signature(let reason): "the signature failed: \(reason)"
        case .file(let error): error.message
        }
    }
}
