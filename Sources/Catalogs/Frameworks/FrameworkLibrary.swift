public import SourceText

/// The frameworks, conditions and crosswalks that come with the program, and those of a manufacturer's own.
///
/// Nothing is read before it is asked for, so that a command pays only for the frameworks that it names.
public struct FrameworkLibrary: Sendable {
    /// What is wrong with files of one's own, as far as each can be told by itself.
    public let diagnostics: [Diagnostic]
    private var ownFrameworks: [String: YAMLNode] = [:]
    private var ownProfiles: [String: YAMLNode] = [:]
    private var ownCrosswalks: [YAMLNode] = []
    private static let folder = "Frameworks/"

    /// Takes the files of one's own: frameworks, profiles and crosswalks in any order.
    public init(own: [SourceFile] = []) {
        var collector = DiagnosticCollector()
        var places: [String: Place] = [:]
        let builtIn = Set(Self.builtIn)
        for file in own {
            do throws(DiagnosticError) {
                guard let node = try YAMLNode.read(file) else { continue }
                let key = ["framework", "profile"].first { node[$0] != nil }
                guard let key else {
                    guard node["from"] != nil, node["to"] != nil else {
                        throw node.refusal(
                            "bad-catalog", "a file in frameworks/ has 'framework', 'profile', or 'from' and 'to'")
                    }
                    _ = try CrosswalkReader.read(node)
                    ownCrosswalks.append(node)
                    continue
                }
                let id = try node.required(key)
                if let first = places.updateValue(node.place, forKey: id) {
                    throw DiagnosticError(
                        Diagnostic(
                            "duplicate-framework", "there are two frameworks '\(id)'", at: node.place,
                            notes: [.init("the first is here", at: first)]))
                }
                guard !builtIn.contains(id) else {
                    throw node.refusal(
                        "duplicate-framework", "'\(id)' is a framework that comes along; take another id")
                }
                if key == "framework" {
                    _ = try FrameworkReader(node).framework(elements: nil)
                    ownFrameworks[id] = node
                } else {
                    _ = try ProfileReader(node).profile()
                    ownProfiles[id] = node
                }
            } catch {
                collector.report(error.diagnostic)
            }
        }
        diagnostics = collector.diagnostics
    }

    /// The ids of all frameworks and profiles, those that come along first.
    public var ids: [String] { Self.builtIn + ownIDs }

    /// The ids of a maker's own frameworks and profiles.
    public var ownIDs: [String] { (Array(ownFrameworks.keys) + Array(ownProfiles.keys)).sorted() }

    /// The ids of the frameworks that come with the program.
    public static let builtIn: [String] = Resources.all.compactMap { resource in
        let path = resource.path.description
        guard path.hasPrefix(folder), path.hasSuffix("/framework.yaml") else { return nil }
        return String(path.dropFirst(folder.count).prefix { $0 != "/" })
    }

    /// What a framework is about; nil when there is none with this id.
    public func header(_ id: String) throws(DiagnosticError) -> Framework.Header? {
        if let node = ownFrameworks[id] { return try FrameworkReader(node).header() }
        if let node = ownProfiles[id] { return try ProfileReader(node).profile().header }
        guard let node = try Self.node("\(id)/framework.yaml") else { return nil }
        return try FrameworkReader(node).header()
    }

    /// A framework with its elements, profiles resolved; nil when there is none with this id.
    public func framework(_ id: String) throws(DiagnosticError) -> Framework? {
        try framework(id, below: [])
    }

    private func framework(_ id: String, below path: [String]) throws(DiagnosticError) -> Framework? {
        if let node = ownProfiles[id] { return try resolve(node, below: path) }
        if let node = ownFrameworks[id] { return try FrameworkReader(node).framework(elements: nil) }
        guard let node = try Self.node("\(id)/framework.yaml") else { return nil }
        return try FrameworkReader(node).framework(elements: Self.node("\(id)/elements.yaml"))
    }

    private func resolve(_ node: YAMLNode, below path: [String]) throws(DiagnosticError) -> Framework {
        let profile = try ProfileReader(node).profile()
        let id = profile.header.id
        guard !path.contains(id) else {
            throw node.refusal(
                "reference-cycle", "a profile starts from itself: \((path + [id]).joined(separator: " → "))")
        }
        var bases: [Framework] = []
        for (place, base) in profile.header.bases.enumerated() {
            guard let framework = try framework(base, below: path + [id]) else {
                let item = node["from"]?.items.dropFirst(place).first ?? node
                throw item.refusal(
                    "unknown-framework", "there is no framework '\(base)'",
                    suggestion: Suggestion.nearest(to: base, in: ids))
            }
            bases.append(framework)
        }
        var resolution = ProfileResolution(profile, bases: bases) { name in
            let home: Framework?? = try? self.framework(Element.framework(of: name), below: path + [id])
            return home??[name]
        }
        let (framework, diagnostics) = resolution.resolve()
        if let first = diagnostics.first { throw DiagnosticError(first) }
        return framework
    }

    /// The crosswalks whose both ends are among these frameworks.
    public func crosswalks(among ids: Set<String>) throws(DiagnosticError) -> [Crosswalk] {
        var crosswalks: [Crosswalk] = []
        for file in Self.crosswalkFiles where ids.contains(file.from) && ids.contains(file.to) {
            if let node = try Self.node(file.path) { crosswalks.append(try CrosswalkReader.read(node)) }
        }
        for node in ownCrosswalks where ids.isSuperset(of: Self.ends(of: node)) {
            crosswalks.append(try CrosswalkReader.read(node))
        }
        return crosswalks
    }

    /// The frameworks that a crosswalk joins to one.
    public func neighbours(of id: String) -> Set<String> {
        let pairs = Self.crosswalkFiles.map { [$0.from, $0.to] } + ownCrosswalks.map(Self.ends)
        return Set(pairs.filter { $0.contains(id) }.flatMap(\.self)).subtracting([id])
    }

    private static let crosswalkFiles: [(from: String, to: String, path: String)] = Resources.all.compactMap {
        resource in
        let parts = resource.path.description.split(separator: "/").map(String.init)
        guard parts.count == 4, parts[0] + "/" == folder, parts[2] == "crosswalks", parts[3].hasSuffix(".yaml") else {
            return nil
        }
        return (parts[1], String(parts[3].dropLast(5)), parts.dropFirst().joined(separator: "/"))
    }

    private static func ends(of crosswalk: YAMLNode) -> [String] {
        [crosswalk["from"]?.text ?? "", crosswalk["to"]?.text ?? ""]
    }

    /// The headers of the laws that come with the program.
    public func laws() throws(DiagnosticError) -> [Framework.Header] {
        var laws: [Framework.Header] = []
        for id in Self.builtIn {
            if let header = try header(id), header.kind == .law { laws.append(header) }
        }
        return laws
    }

    /// The edges at an element, of all crosswalks.
    public func edges(at element: String) throws(DiagnosticError) -> [Crosswalk.Edge] {
        let id = Element.framework(of: element)
        var edges: [Crosswalk.Edge] = []
        for other in ids where other != id {
            for crosswalk in try crosswalks(among: [id, other]) {
                edges += crosswalk.edges.filter { $0.from == element || $0.to == element }
            }
        }
        return edges
    }

    /// The conditions that all frameworks share, and those that these define for themselves.
    public func conditions(of frameworks: [String]) throws(DiagnosticError) -> [String: Condition] {
        var conditions: [Condition] = []
        for resource in Resources.all where resource.path.description.hasPrefix("Conditions/") {
            let source = SourceFile(path: resource.path.description, text: resource.text.description)
            if let node = try YAMLNode.read(source) { conditions += try ConditionReader.conditions(node) }
        }
        for id in frameworks {
            var node = ownFrameworks[id]
            if node == nil { node = try Self.node("\(id)/framework.yaml") }
            conditions += try ConditionReader.own(of: id, node?["conditions"])
        }
        return Dictionary(conditions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is wrong between files: edges to nowhere, conditions that nobody defined, profiles that contradict themselves.
    public func problems() -> [Diagnostic] {
        var collector = DiagnosticCollector()
        for diagnostic in diagnostics { collector.report(diagnostic) }
        for id in ownIDs {
            do throws(DiagnosticError) {
                guard let framework = try framework(id) else { continue }
                try refuseUnknownConditions(of: framework)
            } catch {
                collector.report(error.diagnostic)
            }
        }
        for node in ownCrosswalks {
            do throws(DiagnosticError) {
                try refuseEdgesToNowhere(CrosswalkReader.read(node), node)
            } catch {
                collector.report(error.diagnostic)
            }
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

    private static func node(_ path: String) throws(DiagnosticError) -> YAMLNode? {
        guard let text = Resources.text(of: folder + path) else { return nil }
        return try YAMLNode.read(SourceFile(path: folder + path, text: text))
    }
}

extension Framework {
    /// The frameworks that its elements come from: itself, and for a profile the others.
    public var namesakes: [String] { Set(elements.map { Element.framework(of: $0.id) } + [id]).sorted() }
}
