import SourceText

/// What a document says about products and one vulnerability.
struct CSAFStatements {
    private struct Group: Hashable {
        var status: ImpactStatus
        var originalStatus: String
        var justification: ImpactJustification?
        var detail: String?
        var action: String?
        var responses: [String]
    }

    private var groups: [Group] = []
    private var subjects: [Group: [ImpactSubject]] = [:]
    private let author: String?
    private let made: String?
    /// The packages that are known to be affected.
    private(set) var packages: [AffectedPackage] = []
    /// The CPE names that are known to be affected.
    private(set) var configurations: [Configuration] = []

    private static let statuses: [(name: String, status: ImpactStatus)] = [
        ("known_affected", .affected), ("first_affected", .affected), ("last_affected", .affected), ("fixed", .fixed),
        ("first_fixed", .fixed), ("known_not_affected", .notAffected), ("under_investigation", .underInvestigation),
    ]

    init(_ vulnerability: DataNode, _ products: CSAFProducts, author: String?, made: String?) {
        self.author = author
        self.made = made
        func parts(_ name: String) -> [(node: DataNode, ids: Set<String>?)] {
            (vulnerability[name]?.items ?? []).map { ($0, products.ids($0)) }
        }
        let flags = parts("flags")
        let threats = parts("threats").filter { $0.node["category"]?.text == "impact" }
        let remediations = parts("remediations")
        var matches: [Configuration] = []
        for (name, status) in Self.statuses {
            for id in (vulnerability["product_status"]?[name]?.items ?? []).compactMap(\.text) {
                guard let subject = products.subject(id) else { continue }
                func applies(_ part: (node: DataNode, ids: Set<String>?)) -> Bool { part.ids?.contains(id) ?? true }
                let measures = remediations.filter(applies)
                let group = Group(
                    status: status, originalStatus: name,
                    justification: status == .notAffected
                        ? flags.first(where: applies)?.node["label"]?.text.flatMap(ImpactJustification.init(rawValue:))
                        : nil,
                    detail: threats.first(where: applies)?.node["details"]?.text,
                    action: measures.first?.node["details"]?.text,
                    responses: measures.compactMap { $0.node["category"]?.text })
                if subjects[group] == nil { groups.append(group) }
                subjects[group, default: []].append(subject)
                if status == .affected, let part = products.part(id) {
                    let versions = CSAFVersions(part)
                    for package in versions.packages { packages.append(package) }
                    matches += versions.matches
                }
            }
        }
        if !matches.isEmpty { configurations = [matches.count == 1 ? matches[0] : .any(matches)] }
    }

    /// The statements, about a vulnerability of this name.
    func statements(of vulnerability: String) -> [ImpactStatement] {
        groups.map { group in
            ImpactStatement(
                vulnerability: vulnerability, status: group.status, justification: group.justification,
                detail: group.detail, action: group.action, responses: group.responses,
                subjects: subjects[group] ?? [], author: author, made: made,
                originalStatus: group.originalStatus == group.status.rawValue ? nil : group.originalStatus)
        }
    }
}

/// A product of the tree as what can be looked up.
private struct CSAFVersions {
    private(set) var packages: [AffectedPackage] = []
    private(set) var matches: [Configuration] = []

    init(_ product: CSAFProducts.Product) {
        let ranges = product.versionRange.map(Self.ranges)
        for text in product.packageURLs {
            guard let url = try? PackageURL(text) else { continue }
            for identity in url.identities {
                var package = AffectedPackage(
                    ecosystem: identity.ecosystem, name: identity.name, scheme: identity.scheme)
                if let version = identity.version ?? product.version {
                    package.versions = [version]
                } else if let ranges {
                    package.ranges = ranges
                    if ranges.isEmpty { package.state = .unknown }
                }
                packages.append(package)
            }
        }
        for text in product.cpes {
            guard let criteria = CPEText.formattedString(text) else { continue }
            if CPEText.hasVersion(criteria) || ranges == nil && product.version == nil {
                matches.append(.match(CPEMatch(criteria: criteria, isVulnerable: true)))
            } else if let version = product.version {
                let range = VersionRange(low: version, high: version, includesHigh: true)
                matches.append(.match(CPEMatch(criteria: criteria, isVulnerable: true, range: range)))
            } else {
                for range in ranges ?? [] {
                    matches.append(.match(CPEMatch(criteria: criteria, isVulnerable: true, range: range)))
                }
            }
        }
    }

    /// The ranges of `vers:semver/>=1.0|<1.2`, or of what people write instead.
    private static func ranges(_ text: String) -> [VersionRange] {
        guard text.hasPrefix("vers:"), let slash = text.firstIndex(of: "/") else { return CVEVersionText.ranges(text) }
        var ranges: [VersionRange] = []
        var open: VersionRange?
        for constraint in text[text.index(after: slash)...].split(separator: "|") {
            let sign = constraint.prefix { "<>=!".contains($0) }
            let version = String(constraint.dropFirst(sign.count))
            switch sign {
            case _ where version == "*": ranges.append(VersionRange())
            case "", "=": ranges.append(VersionRange(low: version, high: version, includesHigh: true))
            case ">", ">=":
                if let open { ranges.append(open) }
                open = VersionRange(low: version, includesLow: sign == ">=")
            case "<", "<=":
                var range = open ?? VersionRange()
                range.high = version
                range.includesHigh = sign == "<="
                ranges.append(range)
                open = nil
            default: continue
            }
        }
        if let open { ranges.append(open) }
        return ranges
    }
}
