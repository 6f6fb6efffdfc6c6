public import Advisories
public import ProductModel

/// What a VEX document says, before it is written in one of its formats.
public struct VEXDocument: Sendable {
    /// The product that it is about.
    public let product: ProductIdentity
    /// What it says, in the order of the product's files; without statements that lack what every format asks for.
    public let statements: [ImpactStatement]
    /// What is missing, in words, each with the entry that lacks it.
    public let missing: [String]
    /// The decisions that the statements follow from.
    let decisions: [VulnerabilityDecision]
    /// The version of the document, from 1.
    let revision: Int
    /// When it was made, as RFC 3339 text.
    let made: String
    /// The version of the program.
    let tool: String

    /// Gathers what a product's files say.
    ///
    /// - Parameters:
    ///   - product: The product's files.
    ///   - day: The day of the document, with which last days are compared.
    ///   - revision: The version of the document, from 1.
    ///   - tool: The version of the program.
    public init(_ product: Product, asOf day: CalendarDay, revision: Int = 1, tool: String) {
        let identity = ProductIdentity(product)
        var statements: [ImpactStatement] = []
        var decisions: [VulnerabilityDecision] = []
        var missing: [String] = []
        for decision in VulnerabilityDecision.all(of: product) {
            guard let statement = ImpactStatement(decision, about: identity, asOf: day) else {
                missing.append("\(decision.key): status")
                continue
            }
            // Nobody can rely on a "not affected" without a reason, nor act on an "affected" without an action.
            switch statement.status {
            case .notAffected where statement.justification == nil && statement.detail == nil:
                missing.append("\(decision.key): justification or because")
            case .affected where statement.action == nil: missing.append("\(decision.key): action")
            default:
                statements.append(statement)
                decisions.append(decision)
            }
        }
        self.product = identity
        self.statements = statements
        self.decisions = decisions
        self.missing = missing
        self.revision = max(1, revision)
        made = day.text + "T00:00:00Z"
        self.tool = tool
    }

    /// A document of statements that were made elsewhere.
    init(
        product: ProductIdentity, statements: [ImpactStatement], decisions: [VulnerabilityDecision] = [],
        revision: Int = 1, made: String, tool: String
    ) {
        self.product = product
        self.statements = statements
        self.decisions = decisions
        missing = []
        self.revision = revision
        self.made = made
        self.tool = tool
    }
}

/// Writes a VEX document in one format.
public protocol VEXDocumentWriter: Sendable {
    /// The document as text, with a line end after it.
    func text(_ document: VEXDocument) -> String
}
