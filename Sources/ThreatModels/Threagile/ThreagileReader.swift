import ProductModel
import SourceText

/// Reads a model of Threagile 1: `threagile.yaml`.
struct ThreagileReader {
    private let root: DataNode
    private let file: String
    var model: ImportedModel
    /// Data assets, by id.
    var data = SourceElements("data asset")
    /// Technical assets, by id.
    var assets = SourceElements("technical asset")
    /// The titles of technical assets, by our ids.
    var titles: [String: String] = [:]
    /// Who stores what, by our ids of data.
    var storage: [String: [String]] = [:]
    /// The interfaces that links have been given, by what makes them the same.
    var interfaces: [String: String] = [:]

    static func read(_ root: DataNode, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = ThreagileReader(root: root, file: file, model: ImportedModel(.threagile, file: file))
        try reader.read()
        return reader.model
    }

    private init(root: DataNode, file: String, model: ImportedModel) {
        (self.root, self.file, self.model) = (root, file, model)
    }

    private mutating func read() throws(DiagnosticError) {
        var record = try SourceRecord(root, "model", owner: "model", file: file)
        if let version = record.text("threagile_version") {
            guard version.hasPrefix("1.") else {
                throw model.refusal(
                    "threat-model-version", "this is Threagile \(version), and version 1 is read",
                    at: root["threagile_version"] ?? root)
            }
            model.version = version
        }
        try readProduct(&record)
        let dataAssets = try records("data_assets", "data asset", of: &record)
        let technicalAssets = try records("technical_assets", "technical asset", of: &record)
        for asset in technicalAssets { try declare(asset) }
        for asset in dataAssets { try declare(data: asset) }
        for asset in technicalAssets { try read(asset) }
        for asset in dataAssets { read(data: asset) }
        let boundaries = try records("trust_boundaries", "trust boundary", of: &record)
        try read(boundaries: boundaries)
        for runtime in try records("shared_runtimes", "shared runtime", of: &record) { model.close(runtime) }
        readRequirements(&record)
        let categories = try records("individual_risk_categories", "individual risk category", of: &record)
        let tracking = try records("risk_tracking", "risk tracking", of: &record)
        try readThreats(categories: categories, tracking: tracking, abuse: record.fields("abuse_cases"))
        model.close(record)
    }

    private mutating func readProduct(_ record: inout SourceRecord) throws(DiagnosticError) {
        model.product.say("name", record.text("title"))
        for name in ["application_description", "business_overview"] {
            guard var overview = try record.record(name, name.split(separator: "_").joined(separator: " "), file: file)
            else { continue }
            if model.product.facts["description"] == nil {
                model.product.say("description", overview.text("description"))
            }
            model.close(overview)
        }
    }

    /// The entries of a section of the model, each with its name as owner.
    private func records(
        _ name: String, _ what: String, of record: inout SourceRecord
    ) throws(DiagnosticError) -> [SourceRecord] {
        let fields = record.fields(name)
        var names: Set<String> = []
        var result: [SourceRecord] = []
        for field in fields {
            guard names.insert(field.name).inserted else {
                throw DiagnosticError(
                    Diagnostic(
                        "duplicate-id", "there are two \(what)s named '\(PlainText.shortened(field.name, to: 60))'",
                        at: Place(file: file, line: Int(field.line))))
            }
            result.append(try SourceRecord(field.value, what, owner: field.name, file: file))
        }
        return result
    }

    private mutating func readRequirements(_ record: inout SourceRecord) {
        for field in record.fields("security_requirements") {
            let title = PlainText.line(field.name)
            let text = field.value.text.map(PlainText.line)
            var need = ImportedEntry(model.identifiers.make(in: .needs, title: title))
            need.say("statement", PlainText.described(title, text))
            model.add(need, to: .needs)
        }
    }

    // MARK: Boundaries

    private mutating func read(boundaries: [SourceRecord]) throws(DiagnosticError) {
        var known = SourceElements("trust boundary")
        var parents: [String: String] = [:]
        var entries: [ImportedEntry] = []
        var records = boundaries
        for index in records.indices {
            let title = PlainText.line(records[index].owner)
            let sourceID = records[index].text("id") ?? title
            let id = model.identifiers.make(in: .boundaries, id: sourceID, title: title)
            try known.add(.boundaries, id, as: sourceID, at: records[index].node, in: file)
            var entry = ImportedEntry(id)
            entry.say("title", title)
            entry.say("kind", records[index].word("type", ThreagileWords.boundaryKind))
            if let text = records[index].text("description"), text != title { entry.remark(text) }
            entries.append(entry)
        }
        for index in records.indices {
            let id = entries[index].id
            for name in records[index].texts("technical_assets_inside") {
                if let member = assets.id(name, in: .components, .parties) {
                    entries[index].add(member, to: "contains")
                } else {
                    model.leaveOut("technical_assets_inside (unknown)", of: records[index], name)
                }
            }
            for name in records[index].texts("trust_boundaries_nested") {
                guard let inner = known.id(name, in: .boundaries), parents[inner] == nil else {
                    model.leaveOut("trust_boundaries_nested (unknown, or nested twice)", of: records[index], name)
                    continue
                }
                parents[inner] = id
            }
        }
        if let round = ReferenceRounds.first(in: parents) {
            throw model.refusal(
                "reference-cycle", "trust boundaries lie within each other: \(round.joined(separator: " → "))",
                at: root["trust_boundaries"] ?? root)
        }
        for (index, var entry) in entries.enumerated() {
            entry.say("inside", parents[entry.id])
            model.add(entry, to: .boundaries)
            model.close(records[index])
        }
    }
}
