public import SourceText

extension FrameworkLibrary {
    /// What is wrong between files of one's own: edges to nowhere, conditions that nobody defined, profiles that
    /// contradict themselves.
    public func problems() -> [Diagnostic] {
        var collector = DiagnosticCollector()
        func collect(_ body: () throws(DiagnosticError) -> Void) {
            do throws(DiagnosticError) { try body() } catch { collector.report(error.diagnostic) }
        }
        for diagnostic in diagnostics { collector.report(diagnostic) }
        for id in ownIDs {
            collect { () throws(DiagnosticError) in
                if let framework = try framework(id) { try refuseUnknownConditions(of: framework) }
            }
        }
        for node in own.crosswalks {
            collect { () throws(DiagnosticError) in try refuseEdgesToNowhere(CrosswalkReader.read(node), node) }
        }
        return collector.diagnostics
    }

    private func refuseUnknownConditions(of framework: Framework) throws(DiagnosticError) {
        let known = try conditions(of: framework.namesakes)
        let home = framework.header.place
        func refuse(_ uses: [ConditionUse], of owner: String, at place: Place) throws(DiagnosticError) {
            for use in uses where known[use.condition] == nil {
                throw DiagnosticError(
                    Diagnostic(
                        "unknown-condition", "\(owner) depends on '\(use.name)', which is no condition",
                        at: place.file == home.file ? place : home,
                        suggestion: Suggestion.nearest(to: use.condition, in: known.keys)))
            }
        }
        try refuse(framework.header.scope, of: "'\(framework.id)'", at: home)
        try refuse(framework.header.conclusions.flatMap(\.when), of: "a conclusion of '\(framework.id)'", at: home)
        for element in framework.elements { try refuse(element.when, of: element.id, at: element.place) }
    }

    private func refuseEdgesToNowhere(_ crosswalk: Crosswalk, _ node: YAMLNode) throws(DiagnosticError) {
        for id in [crosswalk.from, crosswalk.to] where !ids.contains(id) {
            throw node.refusal(
                "unknown-framework", "there is no framework '\(id)'", suggestion: Suggestion.nearest(to: id, in: ids))
        }
        var known: Set<String> = []
        for id in [crosswalk.from, crosswalk.to] { known.formUnion(try framework(id)?.elements.map(\.id) ?? []) }
        for edge in crosswalk.edges {
            for end in [edge.from, edge.to] where !known.contains(end) {
                throw DiagnosticError(
                    Diagnostic(
                        "unknown-element", "this edge leads to '\(end)', which does not exist", at: edge.place,
                        suggestion: Suggestion.nearest(to: end, in: known)))
            }
        }
    }
}
