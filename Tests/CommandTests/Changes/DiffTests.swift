import Foundation
import Testing

@Suite("securable diff")
struct DiffTests {
    @Test("the first line says what a change does to the risks; then come findings, with the fact that decided")
    func text() throws {
        try Repository.with(["lock/product.yaml": Lock.removed]) { repository in
            try repository.write(["lock/product.yaml": Lock.open])
            let result = try repository.securable("diff", "HEAD", "--product", "lock")
            #expect(result.status == 0 && result.errors == "")
            #expect(result.lines.first?.hasPrefix("Adds 1 ") == true)
            #expect(result.output.contains("open-debug-port:lock product.yaml:3"))
            #expect(result.output.contains("components.lock.debug_port: removed → open"))
            let same = try repository.securable("diff", "HEAD", "HEAD", at: "lock")
            #expect(same.lines.first == "Changes nothing.")
        }
    }

    @Test("JSON has the shape that the documentation says")
    func json() throws {
        try Repository.with(["product.yaml": Lock.removed]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let result = try repository.securable("diff", "HEAD", "--format", "json")
            let document = try #require(try result.json() as? [String: Any])
            #expect(document["format"] as? String == "securable-diff/1" && document["product"] as? String == "lock")
            let before = try #require(document["before"] as? [String: Any])
            #expect(try before["commit"] as? String == repository.git("rev-parse", "HEAD"))
            #expect(before["exists"] as? Bool == true && before["asOf"] as? String == "2026-11-23")
            let findings = try #require(document["findings"] as? [[String: Any]])
            let finding = try #require(findings.first { $0["key"] as? String == "open-debug-port:lock" })
            #expect(finding["change"] as? String == "new" && finding["effect"] as? String == "opens")
            let reason = try #require((finding["reasons"] as? [[String: Any]])?.first)
            #expect(reason["asked"] as? Bool == true && reason["section"] as? String == "components")
            #expect((reason["fact"] as? [String: Any])?["after"] as? [String] == ["open"])
        }
    }

    @Test("Markdown begins with the verdict and links to the line at the commit")
    func markdown() throws {
        try Repository.with(["lock/product.yaml": Lock.removed]) { repository in
            try repository.write(["lock/product.yaml": Lock.open])
            try repository.commit("second")
            let head = try repository.git("rev-parse", "HEAD")
            let result = try repository.securable(
                "diff", "HEAD~1", "--product", "lock", "--format", "markdown", "--link-base",
                "https://example.com/acme/blob/{commit}/")
            #expect(result.status == 0)
            #expect(result.lines.first?.hasPrefix("**Adds 1 ") == true)
            #expect(result.output.contains("https://example.com/acme/blob/\(head)/lock/product.yaml#L3"))
            let bad = try repository.securable("diff", "HEAD~1", "--format", "markdown", "--link-base", "javascript:x")
            #expect(bad.status == 2)
        }
    }

    @Test("a product that was not there is new, one that was removed is gone, and none at all is an error")
    func oneSide() throws {
        try Repository.with(["notes.txt": "nothing yet"]) { repository in
            try repository.write(["lock/product.yaml": Lock.open])
            let new = try repository.securable("diff", "HEAD", "--product", "lock")
            #expect(new.status == 0 && new.lines.first?.hasPrefix("The product is new: it adds ") == true)
            try repository.commit("second")
            try repository.write(["lock/product.yaml": nil])
            try FileManager.default.removeItem(at: repository.url.appending(path: "lock"))
            let gone = try repository.securable("diff", "HEAD", "--product", "lock")
            #expect(gone.status == 0 && gone.lines.first?.hasPrefix("The product is gone: that closes ") == true)
            let none = try repository.securable("diff", "HEAD~1", "HEAD~1", "--product", "lock")
            #expect(none.status == 3 && none.errors.contains("[no-product]"))
        }
    }

    @Test("of a folder with several products each is compared, also one that is only on one side")
    func portfolio() throws {
        let files = [
            "a/product.yaml": Lock.removed, "b/product.yaml": Lock.open, ".x/product.yaml": "", "a/in/product.yaml": "",
        ]
        try Repository.with(files) { repository in
            try repository.write(["a/product.yaml": Lock.open, "b/product.yaml": nil, "c/d/product.yaml": Lock.removed])
            let result = try repository.securable("diff", "HEAD")
            #expect(result.lines.filter { $0.hasPrefix("── ") } == ["── a ", "── b ", "── c/d "])
            let json = try repository.securable("diff", "HEAD", "--format", "json")
            let verdicts = (try json.json() as? [[String: Any]])?.compactMap { $0["verdict"] as? String }
            #expect(verdicts?.count == 3 && verdicts?[1].hasPrefix("The product is gone") == true)
        }
    }

    @Test("mistakes in the files of one state name that state, and no folder of the machine")
    func mistakes() throws {
        try Repository.with(["product.yaml": "product: {nmae: Lock}"]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let result = try repository.securable("diff", "HEAD")
            #expect(result.status == 3 && result.output == "")
            #expect(result.errors.hasPrefix("In HEAD:\nproduct.yaml:1:11: error: "))
            #expect(!result.errors.contains(FileManager.default.temporaryDirectory.path()))
            try repository.commit("second")
            try repository.write(["product.yaml": "product: {nmae: Lock}"])
            #expect(try repository.securable("diff", "HEAD").errors.hasPrefix("In the working folder:\n"))
        }
    }

    @Test("two folders are compared without Git")
    func folders() throws {
        try Securable.withFiles(["one/product.yaml": Lock.removed, "two/product.yaml": Lock.open]) { folder in
            let result = try Securable.run(
                ["diff", "./one", "./two"] + Securable.day, in: folder, environment: ["PATH": "/nonexistent"])
            #expect(result.status == 0 && result.lines.first?.hasPrefix("Adds 1 ") == true)
            let missing = try Securable.run(["diff", "./one", "./three"], in: folder)
            #expect(missing.status == 3 && missing.errors.contains("./three: error: there is no such folder"))
        }
    }

    @Test("with two days, what ran out in between shows, though no file changed")
    func days() throws {
        let treatment =
            "treatments: {\"open-debug-port:lock\": {decision: accept, because: Rare., owner: Head, until: 2026-06-30}}"
        try Repository.with(["product.yaml": Lock.file("open", more: treatment)]) { repository in
            let result = try repository.securable(
                "diff", "HEAD", "--before-as-of", "2026-06-01", "--as-of", "2026-07-01")
            #expect(result.output.contains("acceptance run out") && result.lines.first?.hasPrefix("Adds 1 ") == true)
        }
    }

    @Test("the same input gives the same bytes", arguments: ["text", "markdown", "json"])
    func sameBytes(_ format: String) throws {
        try Repository.with(["product.yaml": Lock.removed]) { repository in
            try repository.write(["product.yaml": Lock.open])
            var results: Set<Data> = []
            for _ in 0..<5 { results.insert(try repository.securable("diff", "HEAD", "--format", format).bytes) }
            #expect(results.count == 1 && results.first?.isEmpty == false)
        }
    }
}
