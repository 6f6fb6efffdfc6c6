import ProductModel
import SourceText

/// Reads a model of AWS Threat Composer: a `.tc.json` file of schema 1.
struct ThreatComposerReader {
    private let root: DataNode
    let file: String
    var model: ImportedModel
    /// Mitigations, by id.
    private var mitigations = SourceElements("mitigation")
    /// How far each of our means is, in the source's word.
    var states: [String: String] = [:]
    /// What is linked to each threat, in the order of the file.
    var mitigationLinks: [String: [String]] = [:]
    var assumptionLinks: [String: [String]] = [:]

    static func read(_ root: DataNode, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = ThreatComposerReader(root: root, file: file)
        try reader.read()
        return reader.model
    }

    private init(root: DataNode, file: String) {
        self.root = root
        self.file = file
        model = ImportedModel(.threatComposer, file: file)
    }

    private mutating func read() throws(DiagnosticError) {
        var record = try SourceRecord(root, "model", owner: "model", file: file)
        let version = record.text("schema")
        guard version == "1" || version == "1.0" else {
            throw model.refusal(
                "threat-model-version",
                "this is schema \(version ?? "without a number") of Threat Composer, and schema 1 is read",
                at: root["schema"] ?? root)
        }
        model.version = version
        if var information = try record.record("applicationInfo", "application", file: file) {
            model.product.say("name", information.text("name"))
            model.product.say("description", information.text("description"))
            model.close(information)
        }
        for name in ["architecture", "dataflow"] {
            guard var drawing = try record.record(name, name, file: file) else { continue }
            if drawing.has("image") { model.leaveOut("image", of: drawing, nil) }
            drawing.pass("image")
            model.close(drawing)
        }
        let threats = try records("threats", "threat", of: &record)
        let assumptions = try readAssumptions(try records("assumptions", "assumption", of: &record))
        for mitigation in try records("mitigations", "mitigation", of: &record) { try read(mitigation: mitigation) }
        let known = try identifiers(of: threats)
        try readLinks(&record, assumptions: assumptions, threats: known)
        for threat in threats { read(threat: threat) }
        model.close(record)
    }

    private func records(
        _ name: String, _ what: String, of record: inout SourceRecord
    ) throws(DiagnosticError) -> [SourceRecord] {
        var result: [SourceRecord] = []
        for item in record.items(name) {
            let number = item["numericId"]?.text.map { "\(what) \(PlainText.line($0))" } ?? what
            result.append(try SourceRecord(item, what, owner: number, file: file))
        }
        return result
    }

    private func identifiers(of threats: [SourceRecord]) throws(DiagnosticError) -> Set<String> {
        var known = SourceElements("threat")
        var ids: Set<String> = []
        for threat in threats {
            let id = sourceID(threat)
            try known.add(.threats, id, as: id, at: threat.node, in: file)
            ids.insert(id)
        }
        return ids
    }

    func sourceID(_ record: SourceRecord) -> String {
        record.node["id"]?.text.map(PlainText.line) ?? record.owner
    }

    // MARK: Assumptions, mitigations and links

    private mutating func readAssumptions(_ records: [SourceRecord]) throws(DiagnosticError) -> SourceElements {
        var known = SourceElements("assumption")
        for var record in records {
            let sourceID = sourceID(record)
            record.pass("id", "numericId", "displayOrder")
            let statement = record.text("content") ?? record.owner
            var entry = ImportedEntry(model.identifiers.make(in: .assumptions, title: statement))
            entry.say("statement", statement)
            for remark in remarks(&record) { entry.remark(remark) }
            try known.add(.assumptions, entry.id, as: sourceID, at: record.node, in: file)
            model.add(entry, to: .assumptions)
            model.close(record)
        }
        return known
    }

    private mutating func read(mitigation: SourceRecord) throws(DiagnosticError) {
        var record = mitigation
        let sourceID = sourceID(record)
        record.pass("id", "numericId", "displayOrder")
        let content = record.text("content") ?? record.owner
        var entry = ImportedEntry(model.identifiers.make(in: .means, title: content))
        entry.say("title", content)
        let state = record.text("status")
        entry.say(
            "status", state.flatMap { ["mitigationInProgress": "in-progress", "mitigationResolved": "in-place"][$0] })
        if let state, entry.facts["status"] == nil { entry.remark("status", state) }
        for remark in remarks(&record) { entry.remark(remark) }
        try mitigations.add(.means, entry.id, as: sourceID, at: record.node, in: file)
        states[entry.id] = state
        model.add(entry, to: .means)
        model.close(record)
    }

    private mutating func readLinks(
        _ record: inout SourceRecord, assumptions: SourceElements, threats: Set<String>
    ) throws(DiagnosticError) {
        for item in record.items("mitigationLinks") {
            var link = try SourceRecord(item, "mitigation link", owner: "model", file: file)
            if let threat = link.text("linkedId"), threats.contains(threat),
                let means = mitigations.id(link.text("mitigationId"), in: .means)
            {
                mitigationLinks[threat, default: []].append(means)
                model.close(link)
            } else {
                model.leaveOut("to something that is not there", of: link, item.summary)
            }
        }
        for item in record.items("assumptionLinks") {
            var link = try SourceRecord(item, "assumption link", owner: "model", file: file)
            _ = link.text("type")
            let target = link.text("linkedId") ?? ""
            let isThreat = threats.contains(target)
            if isThreat, let assumption = assumptions.id(link.text("assumptionId"), in: .assumptions) {
                assumptionLinks[target, default: []].append(assumption)
                model.close(link)
            } else {
                let isMitigation = mitigations[target] != nil && assumptions[link.text("assumptionId") ?? ""] != nil
                model.leaveOut(
                    isMitigation ? "to a mitigation" : "to something that is not there", of: link, item.summary)
            }
        }
    }

    /// What the metadata says, as remarks.
    private func remarks(_ record: inout SourceRecord) -> [String] {
        metadata(&record).map { "\($0.key): \($0.words.joined(separator: ", "))" }
    }

    func metadata(_ record: inout SourceRecord) -> [(key: String, words: [String])] {
        record.items("metadata").compactMap { item in
            guard let key = item["key"]?.text, let value = item["value"] else { return nil }
            let words = (value.items.isEmpty ? [value] : value.items).compactMap(\.text).map(PlainText.line)
            return words.allSatisfy(\.isEmpty) ? nil : (PlainText.line(key), words)
        }
    }
}
