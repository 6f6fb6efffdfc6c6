public import ProductModel

extension ImpactStatement {
    /// What the maker says to others about the vulnerabilities of a product: its decisions, in the words of VEX.
    ///
    /// A decision without a status says nothing. One that a product is not affected holds up to its last day; after it
    /// the vulnerability is under investigation again.
    ///
    /// - Parameters:
    ///   - product: The product's files.
    ///   - day: The day that last days are compared with.
    public static func all(of product: Product, asOf day: CalendarDay) -> [ImpactStatement] {
        let identity = ProductIdentity(product)
        return VulnerabilityDecision.all(of: product).compactMap { ImpactStatement($0, about: identity, asOf: day) }
    }

    /// What one decision says; nil where it has no status.
    public init?(_ decision: VulnerabilityDecision, about product: ProductIdentity, asOf day: CalendarDay) {
        guard let said = decision.status else { return nil }
        let isOver = said == .notAffected && !decision.holds(on: day)
        self.init(
            vulnerability: decision.vulnerability, aliases: decision.aliases,
            status: isOver ? .underInvestigation : said,
            justification: said == .notAffected && !isOver ? decision.justification : nil,
            detail: isOver ? Self.lapsed(decision) : decision.because,
            action: said == .fixed ? decision.action : decision.actionWords,
            responses: decision.responses.map(\.cycloneDX), subjects: decision.subjects(in: product),
            author: product.manufacturer,
            made: (isOver ? decision.until : decision.decided ?? decision.found).map { $0.text + "T00:00:00Z" })
    }

    private static func lapsed(_ decision: VulnerabilityDecision) -> String? {
        decision.until.map { "An earlier decision held until \($0.text) and is being made anew." }
    }
}

extension VulnerabilityDecision {
    /// What customers should do, in words: the action that was said, or what the responses and the fix amount to; nil
    /// where none of them was said.
    public var actionWords: String? {
        if let action { return action }
        var sentences: [String] = []
        if let fixedIn { sentences.append("Update to version \(fixedIn).") }
        for response in responses {
            switch response {
            case .update where fixedIn == nil: sentences.append("An update removes it.")
            case .update: break
            case .workaround: sentences.append("There is a workaround.")
            case .rollback: sentences.append("An older version is without it.")
            case .willNotFix: sentences.append("No fix is planned.")
            case .canNotFix: sentences.append("It can't be fixed.")
            }
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// The product with each part that is meant: its software, or where none is named its components.
    func subjects(in product: ProductIdentity) -> [ImpactSubject] {
        let parts = packages.isEmpty ? components.map { product.identifier(ofComponent: $0) } : packages
        guard !parts.isEmpty else { return [ImpactSubject(product: product.identifiers)] }
        return parts.map { ImpactSubject(product: product.identifiers, part: [$0]) }
    }
}

extension VulnerabilityResponse {
    /// The word that CycloneDX has for it.
    var cycloneDX: String {
        switch self {
        case .update: "update"
        case .workaround: "workaround_available"
        case .rollback: "rollback"
        case .willNotFix: "will_not_fix"
        case .canNotFix: "can_not_fix"
        }
    }
}
