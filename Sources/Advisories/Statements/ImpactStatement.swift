/// What somebody says about one vulnerability in some products: the statement of a VEX document, in the words that
/// OpenVEX, CycloneDX, CSAF and SPDX 3 share.
///
/// Source: CISA, Minimum Requirements for Vulnerability Exploitability eXchange (VEX), 2023.
public struct ImpactStatement: Sendable, Hashable {
    /// The vulnerability's id, such as `CVE-2023-38408`.
    public var vulnerability: String
    /// Its other ids.
    public var aliases: [String]
    /// Whether the products are affected.
    public var status: ImpactStatus
    /// Why they are not affected; nil for every other status, and where only words say why.
    public var justification: ImpactJustification?
    /// Why, in words: OpenVEX's impact statement, CycloneDX's analysis detail, CSAF's threat of category impact.
    public var detail: String?
    /// What to do: OpenVEX's action statement, CSAF's remediation details, CycloneDX's recommendation.
    public var action: String?
    /// What the maker intends, in CycloneDX's words: `can_not_fix`, `will_not_fix`, `update`, `rollback`,
    /// `workaround_available`.
    public var responses: [String]
    /// What it is about.
    public var subjects: [ImpactSubject]
    /// Who says so.
    public var author: String?
    /// When it was said or last changed, as RFC 3339 text.
    public var made: String?
    /// The status in the words of its own format, where ours is coarser: `resolved_with_pedigree`, `false_positive`,
    /// `last_affected`.
    public var originalStatus: String?

    /// Makes a statement.
    public init(
        vulnerability: String, aliases: [String] = [], status: ImpactStatus,
        justification: ImpactJustification? = nil, detail: String? = nil, action: String? = nil,
        responses: [String] = [], subjects: [ImpactSubject] = [], author: String? = nil, made: String? = nil,
        originalStatus: String? = nil
    ) {
        self.vulnerability = vulnerability
        self.aliases = aliases
        self.status = status
        self.justification = justification
        self.detail = detail
        self.action = action
        self.responses = responses
        self.subjects = subjects
        self.author = author
        self.made = made
        self.originalStatus = originalStatus
    }
}

/// What a statement is about: a product, and the parts of it that are meant; no parts mean the product as a whole.
public struct ImpactSubject: Sendable, Hashable {
    /// The product's identifiers, any of which names it: package URLs, CPE names, a reference of the document.
    public var product: [String]
    /// The identifiers of the part inside that is meant; empty for the product as a whole.
    public var part: [String]

    /// Makes a subject.
    public init(product: [String], part: [String] = []) {
        self.product = product
        self.part = part
    }
}

/// The four statuses of VEX.
public enum ImpactStatus: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing needs to be done about it.
    case notAffected = "not_affected"
    /// Something needs to be done about it.
    case affected
    /// These versions hold a fix.
    case fixed
    /// It is not known yet.
    case underInvestigation = "under_investigation"
}

/// Why a product is not affected: the five justifications of VEX.
///
/// Source: CISA, Vulnerability Exploitability eXchange (VEX) Status Justifications, 2022.
public enum ImpactJustification: String, Sendable, Hashable, CaseIterable, Codable {
    /// The component is not in the product.
    case componentNotPresent = "component_not_present"
    /// The component is there without the vulnerable code.
    case vulnerableCodeNotPresent = "vulnerable_code_not_present"
    /// The vulnerable code is there and never runs.
    case vulnerableCodeNotInExecutePath = "vulnerable_code_not_in_execute_path"
    /// The vulnerable code runs, but no adversary can control it.
    case vulnerableCodeCannotBeControlledByAdversary = "vulnerable_code_cannot_be_controlled_by_adversary"
    /// Something built in keeps it from being exploited.
    case inlineMitigationsAlreadyExist = "inline_mitigations_already_exist"
}
