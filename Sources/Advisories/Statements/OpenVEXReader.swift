import SourceText

/// Reads OpenVEX 0.0.1 to 0.2.0.
///
/// Source: OpenVEX Specification 0.2.0, with the older form of vulnerabilities and products as plain texts.
struct OpenVEXReader {
    private let file: String
    private let author: String?
    private let made: String?
    private var remarks = DiagnosticCollector()

    /// Reads a document from its tree.
    ///
    /// - Throws: a diagnostic with the code `vex-version`.
    static func read(_ document: DataNode, file: String) throws(DiagnosticError) -> VEXFile {
        let context = document.texts("@context").first { $0.contains("openvex.dev") } ?? ""
        // The context without a version is that of the first.
        let last = context.split(separator: "/").last.map(String.init) ?? ""
        let version = last == "ns" ? "0.0.1" : last.hasPrefix("v") ? String(last.dropFirst()) : last
        guard ["0.0.1", "0.0.2", "0.1.0", "0.2.0"].contains(version) else {
            throw DiagnosticError(
                Diagnostic(
                    "vex-version", "this is OpenVEX '\(version.prefix(40))'; versions 0.0.1 to 0.2.0 are read",
                    at: (document["@context"] ?? document).place(in: file)))
        }
        var reader = OpenVEXReader(document, file: file)
        let statements = document.list("statements").compactMap { reader.statement($0) }
        return VEXFile(
            format: "OpenVEX \(version)", id: document.text("@id"), author: reader.author,
            made: document.text("last_updated") ?? reader.made, statements: statements,
            remarks: reader.remarks.diagnostics)
    }

    private init(_ document: DataNode, file: String) {
        self.file = file
        author = document.text("author")
        made = document.text("timestamp") ?? document.text("last_updated")
    }

    private mutating func statement(_ node: DataNode) -> ImpactStatement? {
        guard let (vulnerability, aliases) = vulnerability(node["vulnerability"]) else {
            return leaveOut(node, "it names no vulnerability")
        }
        guard let word = node.text("status"), let status = ImpactStatus(rawValue: word) else {
            return leaveOut(
                node, node.text("status").map { "the status '\($0)' is not known" } ?? "it has no status")
        }
        let subjects = node.list("products").flatMap { self.subjects($0, of: node) }
        guard !subjects.isEmpty else { return leaveOut(node, "it names no product") }
        let reason = node.text("justification")
        let justification = reason.flatMap(ImpactJustification.init(rawValue:))
        if let reason, justification == nil {
            remark(node, "the justification '\(reason)' is not known, and is kept as words")
        }
        let words = [
            node.text("impact_statement"), justification == nil ? reason : nil, node.text("status_notes"),
        ]
        let detail = words.compactMap(\.self).joined(separator: "\n")
        return ImpactStatement(
            vulnerability: vulnerability, aliases: aliases, status: status,
            justification: status == .notAffected ? justification : nil, detail: detail.isEmpty ? nil : detail,
            action: node.text("action_statement"), subjects: subjects,
            author: node.text("author") ?? author ?? node.text("supplier"),
            made: node.text("last_updated") ?? node.text("timestamp") ?? made)
    }

    /// A text in version 0.0.1, fields since 0.2.0.
    private func vulnerability(_ node: DataNode?) -> (String, aliases: [String])? {
        guard let node else { return nil }
        if let text = node.trimmedText { return (text, []) }
        let aliases = node.texts("aliases")
        // Where there is only an address, the last part of it is the name.
        let named = node.text("name") ?? node.text("@id")?.split(separator: "/").last.map(String.init)
        guard let name = named ?? aliases.first else { return nil }
        return (name, aliases.filter { $0 != name }.withoutRepetition)
    }

    /// A product with its parts; in version 0.0.1 the parts stand beside the products.
    private func subjects(_ node: DataNode, of statement: DataNode) -> [ImpactSubject] {
        let product = identifiers(node)
        guard !product.isEmpty else { return [] }
        let inside = node.fields.isEmpty ? statement.list("subcomponents") : node.list("subcomponents")
        guard !inside.isEmpty else { return [ImpactSubject(product: product)] }
        // Parts that nothing names restrict the statement to nothing that could be found.
        return inside.map(identifiers).filter { !$0.isEmpty }.map { ImpactSubject(product: product, part: $0) }
    }

    private func identifiers(_ node: DataNode) -> [String] {
        if let text = node.trimmedText { return [text] }
        var names = [node.text("@id")].compactMap(\.self)
        names += node["identifiers"]?.fields.compactMap(\.value.trimmedText) ?? []
        for hash in node["hashes"]?.fields ?? [] {
            if let value = hash.value.trimmedText { names.append(ImpactSubject.digest(hash.name, value)) }
        }
        return names.withoutRepetition
    }

    private mutating func leaveOut(_ node: DataNode, _ reason: String) -> ImpactStatement? {
        remark(node, "a statement is left out: \(reason)")
        return nil
    }

    private mutating func remark(_ node: DataNode, _ message: String) {
        remarks.report(Diagnostic("vex-left-out", message, at: node.place(in: file), severity: .warning))
    }
}
