import ProductModel
import SourceText

/// Reads an Open Threat Model of version 0.1 or 0.2, in JSON or YAML.
struct OTMReader {
    private let root: DataNode
    let file: String
    var model: ImportedModel
    /// Assets, by id.
    var assets = SourceElements("asset")
    /// Components, by id.
    var components = SourceElements("component")
    private var zones = SourceElements("trust zone")
    /// Who stores what, by our ids of data.
    var storage: [String: [String]] = [:]
    /// Each time that a threat was found at something, by the threat's id.
    var occurrences: [String: [ThreatOccurrence]] = [:]

    /// A threat at a component or a flow.
    struct ThreatOccurrence {
        let components: [String]
        let state: String?
        let mitigations: [(id: String, state: String?)]
        let remark: String?
    }

    static func read(_ root: DataNode, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = OTMReader(root: root, file: file)
        try reader.read()
        return reader.model
    }

    private init(root: DataNode, file: String) {
        self.root = root
        self.file = file
        model = ImportedModel(.otm, file: file)
    }

    private mutating func read() throws(DiagnosticError) {
        var record = try SourceRecord(root, "model", owner: "model", file: file)
        if let version = record.text("otmVersion") {
            guard version.hasPrefix("0.1") || version.hasPrefix("0.2") else {
                throw model.refusal(
                    "threat-model-version", "this is OTM \(version), and versions 0.1 and 0.2 are read",
                    at: root["otmVersion"] ?? root)
            }
            model.version = version
        }
        if var project = try record.record("project", "project", file: file) {
            model.product.say("name", project.text("name"))
            model.product.say("description", project.text("description"))
            let id = project.text("id")
            if let id, Identifiers.kebabCase(id) == id, id.utf8.count <= 60 {
                model.product.say("id", id)
            } else if let id {
                model.leaveOut("id", of: project, id)
            }
            model.close(project)
        }
        let assetRecords = try records("assets", "asset", of: &record)
        let zoneRecords = try records("trustZones", "trust zone", of: &record)
        let componentRecords = try records("components", "component", of: &record)
        for asset in assetRecords {
            let (name, id) = identifier(of: asset, in: .data)
            try assets.add(.data, id, as: name, at: asset.node, in: file)
        }
        for zone in zoneRecords {
            let (name, id) = identifier(of: zone, in: .boundaries)
            try zones.add(.boundaries, id, as: name, at: zone.node, in: file)
        }
        for component in componentRecords {
            let isParty = component.node["type"]?.text.flatMap(ComponentWords.kind) == .party
            let section: SectionName = isParty ? .parties : .components
            let (name, id) = identifier(of: component, in: section)
            try components.add(section, id, as: name, at: component.node, in: file)
        }
        var members: [String: [String]] = [:]
        try read(components: componentRecords, members: &members)
        for flow in try records("dataflows", "data flow", of: &record) { try read(flow: flow) }
        for asset in assetRecords { try read(asset: asset) }
        try read(zones: zoneRecords, members: members)
        try readThreats(
            try records("threats", "threat", of: &record),
            mitigations: try records("mitigations", "mitigation", of: &record))
        model.close(record)
    }

    private func records(
        _ name: String, _ what: String, of record: inout SourceRecord
    ) throws(DiagnosticError) -> [SourceRecord] {
        var result: [SourceRecord] = []
        for item in record.items(name) {
            let owner = (item["name"] ?? item["id"])?.text.map(PlainText.line) ?? what
            result.append(try SourceRecord(item, what, owner: owner, file: file))
        }
        return result
    }

    /// The source's id of a thing, and a new one of ours.
    private mutating func identifier(of record: SourceRecord, in section: SectionName) -> (source: String, own: String)
    {
        let sourceID = Self.sourceID(record)
        return (sourceID, model.identifiers.make(in: section, id: sourceID, title: record.owner))
    }

    /// The id of a thing, or its name where it has none.
    static func sourceID(_ record: SourceRecord) -> String {
        record.node["id"]?.text.map(PlainText.line) ?? record.owner
    }

    // MARK: Data and zones

    private mutating func read(asset: SourceRecord) throws(DiagnosticError) {
        var record = asset
        guard let id = assets.id(Self.sourceID(record), in: .data) else { return }
        record.pass("id", "name")
        var entry = ImportedEntry(id)
        entry.say("title", PlainText.described(record.owner, record.text("description")))
        if var risk = try record.record("risk", "risk of an asset", file: file) {
            for name in ["confidentiality", "integrity", "availability"] {
                guard let number = risk.number(name) else { continue }
                entry.say(name, LevelScale.level(percent: number))
            }
            entry.remark(risk.text("comment"))
            model.close(risk)
        }
        entry.say("stored_in", storage[id] ?? [])
        model.add(entry, to: .data)
        model.close(record)
    }

    private mutating func read(zones records: [SourceRecord], members: [String: [String]]) throws(DiagnosticError) {
        var parents: [String: String] = [:]
        var entries: [ImportedEntry] = []
        for var record in records {
            guard let id = zones.id(Self.sourceID(record), in: .boundaries) else { continue }
            record.pass("id", "name")
            leaveOutDrawing(of: &record)
            var entry = ImportedEntry(id)
            entry.say("title", record.owner)
            entry.remark(record.text("description"))
            entry.remark("type", record.text("type"))
            entry.say("contains", members[id] ?? [])
            if var parent = try record.record("parent", "parent of a trust zone", file: file) {
                if let name = parent.text("trustZone") {
                    parents[id] = zones.id(name, in: .boundaries)
                    if parents[id] == nil { model.leaveOut("parent (unknown)", of: record, name) }
                }
                model.close(parent)
            }
            entry.say("inside", parents[id])
            entries.append(entry)
            model.close(record)
        }
        try refuseRounds(parents, "trust zones")
        for entry in entries { model.add(entry, to: .boundaries) }
    }

    // MARK: Components

    private mutating func read(
        components records: [SourceRecord], members: inout [String: [String]]
    ) throws(DiagnosticError) {
        var parents: [String: String] = [:]
        for var record in records {
            guard let element = components[Self.sourceID(record)] else { continue }
            record.pass("id", "name")
            leaveOutDrawing(of: &record)
            var entry = ImportedEntry(element.id)
            entry.say("title", record.owner)
            entry.say("description", record.text("description"))
            let type = record.text("type")
            if case .component(let kind)? = type.flatMap(ComponentWords.kind) { entry.say("kind", kind) }
            if element.section == .parties { entry.say("role", "third-party") }
            entry.remark("type", type)
            if var parent = try record.record("parent", "parent of a component", file: file) {
                if let name = parent.text("trustZone") {
                    if let zone = zones.id(name, in: .boundaries) {
                        members[zone, default: []].append(element.id)
                    } else {
                        model.leaveOut("parent (unknown)", of: record, name)
                    }
                }
                if let name = parent.text("component") {
                    if element.section == .components, let whole = components.id(name, in: .components) {
                        parents[element.id] = whole
                    } else {
                        model.leaveOut("parent (no component of the product)", of: record, name)
                    }
                }
                model.close(parent)
            }
            entry.say("part_of", parents[element.id])
            try readAssets(of: &record, at: element)
            try readThreats(of: &record, at: element.section == .components ? [element.id] : [], remark: nil)
            model.add(entry, to: element.section)
            model.close(record)
        }
        try refuseRounds(parents, "components")
    }

    private mutating func readAssets(
        of record: inout SourceRecord, at element: SourceElements.Element
    ) throws(DiagnosticError) {
        guard var list = try record.record("assets", "assets of a component", file: file) else { return }
        for name in list.texts("stored") {
            if element.section == .components, let id = assets.id(name, in: .data) {
                storage[id, default: []].append(element.id)
            } else {
                model.leaveOut("assets: stored (unknown, or not in a component)", of: record, name)
            }
        }
        model.close(list)
    }

    /// Lists where a thing is drawn, and what more its representations say, such as a line of code.
    mutating func leaveOutDrawing(of record: inout SourceRecord) {
        let drawing: Set = ["representation", "id", "name", "position", "size"]
        for item in record.items("representations") where !item.isEmpty {
            let isDrawing = item.fields.allSatisfy { drawing.contains($0.name) || $0.value.isEmpty }
            model.leaveOut("representations", of: record, isDrawing ? nil : item.summary)
        }
    }

    private func refuseRounds(_ parents: [String: String], _ what: String) throws(DiagnosticError) {
        guard let round = ReferenceRounds.first(in: parents) else { return }
        throw model.refusal(
            "reference-cycle", "\(what) lie within each other: \(round.joined(separator: " → "))", at: root)
    }
}
