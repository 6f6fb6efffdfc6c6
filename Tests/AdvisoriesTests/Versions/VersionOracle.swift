import Advisories
import Foundation
import Testing

/// The ecosystems' own programs, which know nothing of Securable: `Tests/Versions/order.py`.
enum VersionOracle {
    static let hint: Comment = "needs the ecosystem's program: Scripts/install-dependencies.sh test"

    /// What the program says of two versions.
    struct Answer {
        let first: String
        let second: String
        /// Below, equal to or above 0 as the first is before, the same as or after the second; nil for unreadable.
        let order: Int?
    }

    /// Whether the program for a scheme is installed.
    static func knows(_ scheme: VersionScheme) -> Bool {
        (try? python(["--available", scheme.rawValue]).status) == 0
    }

    /// Pairs that are the same each time, and what the program says.
    static func answers(for scheme: VersionScheme) throws -> [Answer] {
        try python([scheme.rawValue]).text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 3, "\(line)")
            return Answer(first: fields[0], second: fields[1], order: Int(fields[2]))
        }
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Versions/order.py").standardizedFileURL
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path(percentEncoded: false)] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
