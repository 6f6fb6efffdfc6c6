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
    /// How much of the processor's time reading took.
    let readingTime: Duration
    /// How long each rule and question took, by name.
    let ruleTimes: [(name: String, time: Duration)]
    /// What follows from the files; nil when they have errors.
    let assessment: ProductAssessment?

    /// The products that a path names; ends the program when there is none.
    static func folders(at url: URL) throws -> [ProductFolder] {
        let folders = ProductFolder.find(at: url)
        guard folders.isEmpty else { return folders }
        let path = url.relativePath
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ProgramExit(.files, "\(path): error: there is no such folder [no-product]")
        }
        guard isFolder.boolValue else {
            throw ProgramExit(.files, "\(path): error: this is a file; name the folder that it lies in [no-product]")
        }
        throw ProgramExit(
            .files,
            """
            \(path): error: there is no product.yaml in this folder or below it [no-product]
              Describe a product with:        securable new \(path == "." ? "my-product" : path)
              Or look at a worked example:    securable new demo --from smart-lock
            """)
    }

    /// The folder of the one product that a path names.
    static func folder(at url: URL) throws -> ProductFolder {
        let folders = try folders(at: url)
        guard folders.count == 1 else {
            let names = folders.prefix(8).map { "  \($0.name)" }.joined(separator: "\n")
            throw ProgramExit(
                .usage, "\(url.relativePath): error: there are \(folders.count) products here; name one:\n\(names)")
        }
        return folders[0]
    }

    /// Reads and assesses the one product that a path names; ends the program when its files have errors.
    static func assessment(
        at url: URL, asOf: CalendarDay, engine: (any DatabaseEngine)? = nil, advisories: URL? = nil
    ) async throws -> ProductAssessment {
        try await assessment(of: folder(at: url), asOf: asOf, engine: engine, advisories: advisories)
    }

    /// Reads and assesses a product; ends the program when its files have errors.
    static func assessment(
        of folder: ProductFolder, asOf: CalendarDay, engine: (any DatabaseEngine)? = nil, advisories: URL? = nil
    ) async throws -> ProductAssessment {
        let session = try await ProductSession(folder, asOf: asOf, engine: engine, advisories: advisories)
        guard let assessment = session.assessment else {
            throw ProgramExit(.files, session.problems(.standardError))
        }
        for diagnostic in session.reading.diagnostics + assessment.diagnostics {
            Console.note(Console.standardError.render(diagnostic, sources: session.reading.sources))
        }
        return assessment
    }

    /// Reads a product folder, and assesses it if its files are sound.
    ///
    /// Rules and tables are made ready while the files are read.
    ///
    /// - Parameter advisories: The advisory index that the product's software is held against; nil to leave it.
    init(
        _ folder: ProductFolder, asOf: CalendarDay, engine: (any DatabaseEngine)? = nil, advisories: URL? = nil
    ) async throws {
        self.folder = folder
        let progress = ProgressLine()
        defer { progress.clear() }
        do {
            async let basis = ProductAssessment.Basis(
                ownRules: folder.ruleFiles(), ownFrameworks: folder.frameworkFiles(),
                threatInformation: folder.threatInformationFiles())
            async let tables = ProductTables(engine ?? SQLiteEngine(), asOf: asOf)
            let began = Self.processorTime
            reading = folder.read()
            readingTime = Self.processorTime - began
            var times: [(name: String, time: Duration)] = []
            var recorded: [TableRows] = []
            if let advisories, reading.isSound {
                progress.show("Holding the software of \(reading.product.id) against advisories")
                recorded = try ScannedSoftware(folder, reading.product, index: advisories, asOf: asOf).rows
            }
            assessment =
                reading.isSound
                ? try await ProductAssessment(
                    reading.product, basis: basis, tables: tables, recorded: recorded, progress: progress.show,
                    measured: { times.append(($0, $1)) })
                : nil
            ruleTimes = times
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    /// The open attack paths; nil when the files have errors.
    func openPaths() throws -> AttackPaths? {
        do throws(DatabaseError) {
            guard let assessment else { return nil }
            return try AttackPaths(assessment, detail: .open)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    /// What was read and assessed elsewhere.
    init(_ folder: ProductFolder, _ state: AssessedState) {
        self.folder = folder
        reading = state.reading
        readingTime = .zero
        assessment = state.assessment
        ruleTimes = []
    }

    /// Everything that is wrong with the files, and how much that is.
    func problems(_ console: Console) -> String { reading.problems(console) }

    /// The processor's time that this thread has used.
    static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
