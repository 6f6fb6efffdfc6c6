import ProductModel
import SourceText

/// A shape or a line of a diagram of the Microsoft Threat Modeling Tool.
struct TM7Stencil {
    /// What it stands for: its generic type, which each template keeps.
    enum Kind {
        case external, process, store, flow, boundary, annotation, unknown
    }

    /// Where and how it is drawn.
    static let drawing = [
        "Height", "Left", "Top", "Width", "StrokeDashArray", "StrokeThickness", "HandleX", "HandleY", "PortSource",
        "PortTarget", "SourceX", "SourceY", "TargetX", "TargetY",
    ]

    let guid: String
    let kind: Kind
    let name: String?
    /// The stencil's type in its template, in words: `Browser` for `SE.EI.TMCore.Browser`.
    let type: String?
    let record: SourceRecord
    /// Where it is drawn; nil for lines.
    let box: DrawnBox?

    init(_ element: XMLElement, file: String) throws(DiagnosticError) {
        let node = TM7Values.object(element)
        guid = element["Guid"]?.text.nonEmpty ?? ""
        kind = Self.kind(generic: element["GenericTypeId"]?.text.nonEmpty ?? "", element.attribute("type") ?? "")
        name = node["Name"]?.text?.nonEmpty
        type = element["TypeId"]?.text.nonEmpty.map { id in id.split(separator: ".").last.map(String.init) ?? id }
        record = try SourceRecord(node, "\(kind)", owner: name ?? type ?? "\(kind)", file: file)
        func number(_ name: String) -> Double? { element[name].flatMap { Double($0.text) } }
        if let left = number("Left"), let top = number("Top"), let width = number("Width"),
            let height = number("Height"), kind != .flow
        {
            box = DrawnBox(left: left, top: top, width: width, height: height)
        } else {
            box = nil
        }
    }

    private static func kind(generic: String, _ type: String) -> Kind {
        switch generic {
        case "GE.EI": .external
        case "GE.P": .process
        case "GE.DS": .store
        case "GE.DF": .flow
        case "GE.TB", "GE.TB.B", "GE.TB.L": .boundary
        case "GE.A": .annotation
        default:
            switch type.split(separator: ":").last {
            case "Connector": .flow
            case "LineBoundary", "BorderBoundary": .boundary
            case "StencilRectangle": .external
            case "StencilEllipse": .process
            case "StencilParallelLines": .store
            default: .unknown
            }
        }
    }

    /// The section of what can be referred to; what is outside or out of scope is a party.
    var section: SectionName? {
        switch kind {
        case .external: .parties
        case .process, .store: record.node["Out Of Scope"]?.text == "true" ? .parties : .components
        case .boundary: .boundaries
        case .flow: .flows
        case .annotation, .unknown: nil
        }
    }
}
