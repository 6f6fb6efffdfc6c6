import SourceText

/// Reads CycloneDX (ECMA-424) 1.0 to 1.7, whose JSON and XML are one tree to it.
///
/// Source: CycloneDX Bill of Materials Standard, versions 1.2 to 1.7.
struct CycloneDXReader {
    /// The versions that are read.
    static let versions = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]

    let file: String
    var assembly: SoftwareBillAssembly
    var rootNumber: Int?

    /// Reads a bill from its tree.
    ///
    /// - Throws: a diagnostic with the code `bill-version`.
    static func read(_ document: DataNode, file: String) throws(DiagnosticError) -> SoftwareBill {
        let version = document.text("specVersion")
        guard let version, versions.contains(version) else {
            throw DiagnosticError(
                Diagnostic(
                    "bill-version",
                    "this is CycloneDX \(version.map { "'\($0.prefix(40))'" } ?? "without a 'specVersion'"); "
                        + "versions 1.0 to 1.7 are read",
                    at: (document["specVersion"] ?? document).place(in: file)))
        }
        var reader = CycloneDXReader(file: file, assembly: SoftwareBillAssembly(file: file))
        return reader.bill(document, version: version)
    }

    private mutating func bill(_ document: DataNode, version: String) -> SoftwareBill {
        let metadata = document["metadata"]
        if let component = metadata?["component"] {
            let number = assembly.packages.count
            addComponents([component], in: nil)
            // A root without a name is none: it was remarked, and left out.
            if assembly.packages.count > number { rootNumber = number }
        }
        addComponents(document.list("components"), in: nil)
        knowServices(document.list("services"))
        addDependencies(document.list("dependencies"))
        var bill = SoftwareBill(
            format: "CycloneDX \(version)", serial: document.text("serialNumber"), made: metadata?.text("timestamp"),
            authors: metadata.map(authors) ?? [], tools: metadata.map(tools) ?? [],
            lifecycles: metadata?.list("lifecycles").compactMap { $0.text("phase") ?? $0.text("name") } ?? [])
        remarkCompositions(document.list("compositions"))
        let rootNumber = rootNumber
        (bill.packages, bill.relations, bill.remarks) = assembly.finish()
        bill.root = rootNumber.map { bill.packages[$0].reference }
        let author = bill.authors.first
        var statements = CycloneDXStatements(bill: bill, author: author, file: file)
        bill.statements = document.list("vulnerabilities").flatMap { statements.read($0) }
        bill.remarks += statements.remarks.diagnostics
        return bill
    }

    // MARK: Who made it

    private func authors(_ metadata: DataNode) -> [String] {
        let organisations = ["manufacturer", "manufacture", "supplier"].compactMap { metadata[$0]?.text("name") }
        let people = metadata.list("authors").compactMap { $0.text("name") ?? $0.text("email") }
        return (organisations + people).withoutRepetition
    }

    /// Up to 1.4 a list of tools, since 1.5 components and services.
    private func tools(_ metadata: DataNode) -> [String] {
        guard let tools = metadata["tools"] else { return [] }
        let items = tools.items.isEmpty ? tools.list("components") + tools.list("services") : tools.items
        return items.compactMap { tool in
            tool.text("name").map { name in
                [tool.text("vendor") ?? tool.text("group"), name, tool.text("version")].compactMap(\.self)
                    .joined(separator: " ")
            }
        }
        .withoutRepetition
    }

    // MARK: How things relate

    /// Services are somebody else's software: nothing of them is in the product.
    private mutating func knowServices(_ services: [DataNode]) {
        var open = services
        var count = 0
        while let service = open.popLast() {
            count += 1
            if let reference = service.text("bom-ref") { assembly.know(reference) }
            open += service.list("services")
        }
        guard let first = services.first else { return }
        assembly.remark(
            "bill-left-out",
            count == 1
                ? "1 service is left out, as it is no part of the product"
                : "\(count) services are left out, as they are no part of the product",
            at: first.place(in: file))
    }

    private mutating func addDependencies(_ dependencies: [DataNode]) {
        for dependency in dependencies {
            guard let from = dependency.text("ref") else { continue }
            for item in dependency.list("dependsOn") {
                guard let to = item.trimmedText ?? item.text("ref") else { continue }
                assembly.relate(.named(from), .dependsOn, .named(to), at: item.place(in: file))
            }
            // What provides a specification or an algorithm holds it.
            for item in dependency.list("provides") {
                guard let to = item.trimmedText ?? item.text("ref") else { continue }
                assembly.relate(.named(from), .contains, .named(to), at: item.place(in: file))
            }
        }
    }

    private mutating func remarkCompositions(_ compositions: [DataNode]) {
        let incomplete = compositions.filter { $0.text("aggregate")?.hasPrefix("incomplete") == true }
        guard let first = incomplete.first else { return }
        assembly.remark(
            "bill-incomplete", "the bill says of itself that it is incomplete ('\(first.text("aggregate") ?? "")')",
            at: first.place(in: file))
    }
}
