import Foundation
import ProductFiles

/// An independent validator of JSON Schema, in Python: `Tests/Schema/validate.py`.
enum SchemaValidator {
    /// What to do when it is not there.
    static let hint: String = "needs python3 with the packages jsonschema and PyYAML"

    /// Whether Python and its packages are installed.
    static let isAvailable: Bool = {
        let output = try? python(["-c", "import jsonschema, yaml; jsonschema.Draft202012Validator"])
        return output?.status == 0
    }()

    /// What is wrong with each file, as lines; empty when nothing is.
    static func mistakes(inFiles files: [URL]) throws -> String {
        let output = try withSchema { try python([script, $0] + files.map { $0.path(percentEncoded: false) }) }
        return output.status == 0 ? "" : output.text
    }

    /// What is wrong with each text, or nil.
    static func mistakes(inTexts texts: [String]) throws -> [String?] {
        let input = try JSONEncoder().encode(texts)
        let output = try withSchema { try python([script, $0, "--texts"], input: input) }
        return try JSONDecoder().decode([String?].self, from: Data(output.text.utf8))
    }

    private static var script: String {
        Repository.root.appending(path: "Tests/Schema/validate.py").path(percentEncoded: false)
    }

    private static func withSchema<Result>(_ work: (String) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder(["schema.json": JSONSchema.text])
        return try work(folder.url.appending(path: "schema.json").path(percentEncoded: false))
    }

    private static func python(_ arguments: [String], input: Data = Data()) throws -> (status: Int32, text: String) {
        let folder = try TemporaryFolder()
        try folder.write(input, to: "input")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        // A file for input and one pipe for all output: nothing can fill up while nobody reads.
        process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
