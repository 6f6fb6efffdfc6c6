import ArgumentParser
import Assessment
import Foundation
import ProductDatabase
import ProductModel

struct Query: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask the product database in SQL.",
        discussion: """
            The folder is read, assessed and loaded into a database in memory; the query can only read. \
            `securable schema --format sql` prints the tables.

            Examples:
              securable query "SELECT id, kind, debug_port FROM component"
              securable query "SELECT framework, verdict, COUNT(*) FROM verdict GROUP BY framework, verdict" lock
              securable query "SELECT level, message FROM finding WHERE status = 'open' ORDER BY level DESC" lock --csv
              securable query "SELECT package, vulnerability_name, state FROM vulnerability_match" lock \\
                --advisories advisories.db
              echo "SELECT * FROM crossing_flow" | securable query - --json
            """)

    @Argument(help: "One SELECT; - reads it from standard input.")
    var sql: String

    @OptionGroup var options: ProductOptions

    @OptionGroup var advisories: AdvisoriesOption

    @Flag(help: "Print a list of JSON objects.")
    var json = false

    @Flag(help: "Print comma-separated values (RFC 4180).")
    var csv = false

    @Option(
        help: ArgumentHelp("Keep the database in this new file, for other programs.", valueName: "file"),
        completion: .file())
    var save: String?

    func validate() throws {
        if json, csv { throw ValidationError("Choose one of --json and --csv.") }
    }

    func run() async throws {
        let assessment = try await ProductSession.assessment(
            at: options.url, asOf: options.asOf, engine: try engine(), advisories: advisories.place)
        do {
            try assessment.recordQuestions()
            let sql = try text()
            if sql.contains(/\b(verdict|crosswalk|framework)/.ignoresCase()) { try recordGaps(assessment) }
            if sql.contains(/\bdevice_/.ignoresCase()) {
                try ThreatSession.assess(assessment).record(in: assessment.tables, product: assessment.product.id)
            }
            // Paths are searched for only where they are asked for.
            if sql.contains(/\battack_(path|step)/.ignoresCase()) {
                try AttackPaths(assessment).record(in: assessment.tables, product: assessment.product.id)
            }
            var rows: [[SQLValue]] = []
            let columns = try assessment.tables.engine.select(sql, policy: .adHoc) { row throws(DatabaseError) in
                rows.append(row.values)
            }
            print(try ResultText(columns: columns, rows: rows).text(json ? .json : csv ? .csv : .table))
        } catch let error as DatabaseError {
            throw ProgramExit(
                .usage,
                "error: \(error.message)\n  The tables and columns: securable schema --format sql")
        }
    }

    /// Verdicts cost time, and few queries ask for them.
    private func recordGaps(_ assessment: ProductAssessment) throws {
        let gaps = try GapSession.assess(assessment, folder: try ProductSession.folder(at: options.url), steps: 0)
        try gaps.record(in: assessment.tables, product: assessment.product.id)
    }

    private func engine() throws -> SQLiteEngine? {
        guard let save else { return nil }
        let url = URL(filePath: save)
        guard !FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
            throw ProgramExit(.usage, "\(save): error: there is such a file already; name a new one")
        }
        do {
            return try SQLiteEngine(file: url)
        } catch {
            throw ProgramExit(.files, "\(save): error: \(error.message)")
        }
    }

    private func text() throws -> String {
        guard sql == "-" else { return sql }
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        return text
    }
}
