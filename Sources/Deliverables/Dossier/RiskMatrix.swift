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
    private let shownCells: Set<Cell>
    /// The rows of the register that the places of the matrix link to, the first of each place: anchors by key.
    let anchors: [String: String]

    /// Counts what is open in the register.
    init(_ register: RiskRegister) {
        var anchors: [String: String] = [:]
        var shownCells: Set<Cell> = []
        for (place, entry) in register.entries.enumerated() where entry.isOpen {
            guard let cell = Self.cell(entry) else { continue }
            counts[cell, default: 0] += 1
            guard place < TableQuery.limit, shownCells.insert(cell).inserted else { continue }
            anchors[entry.key] = cell.anchor
        }
        self.shownCells = shownCells
        self.anchors = anchors
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

    private static func cell(_ entry: RegisterEntry) -> Cell? {
        guard let likelihood = entry.likelihood, let impact = entry.impact else { return nil }
        return Cell(likelihood: likelihood, impact: impact)
    }
}
