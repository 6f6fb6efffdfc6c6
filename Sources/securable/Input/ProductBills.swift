import Advisories
import Foundation
import ProductFiles
import ProductModel
import SourceText

/// Finds and reads bills of materials: those that a product's components name, and files by their paths.
struct ProductBills {
    /// A bill that a component names.
    struct Named {
        let component: String
        /// The path below the product folder.
        let path: String
        /// Where it is named.
        let place: Place
    }

    let folder: ProductFolder
    let reading: ProductFolder.Reading
    let named: [Named]

    /// The bills of the one product that a path names; ends the program where its files have errors.
    init(of product: String) throws {
        folder = try ProductSession.folder(at: URL(filePath: product, directoryHint: .isDirectory))
        reading = folder.read()
        guard reading.isSound else { throw ProgramExit(.files, reading.problems(.standardError)) }
        let product = reading.product
        let leaf = Section.named(.components).leaves.firstIndex { $0.path == "software" }
        named = product[.components].flatMap { component -> [Named] in
            guard case .list(let items)? = component.said.first(where: { $0.leaf == leaf })?.value else { return [] }
            return items.map { item in
                Named(
                    component: component.id, path: item.text,
                    place: Place(
                        file: product.files[Int(item.position.file)], line: Int(item.position.line),
                        column: Int(item.position.column)))
            }
        }
    }

    /// The ids of the components.
    var components: [String] { reading.product[.components].map(\.id) }

    /// Reads a bill that a component names.
    func read(_ bill: Named) throws(DiagnosticError) -> SoftwareBill {
        do throws(DiagnosticError) {
            return try Self.read(bill.path, at: folder.url.appending(path: bill.path))
        } catch {
            guard error.diagnostic.code == "unreadable-file" else { throw error }
            throw DiagnosticError(
                Diagnostic(
                    "unreadable-file", "the bill of materials '\(bill.path)' is not there or can't be read",
                    at: bill.place))
        }
    }

    /// Reads a file.
    static func read(_ path: String, at url: URL, distribution: String? = nil) throws(DiagnosticError) -> SoftwareBill {
        try SoftwareBillReader.read(source(path, at: url), distribution: distribution)
    }

    /// The text of a file.
    static func source(_ path: String, at url: URL) throws(DiagnosticError) -> SourceFile {
        let url = url.resolvingSymlinksInPath()
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
            throw DiagnosticError(Diagnostic("unreadable-file", "there is no such file", at: Place(file: path)))
        }
        return try SourceFile(path: path, url: url, limit: SoftwareBillReader.sizeLimit)
    }
}

/// Gathers what is wrong with several files, so that all of it is said in one run.
struct BillProblems {
    private var texts: [String] = []
    private var codes: [String] = []

    var isEmpty: Bool { texts.isEmpty }

    /// What a body gives; nil where a file is not as it should be, which is kept.
    mutating func taking<Result>(_ body: () throws(DiagnosticError) -> Result) -> Result? {
        do throws(DiagnosticError) {
            return try body()
        } catch {
            add(error.diagnostic)
            return nil
        }
    }

    mutating func add(_ diagnostic: Diagnostic) {
        texts.append(Console.standardError.render(diagnostic, sources: [:]))
        codes.append(diagnostic.code)
    }

    mutating func add(_ text: String) { texts.append(text) }

    /// Ends the program where there is a problem.
    func end(_ status: ProgramExit.Status = .files, _ last: String = "") throws {
        guard !texts.isEmpty else { return }
        let explain = codes.sorted().first.map { "\n  securable explain \($0) says more" } ?? ""
        throw ProgramExit(status, texts.joined(separator: "\n") + explain + last)
    }

    /// Says what is odd about a bill without being wrong.
    static func note(_ remarks: [Diagnostic]) {
        for remark in remarks { Console.note(Console.standardError.render(remark, sources: [:])) }
    }
}
