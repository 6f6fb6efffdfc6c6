import ProductDatabase
import ProductModel

/// Where a table's cells come from.
struct TableLayout {
    enum Shape {
        case words, optionalWords, flag, level, optionalLevel, list, anchor, address, note, identity, key, source
    }

    let shapes: [Shape]
    let titles: [String]

    init(_ columns: [String]) {
        shapes = columns.map(Self.shape)
        titles = zip(columns, shapes).compactMap { column, shape in
            switch shape {
            case .words: column
            case .optionalWords, .flag, .level, .optionalLevel, .list: String(column.dropLast())
            default: nil
            }
        }
    }

    private static func shape(_ column: String) -> Shape {
        switch column.last {
        case "?": .flag
        case "!": .level
        case "~": .optionalLevel
        case "=": .optionalWords
        case "*": .list
        case "#": .anchor
        case "@": .address
        case "+": .note
        default: column == "id" ? .identity : column == "key" ? .key : column == "source" ? .source : .words
        }
    }

    /// The cells that hold several words, and the queries that give them.
    func lists(in rows: [TableRow]) -> [(cell: Int, query: String)] {
        var queries: [Int: String] = [:]
        for row in rows { for (cell, query) in row.lists { queries[cell] = query } }
        return queries.sorted { $0.key < $1.key }.map { (cell: $0.key, query: $0.value) }
    }
}

/// A row of a table, as a template shows it.
struct TableRow {
    var cells: [[String: TemplateValue]] = []
    private(set) var key = ""
    private(set) var lists: [(cell: Int, query: String)] = []
    private var anchor: String?

    init(_ row: borrowing DatabaseRow, _ layout: TableLayout) {
        for (index, shape) in layout.shapes.enumerated() {
            let text = row.text(index)
            switch shape {
            case .identity: anchor = text
            case .key: key = text ?? ""
            case .source: cells[0]["source"] = TemplateValue(text)
            case .anchor: if let text { cells[cells.count - 1]["href"] = .text("#" + text) }
            case .address: cells[cells.count - 1]["href"] = TemplateValue(text.flatMap(Address.safe))
            case .note: cells[cells.count - 1]["note"] = TemplateValue(text)
            case .words, .optionalWords, .flag, .level, .optionalLevel, .list:
                if shape == .list, let text { lists.append((cells.count, text)) }
                cells.append(Self.cell(layout.titles[cells.count], shape, text))
            }
        }
    }

    var value: TemplateValue {
        [
            "anchor": TemplateValue(anchor),
            "head": .record(cells.first ?? [:]),
            "cells": .records(cells.dropFirst()),
        ]
    }

    private static func cell(_ title: String, _ shape: TableLayout.Shape, _ text: String?) -> [String: TemplateValue] {
        var cell: [String: TemplateValue] = ["label": .text(title)]
        guard let text else {
            let isMissed = shape != .optionalWords && shape != .optionalLevel && shape != .list
            cell[isMissed ? "unsaid" : "none"] = true
            return cell
        }
        switch shape {
        case .flag: cell["text"] = .text(text == "0" ? "no" : "yes")
        case .level, .optionalLevel: cell["level"] = TemplateValue(Int(text).flatMap(Level.init(rawValue:)))
        case .list: cell["unsaid"] = true
        default:
            cell["long"] = .flag(text.utf8.count > 48)
            cell[CalendarDay(text) == nil ? "text" : "day"] = .text(text)
        }
        return cell
    }
}

extension TemplateValue {
    /// A level, as a number for styles and in words for people.
    init(_ level: Level?) {
        self =
            level.map { ["number": TemplateValue($0.rawValue), "title": .text($0.title)] } ?? .absent
    }
}
