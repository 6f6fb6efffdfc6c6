import Advisories

/// The products of a CSAF document: each version of the product that is meant, and its parts.
struct CSAFProductTree: Sendable {
    private let product: ProductIdentity
    /// The versions, that of the files first.
    private let versions: [String?]
    /// The parts, as the decisions name them.
    private let parts: [String]

    init(_ product: ProductIdentity, decisions: [VulnerabilityDecision]) {
        self.product = product
        var versions: [String?] = [product.version]
        var parts: [String] = []
        for decision in decisions {
            if let fixedIn = decision.fixedIn, !versions.contains(fixedIn) { versions.append(fixedIn) }
            for part in Self.parts(of: decision, in: product) where !parts.contains(part) { parts.append(part) }
        }
        self.versions = versions
        self.parts = parts
    }

    private static func parts(of decision: VulnerabilityDecision, in product: ProductIdentity) -> [String] {
        decision.packages.isEmpty
            ? decision.components.map { product.identifier(ofComponent: $0) } : decision.packages
    }

    /// The ids of what a decision is about, in one version of the product.
    func ids(of decision: VulnerabilityDecision, version: String?) -> [String] {
        let parts = Self.parts(of: decision, in: product)
        guard !parts.isEmpty else { return [id(of: version)] }
        return parts.map { id(of: $0, in: version) }
    }

    private func id(of version: String?) -> String { version.map { "\(product.id)@\($0)" } ?? product.id }

    private func id(of part: String, in version: String?) -> String { "\(id(of: version)):\(part)" }

    private func name(of version: String?) -> String { version.map { "\(product.title) \($0)" } ?? product.title }

    /// The tree with only what the ids need.
    func content(using ids: Set<String>) -> JSONContent {
        let used = versions.filter { version in
            ids.contains(id(of: version)) || parts.contains { ids.contains(id(of: $0, in: version)) }
        }
        let usedParts = parts.filter { part in versions.contains { ids.contains(id(of: part, in: $0)) } }
        let relationships = used.flatMap { version in
            usedParts.filter { ids.contains(id(of: $0, in: version)) }.map { relationship($0, version) }
        }
        let isNamed = used.allSatisfy { $0 != nil } && product.manufacturer != nil
        let loose = isNamed ? [] : used.map(fullName)
        return .object([
            "branches": isNamed ? .list([vendor(used.map(branch))]) : nil,
            "full_product_names": .list(loose + usedParts.map(partName)),
            "relationships": .list(relationships),
        ])
    }

    private func vendor(_ versions: [JSONContent]) -> JSONContent {
        .object([
            "category": "vendor", "name": .text(product.manufacturer),
            "branches": [
                .object([
                    "category": "product_name", "name": .text(product.title), "branches": .list(versions),
                ])
            ],
        ])
    }

    private func branch(_ version: String?) -> JSONContent {
        .object(["category": "product_version", "name": .text(version), "product": fullName(version)])
    }

    private func fullName(_ version: String?) -> JSONContent {
        let isOwn = version == product.version
        // A name with a version in it names that version and no other.
        let packageURL = product.packageURL ?? (product.isNameMade ? product.madePackageURL : nil)
        return .object([
            "name": .text(name(of: version)), "product_id": .text(id(of: version)),
            "product_identification_helper": .object([
                "cpe": isOwn ? .text(product.cpe) : nil,
                "purl": .text(isOwn ? packageURL : Self.packageURL(packageURL, from: product.version, to: version)),
                "model_numbers": .texts([product.model].compactMap(\.self)),
            ]),
        ])
    }

    private static func packageURL(_ text: String?, from old: String?, to new: String?) -> String? {
        guard let text, let old, let new, let range = text.firstRange(of: "@" + old) else { return nil }
        let rest = text[range.upperBound...]
        guard rest.isEmpty || rest.hasPrefix("?") || rest.hasPrefix("#") else { return nil }
        return text[..<range.lowerBound] + "@" + ProductIdentity.escaped(new) + rest
    }

    private func partName(_ part: String) -> JSONContent {
        let identifier = SubjectIdentifier(part)
        var helper = JSONContent.fields([:])
        switch identifier {
        case .packageURL(let text): helper["purl"] = .text(text)
        case .cpe22(let text), .cpe23(let text): helper["cpe"] = .text(text)
        case .other: break
        }
        return .object([
            "name": .text(identifier.name), "product_id": .text(part), "product_identification_helper": helper,
        ])
    }

    private func relationship(_ part: String, _ version: String?) -> JSONContent {
        let name = "\(SubjectIdentifier(part).name) in \(name(of: version))"
        return .object([
            "category": "default_component_of",
            "full_product_name": .object(["name": .text(name), "product_id": .text(id(of: part, in: version))]),
            "product_reference": .text(part),
            "relates_to_product_reference": .text(id(of: version)),
        ])
    }
}
