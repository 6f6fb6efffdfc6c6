import ProductModel
import SourceText

/// Reads a model of the Microsoft Threat Modeling Tool, with all of its diagrams: a `.tm7` file.
struct TM7Reader {
    private let root: XMLElement
    let file: String
    var model: ImportedModel
    /// What is drawn, by its GUID.
    var stencils = SourceElements("element")
    /// The flows' ids by their GUIDs, for threats.
    var flows: [String: String] = [:]
    /// The names of the diagrams, by GUID.
    var diagrams: [String: String] = [:]

    static func read(_ root: XMLElement, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = TM7Reader(root: root, file: file)
        try reader.read()
        return reader.model
    }

    private init(root: XMLElement, file: String) {
        self.root = root
        self.file = file
        model = ImportedModel(.tm7, file: file)
    }

    private mutating func read() throws(DiagnosticError) {
        guard root["DrawingSurfaceList"] != nil else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-threat-model", "the model has no 'DrawingSurfaceList', which holds its diagrams",
                    at: Place(file: file, line: root.line, column: root.column)))
        }
        if let version = root["Version"]?.text.nonEmpty {
            guard version.hasPrefix("4.") else {
                throw DiagnosticError(
                    Diagnostic(
                        "threat-model-version",
                        "this is version \(PlainText.shortened(version, to: 20)) of the format, and version 4 is read",
                        at: Place(file: file, line: root["Version"]?.line ?? 0)))
            }
            model.version = version
        }
        try readMetaInformation()
        let surfaces = root["DrawingSurfaceList"]?.children ?? []
        if surfaces.count > 1 {
            model.note("The model has \(surfaces.count) diagrams; what is drawn in several of them is kept apart.")
        }
        for surface in surfaces { try read(surface) }
        for instance in root["ThreatInstances"]?.children ?? [] {
            if let value = instance["Value"] { try read(threat: value, key: instance["Key"]?.text ?? "") }
        }
        leaveOutRest()
    }

    private mutating func readMetaInformation() throws(DiagnosticError) {
        guard let element = root["MetaInformation"] else { return }
        var record = try SourceRecord(TM7Values.object(element), "information", owner: "model", file: file)
        model.product.say("name", record.text("ThreatModelName"))
        model.product.say("description", record.text("HighLevelSystemDescription"))
        if let statement = record.text("Assumptions") {
            var entry = ImportedEntry(model.identifiers.make(in: .assumptions, title: statement))
            entry.say("statement", statement)
            model.add(entry, to: .assumptions)
        }
        model.close(record)
    }

    /// Lists the parts of the file that are about neither diagrams nor threats.
    private mutating func leaveOutRest() {
        let known: Set = [
            "DrawingSurfaceList", "MetaInformation", "ThreatInstances", "Version", "ThreatGenerationEnabled",
        ]
        for child in root.children where !known.contains(child.name) {
            let isTemplate = child.name == "KnowledgeBase" || child.name == "Profile"
            if isTemplate {
                model.leftOutList.add("model: \(child.name)", of: "model", line: child.line, value: nil)
                continue
            }
            // Notes and validations are lists of objects.
            for item in child.children {
                let value = TM7Values.object(item)
                guard !value.isEmpty || !item.text.isEmpty else { continue }
                model.leftOutList.add(
                    "model: \(child.name)", of: item.name, line: item.line,
                    value: value.fields.isEmpty ? item.text : value.summary)
            }
        }
    }

    // MARK: Diagrams

    private mutating func read(_ surface: XMLElement) throws(DiagnosticError) {
        var record = try SourceRecord(TM7Values.object(surface), "diagram", owner: "diagram", file: file)
        record.pass("GenericTypeId", "Guid", "TypeId", "Borders", "Lines", "Zoom", "Name", "Header")
        let title = surface["Header"]?.text.nonEmpty ?? record.node["Name"]?.text
        if let guid = surface["Guid"]?.text, let title { diagrams[guid] = PlainText.line(title) }
        let all = ["Borders", "Lines"].flatMap { surface[$0]?.children ?? [] }.compactMap { $0["Value"] }
        var shapes: [TM7Stencil] = []
        for value in all { shapes.append(try TM7Stencil(value, file: file)) }
        var boundaries: [ImportedEntry] = []
        var boxes: [(id: String, box: DrawnBox)] = []
        var members: [(id: String, box: DrawnBox)] = []
        for shape in shapes {
            guard let section = shape.section else { continue }
            let id = model.identifiers.make(in: section, title: shape.name)
            try stencils.add(section, id, as: shape.guid, at: shape.record.node, in: file)
            switch section {
            case .boundaries:
                boundaries.append(entry(boundary: shape, id: id))
                if let box = shape.box { boxes.append((id, box)) }
            default: if let box = shape.box { members.append((id, box)) }
            }
        }
        for shape in shapes { read(shape) }
        for index in boundaries.indices {
            let id = boundaries[index].id
            let inside = members.filter { DrawnBox.innermost(around: $0.box, of: boxes) == id }
            boundaries[index].say("contains", inside.map(\.id))
            if let box = boxes.first(where: { $0.id == id })?.box {
                let others = boxes.filter { $0.id != id }
                boundaries[index].say("inside", DrawnBox.innermost(around: box, of: others, isLarger: true))
            }
            model.add(boundaries[index], to: .boundaries)
        }
        model.close(record)
    }

    private mutating func entry(boundary shape: TM7Stencil, id: String) -> ImportedEntry {
        var entry = ImportedEntry(id)
        entry.say("title", shape.name)
        entry.remark("type", shape.type)
        if shape.box == nil { entry.remark("drawn as a line; say what it contains") }
        close(shape, shape.record)
        return entry
    }

    private mutating func read(_ shape: TM7Stencil) {
        switch shape.kind {
        case .boundary: break
        case .flow: read(flow: shape)
        case .external, .process, .store: read(element: shape)
        case .annotation, .unknown: model.leaveOut("in a diagram", of: shape.record, shape.record.node.summary)
        }
    }

    /// Lists what a shape says besides what was read, and that it is drawn somewhere.
    mutating func close(_ shape: TM7Stencil, _ record: SourceRecord) {
        var record = record
        record.pass("GenericTypeId", "Guid", "TypeId", "Name", "SourceGuid", "TargetGuid")
        for name in TM7Stencil.drawing { record.pass(name) }
        model.leaveOut("drawing", of: record, nil)
        model.close(record)
    }
}

extension String {
    /// The text on one line; nil where nothing is left.
    var nonEmpty: String? {
        let line = PlainText.line(self)
        return line.isEmpty ? nil : line
    }
}
