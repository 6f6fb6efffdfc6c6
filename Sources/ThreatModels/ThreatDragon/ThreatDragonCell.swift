import ProductModel
import SourceText

/// A cell of a diagram of Threat Dragon: a shape, a line or a text.
struct ThreatDragonCell {
    /// What it stands for.
    enum Kind {
        case actor, process, store, flow, boundary, text, unknown
    }

    let id: String
    let kind: Kind
    /// Its name; nil where it has none.
    let name: String?
    /// The cell, with its id, its shape and where it is drawn.
    let record: SourceRecord
    /// What it says.
    let data: SourceRecord
    /// Where it is drawn; nil for lines.
    let box: DrawnBox?

    init(_ node: DataNode, file: String) throws(DiagnosticError) {
        let inner = node["data"] ?? DataNode(.nothing, line: Int(node.line), column: Int(node.column))
        let shape = node["shape"]?.text ?? ""
        kind = Self.kind(type: inner["type"]?.text ?? "", shape: shape)
        let said = inner["name"]?.text.map(PlainText.line) ?? ""
        name = said.isEmpty ? nil : said
        id = node["id"]?.text.map(PlainText.line) ?? ""
        let owner = name ?? (shape.isEmpty ? "cell" : shape)
        record = try SourceRecord(node, "cell", owner: owner, file: file)
        data = try SourceRecord(inner, "\(kind)", owner: owner, file: file)
        box = kind == .flow || shape.hasSuffix("curve") ? nil : Self.box(node)
    }

    private static func kind(type: String, shape: String) -> Kind {
        switch (type, shape) {
        case ("tm.Actor", _), ("", "actor"): .actor
        case ("tm.Process", _), ("", "process"): .process
        case ("tm.Store", _), ("", "store"): .store
        case ("tm.Flow", _), ("", "flow"): .flow
        case ("tm.Boundary", _), ("tm.BoundaryBox", _), ("", "trust-boundary-curve"), ("", "trust-boundary-box"):
            .boundary
        case ("tm.Text", _), ("", "td-text-block"): .text
        default: .unknown
        }
    }

    private static func box(_ node: DataNode) -> DrawnBox? {
        func number(_ outer: String, _ inner: String) -> Double? { node[outer]?[inner]?.text.flatMap(Double.init) }
        guard let x = number("position", "x"), let y = number("position", "y"), let width = number("size", "width"),
            let height = number("size", "height")
        else { return nil }
        return DrawnBox(left: x, top: y, width: width, height: height)
    }

    /// The section of what flows may begin and end at; actors and what is out of scope are parties.
    var section: SectionName? {
        switch kind {
        case .actor: .parties
        case .process, .store: data.node["outOfScope"]?.text == "true" ? .parties : .components
        default: nil
        }
    }

    /// What it says, for the list of what has no place.
    var summary: String? { name ?? (record.node.isEmpty ? nil : record.node.summary) }
}
