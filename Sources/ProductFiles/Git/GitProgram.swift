import Dispatch
import Foundation

/// The installed `git`, run without a shell, without hooks, and without a way to the network.
///
/// What it reads and prints goes through files of a private folder, which have room for everything at once.
struct GitProgram: Sendable {
    private let executable: URL
    private let environment: [String: String]

    /// What git answered.
    struct Answer {
        let status: Int32
        let output: Data
        let errors: String

        /// The lines of the output, without the last one's end.
        var lines: [String] {
            var lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            if lines.last?.isEmpty == true { lines.removeLast() }
            return lines.map(String.init)
        }
    }

    /// What is taken over from one's own environment: where programs and settings are, and how far up a repository is
    /// looked for.
    ///
    /// Other variables of Git say which repository and which index are meant, as in a hook, and here the folder says that.
    private static let inherited = [
        "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    ]

    /// Settings that keep git from running other programs and from asking servers for objects that a partial clone lacks.
    private static let settings = [
        "--no-pager", "--literal-pathspecs", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c",
        "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
    ]

    /// Finds git on the `PATH`, of which only absolute folders count.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(GitError) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        let candidates = folders.map { URL(filePath: String($0), directoryHint: .isDirectory).appending(path: "git") }
        guard
            let found = candidates.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
            })
        else { throw .notInstalled }
        executable = found
        self.environment = environment.filter { Self.inherited.contains($0.key) }
            .merging(["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"]) { $1 }
    }

    /// Runs git in a folder.
    ///
    /// - Parameters:
    ///   - arguments: Command, options and values, each by itself.
    ///   - folder: Where it runs.
    ///   - input: What it reads from standard input.
    ///   - scratch: A private folder for what it reads and prints.
    func run(
        _ arguments: [String], in folder: URL, input: String = "", scratch: URL
    ) throws(GitError) -> Answer {
        let names = ["in", "out", "err"].map { scratch.appending(path: UUID().uuidString + "." + $0) }
        defer { for name in names { try? FileManager.default.removeItem(at: name) } }
        let process = Process()
        process.executableURL = executable
        process.arguments = Self.settings + arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        do {
            try Data(input.utf8).write(to: names[0])
            try Data().write(to: names[1])
            try Data().write(to: names[2])
            process.standardInput = try FileHandle(forReadingFrom: names[0])
            process.standardOutput = try FileHandle(forWritingTo: names[1])
            process.standardError = try FileHandle(forWritingTo: names[2])
        } catch {
            throw .noRoom
        }
        do {
            // Waiting for the process itself looks only every 50 milliseconds whether it still runs.
            let hasEnded = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in hasEnded.signal() }
            try process.run()
            hasEnded.wait()
            return Answer(
                status: process.terminationStatus, output: try Data(contentsOf: names[1], options: .alwaysMapped),
                errors: String(decoding: try Data(contentsOf: names[2]).prefix(4096), as: UTF8.self))
        } catch {
            throw .failed("it can't be run")
        }
    }

    /// Runs git, and makes an error of a status other than 0.
    func ask(
        _ arguments: [String], in folder: URL, input: String = "", scratch: URL
    ) throws(GitError) -> Answer {
        let answer = try run(arguments, in: folder, input: input, scratch: scratch)
        guard answer.status == 0 else { throw Self.failure(answer) }
        return answer
    }

    /// What went wrong; git's own words name folders of the machine, so only those that are known are repeated.
    static func failure(_ answer: Answer) -> GitError {
        if answer.errors.contains("not a git repository") { return .notRepository }
        if answer.errors.contains("dubious ownership") { return .foreignOwner }
        if answer.errors.contains("lazy fetching disabled") || answer.errors.contains("transport") {
            return .failed(
                "this clone is partial and lacks files of that revision; fetch them with: git fetch --refetch")
        }
        return .failed("it ended with status \(answer.status)")
    }
}
