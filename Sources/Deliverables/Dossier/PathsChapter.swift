import Assessment
import ProductDatabase
import ProductModel

/// Attack paths: what cuts most of them, the open and the possible ones, and which interface is reached from where.
struct PathsChapter {
    /// The most ways that are shown of each list.
    private static let limit = 40
    /// The most assets that are named for one way.
    private static let ends = 12

    private let assessment: ProductAssessment
    private let paths: AttackPaths
    private let matrix: ReachMatrix
    private let names: EntryTitles

    init(_ assessment: ProductAssessment) throws(DeliverableError) {
        self.assessment = assessment
        do throws(DatabaseError) {
            paths = try AttackPaths(assessment)
            matrix = try ReachMatrix(assessment.tables)
        } catch {
            throw .database(error)
        }
        names = EntryTitles(assessment.product)
    }

    var value: [String: TemplateValue] {
        let (open, openLeft) = routes(paths.open(limit: TableQuery.limit), total: paths.openCounts)
        let (possible, possibleLeft) = routes(paths.possible(limit: TableQuery.limit), total: paths.possibleCounts)
        return [
            "count": TemplateValue(paths.openCounts.values.reduce(0, +)),
            "open_levels": .records(levels(paths.openCounts)),
            "possible_levels": .records(levels(paths.possibleCounts)),
            "cuts": .records(paths.cuts.prefix(5).map(cut)),
            "open": .records(open),
            "open_left": openLeft,
            "possible": .records(possible),
            "possible_left": possibleLeft,
            "unjudged": .text(paths.dataWithoutLevel.prefix(24).joined(separator: ", ")),
            "reach": .flag(!matrix.rows.isEmpty),
            "reach_table": matrix.rows.isEmpty
                ? .absent
                : [
                    "positions": .texts(AttackPosition.allCases.map(\.rawValue)),
                    "rows": .records(matrix.rows.prefix(TableQuery.limit).map(row)),
                ],
            "reach_left": matrix.rows.count > TableQuery.limit
                ? .record(TableQuery.left(matrix.rows.count)) : .absent,
        ]
    }

    private func levels(_ counts: [Level: Int]) -> [[String: TemplateValue]] {
        Level.allCases.reversed().compactMap { level in
            counts[level].map { ["level": TemplateValue(level), "count": TemplateValue($0)] }
        }
    }

    private func cut(_ cut: PathCut) -> [String: TemplateValue] {
        [
            "title": .text(cut.control.title), "cuts": TemplateValue(cut.cuts), "remains": TemplateValue(cut.remains),
            "total": TemplateValue(cut.cuts + cut.remains), "fact": .text(cut.control.fact),
            "element": TemplateValue(cut.control.element),
        ]
    }

    // MARK: Ways

    private func routes(
        _ found: [AttackPath], total: [Level: Int]
    ) -> (shown: [[String: TemplateValue]], left: TemplateValue) {
        let shown = AttackRoute.gathered(found).prefix(Self.limit)
        let count = shown.reduce(0) { $0 + $1.paths.count }
        let left = max(0, total.values.reduce(0, +) - count)
        return (shown.map(route), left == 0 ? .absent : ["left": TemplateValue(left)])
    }

    private func route(_ route: AttackRoute) -> [String: TemplateValue] {
        let path = route.worst
        let left = path.steps.count - path.shown(atEachEnd: 8).count
        return [
            "anchor": .text(path.key),
            "level": TemplateValue(path.risk),
            "start": .text(path.position.title),
            "stations": .records(stations(path)),
            "steps": .records(path.shown(atEachEnd: 8).map { step($0.step, $0.place, of: path) }),
            "steps_left": left == 0 ? .absent : TemplateValue(left),
            "ends": .records(route.paths.prefix(Self.ends).map(end)),
            "ends_left": route.paths.count > Self.ends ? TemplateValue(route.paths.count - Self.ends) : .absent,
            "asks": .text(path.asks.prefix(8).joined(separator: ", ")),
            "control": path.isOpen ? TemplateValue(path.weakest?.control.title) : .absent,
        ]
    }

    private func stations(_ path: AttackPath) -> [[String: TemplateValue]] {
        let ids = path.components
        let shown = ids.count > 7 ? Array(ids.prefix(3)) + Array(ids.suffix(3)) : ids
        return shown.enumerated().map { place, id in
            [
                "title": .text(names.title(of: id)), "href": .text("#component-\(id)"),
                "gap": .flag(ids.count > 7 && place == 3),
            ]
        }
    }

    private func step(_ step: AttackStep, _ place: Int, of path: AttackPath) -> [String: TemplateValue] {
        [
            "number": TemplateValue(place + 1), "kind": .text(step.kind.rawValue), "reason": .text(step.reason),
            "success": .text(step.success.title), "possible": .flag(step.state == .possible),
            "weakest": .flag(place == path.weakestIndex),
            "source": .text("\(assessment.product.files[Int(step.position.file)]):\(step.position.line)"),
        ]
    }

    private func end(_ path: AttackPath) -> [String: TemplateValue] {
        [
            "goals": .text(path.goals.map(\.rawValue).joined(separator: ", ")), "title": .text(path.asset.title),
            "key": .text(path.key), "level": TemplateValue(path.risk),
            "initiation": .text(path.factors.initiation.title), "success": .text(path.factors.success.title),
            "impact": .text(path.factors.impact.title),
            "href": .text("#\(path.asset.section.table)-\(path.asset.entry)"),
            "status": path.status == .open ? .absent : .text(path.status.rawValue),
        ]
    }

    // MARK: Reach

    private func row(_ row: ReachMatrix.Row) -> [String: TemplateValue] {
        [
            "component": .text(names.title(of: row.component)), "href": .text("#component-\(row.component)"),
            "interface": TemplateValue(row.interface),
            "interface_href": TemplateValue(row.interface.map { "#interface-\($0)" }),
            "cells": .records(
                AttackPosition.allCases.map { position in
                    [
                        "position": .text(position.rawValue),
                        "text": .text(row.certainty[position]?.rawValue ?? ""),
                        "look": .text(row.certainty[position].map { $0 == .notSaid ? "g-unknown" : "m3" } ?? ""),
                    ]
                }),
        ]
    }
}

/// What people call the components of a product.
private struct EntryTitles {
    private var titles: [String: String] = [:]

    init(_ product: Product) {
        let leaf = Section.named(.components).leaves.firstIndex { $0.path == "title" }
        for entry in product[.components] {
            if case .text(let title)? = entry.said.first(where: { $0.leaf == leaf })?.value { titles[entry.id] = title }
        }
    }

    func title(of id: String) -> String { titles[id] ?? id }
}
