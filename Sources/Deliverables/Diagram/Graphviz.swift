import Foundation

/// The program that lays out graphs, run as a process of its own: no shell, no network, five seconds.
struct Graphviz: Sendable {
    /// The folders in which the program is looked for.
    var folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    var seconds = 5.0

    /// Lays out a graph.
    func run(_ graph: String) -> Result<String, DiagramAbsence> {
        guard let program = find() else { return .failure(.notInstalled) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "securable-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            return try run(program, graph, in: folder)
        } catch {
            return .failure(.failed)
        }
    }

    private func find() -> URL? {
        folders.filter { $0.hasPrefix("/") }.map { URL(filePath: $0).appending(path: "dot") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
    }

    /// Files instead of pipes, so that neither side can wait for the other.
    private func run(_ program: URL, _ graph: String, in folder: URL) throws -> Result<String, DiagramAbsence> {
        let (input, output) = (folder.appending(path: "graph.dot"), folder.appending(path: "graph.svg"))
        try Data(graph.utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = program
        process.arguments = ["-Tsvg"]
        process.currentDirectoryURL = folder
        // Graphviz reads no files of a user's once it believes that it works for a server.
        process.environment = [
            "PATH": program.deletingLastPathComponent().path(percentEncoded: false), "LC_ALL": "C.UTF-8",
            "SERVER_NAME": "-",
        ]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + seconds) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            return .failure(.tooSlow)
        }
        guard process.terminationStatus == 0 else { return .failure(.failed) }
        return .success(try String(contentsOf: output, encoding: .utf8))
    }
}
