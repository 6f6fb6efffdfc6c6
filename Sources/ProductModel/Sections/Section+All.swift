extension Section {
    /// Every section, in the order of ``SectionName``.
    public static let all: [Section] = SectionName.allCases.map(named)

    /// What a section holds.
    public static func named(_ name: SectionName) -> Section {
        switch name {
        case .product: .product
        case .organization: .organization
        case .posture: .posture
        case .parties: .parties
        case .components: .components
        case .interfaces: .interfaces
        case .data: .data
        case .flows: .flows
        case .boundaries: .boundaries
        case .customers: .customers
        case .users: .users
        case .useCases: .useCases
        case .needs: .needs
        case .threats: .threats
        case .risks: .risks
        case .means: .means
        case .capabilities: .capabilities
        case .support: .support
        case .operations: .operations
        case .assumptions: .assumptions
        case .responsibilities: .responsibilities
        case .communications: .communications
        case .evidence: .evidence
        case .treatments: .treatments
        case .vulnerabilities: .vulnerabilities
        }
    }
}
