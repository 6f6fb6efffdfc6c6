/// That a component is the product that an advisory's CPE name asks for, apart from its version.
public struct CPEAgreement: Sendable, Hashable {
    /// How much of the product's name agrees.
    public enum Confidence: Int, Sendable, Hashable, Comparable {
        /// The product alone: the component's name or the advisory's leaves open who makes it.
        case product
        /// The vendor and the product.
        case full

        /// Whether one is lower.
        public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
    }

    /// How much agrees.
    public let confidence: Confidence
    /// What the advisory asks for and the component does not say: editions, the software or hardware that it runs on.
    public let undecided: [CPEName.Attribute]
}

extension CPEName {
    /// Whether this name, of a component, is of the product that a criterion of an advisory asks for; versions are
    /// another matter, and so are updates.
    ///
    /// A name without a concrete product agrees with nothing. Who makes it may be left open on either side as long as
    /// the product is equal; a vendor left open on one side and a product left open on the other is no agreement.
    ///
    /// - Returns: nil where it is another product.
    public func agreement(with criterion: CPEName) -> CPEAgreement? {
        guard case .value = product, !product.hasWildcard else { return nil }
        let vendor = criterion.vendor.relation(to: self.vendor)
        let product = criterion.product.relation(to: self.product)
        let part = criterion.part.relation(to: self.part)
        guard part != .disjoint, part != .undefined, product == .equal || product == .superset else { return nil }
        guard vendor == .equal || ((vendor == .superset || vendor == .subset) && product == .equal) else { return nil }
        var undecided: [Attribute] = []
        for attribute in Attribute.allCases where attribute.rawValue >= Attribute.edition.rawValue {
            switch criterion[attribute].relation(to: self[attribute]) {
            case .disjoint: return nil
            case .subset, .undefined: undecided.append(attribute)
            case .equal, .superset: break
            }
        }
        let isFull = vendor == .equal && product == .equal && part != .subset
        return CPEAgreement(confidence: isFull ? .full : .product, undecided: undecided)
    }
}
