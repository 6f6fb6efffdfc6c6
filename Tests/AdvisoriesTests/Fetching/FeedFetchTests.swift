import Foundation
import SourceText
import Testing

@testable import Advisories

@Suite("Fetching feeds")
struct FeedFetchTests {
    private func addresses(_ text: String) throws -> [FeedAddresses.Entry] {
        try FeedAddresses(SourceFile(path: "feeds.yaml", text: text)).entries
    }

    @Test("addresses are read in the order of the file")
    func reading() throws {
        let entries = try addresses(
            """
            osv-go: {address: https://example.org/Go/all.zip, kind: osv}
            nvd: {address: https://example.org/nvd, header: apiKey, header_from: NVD_API_KEY, partial: true}
            """)
        #expect(entries.map(\.name) == ["osv-go", "nvd"] && entries[0].kind == .osv)
        #expect(entries[1].header == "apiKey" && entries[1].secretFrom == "NVD_API_KEY" && entries[1].isPartial)
    }

    @Test(
        "what can't be an address, a name or a header is refused",
        arguments: [
            "a: {address: ftp://x}", "a: {adress: https://x}", "a: {address: 'https://x\" y'}",
            "'../a': {address: https://x}",
            "a: {address: https://x, header: 'a: b'}", "a: {address: https://x, kind: rss}", "a: 1", "", "[]",
            "a: {address: https://x, header_from: 'A B'}",
        ])
    func wrong(text: String) { #expect(throws: DiagnosticError.self) { try addresses(text) } }

    @Test("nothing unencrypted is fetched unasked, nothing without its secret, and nothing without curl")
    func refusals() throws {
        let folder = try TemporaryFolder()
        func message(_ text: String, allows: Bool = false, _ environment: [String: String]) throws -> String {
            let entry = try addresses(text)[0]
            do {
                _ = try FeedFetch(cache: folder.place, allowsPlainText: allows).fetch(entry, environment: environment)
                return ""
            } catch {
                return error.message
            }
        }
        let path = ["PATH": "/usr/bin:/bin"]
        #expect(try message("a: {address: http://127.0.0.1:1/a}", path).contains("is not encrypted"))
        #expect(
            try message("a: {address: https://127.0.0.1:1/a}", ["PATH": "/nowhere"]).contains("curl is not installed"))
        #expect(
            try message("a: {address: https://127.0.0.1:1/a, header_from: SOME_KEY}", path).contains("SOME_KEY")
                || FeedFetchTests.curl == nil)
    }

    private static let curl = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("a file is fetched, kept, and fetched again only when it has changed", .enabled(if: curl != nil))
    func fetching() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "site/feed.json")
        let server = try LocalServer(folder.place.appending(path: "site"))
        defer { server.stop() }
        let entry = try addresses("a: {address: http://127.0.0.1:\(server.port)/feed.json}")[0]
        let fetch = FeedFetch(cache: folder.place.appending(path: "cache"), allowsPlainText: true)
        #expect(try String(contentsOf: fetch.fetch(entry).file, encoding: .utf8) == "one")
        try folder.write("two", to: "site/feed.json")
        #expect(try String(contentsOf: fetch.fetch(entry).file, encoding: .utf8) == "two")
        try FileManager.default.removeItem(at: folder.place.appending(path: "site/feed.json"))
        #expect(throws: AdvisoriesError.self) { try fetch.fetch(entry) }
        // What was fetched before is still there.
        #expect(try String(contentsOf: folder.place.appending(path: "cache/a"), encoding: .utf8) == "two")
    }
}

/// A web server on this machine, for one test.
private final class LocalServer {
    private let process = Process()
    let port: Int

    init(_ folder: URL) throws {
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-u", "-c",
            """
            import functools, http.server
            handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=\"\(folder.path())\")
            server = http.server.HTTPServer(("127.0.0.1", 0), handler)
            print(server.server_address[1], flush=True)
            server.serve_forever()
            """,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    func stop() { process.terminate() }
}
