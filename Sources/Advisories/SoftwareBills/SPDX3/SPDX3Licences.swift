import SourceText

extension SPDX3Reader {
    /// The licence that an id stands for: an expression, a listed licence, or several of them.
    func licence(_ id: String) -> String? { licence(id, depth: 0) }

    private func licence(_ id: String, depth: Int) -> String? {
        let name = id.lastPathPart
        guard depth < 20, !["NoAssertion", "NoAssertionLicense", "None", "NoneLicense"].contains(name) else {
            return nil
        }
        guard let node = graph[id] else {
            return id.contains("spdx.org/licenses/") ? name : nil
        }
        if let expression = SPDX3Graph.text(node, "simplelicensing", "licenseExpression") { return expression }
        func members(_ name: String) -> [String] {
            (SPDX3Graph.references(node, "expandedlicensing_\(name)") + SPDX3Graph.references(node, name)).prefix(50)
                .compactMap { licence($0, depth: depth + 1) }
        }
        switch SPDX3Graph.type(node) {
        case "ConjunctiveLicenseSet": return Self.join(members("member"), "AND")
        case "DisjunctiveLicenseSet": return Self.join(members("member"), "OR")
        case "OrLaterOperator": return members("subjectLicense").first.map { "\($0)+" }
        case "WithAdditionOperator":
            return Self.join(members("subjectExtendableLicense") + members("subjectAddition"), "WITH")
        default: return node.text("name") ?? name
        }
    }

    private static func join(_ members: [String], _ word: String) -> String? {
        members.isEmpty ? nil : members.map { $0.contains(" ") ? "(\($0))" : $0 }.joined(separator: " \(word) ")
    }
}
