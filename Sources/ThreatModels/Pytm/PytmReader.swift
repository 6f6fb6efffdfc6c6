import ProductModel
import SourceText

/// Reads the JSON that pytm writes of a model (`tm.py --json`).
struct PytmReader {
    private let root: DataNode
    let file: String
    var model: ImportedModel
    /// Elements, by name, which is how pytm's JSON refers to them.
    var elements = SourceElements("element")
    /// Data, by name.
    var data = SourceElements("data object")
    private var boundaries = SourceElements("boundary")
    /// Who stores what, by our ids of data.
    var storage: [String: [String]] = [:]
    /// The flows' ends by the flows' names, for findings.
    var flowEnds: [String: (id: String, components: [String])] = [:]
    /// The findings that stand in elements, which are read after those of the model: these have the answers.
    var elementFindings: [(finding: DataNode, element: String)] = []
    /// Findings and assumptions that were read already.
    var known: Set<String> = []

    static func read(_ root: DataNode, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = PytmReader(root: PytmSilence.spoken(root), file: file)
        try reader.read()
        return reader.model
    }

    private init(root: DataNode, file: String) {
        self.root = root
        self.file = file
        model = ImportedModel(.pytm, file: file)
    }

    private mutating func read() throws(DiagnosticError) {
        var record = try SourceRecord(root, "model", owner: "model", file: file)
        // How the program is to draw and to count, and the file of threats that comes with it.
        record.pass("isOrdered", "mergeResponses", "ignoreUnused", "colormap", "onDuplicates", "threatsFile")
        model.product.say("name", record.text("name"))
        model.product.say("description", record.text("description"))
        let elementRecords = try allElements(&record)
        let dataRecords = try records("data", "data object", of: &record)
        let boundaryRecords = try records("boundaries", "boundary", of: &record)
        for element in elementRecords {
            let kind = element.node["__class__"]?.text ?? ""
            let section: SectionName = PytmWords.isParty(kind) || element.isOutOfScope ? .parties : .components
            let id = model.identifiers.make(in: section, title: element.owner)
            try elements.add(section, id, as: element.owner, at: element.node, in: file)
        }
        for object in dataRecords {
            let id = model.identifiers.make(in: .data, title: object.owner)
            try data.add(.data, id, as: object.owner, at: object.node, in: file)
        }
        for boundary in boundaryRecords {
            let id = model.identifiers.make(in: .boundaries, title: boundary.owner)
            try boundaries.add(.boundaries, id, as: boundary.owner, at: boundary.node, in: file)
        }
        var members: [String: [String]] = [:]
        for element in elementRecords { try read(element, members: &members) }
        for flow in try records("flows", "flow", of: &record) { try read(flow: flow) }
        for object in dataRecords { read(data: object) }
        try read(boundaries: boundaryRecords, members: members)
        readAssumptions(record.items("assumptions"))
        for item in record.items("findings") { try read(finding: item, at: nil) }
        for item in record.items("excluded_findings") { try read(finding: item, at: nil, isExcluded: true) }
        for (finding, element) in elementFindings { try read(finding: finding, at: element) }
        model.close(record)
    }

    /// The elements, which stand in `elements`, and most of them in `actors` or `assets` once more.
    private func allElements(_ record: inout SourceRecord) throws(DiagnosticError) -> [SourceRecord] {
        var all = try records("elements", "element", of: &record)
        let names = Set(all.map(\.owner))
        for list in ["actors", "assets"] {
            for other in try records(list, "element", of: &record) where !names.contains(other.owner) {
                all.append(other)
            }
        }
        return all
    }

    private func records(
        _ name: String, _ what: String, of record: inout SourceRecord
    ) throws(DiagnosticError) -> [SourceRecord] {
        var result: [SourceRecord] = []
        for item in record.items(name) {
            let owner = item["name"]?.text.map(PlainText.line) ?? what
            result.append(try SourceRecord(item, what, owner: owner, file: file))
        }
        return result
    }

    /// A boundary that an element or another boundary lies in.
    func boundary(of record: inout SourceRecord) -> String? {
        boundaries.id(record.text("inBoundary"), in: .boundaries)
    }

    mutating func readAssumptions(_ items: [DataNode]) {
        for item in items {
            let statement =
                item.text.map(PlainText.line)
                ?? PlainText.described(
                    item["name"]?.text.map(PlainText.line), item["description"]?.text.map(PlainText.line))
            guard let statement, known.insert("assumption \(statement)").inserted else { continue }
            var entry = ImportedEntry(model.identifiers.make(in: .assumptions, title: statement))
            entry.say("statement", statement)
            if let excluded = item["exclude"], !excluded.isEmpty { entry.remark("excludes threats", excluded.summary) }
            model.add(entry, to: .assumptions)
        }
    }

    private mutating func read(
        boundaries records: [SourceRecord], members: [String: [String]]
    ) throws(DiagnosticError) {
        var parents: [String: String] = [:]
        var entries: [ImportedEntry] = []
        for var record in records {
            guard let id = boundaries.id(record.owner, in: .boundaries) else { continue }
            record.pass("name", "__class__", "inScope", "levels", "findings")
            var entry = ImportedEntry(id)
            entry.say("title", record.owner)
            entry.remark(record.text("description"))
            entry.say("contains", members[id] ?? [])
            let outer = record.node["inBoundary"]?.text.map(PlainText.line)
            parents[id] = boundary(of: &record)
            if let outer, parents[id] == nil { model.leaveOut("inBoundary (unknown)", of: record, outer) }
            entry.say("inside", parents[id])
            entries.append(entry)
            readAssumptions(record.items("assumptions"))
            elementFindings += (record.node["findings"]?.items ?? []).map { ($0, record.owner) }
            model.close(record)
        }
        if let round = ReferenceRounds.first(in: parents) {
            throw model.refusal(
                "reference-cycle", "boundaries lie within each other: \(round.joined(separator: " → "))",
                at: root["boundaries"] ?? root)
        }
        for entry in entries { model.add(entry, to: .boundaries) }
    }
}

extension SourceRecord {
    /// Whether somebody said that the element is none of the model's business.
    fileprivate var isOutOfScope: Bool { node["inScope"]?.text?.lowercased() == "false" }
}
