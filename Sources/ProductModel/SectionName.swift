/// The sections of a product folder, in the order in which files, documents and tables show them.
///
/// The raw value is the key in the file.
public enum SectionName: String, Sendable, CaseIterable {
    case product, organization, parties, components, interfaces, data, flows, boundaries
    case customers, users
    case useCases = "use_cases"
    case needs, threats, risks, means, capabilities, support, operations
    case assumptions, responsibilities, communications, evidence, treatments

    /// The words for one entry, in messages and documents: `use case`.
    public var entry: String {
        switch self {
        case .parties: "party"
        case .boundaries: "boundary"
        case .useCases: "use case"
        case .capabilities: "capability"
        case .responsibilities: "responsibility"
        case .product, .organization, .data, .means, .support, .evidence: rawValue
        default: String(rawValue.dropLast())
        }
    }

    /// The table that holds the entries: `use_case`. PostgreSQL reserves `user`, so users are in `product_user`.
    public var table: String {
        self == .users ? "product_user" : entry.replacing(" ", with: "_")
    }

    /// The place in ``allCases``.
    public var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
