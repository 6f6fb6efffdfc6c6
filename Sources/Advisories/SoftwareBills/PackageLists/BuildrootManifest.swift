import SourceText

/// Reads the manifest that Buildroot's `make legal-info` writes: `legal-info/manifest.csv`.
///
/// Source: The Buildroot user manual, chapter "Legal notice and licensing".
enum BuildrootManifest {
    static func read(_ source: SourceFile) throws(DiagnosticError) -> SoftwareBill {
        var list = PackageList(
            format: "Buildroot manifest", type: "generic", namespace: nil, distribution: nil, file: source.path)
        var columns: [String: Int] = [:]
        for row in try rows(source) {
            guard !columns.isEmpty else {
                columns = Dictionary(
                    row.cells.enumerated().map { ($1.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
                continue
            }
            func cell(_ name: String) -> String? {
                columns[name].flatMap { $0 < row.cells.count ? row.cells[$0].trimmed : nil }
            }
            guard let name = cell("PACKAGE") else { continue }
            var entry = PackageList.Entry(name: name, line: row.line)
            entry.version = cell("VERSION").flatMap { $0 == "unknown" || $0 == "custom" ? nil : $0 }
            entry.licences = [cell("LICENSE")].compactMap(\.self).filter { $0 != "unknown" }
            entry.needs = names(cell("DEPENDENCIES WITH LICENSES") ?? "").map { [$0] }
            list.add(entry)
        }
        return list.bill()
    }

    /// The names in `host-tar [GPL-3.0+] zlib [Zlib]`.
    private static func names(_ text: String) -> [String] {
        var depth = 0
        let plain = text.filter { character in
            if character == "[" { depth += 1 }
            defer { if character == "]" { depth = max(0, depth - 1) } }
            return depth == 0
        }
        return plain.split(separator: " ").map(String.init)
    }

    /// The rows of a text of values in quotes and commas (RFC 4180).
    private static func rows(_ source: SourceFile) throws(DiagnosticError) -> [(cells: [String], line: Int)] {
        var rows: [(cells: [String], line: Int)] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var (line, start) = (1, 1)
        func text(_ units: [UInt8]) throws(DiagnosticError) -> String {
            guard let text = String(validating: units, as: UTF8.self) else {
                throw DiagnosticError(
                    Diagnostic(
                        "wrong-encoding", "this line is not UTF-8 text",
                        at: Place(file: source.path, line: start, column: 1)))
            }
            return text
        }
        var place = 0
        let bytes = source.bytes
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22 where isQuoted && place < bytes.count && bytes[place] == 0x22:
                cell.append(0x22)
                place += 1
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted:
                cells.append(try text(cell))
                cell.removeAll(keepingCapacity: true)
            case 0x0A:
                line += 1
                guard !isQuoted else {
                    cell.append(byte)
                    continue
                }
                cells.append(try text(cell))
                if cells.contains(where: { $0.trimmed != nil }) { rows.append((cells, start)) }
                (cells, cell, start) = ([], [], line)
            case 0x0D where !isQuoted: break
            default: cell.append(byte)
            }
        }
        guard !isQuoted else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-csv", "a quote that begins in this row has no end",
                    at: Place(file: source.path, line: start, column: 1)))
        }
        if !cell.isEmpty || !cells.isEmpty { rows.append((cells + [try text(cell)], start)) }
        return rows
    }
}
