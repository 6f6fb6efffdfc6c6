import ArgumentParser
import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

/// Reads a product folder and assesses it, and ends the program where that can't be done.
struct ProductSession {
    let folder: ProductFolder
    let reading: ProductFolder.Reading

    /// The products that a path names; ends the program when there is none.
    static func folders(at url: URL) throws -> [ProductFolder] {
        let folders = ProductFolder.find(at: url)
        guard folders.isEmpty else { return folders }
        let path = url.relativePath
        guard FileManager.default.fileExists(atPath: url.path()) else {
            throw ProgramExit(.files, "\(path): error: there is no such folder [no-product]")
        }
        throw ProgramExit(
            .files,
            """
            \(path): error: there is no product.yaml in this folder or below it [no-product]
              Describe a product with:        securable new \(path == "." ? "my-product" : path)
              Or look at a worked example:    securable new demo --from smart-lock
            """)
    }

    /// The one product that a path names.
    static func single(at url: URL) throws -> ProductSession {
        let folders = try folders(at: url)
        guard folders.count == 1 else {
            let names = folders.prefix(8).map { "  \($0.name)" }.joined(separator: "\n")
            throw ProgramExit(.usage, "\(url.relativePath): error: there are \(folders.count) products here; name one:\n\(names)")
        }
        return ProductSession(folder: folders[0])
    }

    init(folder: ProductFolder) {
        self.folder = folder
        reading = folder.read()
    }

    /// The assessment; ends the program when the files have errors.
    func assess(asOf: CalendarDay, engine: (any DatabaseEngine)? = nil) throws -> ProductAssessment {
        guard reading.isSound else { throw ProgramExit(.files, problems(Console())) }
        return try assessment(asOf: asOf, engine: engine)
    }

    /// The assessment of files that are known to be sound.
    func assessment(asOf: CalendarDay, engine: (any DatabaseEngine)? = nil) throws -> ProductAssessment {
        let progress = ProgressLine()
        defer { progress.clear() }
        do {
            let basis = try ProductAssessment.Basis(ownRules: folder.ruleFiles())
            return try ProductAssessment(
                reading.product, basis: basis, asOf: asOf, engine: try engine ?? SQLiteEngine(),
                progress: progress.show)
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, Console().render(error.diagnostic, sources: [:]))
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    /// Everything that is wrong with the files, and how much that is.
    func problems(_ console: Console) -> String {
        let texts = reading.diagnostics.map { console.render($0, sources: reading.sources) }
        let errors = reading.diagnostics.count { $0.severity == .error }
        let codes = Set(reading.diagnostics.filter { $0.severity == .error }.map(\.code)).sorted()
        let explain = codes.first.map { "; securable explain \($0) says more" } ?? ""
        return (texts + ["\(errors) \(errors == 1 ? "error" : "errors")\(explain)"]).joined(separator: "\n")
    }
}
