import Foundation
import Testing

@Suite("securable report")
struct ReportTests {
    private func report(_ more: String..., in folder: URL) throws -> CommandResult {
        let product = Securable.root.appending(path: Securable.example).path(percentEncoded: false)
        return try Securable.run(["report", product, "--no-diagram"] + Securable.day + more, in: folder)
    }

    @Test("the dossier is named after the product unless a name is given")
    func names() throws {
        try Securable.withFolder { folder in
            #expect(try report(in: folder).status == 0)
            #expect(try report("--output", "other.html", in: folder).status == 0)
            let first = try Data(contentsOf: folder.appending(path: "smart-lock-dossier.html"))
            #expect(String(decoding: first, as: UTF8.self).contains("Harbor Smart Lock"))
            #expect(try Data(contentsOf: folder.appending(path: "other.html")) == first)
        }
    }

    @Test("files with errors give no dossier")
    func errors() throws {
        try Securable.withFolder { folder in
            try Data("product: {id: a, nmae: b}\n".utf8).write(to: folder.appending(path: "product.yaml"))
            let result = try Securable.run(["report", "--output", "a.html"], in: folder)
            #expect(result.status == 3 && result.errors.contains("did you mean 'name'?"))
            #expect(
                !FileManager.default.fileExists(atPath: folder.appending(path: "a.html").path(percentEncoded: false)))
        }
    }

    @Test("a place that can't be written is named")
    func unwritable() throws {
        try Securable.withFolder { folder in
            let result = try report("--output", "missing/a.html", in: folder)
            #expect(result.status == 3 && result.errors.contains("missing/a.html"))
        }
    }

    @Test("killed half-way, it leaves the old dossier whole", arguments: [50, 150, 300, 600])
    func killed(_ milliseconds: Int) throws {
        try Securable.withFolder { folder in
            let file = folder.appending(path: "a.html")
            #expect(try report("--output", "a.html", in: folder).status == 0)
            let whole = try Data(contentsOf: file)
            let product = Securable.root.appending(path: Securable.example).path(percentEncoded: false)
            let seconds = Double(milliseconds) / 1_000
            _ = try Securable.shell(
                "timeout -s KILL \(seconds) \"$SECURABLE\" report '\(product)' --no-diagram --as-of 2026-11-23 "
                    + "--output a.html", in: folder)
            #expect(try Data(contentsOf: file) == whole)
        }
    }
}
