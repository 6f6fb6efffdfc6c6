import SourceText

/// Reads SPDX 2.0 to 2.3 (ISO/IEC 5962:2021 is 2.2.1), whose JSON and tag-value forms are one tree to it.
///
/// Source: SPDX Specification 2.3, chapters 6 to 11.
struct SPDX2Reader {
    private static let versions = ["2.0", "2.1", "2.2", "2.3"]

    private let file: String
    private var assembly: SoftwareBillAssembly
    private var files: [String: File] = [:]
    private var sources: [Int: [String]] = [:]
    private var described: [String] = []

    private struct File {
        var name: String
        var isSource: Bool
    }

    /// Reads a bill from its tree.
    ///
    /// - Throws: a diagnostic with the code `bill-version`.
    static func read(_ document: DataNode, file: String) throws(DiagnosticError) -> SoftwareBill {
        let version = document.text("spdxVersion")
        guard let version, let number = version.split(separator: "-").last.map(String.init), versions.contains(number)
        else {
            throw DiagnosticError(
                Diagnostic(
                    "bill-version",
                    "this is SPDX '\((version ?? "").prefix(40))'; versions 2.0 to 2.3 and 3.0 are read",
                    at: (document["spdxVersion"] ?? document).place(in: file)))
        }
        var reader = SPDX2Reader(file: file, assembly: SoftwareBillAssembly(file: file))
        return reader.bill(document, version: number)
    }

    private init(file: String, assembly: SoftwareBillAssembly) {
        self.file = file
        self.assembly = assembly
    }

    private mutating func bill(_ document: DataNode, version: String) -> SoftwareBill {
        let creators = document["creationInfo"]?.texts("creators") ?? []
        let documentID = document.text("SPDXID") ?? "SPDXRef-DOCUMENT"
        assembly.know(documentID)
        for file in document.list("files") { addFile(file) }
        for package in document.list("packages") { addPackage(package) }
        for reference in document.list("externalDocumentRefs") {
            if let id = reference.text("externalDocumentId") { assembly.know(id) }
        }
        described = document.texts("documentDescribes")
        for relationship in document.list("relationships") { addRelationship(relationship, document: documentID) }
        for (number, names) in sources {
            assembly.change(number) { $0.compiledSources = CompiledSources.paths(names) }
        }
        var bill = SoftwareBill(
            format: "SPDX \(version)", serial: document.text("documentNamespace"),
            made: document["creationInfo"]?.text("created"),
            authors: creators.filter { !$0.hasPrefix("Tool:") }.compactMap(Self.agent),
            tools: creators.filter { $0.hasPrefix("Tool:") }.compactMap(Self.agent))
        let root = described.lazy.compactMap { [assembly] in assembly.place(of: $0) }.first
        (bill.packages, bill.relations, bill.remarks) = assembly.finish()
        bill.root = root.map { bill.packages[$0].reference }
        return bill
    }

    // MARK: Elements

    private mutating func addFile(_ node: DataNode) {
        guard let id = node.text("SPDXID") else { return }
        assembly.know(id)
        let types = node.texts("fileTypes")
        files[id] = File(name: node.text("fileName") ?? id, isSource: types.contains("SOURCE"))
    }

    private mutating func addPackage(_ node: DataNode) {
        let references = node.list("externalRefs")
        func locators(_ kinds: Set<String>) -> [String] {
            references.filter { kinds.contains(($0.text("referenceType") ?? "").lastPathPart) }
                .compactMap { $0.text("referenceLocator") }
        }
        var hashes: [String: String] = [:]
        for checksum in node.list("checksums") {
            guard let algorithm = checksum.text("algorithm"), let value = checksum.text("checksumValue") else {
                continue
            }
            hashes[algorithm.lastPathPart.replacingPrefix("checksumAlgorithm_").algorithmName] = value.lowercased()
        }
        let id = node.text("SPDXID") ?? ""
        let name = node.text("name") ?? id
        guard !name.isEmpty else {
            return assembly.remark(
                "bill-left-out", "a package without a name is left out", at: node.place(in: file))
        }
        let purpose = node.text("primaryPackagePurpose")
        let licence = [node.text("licenseDeclared"), node.text("licenseConcluded")].lazy.compactMap(\.self)
            .first { $0 != "NOASSERTION" && $0 != "NONE" }
        let number = assembly.add(
            SoftwarePackage(
                reference: id, kind: Self.kind(purpose), name: name, version: node.text("versionInfo"),
                supplier: node.text("supplier").flatMap(Self.agent) ?? node.text("originator").flatMap(Self.agent),
                packageURL: locators(["purl"]).first,
                cpes: locators(["cpe23Type", "cpe22Type", "cpe23", "cpe22"]).withoutRepetition, hashes: hashes,
                licences: [licence].compactMap(\.self), isRequired: purpose == "SOURCE" ? false : nil),
            at: node.place(in: file))
        for member in node.texts("hasFiles") { hold(number, member) }
    }

    /// The name in `Organization: Acme (psirt@acme.example)`; nil for `NOASSERTION`.
    private static func agent(_ text: String) -> String? {
        var name = text[...]
        for kind in ["Organization:", "Person:", "Tool:"] where name.hasPrefix(kind) {
            name = name.dropFirst(kind.count)
        }
        if name.hasSuffix(")"), let open = name.lastIndex(of: "(") { name = name[..<open] }
        return name.trimmed.flatMap { $0 == "NOASSERTION" || $0 == "NONE" ? nil : $0 }
    }

    private static func kind(_ purpose: String?) -> String {
        switch purpose?.uppercased() {
        case "APPLICATION": "application"
        case "FRAMEWORK": "framework"
        case "CONTAINER": "container"
        case "OPERATING-SYSTEM", "OPERATING_SYSTEM": "operating-system"
        case "DEVICE": "device"
        case "FIRMWARE": "firmware"
        case "SOURCE", "ARCHIVE", "FILE": "file"
        default: "library"
        }
    }

    // MARK: Relationships

    private mutating func hold(_ number: Int, _ member: String) {
        guard let held = files[member], held.isSource else { return }
        sources[number, default: []].append(held.name)
    }

    private mutating func addRelationship(_ node: DataNode, document: String) {
        guard let from = node.text("spdxElementId"), let to = node.text("relatedSpdxElement"),
            let type = node.text("relationshipType")?.lastPathPart.replacingPrefix("relationshipType_").uppercased(),
            !["NONE", "NOASSERTION"].contains(to)
        else { return }
        if type == "DESCRIBES", from == document { return described.append(to) }
        if type == "DESCRIBED_BY", to == document { return described.append(from) }
        guard let (kind, isReversed) = Self.relation(type) else { return addPatch(type, from: from, to: to) }
        let (one, other) = isReversed ? (to, from) : (from, to)
        // Another document's packages are not in this one.
        guard !one.hasPrefix("DocumentRef-"), !other.hasPrefix("DocumentRef-") else { return }
        if kind != .dependsOn, let number = assembly.place(of: one), files[other] != nil {
            return hold(number, other)
        }
        if type.hasPrefix("BUILD_") || type.hasPrefix("DEV_") || type.hasPrefix("TEST_"),
            let number = assembly.place(of: other)
        {
            assembly.change(number) { $0.isRequired = $0.isRequired ?? false }
        }
        assembly.relate(.named(one), kind, .named(other), at: node.place(in: file))
    }

    private static func relation(_ type: String) -> (SoftwareRelation.Kind, isReversed: Bool)? {
        switch type {
        case "DEPENDS_ON", "DYNAMIC_LINK", "STATIC_LINK", "HAS_PREREQUISITE": (.dependsOn, false)
        case "DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "BUILD_DEPENDENCY_OF", "DEV_DEPENDENCY_OF",
            "TEST_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF", "PROVIDED_DEPENDENCY_OF", "PREREQUISITE_FOR",
            "BUILD_TOOL_OF", "DEV_TOOL_OF", "TEST_TOOL_OF":
            (.dependsOn, true)
        case "CONTAINS": (.contains, false)
        case "CONTAINED_BY", "PACKAGE_OF": (.contains, true)
        case "GENERATED_FROM", "EXPANDED_FROM_ARCHIVE", "DESCENDANT_OF": (.madeFrom, false)
        case "GENERATES", "ANCESTOR_OF": (.madeFrom, true)
        default: nil
        }
    }

    private mutating func addPatch(_ type: String, from: String, to: String) {
        guard ["PATCH_FOR", "PATCH_APPLIED"].contains(type), let number = assembly.place(of: to) else { return }
        let name = files[from]?.name ?? assembly.place(of: from).map { assembly.packages[$0].name } ?? from
        assembly.change(number) { $0.addPatch(name) }
    }
}

extension SoftwarePackage {
    /// Takes note of a patch by its name, in which Yocto and others write the vulnerabilities that it resolves.
    mutating func addPatch(_ name: String) {
        let resolved = name.mentionedCVEs
        if resolved.isEmpty {
            let short = name.lastPathPart
            if !patches.contains(short) { patches.append(short) }
        }
        for id in resolved where !patched.contains(id) { patched.append(id) }
    }
}

extension String {
    /// What follows the last slash or number sign: the word at the end of an address.
    var lastPathPart: String {
        lastIndex { $0 == "/" || $0 == "#" }.map { String(self[index(after: $0)...]) } ?? self
    }

    /// Itself without a prefix that it may have.
    func replacingPrefix(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
