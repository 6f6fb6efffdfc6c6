import Foundation
import Testing

/// NIST's JSON Schemas and compliance-trestle, which know nothing of Securable: `Tests/Schema/validate_oscal.py`.
enum OSCALValidator {
    static let hint: Comment = "needs .build/python: Scripts/install-dependencies.sh test"

    /// Whether they are installed.
    static let isAvailable: Bool = (try? python(["--available"]).status) == 0

    /// What is wrong with files, as lines; empty when nothing is.
    static func mistakes(in files: [URL]) throws -> String {
        let result = try python(files.map { $0.path(percentEncoded: false) })
        return result.status == 0 ? "" : result.text
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = Securable.root.appending(path: ".build/python/bin/python")
        let script = Securable.root.appending(path: "Tests/Schema/validate_oscal.py").path(percentEncoded: false)
        process.arguments = [script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
