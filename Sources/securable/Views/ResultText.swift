import Deliverables
import Foundation
import ProductDatabase
import SourceText

/// The result of a query as a table, as JSON or as CSV.
struct ResultText {
    enum Format {
        case table, json, csv
    }

    let columns: [String]
    let rows: [[SQLValue]]

    func text(_ format: Format) throws -> String {
        switch format {
        case .table: table
        case .csv: csv
        case .json: try json
        }
    }

    private var table: String {
        var table = TextTable(columns)
        for row in rows { table.add(row.map { Diagnostic.visible($0.description ?? "·") }) }
        let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
        return table.text(Console()) + "\n(\(count))"
    }

    private var csv: String {
        // Only texts can be meant as formulas; a number may well begin with a minus.
        let lines = rows.map { row in
            row.map { value -> String in
                guard case .text(let text) = value else { return value.description ?? "" }
                return CSV.line([text])
            }.joined(separator: ",")
        }
        return ([CSV.line(columns)] + lines).joined(separator: "\r\n")
    }

    private var json: String {
        get throws {
            let objects = rows.map { row in
                Dictionary(zip(columns, row.map(Cell.init)), uniquingKeysWith: { first, _ in first })
            }
            return try JSONText.of(objects)
        }
    }

    private struct Cell: Encodable {
        let value: SQLValue

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .null: try container.encodeNil()
            case .integer(let number): try container.encode(number)
            case .real(let number) where number.isFinite: try container.encode(number)
            case .real(let number): try container.encode(String(number))
            case .text(let text): try container.encode(text)
            }
        }
    }
}
