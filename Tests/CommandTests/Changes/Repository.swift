import Foundation
import Testing

/// A Git repository for the time of a test.
struct Repository {
    let url: URL

    /// Makes a repository, commits files, and does something with it.
    static func with<Result>(
        _ files: [String: String], in folder: String = "", _ body: (Repository) throws -> Result
    ) throws -> Result {
        try Securable.withFolder { home in
            let repository = Repository(url: home.appending(path: "work").appending(path: folder))
            try FileManager.default.createDirectory(at: repository.url, withIntermediateDirectories: true)
            try repository.git("init", "--quiet", "--initial-branch=main")
            try repository.write(files)
            try repository.commit("first")
            return try body(repository)
        }
    }

    /// Runs git in the repository; what it prints comes back without the last line's end.
    @discardableResult
    func git(_ arguments: String..., at place: URL? = nil) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com"] + arguments
        process.currentDirectoryURL = place ?? url
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// Writes files; nil removes one.
    func write(_ files: [String: String?]) throws {
        for (path, text) in files {
            let file = url.appending(path: path)
            guard let text else {
                try FileManager.default.removeItem(at: file)
                continue
            }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    func commit(_ message: String) throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--allow-empty", "--message", message)
    }

    /// Runs the program in the repository.
    func securable(
        _ arguments: String..., at folder: String = "", environment: [String: String] = [:]
    ) throws -> CommandResult {
        try Securable.run(
            arguments + (arguments.contains("--as-of") ? [] : Securable.day),
            in: folder.isEmpty ? url : url.appending(path: folder), environment: environment)
    }
}

/// A lock whose debug port is open, or was removed.
enum Lock {
    static let open = file("open")
    static let removed = file("removed")

    static func file(_ port: String, more: String = "") -> String {
        """
        product: {id: lock, name: Lock, version: 1.0.0}
        components:
          lock: {kind: device, title: Lock body, exposure: [physical-public], safety: high, debug_port: \(port)}
        \(more)
        """
    }
}
