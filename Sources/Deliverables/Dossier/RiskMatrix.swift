import Assessment
import ProductModel

/// Likelihood against impact, as SP 800-30 combines them, with the number of open findings in each place.
struct RiskMatrix {
    private struct Cell: Hashable {
        let likelihood: Level
        let impact: Level

        var anchor: String { "cell-\(likelihood.rawValue)-\(impact.rawValue)" }
    }

    private var counts: [Cell: Int] = [:]
    private let shown: [Finding]
    private let files: [String]
    private let shownCells: Set<Cell>

    /// Counts findings.
    ///
    /// - Parameter shown: Those that the register lists, and that a place of the matrix can therefore link to.
    init(_ open: [Finding], shown: ArraySlice<Finding>, files: [String]) {
        self.files = files
        for finding in open { if let cell = Self.cell(finding) { counts[cell, default: 0] += 1 } }
        shownCells = Set(shown.compactMap(Self.cell))
        self.shown = shown.sorted { left, right in
            let (first, second) = (Self.rank(left), Self.rank(right))
            return first == second ? left.key < right.key : first.lexicographicallyPrecedes(second)
        }
    }

    var value: [String: TemplateValue] {
        let rows = Level.allCases.reversed().map { likelihood -> [String: TemplateValue] in
            let cells = Level.allCases.map { impact -> [String: TemplateValue] in
                let cell = Cell(likelihood: likelihood, impact: impact)
                return [
                    "risk": TemplateValue(RiskTables.risk(likelihood: likelihood, impact: impact)),
                    "count": TemplateValue(counts[cell]),
                    "href": shownCells.contains(cell) ? .text("#\(cell.anchor)") : .absent,
                ]
            }
            return ["title": .text(likelihood.title), "cells": .records(cells)]
        }
        return [
            "impacts": .texts(Level.allCases.map(\.title)), "rows": .records(rows),
            "counted": TemplateValue(counts.values.reduce(0, +)),
        ]
    }

    /// A row for each finding, worst first; the first of each place carries the place's anchor.
    var register: [[String: TemplateValue]] {
        var seen: Set<Cell> = []
        return shown.map { finding in
            var row = FindingRecord(finding, files: files).value
            row["link"] = .text("#finding-\(finding.key)")
            row["anchor"] = .absent
            if let cell = Self.cell(finding) {
                if seen.insert(cell).inserted { row["anchor"] = .text(cell.anchor) }
                row["likelihood"] = TemplateValue(cell.likelihood)
                row["impact"] = TemplateValue(cell.impact)
            }
            return row
        }
    }

    private static func cell(_ finding: Finding) -> Cell? {
        finding.factors.map { Cell(likelihood: $0.likelihood, impact: $0.impact) }
    }

    /// Smaller is worse.
    private static func rank(_ finding: Finding) -> [Int] {
        let cell = cell(finding)
        return [
            -finding.level.rawValue, cell == nil ? 1 : 0, -(cell?.likelihood.rawValue ?? 0),
            -(cell?.impact.rawValue ?? 0),
        ]
    }
}
