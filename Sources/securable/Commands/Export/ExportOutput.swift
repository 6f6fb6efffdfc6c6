import ArgumentParser
import Deliverables
import Foundation
import SourceText

/// Where an exported document goes.
struct ExportOutput: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output unless given.", valueName: "file"),
        completion: .file(extensions: ["json", "csv"]))
    var output: String?

    /// Makes a document and writes it, whole or not at all; ends the program with what went wrong.
    func write(_ document: () async throws -> String) async throws {
        do {
            try write(try await document())
        } catch let error as DeliverableError {
            throw ProgramExit(.files, "error: \(error.message)")
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
    }

    private func write(_ text: String) throws {
        guard let output else {
            print(text, terminator: "")
            return
        }
        let place = URL(filePath: output)
        try WholeFile.write(text, to: place)
        print("Wrote \(place.relativePath)")
    }
}
