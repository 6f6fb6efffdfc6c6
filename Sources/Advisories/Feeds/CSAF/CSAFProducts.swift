import SourceText

/// The product tree of a CSAF document, by product id.
struct CSAFProducts {
    /// A product, or one that is part of another.
    struct Product {
        var name = ""
        var packageURLs: [String] = []
        var cpes: [String] = []
        /// Its version, where a branch of the tree says it.
        var version: String?
        /// The versions that it stands for, as the branch writes them.
        var versionRange: String?
        /// The ids of the part and of what it is part of, where it is a relation of two.
        var relation: (part: String, whole: String)?

        /// What names it: package URLs, CPE names, or its name where it has neither.
        var identifiers: [String] {
            let identifiers = packageURLs + cpes
            return identifiers.isEmpty ? [name] : identifiers
        }
    }

    private(set) var products: [String: Product] = [:]
    private var groups: [String: [String]] = [:]

    private static let depthLimit = 64

    init(_ tree: DataNode?) {
        for branch in tree?["branches"]?.items ?? [] { read(branch, version: nil, range: nil, depth: 0) }
        for product in tree?["full_product_names"]?.items ?? [] { add(product, version: nil, range: nil) }
        for relation in tree?["relationships"]?.items ?? [] {
            guard let product = relation["full_product_name"], let id = product["product_id"]?.text else { continue }
            add(product, version: nil, range: nil)
            if let part = relation["product_reference"]?.text,
                let whole = relation["relates_to_product_reference"]?.text
            {
                products[id]?.relation = (part, whole)
            }
        }
        for group in tree?["product_groups"]?.items ?? [] {
            guard let id = group["group_id"]?.text else { continue }
            groups[id] = (group["product_ids"]?.items ?? []).compactMap(\.text)
        }
    }

    private mutating func read(_ branch: DataNode, version: String?, range: String?, depth: Int) {
        guard depth < Self.depthLimit else { return }
        let category = branch["category"]?.text
        let version = category == "product_version" ? branch["name"]?.text : version
        let range = category == "product_version_range" ? branch["name"]?.text : range
        if let product = branch["product"] { add(product, version: version, range: range) }
        for branch in branch["branches"]?.items ?? [] {
            read(branch, version: version, range: range, depth: depth + 1)
        }
    }

    private mutating func add(_ node: DataNode, version: String?, range: String?) {
        guard let id = node["product_id"]?.text else { return }
        var product = Product(name: node["name"]?.text ?? id, version: version, versionRange: range)
        let helper = node["product_identification_helper"]
        if let url = helper?["purl"]?.text { product.packageURLs.append(url) }
        if let cpe = helper?["cpe"]?.text { product.cpes.append(cpe) }
        products[id] = product
    }

    /// The product and the part of it that an id means.
    func subject(_ id: String) -> ImpactSubject? {
        guard let product = products[id] else { return nil }
        guard let relation = product.relation, let whole = products[relation.whole] else {
            return ImpactSubject(product: product.identifiers)
        }
        let part = products[relation.part]?.identifiers ?? []
        let own = product.packageURLs + product.cpes
        return ImpactSubject(product: whole.identifiers, part: own + part.filter { !own.contains($0) })
    }

    /// The product that an id means by itself: the part, of a relation.
    func part(_ id: String) -> Product? {
        guard let product = products[id] else { return nil }
        guard let relation = product.relation, product.packageURLs.isEmpty, product.cpes.isEmpty else { return product }
        return products[relation.part]
    }

    /// The products that something applies to; nil for all.
    func ids(_ node: DataNode) -> Set<String>? {
        let ids = (node["product_ids"]?.items ?? []).compactMap(\.text)
        let groups = (node["group_ids"]?.items ?? []).compactMap(\.text).flatMap { self.groups[$0] ?? [] }
        return ids.isEmpty && groups.isEmpty ? nil : Set(ids + groups)
    }
}
