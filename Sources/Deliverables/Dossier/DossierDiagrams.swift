public import Assessment

/// The pictures of a dossier: the product, and the riskiest components with their neighbours.
public struct DossierDiagrams: Sendable {
    /// The most components that get a picture of their own.
    public static let componentLimit = 8

    private let product: Result<Diagram, DiagramAbsence>
    private let close: [Diagram]
    private let count: Int

    /// Draws the pictures of a product.
    ///
    /// - Throws: when the database fails. Pictures that can't be drawn leave a reason behind.
    public init(_ assessment: ProductAssessment) throws(DeliverableError) {
        try self.init(assessment, layout: Graphviz())
    }

    init(_ assessment: ProductAssessment, layout: Graphviz) throws(DeliverableError) {
        let drawer = try DiagramDrawer(assessment, layout: layout)
        product = drawer.product()
        let riskiest = drawer.riskiestComponents
        count = riskiest.count
        close =
            product.absence == .notInstalled
            ? [] : riskiest.prefix(Self.componentLimit).compactMap { try? drawer.component($0).get() }
    }

    var absence: DiagramAbsence? { product.absence }

    var productValue: TemplateValue {
        guard case .success(let diagram) = product else { return .absent }
        return .record(Self.value(diagram, counts: true))
    }

    var closeValue: TemplateValue {
        guard !close.isEmpty else { return .absent }
        let more = count > close.count ? " \(count - close.count) more have findings: securable diagram --component ID." : ""
        return [
            "anchor": "component-pictures",
            "heading": "The riskiest components and their neighbours",
            "lead": .text("Each with its interfaces, the data it stores, and an arrow for each flow.\(more)"),
            "pictures": .records(close.map { Self.value($0, counts: false) }),
        ]
    }

    static func value(_ diagram: Diagram, counts: Bool) -> [String: TemplateValue] {
        [
            "title": .text(diagram.title),
            "svg": .markup(diagram.svg),
            "legend": .records(
                diagram.legend.items.map { item in
                    [
                        "sign": .markup(
                            "<svg class=\"diagram\" aria-hidden=\"true\">\(LegendSign.of(item.sign, x: 0, y: 0))</svg>"),
                        "words": .text(item.words),
                    ]
                }),
            "remark": TemplateValue(diagram.remark),
            "counts": .flag(counts),
            "wide": .flag(diagram.isWide),
        ]
    }
}

extension Result where Failure == DiagramAbsence {
    /// Why there is nothing.
    var absence: DiagramAbsence? {
        if case .failure(let absence) = self { return absence }
        return nil
    }
}
