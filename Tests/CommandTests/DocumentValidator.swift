import Foundation
import Testing

/// A schema of others that lies beside the project, and a validator that knows nothing of Securable:
/// `Tests/Schema/validate_json.py`.
struct DocumentValidator {
    /// The official schema of the Open Threat Model format.
    static let otm = DocumentValidator(schema: "shared/data/otm/otm_schema.json")

    static let hint: Comment = "needs ../shared/data and python3 with the package jsonschema"

    private let schema: String

    init(schema: String) {
        self.schema = Securable.root.deletingLastPathComponent().appending(path: schema).path(percentEncoded: false)
    }

    /// Whether the schema and the validator are there.
    var isAvailable: Bool {
        FileManager.default.fileExists(atPath: schema) && (try? Self.python(["--available"]).status) == 0
    }

    /// What is wrong with files, as lines; empty when nothing is.
    func mistakes(in files: [URL]) throws -> String {
        let result = try Self.python([schema] + files.map { $0.path(percentEncoded: false) })
        return result.status == 0 ? "" : result.text
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = Securable.root.appending(path: "Tests/Schema/validate_json.py").path(percentEncoded: false)
        process.arguments = ["python3", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
