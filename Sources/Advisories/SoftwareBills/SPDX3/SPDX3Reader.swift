import SourceText

/// Reads SPDX 3.0 as JSON-LD, the form that Yocto writes: packages, builds and what they were made of.
///
/// Source: SPDX Specification 3.0.1: profiles Core, Software, Build, Security and Licensing.
struct SPDX3Reader {
    let file: String
    let graph: SPDX3Graph
    var assembly: SoftwareBillAssembly
    /// The packages that are outputs and the elements that are inputs of each build.
    private var builds: [String: (inputs: [String], outputs: [String], isIncomplete: Bool, place: Place)] = [:]
    private var buildOrder: [String] = []
    private var licences: [Int: (declared: [String], concluded: [String])] = [:]
    private var roots: [String] = []

    /// Reads a bill from its tree.
    ///
    /// - Throws: a diagnostic with the code `bill-version` or `bad-bill`.
    static func read(_ document: DataNode, file: String) throws(DiagnosticError) -> SoftwareBill {
        let graph = SPDX3Graph(document)
        let version = try version(graph, document, file: file)
        var reader = SPDX3Reader(file: file, graph: graph, assembly: SoftwareBillAssembly(file: file))
        return reader.bill(version: version)
    }

    private init(file: String, graph: SPDX3Graph, assembly: SoftwareBillAssembly) {
        self.file = file
        self.graph = graph
        self.assembly = assembly
    }

    private static func version(
        _ graph: SPDX3Graph, _ document: DataNode, file: String
    ) throws(DiagnosticError) -> String {
        let said = graph.elements.lazy.compactMap {
            $0.node.text("specVersion") ?? $0.node["creationInfo"]?.text("specVersion")
        }.first
        let context = document.texts("@context").lazy.compactMap { address in
            address.split(separator: "/").map(String.init).first { $0.first?.isNumber == true }
        }
        guard let version = said ?? context.first, version == "3.0" || version.hasPrefix("3.0.") else {
            throw DiagnosticError(
                Diagnostic(
                    "bill-version",
                    "this is SPDX '\((said ?? context.first ?? "").prefix(40))'; versions 2.0 to 2.3 and 3.0 are read",
                    at: document.place(in: file)))
        }
        return version
    }

    private mutating func bill(version: String) -> SoftwareBill {
        findRoots()
        // An image may be told as package and as files; the files count only where they are all there is.
        let rootSet = roots.contains { isPackage($0) } ? [] : Set(roots)
        for (id, node) in graph.elements { addElement(id, node, isRoot: rootSet.contains(id)) }
        var statements: [DataNode] = []
        for (_, node) in graph.elements where node["relationshipType"] != nil {
            if SPDX3Statements.isStatement(node) { statements.append(node) } else { addRelationship(node) }
        }
        tieBuilds()
        for (number, found) in licences {
            let names = (found.declared.isEmpty ? found.concluded : found.declared).withoutRepetition
            assembly.change(number) { $0.licences = names }
        }
        let document = graph.elements.first { ["SpdxDocument", "Sbom", "Bom"].contains(SPDX3Graph.type($0.node)) }
        let creation = document.flatMap { graph.creation(of: $0.node) }
        let root = roots.lazy.compactMap { [assembly] in assembly.place(of: $0) }.first
        var bill = SoftwareBill(
            format: "SPDX \(version)", serial: document?.id, made: creation?.text("created"),
            authors: creation.map { graph.names($0, "createdBy") } ?? [],
            tools: creation.map { graph.names($0, "createdUsing") } ?? [],
            lifecycles: graph.elements.filter { SPDX3Graph.type($0.node) == "Sbom" }
                .flatMap { $0.node.texts("software_sbomType") }.withoutRepetition)
        (bill.packages, bill.relations, bill.remarks) = assembly.finish()
        bill.root = root.map { bill.packages[$0].reference }
        let reader = SPDX3Statements(graph: graph, bill: bill)
        bill.statements = statements.compactMap(reader.statement)
        return bill
    }

    /// What the bill is about: the document's root elements, through the bills among them, packages before files.
    private mutating func findRoots() {
        var open = graph.elements.filter { SPDX3Graph.type($0.node) == "SpdxDocument" }.map(\.id)
        if open.isEmpty { open = graph.elements.filter { SPDX3Graph.type($0.node) == "Sbom" }.map(\.id) }
        var seen = Set(open)
        var found: [String] = []
        while let id = open.popLast() {
            for root in graph[id].map({ SPDX3Graph.references($0, "rootElement") }) ?? []
            where seen.insert(root).inserted {
                guard let node = graph[root] else { continue }
                if ["Sbom", "Bom", "Bundle", "SpdxDocument"].contains(SPDX3Graph.type(node)) {
                    open.append(root)
                } else {
                    found.append(root)
                }
            }
        }
        let isFile = { [graph] (id: String) in graph[id].map { SPDX3Graph.type($0) == "File" } ?? true }
        roots = found.filter { !isFile($0) } + found.filter(isFile)
    }

    private func isPackage(_ id: String) -> Bool {
        graph[id].map { SPDX3Graph.type($0).hasSuffix("Package") } ?? false
    }

    // MARK: Elements

    private mutating func addElement(_ id: String, _ node: DataNode, isRoot: Bool) {
        let type = SPDX3Graph.type(node)
        guard type.hasSuffix("Package") || (isRoot && type == "File") else { return assembly.know(id) }
        var hashes: [String: String] = [:]
        for hash in node.list("verifiedUsing") {
            guard let algorithm = hash.text("algorithm"), let value = hash.text("hashValue") else { continue }
            hashes[algorithm.lastPathPart.algorithmName] = value.lowercased()
        }
        let purpose = SPDX3Graph.text(node, "software", "primaryPurpose")?.lastPathPart
        let identifiers = node.list("externalIdentifier").map {
            (kind: $0.text("externalIdentifierType")?.lastPathPart ?? "", text: $0.text("identifier"))
        }
        func named(_ kinds: Set<String>) -> [String] {
            identifiers.filter { kinds.contains($0.kind) }.compactMap(\.text)
        }
        let purls = named(["packageUrl", "packageURL", "purl"])
        assembly.add(
            SoftwarePackage(
                reference: id, kind: type == "AIPackage" ? "machine-learning-model" : Self.kind(purpose),
                name: node.text("name") ?? id.lastPathPart,
                version: SPDX3Graph.text(node, "software", "packageVersion"),
                supplier: graph.names(node, "suppliedBy").first ?? graph.names(node, "originatedBy").first,
                packageURL: SPDX3Graph.text(node, "software", "packageUrl") ?? purls.first,
                cpes: named(["cpe23", "cpe22"]).withoutRepetition, hashes: hashes,
                isRequired: purpose == "source" || purpose == "specification" ? false : nil),
            at: node.place(in: file))
    }

    private static func kind(_ purpose: String?) -> String {
        switch purpose {
        case "application", "framework", "container", "device", "firmware", "platform", "data": purpose ?? "library"
        case "operatingSystem": "operating-system"
        case "deviceDriver": "device-driver"
        case "model": "machine-learning-model"
        case "filesystemImage", "diskImage": "firmware"
        case "archive", "source", "specification", "file", "documentation", "configuration", "patch", "evidence":
            "file"
        default: "library"
        }
    }

    // MARK: Relationships

    private mutating func addRelationship(_ node: DataNode) {
        guard let from = SPDX3Graph.references(node, "from").first,
            let type = node.text("relationshipType")?.lastPathPart
        else { return }
        let targets = SPDX3Graph.references(node, "to")
        let place = node.place(in: file)
        switch type {
        case "hasInput", "hasOutput":
            addBuild(from, isInput: type == "hasInput", targets, isIncomplete: Self.isIncomplete(node), at: place)
        case "hasDeclaredLicense", "hasConcludedLicense":
            guard let number = assembly.place(of: from) else { return }
            let names = targets.compactMap(licence)
            if type == "hasDeclaredLicense" {
                licences[number, default: ([], [])].declared += names
            } else {
                licences[number, default: ([], [])].concluded += names
            }
        case "patchedBy":
            guard let number = assembly.place(of: from) else { return }
            for target in targets {
                assembly.change(number) { [graph] in $0.addPatch(graph[target]?.text("name") ?? target) }
            }
        default: relate(type, by: node, from, targets)
        }
    }

    private mutating func relate(_ type: String, by node: DataNode, _ from: String, _ targets: [String]) {
        guard let (kind, isReversed) = Self.relation(type) else { return }
        let scope = node.text("scope")?.lastPathPart
        for target in targets {
            let (one, other) = isReversed ? (target, from) : (from, target)
            if kind != .dependsOn, let number = assembly.place(of: one), let file = graph[other],
                SPDX3Graph.type(file) == "File"
            {
                addSource(file, to: number, isIncomplete: Self.isIncomplete(node))
                continue
            }
            if kind == .dependsOn, let scope, let number = assembly.place(of: other) {
                let isRequired = scope == "runtime"
                assembly.change(number) { $0.isRequired = isRequired || $0.isRequired ?? false }
            }
            assembly.relate(.named(one), kind, .named(other), at: node.place(in: file))
        }
    }

    /// Whether a relationship says of itself that there are more.
    private static func isIncomplete(_ node: DataNode) -> Bool {
        node.text("completeness")?.lastPathPart == "incomplete"
    }

    private static func relation(_ type: String) -> (SoftwareRelation.Kind, isReversed: Bool)? {
        switch type {
        case "dependsOn", "hasDynamicLink", "hasStaticLink", "hasPrerequisite", "hasOptionalDependency",
            "hasProvidedDependency", "hasOptionalComponent":
            (.dependsOn, false)
        case "contains", "hasDistributionArtifact": (.contains, false)
        case "packagedBy": (.contains, true)
        case "descendantOf": (.madeFrom, false)
        case "generates", "ancestorOf", "expandsTo": (.madeFrom, true)
        default: nil
        }
    }

    private var sources: [Int: [String]] = [:]
    /// The packages that have more sources than are told.
    private var incomplete: Set<Int> = []

    /// A file that is a source counts among what was compiled; others are no software of their own.
    private mutating func addSource(_ node: DataNode, to number: Int, isIncomplete: Bool) {
        guard SPDX3Graph.text(node, "software", "primaryPurpose")?.lastPathPart == "source",
            let name = node.text("name")
        else { return }
        sources[number, default: []].append(name)
        if isIncomplete { incomplete.insert(number) }
    }

    // MARK: Builds

    private mutating func addBuild(
        _ id: String, isInput: Bool, _ targets: [String], isIncomplete: Bool, at place: Place
    ) {
        if builds[id] == nil {
            builds[id] = ([], [], false, place)
            buildOrder.append(id)
        }
        if isInput, isIncomplete { builds[id]?.isIncomplete = true }
        if isInput { builds[id]?.inputs += targets } else { builds[id]?.outputs += targets }
    }

    /// What came out of a build was made of what went in: packages of packages, and of source files and patches.
    private mutating func tieBuilds() {
        for build in buildOrder.compactMap({ builds[$0] }) {
            let outputs = build.outputs.compactMap { assembly.place(of: $0) }
            for input in build.inputs {
                if let number = assembly.place(of: input) {
                    let isPart = assembly.packages[number].isRequired != false
                    for output in outputs {
                        assembly.relate(
                            .package(output), isPart && isHolder(output) ? .contains : .madeFrom, .package(number),
                            at: build.place)
                    }
                } else if let node = graph[input] {
                    take(node, for: outputs, isIncomplete: build.isIncomplete)
                }
            }
        }
        for (number, names) in sources {
            let paths = incomplete.contains(number) ? nil : CompiledSources.paths(names)
            assembly.change(number) { $0.compiledSources = paths }
        }
    }

    /// Whether a package holds others whole, as an image does, instead of being made of them.
    private func isHolder(_ number: Int) -> Bool {
        ["file", "firmware", "container", "operating-system", "device"].contains(assembly.packages[number].kind)
    }

    private mutating func take(_ node: DataNode, for outputs: [Int], isIncomplete: Bool) {
        let purposes =
            [SPDX3Graph.text(node, "software", "primaryPurpose")].compactMap(\.self)
            + node.texts("software_additionalPurpose")
        let isPatch = purposes.contains { $0.lastPathPart == "patch" }
        for output in outputs {
            if isPatch {
                if let name = node.text("name") { assembly.change(output) { $0.addPatch(name) } }
            } else {
                addSource(node, to: output, isIncomplete: isIncomplete)
            }
        }
    }
}
