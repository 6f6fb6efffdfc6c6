import Advisories
import ArgumentParser
import Foundation
import ProductFiles
import ProductModel
import SourceText

/// The cases of a maker and what the product files say; ends the program where that can't be told.
struct CaseSession {
    /// What the product files say.
    let facts: CaseFacts
    /// The products in the order of their folders.
    let products: [Product]
    /// Whether all product folders could be read; what could not is said on standard error.
    let isComplete: Bool
    let isDrill: Bool
    /// The file of real cases; nil where nobody said which.
    private let real: URL?
    /// Whether somebody named it, so that it is missed where it is not there.
    private let isNamed: Bool

    init(_ folder: URL, _ place: CasePlace) throws {
        var products: [Product] = []
        var isComplete = true
        // Whoever has 24 hours is not stopped by a mistake in a product file: its facts are unknown then.
        for folder in ProductFolder.find(at: folder) {
            let reading = folder.read()
            if reading.isSound {
                products.append(reading.product)
            } else {
                isComplete = false
                Console.note(reading.problems(.standardError))
                let name = folder.name.isEmpty ? "the product" : folder.name
                Console.note("warning: the files of \(Diagnostic.visible(name)) have errors, so nothing of it is known")
            }
        }
        self.products = products
        self.isComplete = isComplete
        facts = CaseFacts(products)
        isDrill = place.drill
        let named = place.cases ?? Self.environment["SECURABLE_CASES"].flatMap { $0.isEmpty ? nil : $0 }
        isNamed = named != nil
        real = named.map { URL(filePath: $0, directoryHint: .notDirectory) } ?? Self.usualFile(products)
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Where cases are unless somebody names a file: by the maker's name among the user's own data.
    ///
    /// Never in the product folder, since that is published through Git and cases are confidential.
    private static func usualFile(_ products: [Product]) -> URL? {
        // Of two makers, it is not known which is meant.
        let names = Set(products.compactMap { $0.said("name", of: .organization) })
        guard names.count < 2, let name = names.first ?? (products.count == 1 ? products.first?.id : nil) else {
            return nil
        }
        return UserFolder.data.appending(path: "cases/\(ProductFolder.id(from: name)).db")
    }

    /// The file to work in; ends the program where nobody said which.
    func url() throws -> URL {
        guard let real else {
            throw ProgramExit(
                .usage,
                """
                error: it is not known which cases are meant, since the product folders here don't say one maker's name
                  Run this in the folder of the products, or name it with --folder, or name the file with --cases
                """)
        }
        return isDrill ? CaseFile.drillFile(beside: real) : real
    }

    /// What tells these cases from another maker's in a calendar.
    var scope: String { real?.deletingPathExtension().lastPathComponent ?? products.first?.id ?? "" }

    /// The file, made where it is not there.
    func file() throws -> CaseFile {
        let url = try url()
        return try Self.run { () throws(AdvisoriesError) in try CaseFile(url, for: isDrill ? .drill : .real) }
    }

    /// The file; nil where there is none yet.
    ///
    /// Ends the program where somebody named one that is not there.
    func existingFile() throws -> CaseFile? {
        let path = try url().path(percentEncoded: false)
        if FileManager.default.fileExists(atPath: path) { return try file() }
        guard !isNamed || isDrill else {
            throw ProgramExit(.files, Diagnostic.visible("error: there is no file \(path); case open would make it"))
        }
        return nil
    }

    /// All cases; none where there is no file yet, or nobody said which.
    func cases() throws -> [Case] {
        guard real != nil else {
            Console.note(
                "note: the products here don't say one maker's name, so no cases are looked for; name their file with --cases"
            )
            return []
        }
        guard let file = try existingFile() else { return [] }
        return try Self.run { () throws(AdvisoriesError) in try file.cases() }
    }

    /// The case with an id; ends the program where there is none.
    func find(_ id: String) throws -> Case {
        let file = try existingFile()
        if let found = try Self.run({ () throws(AdvisoriesError) in try file?.find(id) }) { return found }
        let ids = try Self.run { () throws(AdvisoriesError) in try file?.cases().map(\.id) ?? [] }
        let nearest = Suggestion.nearest(to: id, in: ids).map { " — did you mean '\($0)'?" } ?? ""
        let place = isDrill ? "in the drill" : "in \(try url().path(percentEncoded: false))"
        throw ProgramExit(.usage, Diagnostic.visible("error: there is no case '\(id)' \(place)\(nearest)"))
    }

    /// Works out clocks by the rules that come with the program.
    func deadlines() throws -> CaseDeadlines {
        try Self.run { () throws(DiagnosticError) in
            CaseDeadlines(try DeadlineRule.readAll(), facts: facts, isDrill: isDrill)
        }
    }

    /// The products of a case as typed, or the only one there is; ends the program at an id that there is none of.
    func productIDs(_ typed: [String], isOpening: Bool) throws -> [String] {
        for id in typed where !products.isEmpty && isComplete && facts.products[id] == nil {
            let nearest = Suggestion.nearest(to: id, in: products.map(\.id)).map { " — did you mean '\($0)'?" } ?? ""
            throw ProgramExit(.usage, Diagnostic.visible("error: there is no product '\(id)'\(nearest)"))
        }
        return typed.isEmpty && isOpening && products.count == 1 ? products.map(\.id) : typed
    }

    /// Facts for notices as typed, `field=text`; ends the program at a field that there is none of.
    static func facts(_ typed: [String]) throws -> [String: String]? {
        guard !typed.isEmpty else { return nil }
        let ids = try run { () throws(DiagnosticError) in try NoticeField.readAll().map(\.id) }
        var facts: [String: String] = [:]
        for text in typed {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else {
                throw ProgramExit(.usage, "error: write a fact as field=text, such as --set severity=high")
            }
            guard ids.contains(parts[0]) else {
                let nearest = Suggestion.nearest(to: parts[0], in: ids).map { " — did you mean '\($0)'?" } ?? ""
                throw ProgramExit(
                    .usage,
                    Diagnostic.visible("error: no notice has a field '\(parts[0])'\(nearest)")
                        + "\n  There are: \(ids.joined(separator: ", "))")
            }
            facts[parts[0]] = parts[1]
        }
        return facts
    }

    /// Does something with cases; ends the program where it is refused or fails.
    static func run<Result>(_ body: () throws(AdvisoriesError) -> Result) throws -> Result {
        do throws(AdvisoriesError) {
            return try body()
        } catch {
            if case .refused = error { throw ProgramExit(.usage, Diagnostic.visible("error: \(error.message)")) }
            throw ProgramExit(.files, Diagnostic.visible("error: \(error.message); nothing was lost or half-written"))
        }
    }

    /// Reads data that comes with the program.
    static func run<Result>(_ body: () throws(DiagnosticError) -> Result) throws -> Result {
        do throws(DiagnosticError) {
            return try body()
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
    }
}

extension CaseSession {
    /// Prints what people read; of a drill, marked as one at both ends.
    func show(_ text: String) {
        let console = Console()
        let mark = console.paint("DRILL: nothing of this is real, and no real case is touched.", .bold, .magenta)
        console.show(isDrill ? "\(mark)\n\n\(text)\n\n\(mark)" : text)
    }
}
