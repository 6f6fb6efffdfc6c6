import SourceText

/// A maker's own files: frameworks, profiles and crosswalks, told apart by their first key.
struct OwnCatalogs: Sendable {
    private(set) var frameworks: [String: YAMLNode] = [:]
    private(set) var profiles: [String: YAMLNode] = [:]
    private(set) var crosswalks: [YAMLNode] = []
    /// What is wrong with the files, as far as each can be told by itself.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter taken: The ids of frameworks that come along.
    init(_ files: [SourceFile], taken: [String]) {
        var collector = DiagnosticCollector()
        var places: [String: Place] = [:]
        for file in files {
            do throws(DiagnosticError) {
                if let node = try YAMLNode.read(file) { try add(node, taken: taken, &places) }
            } catch {
                collector.report(error.diagnostic)
            }
        }
        diagnostics = collector.diagnostics
    }

    /// The ids of frameworks and profiles.
    var ids: [String] { (Array(frameworks.keys) + Array(profiles.keys)).sorted() }

    private mutating func add(
        _ node: YAMLNode, taken: [String], _ places: inout [String: Place]
    ) throws(DiagnosticError) {
        guard let key = ["framework", "profile"].first(where: { node[$0] != nil }) else {
            guard node["from"] != nil, node["to"] != nil else {
                throw node.refusal(
                    "bad-catalog", "a file in frameworks/ has 'framework', 'profile', or 'from' and 'to'")
            }
            _ = try CrosswalkReader.read(node)
            crosswalks.append(node)
            return
        }
        let id = try node.required(key)
        if let first = places.updateValue(node.place, forKey: id) {
            throw DiagnosticError(
                Diagnostic(
                    "duplicate-framework", "there are two frameworks '\(id)'", at: node.place,
                    notes: [.init("the first is here", at: first)]))
        }
        guard !taken.contains(id) else {
            throw node.refusal("duplicate-framework", "'\(id)' is a framework that comes along; take another id")
        }
        if key == "framework" {
            _ = try FrameworkReader(node).framework(elements: nil)
            frameworks[id] = node
        } else {
            _ = try ProfileReader(node).profile()
            profiles[id] = node
        }
    }
}
