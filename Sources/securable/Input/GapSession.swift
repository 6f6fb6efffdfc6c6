import Assessment
import Catalogs
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

/// Reads a product folder and assesses it against frameworks, without running rules; ends the program where that can't be
/// done.
struct GapSession {
    let product: Product
    let gaps: GapAssessment
    let library: FrameworkLibrary
    let tables: ProductTables

    /// The word that stands for every framework but those that are only mapped to.
    static let everything = "all"

    /// - Parameters:
    ///   - frameworks: The frameworks; those that the product names when empty.
    ///   - weakest: The weakest basis of a crosswalk that counts; nil for none.
    init(
        _ folder: ProductFolder, frameworks: [String], asOf: CalendarDay,
        weakest: Crosswalk.Basis? = .ownJudgement, steps: Int
    ) throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let reading = folder.read()
        let console = Console.standardError
        func render(_ diagnostics: [Diagnostic]) -> String {
            diagnostics.map { console.render($0, sources: reading.sources) }.joined(separator: "\n")
        }
        guard reading.isSound else { throw ProgramExit(.files, render(reading.diagnostics)) }
        if !reading.diagnostics.isEmpty { Console.note(render(reading.diagnostics)) }
        product = reading.product
        let (library, tables, gaps) = try Self.reporting(reading.sources) {
            let library = FrameworkLibrary(own: try folder.frameworkFiles())
            var tables = try ProductTables(SQLiteEngine(), asOf: asOf)
            progress.show("Loading \(reading.product.id)")
            try tables.load([reading.product])
            progress.show("Assessing \(reading.product.id)")
            let gaps = try GapAssessment(
                Self.ids(frameworks, reading.product, library), of: reading.product, in: tables, library: library,
                bank: QuestionBank.read(), weakest: weakest, stepLimit: steps)
            return (library, tables, gaps)
        }
        (self.library, self.tables, self.gaps) = (library, tables, gaps)
    }

    /// Holds a product that was assessed already against the frameworks that it names.
    static func assess(
        _ assessment: ProductAssessment, folder: ProductFolder, steps: Int = 8
    ) throws -> GapAssessment {
        try reporting([:]) {
            try GapAssessment(
                assessment.product.namedFrameworks.map(\.text), of: assessment.product, in: assessment.tables,
                library: FrameworkLibrary(own: folder.frameworkFiles()), bank: QuestionBank.read(), stepLimit: steps)
        }
    }

    /// Does something, and ends the program with what is wrong where it fails.
    private static func reporting<Result>(
        _ sources: [String: SourceFile], _ body: () throws -> Result
    ) throws -> Result {
        func render(_ diagnostics: [Diagnostic]) -> String {
            diagnostics.map { Console.standardError.render($0, sources: sources) }.joined(separator: "\n")
        }
        do {
            return try body()
        } catch let failure as GapAssessment.Failure {
            switch failure {
            case .diagnostics(let diagnostics): throw ProgramExit(.files, render(diagnostics))
            case .database(let error): throw ProgramExit(.files, "error: \(error.message)")
            }
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, render([error.diagnostic]))
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    private static func ids(_ asked: [String], _ product: Product, _ library: FrameworkLibrary) throws -> [String] {
        guard !asked.isEmpty else { return product.namedFrameworks.map(\.text) }
        var ids: [String] = []
        for id in asked {
            guard id == everything else {
                guard library.ids.contains(id) else {
                    // The one that was meant may be in a file with a mistake.
                    if let mistake = library.problems().first { throw DiagnosticError(mistake) }
                    throw ProgramExit(noFramework: id, in: library)
                }
                ids.append(id)
                continue
            }
            for id in library.ids where try library.header(id)?.kind != .reference { ids.append(id) }
        }
        return ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
