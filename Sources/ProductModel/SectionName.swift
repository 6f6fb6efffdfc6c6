/// The sections of a product folder, in the order in which files, documents and tables show them.
///
/// The raw value is the key in the file.
public enum SectionName: String, Sendable, CaseIterable {
    case product, organization, posture, parties, components, interfaces, data, flows, boundaries
    case customers, users
    case useCases = "use_cases"
    case needs, threats, risks, means, capabilities, support, operations
    case assumptions, responsibilities, communications, evidence, treatments
    case vulnerabilities

    /// The words for one entry, in messages and documents: `use case`.
    public var entry: String { self == .useCases ? "use case" : self == .users ? "user" : table }

    /// The article before the word for one entry; what starts with a `u` here is said with a consonant.
    public var article: String { "aeio".contains(entry.prefix(1)) ? "an" : "a" }

    /// The table that holds the entries: `use_case`.
    ///
    /// PostgreSQL reserves `user`, so users are in `product_user`.
    public var table: String {
        switch self {
        case .product: "product"
        case .organization: "organization"
        case .posture: "posture"
        case .parties: "party"
        case .components: "component"
        case .interfaces: "interface"
        case .data: "data"
        case .flows: "flow"
        case .boundaries: "boundary"
        case .customers: "customer"
        case .users: "product_user"
        case .useCases: "use_case"
        case .needs: "need"
        case .threats: "threat"
        case .risks: "risk"
        case .means: "means"
        case .capabilities: "capability"
        case .support: "support"
        case .operations: "operation"
        case .assumptions: "assumption"
        case .responsibilities: "responsibility"
        case .communications: "communication"
        case .evidence: "evidence"
        case .treatments: "treatment"
        case .vulnerabilities: "vulnerability"
        }
    }

    /// The place in ``allCases``.
    public var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
