import Foundation

/// Signs with the GnuPG that is installed: a process of its own, without a shell, and with passphrases left to its agent.
public struct GnuPG: DocumentSigner {
    /// The key's fingerprint in capital letters.
    public let fingerprint: String
    private let program: URL

    /// Finds the program and takes the fingerprint of the key, with or without blanks.
    public init(fingerprint text: String) throws(CSAFProviderError) {
        let digits = text.filter { !$0.isWhitespace }.uppercased()
        guard digits.wholeMatch(of: /[0-9A-F]{40}|[0-9A-F]{64}/) != nil else {
            throw .signature("'\(text)' is no fingerprint; it has 40 hexadecimal digits, see: gpg --list-secret-keys")
        }
        fingerprint = digits
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let found = folders.filter { $0.hasPrefix("/") }.map { URL(filePath: $0).appending(path: "gpg") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
        guard let found else { throw .signature("gpg is not installed") }
        program = found
    }

    /// The detached signature of a text, with its armour.
    public func signature(of text: String) throws(CSAFProviderError) -> String {
        try run(
            ["--armor", "--digest-algo", "SHA512", "--local-user", fingerprint, "--detach-sign", "--output", "out"],
            text)
    }

    /// The public key, with its armour.
    public func publicKey() throws(CSAFProviderError) -> String {
        try run(["--armor", "--export-options", "export-minimal", "--output", "out", "--export", fingerprint], nil)
    }

    private func run(_ arguments: [String], _ input: String?) throws(CSAFProviderError) -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "securable-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            let process = Process()
            process.executableURL = program
            process.currentDirectoryURL = folder
            let options = ["--batch", "--no-tty", "--yes", "--no-emit-version", "--no-comments"]
            var files: [String] = []
            if let input {
                try Data(input.utf8).write(to: folder.appending(path: "document"))
                files = ["document"]
            }
            process.arguments = options + arguments + files
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            let errors = folder.appending(path: "errors")
            try Data().write(to: errors)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0,
                let output = try? String(contentsOf: folder.appending(path: "out"), encoding: .utf8), !output.isEmpty
            else {
                let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
                let last = said.split(separator: "\n").last.map(String.init)
                throw CSAFProviderError.signature(last ?? "gpg knows no key \(fingerprint)")
            }
            return output
        } catch let error as CSAFProviderError {
            throw error
        } catch {
            throw .signature(error.localizedDescription)
        }
    }
}
