import SourceText

/// A CSAF document with what its tests look up again and again.
struct CSAFContents: Sendable {
    let root: LocatedNode
    let document: LocatedNode?
    let tracking: LocatedNode?
    let vulnerabilities: [LocatedNode]
    /// The products where they are named: in lists, branches and relationships.
    let products: [LocatedNode]
    /// The products that branches hold, each with the branches around it.
    let branchProducts: [(product: LocatedNode, branches: [LocatedNode])]
    /// All branches.
    let branches: [LocatedNode]
    let relationships: [LocatedNode]
    let groups: [LocatedNode]
    /// The members of each group.
    let members: [String: [String]]

    init(_ document: DataNode) {
        root = LocatedNode(node: document, path: "")
        self.document = root["document"]
        tracking = root.at("document", "tracking")
        vulnerabilities = root.list("vulnerabilities")
        let tree = root["product_tree"]
        relationships = tree?.list("relationships") ?? []
        groups = tree?.list("product_groups") ?? []
        var found: [(LocatedNode, [LocatedNode])] = []
        var branches: [LocatedNode] = []
        for branch in tree?.list("branches") ?? [] { Self.collect(branch, [], &found, &branches) }
        branchProducts = found
        self.branches = branches
        products =
            (tree?.list("full_product_names") ?? []) + found.map(\.0)
            + relationships.compactMap { $0["full_product_name"] }
        members = Dictionary(
            groups.map { ($0["group_id"]?.text ?? "", $0.list("product_ids").compactMap(\.text)) },
            uniquingKeysWith: { $0 + $1 })
    }

    private static func collect(
        _ branch: LocatedNode, _ around: [LocatedNode], _ found: inout [(LocatedNode, [LocatedNode])],
        _ branches: inout [LocatedNode]
    ) {
        branches.append(branch)
        let path = around + [branch]
        if let product = branch["product"] { found.append((product, path)) }
        for inner in branch.list("branches") { collect(inner, path, &found, &branches) }
    }

    /// The document's category.
    var category: String { document?["category"]?.text ?? "" }

    /// The groups of a status.
    static let status: KeyValuePairs<String, [String]> = [
        "affected": ["first_affected", "known_affected", "last_affected"],
        "not affected": ["known_not_affected"],
        "fixed": ["first_fixed", "fixed"],
        "under investigation": ["under_investigation"],
    ]

    /// The ids in groups of a vulnerability's product status.
    static func ids(_ groups: [String], of vulnerability: LocatedNode) -> [LocatedNode] {
        groups.flatMap { vulnerability["product_status"]?.list($0) ?? [] }
    }

    /// The products that a flag, threat or remediation is about: those it names, and those in groups that it names.
    func reach(of item: LocatedNode) -> Set<String> {
        Set(item.list("product_ids").compactMap(\.text)).union(
            item.list("group_ids").compactMap(\.text).flatMap { members[$0] ?? [] })
    }

    /// Everywhere that a vulnerability names products or groups.
    static let parts = ["flags", "remediations", "threats"]

    /// Every use of a product's id.
    var productUses: [LocatedNode] {
        var uses = groups.flatMap { $0.list("product_ids") }
        uses += relationships.flatMap { relationship in
            ["product_reference", "relates_to_product_reference"].compactMap { relationship[$0] }
        }
        for vulnerability in vulnerabilities {
            uses +=
                vulnerability["product_status"]?.node.fields.flatMap {
                    vulnerability["product_status"]?.list($0.name) ?? []
                } ?? []
            for part in Self.parts { uses += vulnerability.list(part).flatMap { $0.list("product_ids") } }
            uses += vulnerability.list("scores").flatMap { $0.list("products") }
        }
        return uses
    }

    /// Every use of a group's id.
    var groupUses: [LocatedNode] {
        vulnerabilities.flatMap { vulnerability in
            Self.parts.flatMap { vulnerability.list($0) }.flatMap { $0.list("group_ids") }
        }
    }

    /// The hashes of each file.
    var fileHashes: [LocatedNode] {
        products.flatMap { $0["product_identification_helper"]?.list("hashes") ?? [] }
    }

    /// The first item of a list that was there before, with each later one.
    static func repeated(_ nodes: [LocatedNode], by key: (LocatedNode) -> String?) -> [LocatedNode] {
        var seen: Set<String> = []
        return nodes.filter { node in key(node).map { !seen.insert($0).inserted } ?? false }
    }
}
