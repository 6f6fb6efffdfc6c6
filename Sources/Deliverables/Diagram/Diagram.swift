public import Assessment
import ProductModel

/// A data flow diagram: of a whole product, of one component, or of an attack path.
///
/// Graphviz lays it out. Where that is not installed, or fails, there is a reason instead of a picture.
public struct Diagram: Sendable {
    /// More nodes than these are not drawn one by one.
    public static let nodeLimit = 80

    /// What it shows, for people.
    public let title: String
    /// What is left out or put together, in a sentence; nil when all is drawn.
    public let remark: String?
    let picture: InlineSVG
    let legend: DiagramLegend

    /// Whether it is so wide that it is better scrolled than made smaller.
    var isWide: Bool { picture.width > DiagramFit.widest }

    /// The picture, to be put into an HTML page.
    public var svg: String { picture.text }

    /// The picture as a file of its own, with title, legend and style.
    public var standalone: String { StandaloneSVG(self).text }
}

/// Draws the diagrams of one product.
public struct DiagramDrawer: Sendable {
    private let facts: DiagramFacts
    private let layout: Graphviz
    private let name: String

    /// Reads what there is to draw.
    ///
    /// - Throws: when the database fails.
    public init(_ assessment: ProductAssessment) throws(DeliverableError) {
        try self.init(assessment, layout: Graphviz())
    }

    init(_ assessment: ProductAssessment, layout: Graphviz) throws(DeliverableError) {
        facts = try DiagramFacts(DocumentQueries(assessment.tables))
        self.layout = layout
        name = (assessment.product.said("name", of: .product) ?? assessment.product.id).drawable
    }

    /// The whole product.
    ///
    /// Boundaries with many members are put together to one node each, as far as it takes to keep words readable.
    public func product() -> Result<Diagram, DiagramAbsence> {
        productGraphs().flatMap { graphs in
            DiagramFit(layout).first(of: graphs.map(\.graph), id: "product", title: "Data flow diagram of \(name)")
                .map { fit in
                    Diagram(
                        title: fit.title, remark: graphs[fit.place].remark, picture: fit.picture, legend: fit.legend)
                }
        }
    }

    /// The same for Graphviz, in its own language: as much as is drawn when nothing has to fit.
    public func productText() -> Result<String, DiagramAbsence> {
        productGraphs().map { graphs in DotText(graphs[0].graph).text }
    }

    /// One component with its interfaces, its data and its neighbours.
    public func component(_ id: String) -> Result<Diagram, DiagramAbsence> {
        let drawing = ComponentGraph(facts, component: id)
        guard let graph = drawing.graph else { return .failure(.unknownComponent(id)) }
        let title = "\((graph.nodes.first?.title ?? id).drawable) and its neighbours"
        let remark = drawing.left > 0 ? "\(drawing.left) flows of less risk are left out." : nil
        return DiagramFit(layout).first(of: [graph], id: "component-\(place(of: id))", title: title)
            .map { Diagram(title: title, remark: remark, picture: $0.picture, legend: $0.legend) }
    }

    /// The same for Graphviz, in its own language.
    public func componentText(_ id: String) -> Result<String, DiagramAbsence> {
        ComponentGraph(facts, component: id).graph.map { .success(DotText($0).text) }
            ?? .failure(.unknownComponent(id))
    }

    /// An attack path, with numbered steps.
    public func path(_ path: AttackPath) -> Result<Diagram, DiagramAbsence> {
        let drawing = PathGraph(facts, path)
        let goals = path.goals.map(\.rawValue).joined(separator: ", ")
        let title = "From \(path.position.title): \(goals) “\(path.asset.title.drawable)”"
        let kind = path.isOpen ? "Open" : "Possible, where unsaid facts decide"
        let risk =
            "\(kind). Likelihood \(path.factors.likelihood.title), impact \(path.factors.impact.title): "
            + "\(path.risk.title) risk."
        let left = drawing.left > 0 ? " The last \(drawing.left) steps are left out." : ""
        let id = "path-\(path.key.map { $0.isLetter || $0.isNumber || $0 == "-" ? String($0) : "-" }.joined())"
        return DiagramFit(layout).first(of: [drawing.graph], id: id, title: title)
            .map { Diagram(title: title, remark: risk + left, picture: $0.picture, legend: $0.legend) }
    }

    /// The same for Graphviz, in its own language.
    public func pathText(_ path: AttackPath) -> String { DotText(PathGraph(facts, path).graph).text }

    /// The ids of the components with open findings, riskiest first.
    public var riskiestComponents: [String] {
        facts.nodes.filter { $0.key.section == "component" && $0.worst != nil }.enumerated()
            .sorted { ($1.element.worst?.rawValue ?? 0, $0.offset) < ($0.element.worst?.rawValue ?? 0, $1.offset) }
            .map(\.element.key.id)
    }

    private func place(of id: String) -> Int {
        facts.nodes.firstIndex { $0.key.section == "component" && $0.key.id == id } ?? 0
    }

    /// The product with less and less detail, beginning with the most that is worth a try.
    private func productGraphs() -> Result<[(graph: DataFlowGraph, remark: String?)], DiagramAbsence> {
        guard !facts.nodes.isEmpty else { return .failure(.nothingToDraw) }
        let limits: [Int?] = [nil, 12, 6, 3, 1]
        var graphs: [(graph: DataFlowGraph, remark: String?)] = []
        var smallest = 0
        for limit in limits {
            let graph = ProductGraph(facts, collapsing: limit).graph
            smallest = graph.nodes.count
            guard graph.nodes.count <= Diagram.nodeLimit, graphs.last?.graph.nodes.count != graph.nodes.count else {
                continue
            }
            graphs.append((graph, remark(graph, limit)))
        }
        if let last = graphs.last {
            let words = "Thick arrows are in the clear or of high risk; what flows is left out."
            graphs.append(
                (last.graph.withoutProtocols, [last.remark, words].compactMap(\.self).joined(separator: " ")))
        }
        return graphs.isEmpty ? .failure(.tooLarge(smallest)) : .success(graphs)
    }

    private func remark(_ graph: DataFlowGraph, _ limit: Int?) -> String? {
        let groups = graph.nodes.filter { $0.kind == .group }
        guard let limit, !groups.isEmpty else { return nil }
        let left = graph.nodes.count - groups.count
        return "Where more than \(limit) components and parties lie directly within a boundary, they are drawn as one: "
            + "\(facts.nodes.count - left) of \(facts.nodes.count). "
            + "The picture of one of them: securable diagram --component ID."
    }
}
