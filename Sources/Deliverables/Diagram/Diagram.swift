public import Assessment
import ProductDatabase

/// The architecture as a data flow diagram: boundaries, components, the parties outside, and what flows between them.
///
/// Graphviz lays it out. Where that is not installed, or fails, there is a reason instead of a picture.
public struct Diagram: Sendable {
    /// More nodes than these make a picture that nobody reads.
    public static let nodeLimit = 80

    /// The picture, to be put into an HTML page; nil when there is none.
    public let svg: String?
    /// Why there is no picture, in one sentence.
    public let reasonForAbsence: String?

    /// Draws the architecture of a product.
    ///
    /// - Throws: when the database fails. A failing Graphviz leaves a reason and no picture.
    public init(_ assessment: ProductAssessment) throws(DeliverableError) {
        try self.init(assessment, layout: Graphviz())
    }

    init(_ assessment: ProductAssessment, layout: Graphviz) throws(DeliverableError) {
        switch Self.draw(try DataFlowGraph(DocumentQueries(assessment.tables)), layout) {
        case .success(let picture): (svg, reasonForAbsence) = (picture, nil)
        case .failure(let absence): (svg, reasonForAbsence) = (nil, absence.sentence)
        }
    }

    private static func draw(_ graph: DataFlowGraph, _ layout: Graphviz) -> Result<String, Absence> {
        if graph.nodes.isEmpty { return .failure(.nothingToDraw) }
        if graph.nodes.count > nodeLimit { return .failure(.tooLarge(graph.nodes.count)) }
        return layout.run(DotText(graph).text).flatMap { picture in
            InlineSVG(picture).map { .success($0.text) } ?? .failure(.noDrawing)
        }
    }

    /// Why there is no picture.
    enum Absence: Error, Equatable {
        case nothingToDraw
        case tooLarge(Int)
        case notInstalled
        case tooSlow
        case failed
        case noDrawing

        var sentence: String {
            switch self {
            case .nothingToDraw: "The files name no components, so there is nothing to draw."
            case .tooLarge(let nodes):
                "The picture is left out: with \(nodes) components and parties nobody could read it. "
                    + "The tables below name the riskiest of them first."
            case .notInstalled:
                "The picture is left out: it needs Graphviz (the program dot), and that is not installed. "
                    + "The table of data flows says the same in words."
            case .tooSlow: "The picture is left out: Graphviz took longer than five seconds to lay it out."
            case .failed: "The picture is left out: Graphviz could not lay it out."
            case .noDrawing: "The picture is left out: Graphviz returned something other than a drawing."
            }
        }
    }
}
