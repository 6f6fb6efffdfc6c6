/// Lays graphs out until words are large enough to be read.
struct DiagramFit {
    /// The widest picture whose smallest words, of 12 units, are at least 9 pixels high where the page gives it 950.
    static let widest = 1_266.0

    private let layout: Graphviz

    init(_ layout: Graphviz) { self.layout = layout }

    /// A graph that was laid out.
    struct Fitted {
        /// Its place among those that were given.
        let place: Int
        let title: String
        let picture: InlineSVG
        let legend: DiagramLegend
    }

    /// The first graph, growing to the right or downwards, that fits; the narrowest, where none does.
    func first(of graphs: [DataFlowGraph], id: String, title: String) -> Result<Fitted, DiagramAbsence> {
        var best: Fitted?
        var problem: DiagramAbsence?
        for (place, graph) in graphs.enumerated() {
            for direction in [DotText.Direction.right, .down] {
                switch draw(graph, direction, id: id, title: title) {
                case .failure(.notInstalled): return .failure(.notInstalled)
                case .failure(let absence): problem = absence
                case .success(let picture):
                    let fitted = Fitted(place: place, title: title, picture: picture, legend: DiagramLegend(graph))
                    if picture.width <= Self.widest { return .success(fitted) }
                    if best.map({ picture.width < $0.picture.width }) ?? true { best = fitted }
                }
            }
        }
        return best.map { .success($0) } ?? .failure(problem ?? .failed)
    }

    private func draw(
        _ graph: DataFlowGraph, _ direction: DotText.Direction, id: String, title: String
    ) -> Result<InlineSVG, DiagramAbsence> {
        layout.run(DotText(graph, direction).text).flatMap { picture in
            InlineSVG(picture, id: id, title: title).map { .success($0) } ?? .failure(.noDrawing)
        }
    }
}
