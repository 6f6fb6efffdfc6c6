import Foundation
import Testing

/// The JSON Schema of SARIF 2.1.0 and GitHub's documented rules: `Tests/Schema/validate_sarif.py`.
enum SARIFValidator {
    static let hint: Comment = "needs .build/python: Scripts/install-dependencies.sh test"

    /// Whether the schema is installed.
    static let isAvailable: Bool = (try? python("--available").status) == 0

    /// What is wrong with a file, as lines; empty when nothing is.
    static func mistakes(in file: URL) throws -> String {
        let result = try python(file.path(percentEncoded: false))
        return result.status == 0 ? "" : result.text
    }

    private static func python(_ argument: String) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = Securable.root.appending(path: ".build/python/bin/python")
        process.arguments = [
            Securable.root.appending(path: "Tests/Schema/validate_sarif.py").path(percentEncoded: false), argument,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
