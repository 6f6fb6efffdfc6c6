public import Foundation

/// Fetches a feed with the installed curl, into a folder that keeps it.
///
/// An interrupted fetch is taken up where it stopped; what the publisher says is as it was is not fetched again.
public struct FeedFetch: Sendable {
    /// What was fetched.
    public struct Fetched: Sendable {
        /// The file.
        public let file: URL
        /// Whether it is other than at the time before.
        public let isNew: Bool
    }

    /// Where files are kept.
    public let cache: URL
    /// Whether addresses without encryption are fetched too.
    public let allowsPlainText: Bool
    /// The largest file that is fetched, in bytes.
    public static let sizeLimit = 4 << 30
    /// How long nothing may come, in seconds, before it is given up.
    private static let patience = 60

    /// Fetches into a folder.
    public init(cache: URL, allowsPlainText: Bool = false) {
        self.cache = cache
        self.allowsPlainText = allowsPlainText
    }

    /// Fetches what is at an address.
    ///
    /// - Parameters:
    ///   - entry: The address.
    ///   - environment: The variables that may hold its secret.
    /// - Throws: ``AdvisoriesError/refused(_:)``: no curl, a secret that is not there, an address that does not answer.
    public func fetch(
        _ entry: FeedAddresses.Entry, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(AdvisoriesError) -> Fetched {
        guard entry.address.hasPrefix("https://") || allowsPlainText else {
            throw .refused(
                "\(entry.address) is not encrypted, so anybody on the way could change it; --allow-http fetches it anyway"
            )
        }
        guard let program = Self.program(environment) else {
            throw .refused(
                "curl is not installed, and feeds are fetched by it; install it, or fetch the files in another way and name "
                    + "them")
        }
        do {
            try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        } catch {
            throw .refused("the folder for fetched files can't be made: \(error.localizedDescription)")
        }
        let file = cache.appending(path: entry.name)
        let partial = cache.appending(path: entry.name + ".partial")
        let mark = cache.appending(path: entry.name + ".etag")
        let newMark = cache.appending(path: entry.name + ".etag-new")
        let hasFile = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        var settings = settings(for: entry, into: partial, newMark: newMark)
        if hasFile, FileManager.default.fileExists(atPath: mark.path(percentEncoded: false)) {
            settings.append(("etag-compare", mark.path(percentEncoded: false)))
        }
        if FileManager.default.fileExists(atPath: partial.path(percentEncoded: false)) {
            settings.append(("continue-at", "-"))
        }
        if let variable = entry.secretFrom {
            guard let secret = environment[variable], !secret.isEmpty else {
                throw .refused(
                    "feed '\(entry.name)' needs a secret in the environment variable \(variable), which is not set")
            }
            guard secret.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
                throw .refused("the environment variable \(variable) has signs that can't stand in a header")
            }
            settings.append(("header", "\(entry.header): \(secret)"))
        }
        try run(program, settings, entry, partial)
        return try keep(partial, as: file, mark: mark, newMark: newMark, hasFile: hasFile, entry)
    }

    private func settings(
        for entry: FeedAddresses.Entry, into partial: URL, newMark: URL
    ) -> [(name: String, value: String)] {
        let protocols = allowsPlainText ? "=https,http" : "=https"
        return [
            ("url", entry.address), ("output", partial.path(percentEncoded: false)),
            ("etag-save", newMark.path(percentEncoded: false)), ("proto", protocols), ("proto-redir", protocols),
            ("max-filesize", String(Self.sizeLimit)), ("connect-timeout", "30"), ("speed-limit", "1"),
            ("speed-time", String(Self.patience)), ("max-redirs", "5"), ("retry", "2"),
            ("user-agent", "securable"),
        ]
    }

    /// Where curl is: in one of the folders of `PATH`.
    private static func program(_ environment: [String: String]) -> URL? {
        (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
            .map { URL(filePath: String($0)).appending(path: "curl") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
    }

    /// Runs curl; its settings come on its standard input, where nobody who lists programs can see a secret.
    private func run(
        _ program: URL, _ settings: [(name: String, value: String)], _ entry: FeedAddresses.Entry, _ partial: URL
    ) throws(AdvisoriesError) {
        let text = settings.map { setting in
            let value = setting.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\(setting.name) = \"\(value)\"\n"
        }.joined()
        let process = Process()
        process.executableURL = program
        process.arguments = ["--disable", "--fail", "--silent", "--show-error", "--location", "--config", "-"]
        let input = Pipe()
        let errors = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        let words: Data
        do {
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try input.fileHandleForWriting.close()
            words = (try errors.fileHandleForReading.readToEnd()) ?? Data()
        } catch {
            process.terminate()
            throw .refused("curl could not be run: \(error.localizedDescription)")
        }
        process.waitUntilExit()
        guard process.terminationStatus != 0 else { return }
        // A server that can't go on in the middle, or a file that is already whole: the next time begins anew.
        if [22, 33, 36, 63].contains(process.terminationStatus) { try? FileManager.default.removeItem(at: partial) }
        let reason = String(decoding: words.prefix(500), as: UTF8.self).split(separator: "\n").last.map(String.init)
        throw .refused(
            "feed '\(entry.name)' could not be fetched from \(entry.address): "
                + (reason ?? "curl ended with \(process.terminationStatus)"))
    }

    /// Puts what came into its place; nothing comes where all is as it was.
    private func keep(
        _ partial: URL, as file: URL, mark: URL, newMark: URL, hasFile: Bool, _ entry: FeedAddresses.Entry
    ) throws(AdvisoriesError) -> Fetched {
        let size = (try? partial.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
        guard size > 0 else {
            try? FileManager.default.removeItem(at: partial)
            guard hasFile else { throw .refused("\(entry.address) answers with nothing") }
            return Fetched(file: file, isNew: false)
        }
        guard rename(partial.path(percentEncoded: false), file.path(percentEncoded: false)) == 0 else {
            throw .refused("the fetched file can't be kept: \(String(cString: strerror(errno)))")
        }
        let hasMark = ((try? newMark.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0) > 0
        if !hasMark || rename(newMark.path(percentEncoded: false), mark.path(percentEncoded: false)) != 0 {
            try? FileManager.default.removeItem(at: mark)
        }
        return Fetched(file: file, isNew: true)
    }
}
