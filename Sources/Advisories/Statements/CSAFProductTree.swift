import SourceText

/// The products of a CSAF document: what names each, and which is a part of which.
///
/// Source: CSAF 2.0, 3.1.2, 3.1.3 and 3.2.2.
struct CSAFProductTree: Sendable {
    /// A product that is another one inside, on or with a third.
    private struct Relation: Sendable {
        let part: String
        let whole: String
    }

    private var identifiers: [String: [String]] = [:]
    private var relations: [String: Relation] = [:]
    private var groupsOfProducts: [String: Set<String>] = [:]
    /// What is odd about the tree.
    private(set) var remarks = DiagnosticCollector()

    /// How many relations are followed from one product: no real product has parts in parts so deep.
    private static let depthLimit = 32

    init(_ node: DataNode?, file: String) {
        guard let node else { return }
        // The stack keeps the depth of the file from becoming depth of calls.
        var branches = Array(node.list("branches").reversed())
        while let branch = branches.popLast() {
            if let product = branch["product"] { add(product, file: file) }
            branches += branch.list("branches").reversed()
        }
        for product in node.list("full_product_names") { add(product, file: file) }
        for relationship in node.list("relationships") {
            guard let product = relationship["full_product_name"], let id = product.text("product_id"),
                let part = relationship.text("product_reference"),
                let whole = relationship.text("relates_to_product_reference")
            else {
                remark(relationship, "a relationship without its products is left out", file: file)
                continue
            }
            add(product, file: file)
            if relations[id] == nil { relations[id] = Relation(part: part, whole: whole) }
        }
        for group in node.list("product_groups") {
            guard let id = group.text("group_id") else { continue }
            for product in group.texts("product_ids") { groupsOfProducts[product, default: []].insert(id) }
        }
        for relationship in node.list("relationships") {
            guard let id = relationship["full_product_name"]?.text("product_id"), isCyclic(id) else { continue }
            remark(relationship, "the product '\(id)' is a part of itself, or of too many in one another", file: file)
        }
    }

    /// Whether the tree has a product.
    func has(_ id: String) -> Bool { identifiers[id] != nil }

    /// The groups that hold a product.
    func groups(of id: String) -> Set<String> { groupsOfProducts[id, default: []] }

    /// What a product's id means: the outermost product, and the innermost part of it that is meant.
    func subject(_ id: String) -> ImpactSubject {
        guard let relation = relations[id], !isCyclic(id) else { return ImpactSubject(product: names(id)) }
        var whole = relation.whole
        var part = relation.part
        for _ in 0..<Self.depthLimit {
            guard let outer = relations[whole] else { break }
            whole = outer.whole
        }
        for _ in 0..<Self.depthLimit {
            guard let inner = relations[part] else { break }
            part = inner.part
        }
        // What the combination is called names the part as well, such as the package URL of a package in a module.
        return ImpactSubject(product: names(whole), part: (names(part) + names(id)).withoutRepetition)
    }

    /// The identifiers of one product, its id in the document last.
    private func names(_ id: String) -> [String] { identifiers[id, default: []] + [id] }

    private func isCyclic(_ id: String) -> Bool {
        var whole = id
        var part = id
        for _ in 0..<Self.depthLimit {
            guard relations[whole] != nil || relations[part] != nil else { return false }
            whole = relations[whole]?.whole ?? whole
            part = relations[part]?.part ?? part
            if whole == id || part == id { return true }
        }
        return true
    }

    private mutating func add(_ product: DataNode, file: String) {
        guard let id = product.text("product_id") else {
            remark(product, "a product without an id is left out", file: file)
            return
        }
        let helper = product["product_identification_helper"]
        var names = [helper?.text("purl"), helper?.text("cpe")].compactMap(\.self)
        for file in helper?.list("hashes") ?? [] {
            for hash in file.list("file_hashes") {
                guard let algorithm = hash.text("algorithm"), let value = hash.text("value") else { continue }
                names.append(ImpactSubject.digest(algorithm, value))
            }
        }
        names += helper?.list("x_generic_uris").compactMap { $0.text("uri") } ?? []
        guard let known = identifiers[id] else {
            identifiers[id] = names.withoutRepetition
            return
        }
        // An id that stands for two products may stand for neither of them with certainty.
        if known != names.withoutRepetition { remark(product, "the id '\(id)' is given to two products", file: file) }
    }

    private mutating func remark(_ node: DataNode, _ message: String, file: String) {
        remarks.report(Diagnostic("vex-left-out", message, at: node.place(in: file), severity: .warning))
    }
}
