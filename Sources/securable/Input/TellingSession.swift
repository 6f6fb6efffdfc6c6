import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

/// Reads a product for documents that tell others about it; ends the program where that can't be done.
enum TellingSession {
    /// The product that a path names.
    static func product(at url: URL) throws -> Product { try product(in: ProductSession.folder(at: url)) }

    /// The product in a folder.
    static func product(in folder: ProductFolder) throws -> Product {
        let reading = folder.read()
        let console = Console.standardError
        let diagnostics = reading.diagnostics.map { console.render($0, sources: reading.sources) }
            .joined(separator: "\n")
        guard reading.isSound else { throw ProgramExit(.files, diagnostics) }
        if !diagnostics.isEmpty { Console.note(diagnostics) }
        return reading.product
    }

    /// The folder of a product in which drafts of its advisories are.
    static func drafts(of folder: ProductFolder) -> URL { folder.url.appending(path: "advisories/drafts") }

    /// Says on standard error what is missing.
    static func note(missing: [String], _ words: String) {
        for thing in missing { Console.note("note: \(words) " + Diagnostic.visible(thing)) }
    }
}

extension ProgramExit {
    /// The end where there is no advisory to write.
    init(_ refusal: CSAFAdvisory.Refusal) {
        var text = "error: " + Diagnostic.visible(refusal.message)
        if case .noDecision(let id, let known) = refusal, let near = Suggestion.nearest(to: id, in: known) {
            text += " — did you mean '\(Diagnostic.visible(near))'?"
        }
        self.init(.usage, text)
    }
}
