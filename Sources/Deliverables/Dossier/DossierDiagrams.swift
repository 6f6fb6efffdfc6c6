public import Assessment
import ProductDatabase
import ProductModel

/// The pictures of a dossier: the product, and the riskiest components with their neighbours.
public struct DossierDiagrams: Sendable {
    /// The most components that get a picture of their own.
    public static let componentLimit = 8

    private let product: Result<Diagram, DiagramAbsence>
    /// The most attack paths that are drawn.
    public static let pathLimit = 4

    private let close: [Diagram]
    private let paths: [Diagram]
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
        guard product.absence != .notInstalled else {
            (close, paths) = ([], [])
            return
        }
        let worst = try Self.worstPaths(assessment)
        paths = worst.compactMap { try? drawer.path($0).get() }
        close = riskiest.prefix(Self.componentLimit).compactMap { try? drawer.component($0).get() }
    }

    /// The worst open paths that go different ways, of moderate risk or more.
    private static func worstPaths(_ assessment: ProductAssessment) throws(DeliverableError) -> [AttackPath] {
        do throws(DatabaseError) {
            let open = try AttackPaths(assessment, detail: .open).open(limit: 40)
            let standing = open.filter { $0.status == .open && $0.risk >= .moderate }
            return AttackRoute.gathered(standing).prefix(pathLimit).map(\.worst)
        } catch {
            throw .database(error)
        }
    }

    var absence: DiagramAbsence? { product.absence }

    var productValue: TemplateValue {
        guard case .success(let diagram) = product else { return .absent }
        return .record(Self.value(diagram, counts: true))
    }

    var closeValue: TemplateValue {
        guard !close.isEmpty else { return .absent }
        let more =
            count > close.count ? " \(count - close.count) more have findings: securable diagram --component ID." : ""
        return [
            "anchor": "component-pictures",
            "heading": "The riskiest components and their neighbours",
            "lead": .text("Each with its interfaces, the data it stores, and an arrow for each flow.\(more)"),
            "pictures": .records(close.map { Self.value($0, counts: false) }),
        ]
    }

    var pathsValue: TemplateValue {
        guard !paths.isEmpty else { return .absent }
        return [
            "anchor": "path-pictures",
            "heading": "Attack paths",
            "lead": "The worst open ways to what is of value, step by step. securable paths lists all of them.",
            "pictures": .records(paths.map { Self.value($0, counts: false) }),
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
