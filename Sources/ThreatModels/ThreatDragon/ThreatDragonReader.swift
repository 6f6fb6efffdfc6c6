import ProductModel
import SourceText

/// Reads a model of OWASP Threat Dragon 2, with all of its diagrams.
struct ThreatDragonReader {
    private let root: DataNode
    let file: String
    var model: ImportedModel
    /// The cells that flows begin and end at, by id.
    var cells = SourceElements("cell")
    var means = MeansList()
    /// What is drawn in the diagram that is being read: boundaries by our ids, and what may lie in them.
    var boxes: [(id: String, box: DrawnBox)] = []
    var members: [(id: String, box: DrawnBox)] = []
    var boundaries: [ImportedEntry] = []

    static func read(_ root: DataNode, file: String) throws(DiagnosticError) -> ImportedModel {
        var reader = ThreatDragonReader(root: root, file: file)
        try reader.read()
        return reader.model
    }

    private init(root: DataNode, file: String) {
        self.root = root
        self.file = file
        model = ImportedModel(.threatDragon, file: file)
    }

    private mutating func read() throws(DiagnosticError) {
        var record = try SourceRecord(root, "model", owner: "model", file: file)
        if let version = record.text("version") {
            guard version.hasPrefix("2.") || version == "2" else { throw wrongVersion(version, at: root) }
            model.version = version
        }
        if var summary = try record.record("summary", "summary", file: file) {
            model.product.say("name", summary.text("title"))
            model.product.say("description", summary.text("description"))
            summary.pass("id")
            model.close(summary)
        }
        if var detail = try record.record("detail", "detail", file: file) {
            detail.pass("diagramTop", "threatTop")
            var diagrams: [SourceRecord] = []
            for item in detail.items("diagrams") {
                let title = item["title"]?.text.map(PlainText.line) ?? "diagram"
                guard item["diagramJson"] == nil else { throw wrongVersion("1", at: item) }
                diagrams.append(try SourceRecord(item, "diagram", owner: title, file: file))
            }
            if diagrams.count > 1 {
                model.note("The model has \(diagrams.count) diagrams; what is drawn in several of them is kept apart.")
            }
            for diagram in diagrams { try read(diagram) }
            model.close(detail)
        }
        model.close(record)
    }

    private func wrongVersion(_ version: String, at node: DataNode) -> DiagnosticError {
        model.refusal(
            "threat-model-version",
            "this is Threat Dragon \(version), and version 2 is read; open the model in Threat Dragon 2 and save it",
            at: node)
    }

    private mutating func read(_ diagram: SourceRecord) throws(DiagnosticError) {
        var record = diagram
        record.pass("id", "title", "version", "thumbnail", "diagramType")
        var all: [ThreatDragonCell] = []
        for item in record.items("cells") { all.append(try ThreatDragonCell(item, file: file)) }
        (boxes, members, boundaries) = ([], [], [])
        for cell in all where cell.kind == .boundary { read(boundary: cell) }
        for cell in all { try declare(cell) }
        for cell in all { try read(cell) }
        nest()
        for boundary in boundaries { model.add(boundary, to: .boundaries) }
        model.close(record)
    }

    private mutating func declare(_ cell: ThreatDragonCell) throws(DiagnosticError) {
        guard let section = cell.section else { return }
        let id = model.identifiers.make(in: section, title: cell.name)
        try cells.add(section, id, as: cell.id, at: cell.record.node, in: file)
        if let box = cell.box { members.append((id, box)) }
    }

    private mutating func read(_ cell: ThreatDragonCell) throws(DiagnosticError) {
        switch cell.kind {
        case .actor, .process, .store: try read(element: cell)
        case .flow: try read(flow: cell)
        case .boundary: break
        case .text, .unknown: model.leaveOut(cell.kind == .text ? "text" : "cell", of: cell.record, cell.summary)
        }
    }

    private mutating func read(boundary cell: ThreatDragonCell) {
        var entry = ImportedEntry(model.identifiers.make(in: .boundaries, title: cell.name))
        entry.say("title", cell.name)
        var data = cell.data
        data.pass("name", "type", "isTrustBoundary", "hasOpenThreats")
        entry.remark(data.text("description"))
        if let box = cell.box {
            boxes.append((entry.id, box))
        } else {
            entry.remark("drawn as a line; say what it contains")
        }
        boundaries.append(entry)
        model.close(data)
        close(drawingOf: cell)
    }

    /// Puts what is drawn in a box into its boundary.
    private mutating func nest() {
        for (id, box) in members {
            guard let inner = DrawnBox.innermost(around: box, of: boxes) else { continue }
            for index in boundaries.indices where boundaries[index].id == inner {
                boundaries[index].add(id, to: "contains")
            }
        }
        for (id, box) in boxes {
            let outer = DrawnBox.innermost(around: box, of: boxes.filter { $0.id != id }, isLarger: true)
            for index in boundaries.indices where boundaries[index].id == id { boundaries[index].say("inside", outer) }
        }
    }

    /// Lists what a cell says besides its data, such as where it is drawn.
    mutating func close(drawingOf cell: ThreatDragonCell) {
        var record = cell.record
        record.pass("id", "data", "shape", "source", "target")
        if cell.kind != .boundary { record.pass("threats") }
        let drawing = [
            "position", "size", "width", "height", "attrs", "visible", "zIndex", "ports", "labels", "connector",
            "vertices",
            "angle", "z", "router", "view", "tools", "markup",
        ]
        if drawing.contains(where: record.has) { model.leaveOut("drawing", of: record, nil) }
        for name in drawing { record.pass(name) }
        model.close(record)
    }
}
