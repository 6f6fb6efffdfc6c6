import Foundation
import Testing

/// A PostgreSQL of our own, in a temporary folder, that nobody can reach but through a socket in it.
///
/// It runs as the user `postgres` where the tests run as root, since PostgreSQL refuses root.
final class PostgresServer {
    private let folder: URL
    private let binaries: URL
    private let process = Process()

    /// The folder of the programs of the newest PostgreSQL from 15 on; nil where none is installed.
    static let binaries: URL? = {
        let root = URL(filePath: "/usr/lib/postgresql")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        let newest = versions.compactMap { Int($0) }.filter { $0 >= 15 }.max()
        guard let folder = newest.map({ root.appending(path: "\($0)/bin") }) else { return nil }
        let programs = ["initdb", "postgres", "psql"].map { folder.appending(path: $0).path() }
        let needed = getuid() == 0 ? programs + [other] : programs
        return needed.allSatisfy { FileManager.default.isExecutableFile(atPath: $0) } ? folder : nil
    }()

    /// The program that runs another as somebody else, in its own place.
    private static let other = "/usr/bin/setpriv"

    init() throws {
        binaries = try #require(Self.binaries)
        // A socket's path has room for about a hundred bytes, so the folder's name is short.
        folder = URL(filePath: "/tmp/securable-pg-\(UInt32.random(in: 0 ... .max))", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if getuid() == 0 { try Self.run("/usr/bin/chown", ["postgres", folder.path()]) }
        let data = folder.appending(path: "data").path()
        let flags = ["-D", data, "-A", "trust", "-U", "securable", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        let initialise = server("initdb", flags)
        try Self.run(initialise.program, initialise.arguments)
        let start = server(
            "postgres",
            [
                "-D", data, "-c", "listen_addresses=", "-c", "unix_socket_directories=\(folder.path())", "-c",
                "fsync=off",
            ])
        process.executableURL = URL(filePath: start.program)
        process.arguments = start.arguments
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<300 where try !psql("SELECT 'ready'").output.hasPrefix("ready") {
            usleep(100_000)
        }
        guard try psql("SELECT 'ready'").output.hasPrefix("ready") else {
            throw PostgresFailure(message: "the server is not ready after half a minute")
        }
    }

    deinit {
        if process.isRunning {
            process.interrupt()
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a script in one session, and goes on after errors.
    ///
    /// - Returns: what it prints, and what it complains about.
    func psql(_ script: String) throws -> (output: String, errors: String) {
        let file = folder.appending(path: "script.sql")
        try Data(script.utf8).write(to: file)
        return try Self.run(
            binaries.appending(path: "psql").path(),
            ["-X", "-q", "-A", "-t", "-h", folder.path(), "-U", "securable", "-d", "postgres", "-f", file.path()])
    }

    /// One of the server's programs, run as the user that it wants.
    private func server(_ name: String, _ arguments: [String]) -> (program: String, arguments: [String]) {
        let path = binaries.appending(path: name).path()
        guard getuid() == 0 else { return (path, arguments) }
        return (Self.other, ["--reuid=postgres", "--regid=postgres", "--init-groups", path] + arguments)
    }

    @discardableResult
    private static func run(_ program: String, _ arguments: [String]) throws -> (output: String, errors: String) {
        // Into files, which have room for whatever is said on both ways out at once.
        let id = UUID().uuidString
        let files = ["out", "err"].map { FileManager.default.temporaryDirectory.appending(path: "\(id).\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        if process.terminationStatus != 0, !program.hasSuffix("psql") {
            throw PostgresFailure(message: "\(program) ended with \(process.terminationStatus): \(texts[0])\(texts[1])")
        }
        return (texts[0], texts[1])
    }
}

/// Why the server could not be started.
struct PostgresFailure: Error {
    let message: String
}
