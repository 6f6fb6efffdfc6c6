public import SourceText

/// The frameworks, conditions and crosswalks that come with the program, and those of a manufacturer's own.
///
/// Nothing is read before it is asked for, so that a command pays only for the frameworks that it names.
public struct FrameworkLibrary: Sendable {
    let own: OwnCatalogs
    private static let folder = "Frameworks/"

    /// Takes the files of one's own: frameworks, profiles and crosswalks in any order.
    public init(own files: [SourceFile] = []) {
        own = OwnCatalogs(files, taken: files.isEmpty ? [] : Self.builtIn)
    }

    /// What is wrong with files of one's own, as far as each can be told by itself.
    public var diagnostics: [Diagnostic] { own.diagnostics }

    /// The ids of all frameworks and profiles, those that come along first.
    public var ids: [String] { Self.builtIn + ownIDs }

    /// The ids of a maker's own frameworks and profiles.
    public var ownIDs: [String] { own.ids }

    /// The ids of the frameworks that come with the program.
    public static let builtIn: [String] = Resources.all.compactMap { resource in
        let path = resource.path.description
        guard path.hasPrefix(folder), path.hasSuffix("/framework.yaml") else { return nil }
        return String(path.dropFirst(folder.count).prefix { $0 != "/" })
    }

    private static func node(_ path: String) throws(DiagnosticError) -> YAMLNode? {
        guard let text = Resources.text(of: folder + path) else { return nil }
        return try YAMLNode.read(SourceFile(path: folder + path, text: text))
    }

    // MARK: Frameworks

    /// What a framework is about; nil when there is none with this id.
    public func header(_ id: String) throws(DiagnosticError) -> Framework.Header? {
        if let node = own.profiles[id] { return try ProfileReader(node).profile().header }
        return try headerNode(id).map { node throws(DiagnosticError) in try FrameworkReader(node).header() }
    }

    private func headerNode(_ id: String) throws(DiagnosticError) -> YAMLNode? {
        if let node = own.frameworks[id] { return node }
        return try Self.node("\(id)/framework.yaml")
    }

    /// A framework with its elements, profiles resolved; nil when there is none with this id.
    public func framework(_ id: String) throws(DiagnosticError) -> Framework? {
        var resolved: [String: Framework] = [:]
        return try framework(id, below: [], &resolved)
    }

    /// - Parameters:
    ///   - path: The profiles that led here, so that a round trip is noticed.
    ///   - resolved: What was read on the way, so that nothing is read twice however often profiles share it.
    private func framework(
        _ id: String, below path: [String], _ resolved: inout [String: Framework]
    ) throws(DiagnosticError) -> Framework? {
        if let known = resolved[id] { return known }
        let framework: Framework?
        if let node = own.profiles[id] {
            framework = try resolve(node, below: path, &resolved)
        } else if let node = own.frameworks[id] {
            framework = try FrameworkReader(node).framework(elements: nil)
        } else if let node = try Self.node("\(id)/framework.yaml") {
            framework = try FrameworkReader(node).framework(elements: Self.node("\(id)/elements.yaml"))
        } else {
            framework = nil
        }
        resolved[id] = framework
        return framework
    }

    /// How many profiles may start from one another; three are many.
    private static let longestChain = 100

    private func resolve(
        _ node: YAMLNode, below path: [String], _ resolved: inout [String: Framework]
    ) throws(DiagnosticError) -> Framework {
        let profile = try ProfileReader(node).profile()
        let id = profile.header.id
        guard !path.contains(id) else {
            throw node.refusal(
                "reference-cycle", "a profile starts from itself: \((path + [id]).joined(separator: " → "))")
        }
        guard path.count < Self.longestChain else {
            throw node.refusal(
                "bad-catalog",
                "profiles start from one another at most \(Self.longestChain) times; start nearer the first")
        }
        var bases: [Framework] = []
        for (place, base) in profile.header.bases.enumerated() {
            guard let framework = try framework(base, below: path + [id], &resolved) else {
                let item = node["from"]?.items.dropFirst(place).first ?? node
                throw item.refusal(
                    "unknown-framework", "there is no framework '\(base)'",
                    suggestion: Suggestion.nearest(to: base, in: ids))
            }
            bases.append(framework)
        }
        var foreign: [String: Element] = [:]
        for home in profile.homesOfAdditions {
            for element in try framework(home, below: path + [id], &resolved)?.elements ?? [] {
                foreign[element.id] = element
            }
        }
        var resolution = ProfileResolution(profile, bases: bases, foreign: foreign)
        let (framework, diagnostics) = resolution.resolve()
        if let first = diagnostics.first { throw DiagnosticError(first) }
        return framework
    }

    /// The headers of the laws that come with the program.
    public func laws() throws(DiagnosticError) -> [Framework.Header] {
        var laws: [Framework.Header] = []
        for id in Self.builtIn {
            if let header = try header(id), header.kind == .law { laws.append(header) }
        }
        return laws
    }

    // MARK: Crosswalks

    /// The crosswalks whose both ends are among these frameworks.
    public func crosswalks(among ids: Set<String>) throws(DiagnosticError) -> [Crosswalk] {
        var crosswalks: [Crosswalk] = []
        for file in Self.crosswalkFiles where ids.contains(file.from) && ids.contains(file.to) {
            if let node = try Self.node(file.path) { crosswalks.append(try CrosswalkReader.read(node)) }
        }
        for node in own.crosswalks where ids.isSuperset(of: Self.ends(of: node)) {
            crosswalks.append(try CrosswalkReader.read(node))
        }
        return crosswalks
    }

    /// The frameworks that a crosswalk joins to one.
    public func neighbours(of id: String) -> Set<String> {
        let pairs = Self.crosswalkFiles.map { [$0.from, $0.to] } + own.crosswalks.map(Self.ends)
        return Set(pairs.filter { $0.contains(id) }.flatMap(\.self)).subtracting([id])
    }

    /// The edges at an element, of all crosswalks.
    public func edges(at element: String) throws(DiagnosticError) -> [Crosswalk.Edge] {
        let id = Element.framework(of: element)
        var edges: [Crosswalk.Edge] = []
        for other in neighbours(of: id).sorted() {
            for crosswalk in try crosswalks(among: [id, other]) {
                edges += crosswalk.edges.filter { $0.from == element || $0.to == element }
            }
        }
        return edges
    }

    private static let crosswalkFiles: [(from: String, to: String, path: String)] = Resources.all.compactMap {
        let parts = $0.path.description.split(separator: "/").map(String.init)
        guard parts.count == 4, parts[0] + "/" == folder, parts[2] == "crosswalks", parts[3].hasSuffix(".yaml") else {
            return nil
        }
        return (parts[1], String(parts[3].dropLast(5)), parts.dropFirst().joined(separator: "/"))
    }

    private static func ends(of crosswalk: YAMLNode) -> [String] {
        [crosswalk["from"]?.text ?? "", crosswalk["to"]?.text ?? ""]
    }

    // MARK: Conditions

    /// The conditions that all frameworks share, and those that these define for themselves.
    public func conditions(of frameworks: [String]) throws(DiagnosticError) -> [String: Condition] {
        var conditions: [Condition] = []
        for resource in Resources.all where resource.path.description.hasPrefix("Conditions/") {
            let source = SourceFile(path: resource.path.description, text: resource.text.description)
            if let node = try YAMLNode.read(source) { conditions += try ConditionReader.conditions(node) }
        }
        for id in frameworks {
            conditions += try ConditionReader.own(of: id, headerNode(id)?["conditions"])
        }
        return Dictionary(conditions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Framework {
    /// The frameworks that its elements come from: itself, and for a profile the others.
    public var namesakes: [String] { Set(elements.map { Element.framework(of: $0.id) } + [id]).sorted() }
}
