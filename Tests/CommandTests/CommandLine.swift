import Foundation
import Testing

/// What a command did.
struct CommandResult {
    let status: Int32
    /// Standard output, as bytes.
    let bytes: Data
    let errors: String

    var output: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: bytes) }
}

/// The program as a person runs it.
enum Securable {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// The day on which all checks are made, unless a test is about days.
    static let day = ["--as-of", "2026-11-23"]
    static let example = "Examples/smart-lock"

    /// The program that was built beside the tests.
    static let program: URL? = {
        let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "securable")
        let built = root.appending(path: ".build/debug/securable")
        return [beside, built].compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    }()

    /// Runs the program.
    static func run(
        _ arguments: [String], in folder: URL = root, input: String = "", environment: [String: String] = [:]
    ) throws -> CommandResult {
        try start(try #require(program, "build the program first: swift build"), arguments, folder, input, environment)
    }

    static func run(_ arguments: String...) throws -> CommandResult { try run(arguments) }

    /// Runs a line of shell, in which `$SECURABLE` is the program.
    static func shell(_ line: String, in folder: URL = root) throws -> CommandResult {
        let program = try #require(program)
        return try start(
            URL(filePath: "/bin/sh"), ["-c", line], folder, "", ["SECURABLE": program.path()])
    }

    private static func start(
        _ program: URL, _ arguments: [String], _ folder: URL, _ input: String, _ environment: [String: String]
    ) throws -> CommandResult {
        try withFolder { files in
            // Into files, which have room for whatever is printed on both ways out at once.
            let paths = ["in", "out", "err"].map { files.appending(path: $0) }
            try Data(input.utf8).write(to: paths[0])
            for path in paths.dropFirst() { try Data().write(to: path) }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.currentDirectoryURL = folder
            var inherited = ProcessInfo.processInfo.environment
            for name in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] { inherited[name] = nil }
            process.environment = inherited.merging(environment) { $1 }
            process.standardInput = try FileHandle(forReadingFrom: paths[0])
            process.standardOutput = try FileHandle(forWritingTo: paths[1])
            process.standardError = try FileHandle(forWritingTo: paths[2])
            try process.run()
            process.waitUntilExit()
            return CommandResult(
                status: process.terminationStatus, bytes: try Data(contentsOf: paths[1]),
                errors: try String(contentsOf: paths[2], encoding: .utf8))
        }
    }

    /// Makes a folder for the time of a test.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "securable-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Makes a folder with files for the time of a test.
    static func withFiles<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
        try withFolder { folder in
            for (path, text) in files {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            return try body(folder)
        }
    }
}
