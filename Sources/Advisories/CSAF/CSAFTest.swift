public import SourceText

/// A test that a CSAF document passes or fails.
///
/// Source: CSAF 2.0, section 6.
public struct CSAFTest: Sendable {
    /// How much a failure weighs.
    public enum Group: String, Sendable, CaseIterable {
        /// The document has the form that CSAF's JSON Schema asks for.
        case schema
        /// A document that fails is not valid.
        case mandatory
        /// A document that fails is of doubtful use.
        case optional
        /// A failure is a hint.
        case informative
    }

    /// The number of the clause, such as `6.1.27.9`; `schema` for the form.
    public let id: String
    /// What is tested, in a few words.
    public let title: String
    /// How much a failure weighs.
    public let group: Group
    let failures: @Sendable (CSAFContents) -> [CSAFFailure]

    init(_ id: String, _ title: String, _ failures: @escaping @Sendable (CSAFContents) -> [CSAFFailure]) {
        self.id = id
        self.title = title
        group =
            id.hasPrefix("6.1.")
            ? .mandatory : id.hasPrefix("6.2.") ? .optional : id.hasPrefix("6.3.") ? .informative : .schema
        self.failures = failures
    }
}

/// A place in a document at which a test fails.
public struct CSAFFailure: Sendable, Hashable {
    /// The way to the value, as RFC 6901 writes it: `/document/tracking/version`.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// What is wrong, in one clause.
    public var message: String
}

/// The tests of CSAF 2.0: all that are mandatory, and those of the others that need neither network nor dictionary.
///
/// Not among them are 6.3.6 and 6.3.7, which fetch addresses, and 6.3.8, which spells words.
public enum CSAFTests {
    /// What a test came to.
    public struct Result: Sendable {
        /// The test.
        public let test: CSAFTest
        /// Where the document fails it; empty where it passes.
        public let failures: [CSAFFailure]
    }

    /// Every test, in the order of its number.
    public static let all: [CSAFTest] =
        [CSAFShape.test] + productTree + status + scores + words + tracking + vulnerabilities + profiles + optional
        + informative

    /// Tests a document.
    ///
    /// A document without the right form is tested no further, since every other test relies on it.
    ///
    /// - Complexity: O(*n* log *n*) for *n* values.
    public static func results(of document: DataNode, only ids: Set<String>? = nil) -> [Result] {
        let contents = CSAFContents(document)
        let form = Result(test: CSAFShape.test, failures: CSAFShape.test.failures(contents))
        guard form.failures.isEmpty || ids != nil else { return [form] }
        return all.filter { ids?.contains($0.id) ?? true }.map { test in
            test.group == .schema ? form : Result(test: test, failures: test.failures(contents))
        }
    }
}
