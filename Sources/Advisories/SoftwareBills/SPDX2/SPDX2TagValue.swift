import SourceText

/// Turns SPDX 2's tag-value form into the tree that its JSON would give.
///
/// Source: SPDX Specification 2.3, Annex D and the "tag-value" format of each field.
struct SPDX2TagValue {
    private enum Section { case document, package, file, other }

    private let file: String
    private var line = 0
    private var section = Section.document
    private var document: [DataNode.Field] = []
    private var creation: [DataNode.Field] = []
    private var creators: [DataNode] = []
    private var packages: [DataNode] = []
    private var files: [DataNode] = []
    private var relationships: [DataNode] = []
    private var externalDocuments: [DataNode] = []
    /// The element that is being read, with the lists in it.
    private var element: [DataNode.Field] = []
    private var lists: [String: [DataNode]] = [:]
    private var start = 0
    /// Files stand behind the package that they belong to.
    private var package: String?

    /// The tree of a text.
    ///
    /// - Throws: a diagnostic with the code `wrong-encoding` or `bad-tag-value`.
    static func document(_ source: SourceFile) throws(DiagnosticError) -> DataNode {
        var reader = SPDX2TagValue(file: source.path)
        // Texts of several lines stand between two tags.
        var open: (tag: String, lines: [Substring], line: Int)?
        for (number, text) in try TextLines.of(source) {
            reader.line = number
            if let (tag, _, line) = open {
                let end = text.utf8.contains(0x3C) ? text.firstRange(of: "</text>") : nil
                open?.lines.append(text[..<(end?.lowerBound ?? text.endIndex)])
                if end != nil {
                    reader.line = line
                    reader.take(tag, open?.lines.joined(separator: "\n") ?? "")
                    open = nil
                }
                continue
            }
            guard let first = text.trimmed, !first.hasPrefix("#") else { continue }
            guard let colon = first.firstIndex(of: ":") else {
                throw DiagnosticError(
                    Diagnostic(
                        "bad-tag-value", "here should be a tag, a colon and a value",
                        at: Place(file: source.path, line: number, column: 1)))
            }
            let tag = String(first[..<colon])
            var value = first[first.index(after: colon)...].trimmed ?? ""
            if value.hasPrefix("<text>") {
                value = String(value.dropFirst(6))
                guard let end = value.firstRange(of: "</text>") else {
                    open = (tag, [value[...]], number)
                    continue
                }
                value = String(value[..<end.lowerBound])
            }
            reader.take(tag, value)
        }
        if let (tag, _, line) = open {
            throw DiagnosticError(
                Diagnostic(
                    "bad-tag-value", "the text of '\(tag.prefix(60))' that begins here has no '</text>'",
                    at: Place(file: source.path, line: line, column: 1)))
        }
        return reader.finish()
    }

    private init(file: String) { self.file = file }

    private mutating func take(_ tag: String, _ value: String) {
        switch tag {
        case "PackageName":
            close()
            (section, start) = (.package, line)
            element.append(field("name", value))
        case "FileName":
            close()
            (section, start) = (.file, line)
            element.append(field("fileName", value))
        case "SnippetSPDXID", "LicenseID", "Reviewer", "Annotator":
            close()
            section = .other
        case "Relationship": addRelationship(value)
        default:
            switch section {
            case .document: takeOfDocument(tag, value)
            case .package: takeOfPackage(tag, value)
            case .file: takeOfFile(tag, value)
            case .other: break
            }
        }
    }

    private mutating func takeOfDocument(_ tag: String, _ value: String) {
        switch tag {
        case "SPDXVersion": document.append(field("spdxVersion", value))
        case "SPDXID": document.append(field("SPDXID", value))
        case "DocumentName": document.append(field("name", value))
        case "DocumentNamespace": document.append(field("documentNamespace", value))
        case "Creator": creators.append(node(.text(value)))
        case "Created": creation.append(field("created", value))
        case "ExternalDocumentRef":
            let id = value.split(separator: " ").first.map(String.init) ?? value
            externalDocuments.append(node(.fields([field("externalDocumentId", id)])))
        default: break
        }
    }

    private mutating func takeOfPackage(_ tag: String, _ value: String) {
        switch tag {
        case "SPDXID":
            package = value
            element.append(field("SPDXID", value))
        case "PackageVersion": element.append(field("versionInfo", value))
        case "PackageSupplier": element.append(field("supplier", value))
        case "PackageOriginator": element.append(field("originator", value))
        case "PackageLicenseDeclared": element.append(field("licenseDeclared", value))
        case "PackageLicenseConcluded": element.append(field("licenseConcluded", value))
        case "PrimaryPackagePurpose": element.append(field("primaryPackagePurpose", value))
        case "PackageChecksum": addChecksum(value)
        case "ExternalRef":
            let parts = value.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { return }
            lists["externalRefs", default: []].append(
                node(.fields([field("referenceType", parts[1]), field("referenceLocator", parts[2])])))
        default: break
        }
    }

    private mutating func takeOfFile(_ tag: String, _ value: String) {
        switch tag {
        case "SPDXID":
            element.append(field("SPDXID", value))
            if let package { addRelationship("\(package) CONTAINS \(value)") }
        case "FileType": lists["fileTypes", default: []].append(node(.text(value)))
        case "FileChecksum": addChecksum(value)
        default: break
        }
    }

    private mutating func addChecksum(_ value: String) {
        guard let colon = value.firstIndex(of: ":") else { return }
        let sum = value[value.index(after: colon)...].trimmed ?? ""
        lists["checksums", default: []].append(
            node(.fields([field("algorithm", String(value[..<colon])), field("checksumValue", sum)])))
    }

    private mutating func addRelationship(_ value: String) {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count >= 3 else { return }
        relationships.append(
            node(
                .fields([
                    field("spdxElementId", parts[0]), field("relationshipType", parts[1]),
                    field("relatedSpdxElement", parts[2]),
                ])))
    }

    /// Ends the element that is being read.
    private mutating func close() {
        defer { (element, lists) = ([], [:]) }
        guard !element.isEmpty else { return }
        let fields = element + lists.sorted { $0.key < $1.key }.map { listField($0.key, $0.value) }
        let node = DataNode(.fields(fields), line: start, column: 1)
        if section == .package { packages.append(node) } else { files.append(node) }
    }

    private mutating func finish() -> DataNode {
        close()
        line = 1
        let info = node(.fields(creation + [listField("creators", creators)]))
        return node(
            .fields(
                document + [
                    DataNode.Field(name: "creationInfo", line: 1, value: info), listField("packages", packages),
                    listField("files", files), listField("relationships", relationships),
                    listField("externalDocumentRefs", externalDocuments),
                ]))
    }

    private func node(_ content: DataNode.Content) -> DataNode { DataNode(content, line: line, column: 1) }

    private func field(_ name: String, _ value: String) -> DataNode.Field {
        DataNode.Field(name: name, line: Int32(clamping: line), value: node(.text(value)))
    }

    private func listField(_ name: String, _ items: [DataNode]) -> DataNode.Field {
        DataNode.Field(name: name, line: Int32(clamping: line), value: node(.list(items)))
    }
}
