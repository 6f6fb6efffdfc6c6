import Foundation
import Testing

/// A library of others that reads calendars: `Tests/Schema/validate_icalendar.py`.
enum CalendarReader {
    static let hint: Comment = "needs .build/python: Scripts/install-dependencies.sh test"

    /// An event as that library reads it.
    struct Event: Decodable {
        let uid: String
        let start: String
        let summary: String
        let description: String
        let alarms: [String]
    }

    /// Whether the library is installed.
    static let isAvailable: Bool = (try? python("--available").status) == 0

    /// The events of a file.
    static func events(in file: URL) throws -> [Event] {
        let result = try python(file.path(percentEncoded: false))
        try #require(result.status == 0, "\(result.text)")
        return try JSONDecoder().decode([Event].self, from: Data(result.text.utf8))
    }

    private static func python(_ argument: String) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = Securable.root.appending(path: ".build/python/bin/python")
        process.arguments = [
            Securable.root.appending(path: "Tests/Schema/validate_icalendar.py").path(percentEncoded: false), argument,
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
