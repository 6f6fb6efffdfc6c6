import SourceText

/// Reads what CSAF 2.0 documents say about products: the profiles VEX and security advisory, and every other that has
/// a product status.
///
/// Source: CSAF 2.0 (OASIS), 3.2.3; 4.4 and 4.5 for the profiles.
struct CSAFVEXReader {
    private let file: String
    private let tree: CSAFProductTree
    private let author: String?
    private let made: String?
    private var remarks: DiagnosticCollector

    /// Reads a document from its tree.
    ///
    /// - Throws: a diagnostic with the code `vex-version`.
    static func read(_ document: DataNode, file: String) throws(DiagnosticError) -> VEXFile {
        let head = document["document"]
        let version = head?.text("csaf_version") ?? ""
        guard version == "2.0" else {
            throw DiagnosticError(
                Diagnostic(
                    "vex-version", "this is CSAF '\(version.prefix(40))'; version 2.0 is read",
                    at: (head?["csaf_version"] ?? document).place(in: file)))
        }
        let tracking = head?["tracking"]
        let made = tracking?.text("current_release_date") ?? tracking?.text("initial_release_date")
        let author = head?["publisher"]?.text("name")
        var reader = CSAFVEXReader(
            file: file, tree: CSAFProductTree(document["product_tree"], file: file), author: author, made: made)
        let statements = document.list("vulnerabilities").flatMap { reader.statements($0) }
        return VEXFile(
            format: "CSAF 2.0 " + (head?.text("category") ?? "document"), id: tracking?.text("id"), author: author,
            made: made, statements: statements, remarks: reader.remarks.diagnostics)
    }

    private init(file: String, tree: CSAFProductTree, author: String?, made: String?) {
        self.file = file
        self.tree = tree
        self.author = author
        self.made = made
        remarks = tree.remarks
    }

    /// The lists of products, and what each says in the words of VEX; what is only recommended has no status.
    ///
    /// The least reassuring comes last, and so wins where a document contradicts itself.
    private static let statuses: [(name: String, status: ImpactStatus, original: String?)] = [
        ("known_not_affected", .notAffected, nil), ("fixed", .fixed, nil), ("first_fixed", .fixed, "first_fixed"),
        ("under_investigation", .underInvestigation, nil), ("known_affected", .affected, nil),
        ("first_affected", .affected, "first_affected"), ("last_affected", .affected, "last_affected"),
    ]

    /// What is said about one product, beside its status.
    private struct Words: Hashable {
        var justification: ImpactJustification?
        var detail: String?
        var action: String?
        var responses: [String]
    }

    /// One statement for all products of one status about which the same is said.
    private mutating func statements(_ node: DataNode) -> [ImpactStatement] {
        let others = node.list("ids").compactMap { $0.text("text") }
        guard let name = node.text("cve") ?? others.first else {
            remark(node, "a vulnerability without a number is left out")
            return []
        }
        let flags = CSAFSayings(node.list("flags"), tree: tree)
        let impacts = CSAFSayings(node.list("threats").filter { $0.text("category") == "impact" }, tree: tree)
        let remediations = CSAFSayings(node.list("remediations"), tree: tree)
        var statements: [ImpactStatement] = []
        var contradictions = Contradictions()
        for (list, status, original) in Self.statuses {
            var places: [Words: Int] = [:]
            var seen: Set<String> = []
            for item in node["product_status"]?.list(list) ?? [] {
                guard let id = item.trimmedText, seen.insert(id).inserted else { continue }
                if !tree.has(id) { remark(item, "the product '\(id)' is not in the product tree") }
                if contradictions.isNew(id, status) {
                    remark(item, "the product '\(id)' has two statuses for '\(name)'")
                }
                let words = Words(
                    justification: status == .notAffected
                        ? flags.about(id).lazy.compactMap {
                            $0.text("label").flatMap(ImpactJustification.init(rawValue:))
                        }.first
                        : nil,
                    detail: Self.joined(impacts.about(id), "details"),
                    action: Self.joined(remediations.about(id), "details"),
                    responses: remediations.about(id).compactMap { $0.text("category").flatMap(Self.response) }
                        .withoutRepetition)
                let subject = tree.subject(id)
                if let place = places[words] {
                    statements[place].subjects.append(subject)
                } else {
                    places[words] = statements.count
                    statements.append(
                        ImpactStatement(
                            vulnerability: name, aliases: others.filter { $0 != name }.withoutRepetition,
                            status: status, justification: words.justification, detail: words.detail,
                            action: words.action, responses: words.responses, subjects: [subject], author: author,
                            made: made, originalStatus: original))
                }
            }
        }
        return statements
    }

    private static func joined(_ nodes: [DataNode], _ name: String) -> String? {
        let texts = nodes.compactMap { $0.text(name) }.withoutRepetition
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    /// What the maker intends, in CycloneDX's words.
    private static func response(_ category: String) -> String? {
        switch category {
        case "vendor_fix": "update"
        case "workaround", "mitigation": "workaround_available"
        case "no_fix_planned": "will_not_fix"
        case "none_available": "can_not_fix"
        default: nil
        }
    }

    private mutating func remark(_ node: DataNode, _ message: String) {
        remarks.report(Diagnostic("vex-left-out", message, at: node.place(in: file), severity: .warning))
    }
}

/// Finds products that one vulnerability gives two statuses; the first affected version may be a known affected one.
private struct Contradictions {
    private var statuses: [String: ImpactStatus] = [:]

    /// Whether a product had another status before; told once.
    mutating func isNew(_ id: String, _ status: ImpactStatus) -> Bool {
        guard let before = statuses[id] else {
            statuses[id] = status
            return false
        }
        return before != status
    }
}

/// What flags, threats or remediations say, by product.
///
/// Source: CSAF 2.0, 3.2.3.5, 3.2.3.12 and 3.2.3.14.
private struct CSAFSayings {
    private let tree: CSAFProductTree
    /// What names no product is about all of them.
    private var aboutAll: [Int] = []
    private var byProduct: [String: [Int]] = [:]
    private var byGroup: [String: [Int]] = [:]
    private let nodes: [DataNode]

    init(_ nodes: [DataNode], tree: CSAFProductTree) {
        self.tree = tree
        self.nodes = nodes
        for (place, node) in nodes.enumerated() {
            let (products, groups) = (node.texts("product_ids"), node.texts("group_ids"))
            if products.isEmpty, groups.isEmpty { aboutAll.append(place) }
            for product in products { byProduct[product, default: []].append(place) }
            for group in groups { byGroup[group, default: []].append(place) }
        }
    }

    /// What is said about a product, in the order of the file.
    func about(_ id: String) -> [DataNode] {
        guard !nodes.isEmpty else { return [] }
        var places = Set(aboutAll + byProduct[id, default: []])
        if !byGroup.isEmpty {
            // Whichever is shorter: the groups that hold the product, or the groups that are spoken of.
            let groups = tree.groups(of: id)
            if groups.count <= byGroup.count {
                for group in groups { places.formUnion(byGroup[group, default: []]) }
            } else {
                for (group, said) in byGroup where groups.contains(group) { places.formUnion(said) }
            }
        }
        return places.sorted().map { nodes[$0] }
    }
}
