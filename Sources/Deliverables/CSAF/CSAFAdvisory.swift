import Advisories
public import ProductModel

/// A CSAF 2.0 document that tells what a product's files decide about some vulnerabilities.
///
/// It holds what was said and nothing else; ``missing`` names the rest. Source: CSAF 2.0, profiles 4 and 5.
public struct CSAFAdvisory: Sendable {
    /// What kind of document it is.
    public enum Profile: String, Sendable, CaseIterable {
        /// What customers are told, with what they should do.
        case advisory
        /// Whether products are affected, for machines.
        case vex

        /// The document's category (CSAF 2.0, 4.4 and 4.5).
        public var category: String {
            switch self {
            case .advisory: "csaf_security_advisory"
            case .vex: "csaf_vex"
            }
        }
    }

    /// What kind of document it is.
    public let profile: Profile
    /// The document's id.
    public let id: String
    /// What is missing for a document that can be published, in words, each with the entry that lacks it.
    public let missing: [String]
    let product: ProductIdentity
    let tree: CSAFProductTree
    let decisions: [VulnerabilityDecision]
    let day: CalendarDay
    let tool: String

    /// Drafts a document.
    ///
    /// - Parameters:
    ///   - product: The product's files.
    ///   - vulnerabilities: The ids to tell about, or keys of single decisions; all decisions when empty.
    ///   - id: The document's id; that which the decisions name when nil.
    ///   - profile: What kind of document it is.
    ///   - day: The day of the draft.
    ///   - tool: The version of the program.
    /// - Throws: ``Refusal`` where no decision, or no id, is there.
    public init(
        _ product: Product, vulnerabilities: [String] = [], id: String? = nil, profile: Profile, asOf day: CalendarDay,
        tool: String
    ) throws(Refusal) {
        let identity = ProductIdentity(product)
        let all = VulnerabilityDecision.all(of: product)
        for asked in vulnerabilities where !all.contains(where: { $0.isMeant(by: asked) }) {
            throw .noDecision(asked, known: all.flatMap(\.names))
        }
        let meant = vulnerabilities.isEmpty ? all : all.filter { vulnerabilities.contains(where: $0.isMeant) }
        guard !meant.isEmpty else { throw .noDecisions }
        guard let id = id ?? meant.lazy.compactMap(\.advisory).first, !id.isEmpty else { throw .noID }
        // A decision that has run out is none.
        decisions = meant.map { decision in
            guard decision.status == .notAffected, !decision.holds(on: day) else { return decision }
            var open = decision
            open.status = .underInvestigation
            open.justification = nil
            open.because = nil
            return open
        }
        self.id = id
        self.profile = profile
        self.product = identity
        self.day = day
        self.tool = tool
        tree = CSAFProductTree(identity, decisions: decisions)
        missing = Self.missing(in: identity, decisions)
    }

    /// Why there is no document.
    public enum Refusal: Error, Sendable, Equatable {
        /// The product's files decide nothing.
        case noDecisions
        /// They decide nothing about this one; the ids they know follow.
        case noDecision(String, known: [String])
        /// Neither the command nor a decision names the document.
        case noID

        /// What happened, for people.
        public var message: String {
            switch self {
            case .noDecisions: "the product's files decide nothing about vulnerabilities; add 'vulnerabilities:' first"
            case .noDecision(let id, _): "the product's files decide nothing about '\(id)'"
            case .noID: "the advisory has no id; say 'advisory:' in the decision, or give --id"
            }
        }
    }

    private static func missing(in product: ProductIdentity, _ decisions: [VulnerabilityDecision]) -> [String] {
        var missing: [String] = []
        func need(_ isThere: Bool, _ what: String) { if !isThere { missing.append(what) } }
        need(product.manufacturer != nil, "organization.name: the maker's name")
        need(product.website != nil, "organization.website: the maker's website, which names the publisher")
        need(product.securityContact != nil, "organization.security_contact: where customers can ask")
        need(product.advisories != nil, "organization.disclosure.advisories: where advisories are published")
        need(product.name != nil, "product.name: the name it is sold under")
        need(product.version != nil, "product.version: the version that is meant")
        need(!product.isNameMade, "product.cpe or product.package_url: a name that machines know it by")
        for decision in decisions {
            need(decision.title != nil, "\(decision.key): title, in words for customers")
            need(decision.status != nil, "\(decision.key): status")
            switch decision.status {
            case .notAffected:
                need(
                    decision.justification != nil || decision.because != nil, "\(decision.key): justification, because")
            case .affected:
                need(decision.actionWords != nil, "\(decision.key): action, what customers should do")
                need(decision.cvss != nil, "\(decision.key): cvss, how severe it is here")
            case .fixed: need(decision.cvss != nil, "\(decision.key): cvss, how severe it is without the fix")
            case .underInvestigation, nil: break
            }
            if decision.fixedIn != nil {
                need(decision.fixReleased != nil, "\(decision.key): fix_released, since when")
            }
        }
        return missing
    }
}

extension VulnerabilityDecision {
    /// Whether an id, an alias or a key that somebody typed means this decision.
    func isMeant(by asked: String) -> Bool {
        key == asked || names.contains { $0.lowercased() == asked.lowercased() }
    }
}
