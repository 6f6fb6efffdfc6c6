import Foundation
import Testing

@Suite("Revisions that are read")
struct RevisionTests {
    @Test(
        "a text that is no revision is refused, and nothing is run",
        arguments: ["--upload-pack=touch x", "-x", "HEAD\nmain", "", "--output=x"])
    func refused(_ revision: String) throws {
        try Repository.with(["product.yaml": Lock.open]) { repository in
            let result = try Securable.run(["diff"] + Securable.day + ["--", revision], in: repository.url)
            #expect(result.status == 2 && result.errors.contains("is no revision"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: repository.url.path()).count == 2)
        }
    }

    @Test(
        "an unknown revision is an error that names a near one",
        arguments: ["mian", "$(touch x)", "`touch x`", "HEAD~9", "a..b"])
    func unknown(_ revision: String) throws {
        try Repository.with(["product.yaml": Lock.open]) { repository in
            let result = try repository.securable("diff", revision)
            #expect(result.status == 2 && result.errors.contains("there is no revision '\(revision)'"))
            #expect(revision != "mian" || result.errors.contains("did you mean 'main'?"))
            #expect(revision != "a..b" || result.errors.contains("securable diff A B"))
            #expect(!FileManager.default.fileExists(atPath: repository.url.appending(path: "x").path()))
        }
    }

    @Test("in a shallow clone the error says how to fetch the rest")
    func shallow() throws {
        try Repository.with(["product.yaml": Lock.open]) { repository in
            try repository.commit("second")
            let clone = repository.url.deletingLastPathComponent().appending(path: "clone")
            try repository.git("clone", "--quiet", "--depth=1", "file://\(repository.url.path())", clone.path())
            let result = try Securable.run(["diff", "HEAD~1"] + Securable.day, in: clone)
            #expect(result.status == 2 && result.errors.contains("git fetch --unshallow"))
            #expect(result.errors.contains("fetch-depth: 0"))
        }
    }

    @Test("without git, and outside of a repository, the error says what to do")
    func noGit() throws {
        try Securable.withFiles(["product.yaml": Lock.open]) { folder in
            let outside = try Securable.run(
                ["diff", "HEAD"], in: folder, environment: ["GIT_CEILING_DIRECTORIES": "/"])
            #expect(outside.status == 3 && outside.errors.contains("in no Git repository"))
            let none = try Securable.run(["diff", "HEAD"], in: folder, environment: ["PATH": "bin:/nonexistent"])
            #expect(none.status == 3 && none.errors.contains("git is not installed"))
        }
    }

    @Test("variables that tell a hook its repository do not lead astray")
    func hooks() throws {
        try Repository.with(["product.yaml": Lock.removed]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let astray = ["GIT_DIR": "/nonexistent", "GIT_INDEX_FILE": "/nonexistent", "GIT_WORK_TREE": "/"]
            let result = try repository.securable("diff", "HEAD", environment: astray)
            #expect(result.status == 0 && result.lines.first?.hasPrefix("Adds 1 ") == true)
        }
    }

    @Test("a worktree and a bare clone are read as well; the bare one has no working folder")
    func worktreeAndBare() throws {
        try Repository.with(["lock/product.yaml": Lock.removed]) { repository in
            try repository.write(["lock/product.yaml": Lock.open])
            try repository.commit("second")
            let home = repository.url.deletingLastPathComponent()
            let (tree, bare) = (home.appending(path: "tree"), home.appending(path: "bare.git"))
            try repository.git("worktree", "add", "--quiet", tree.path())
            let inTree = try Securable.run(["diff", "HEAD~1", "--product", "lock"] + Securable.day, in: tree)
            #expect(inTree.lines.first?.hasPrefix("Adds 1 ") == true)
            try repository.git("clone", "--quiet", "--bare", repository.url.path(), bare.path())
            let inBare = try Securable.run(["diff", "HEAD~1", "HEAD", "--product", "lock"] + Securable.day, in: bare)
            #expect(inBare.lines.first == inTree.lines.first)
            let working = try Securable.run(["diff", "HEAD~1", "--product", "lock"] + Securable.day, in: bare)
            #expect(working.status == 2 && working.errors.contains("name two revisions"))
        }
    }

    @Test("shared files above, own rules and links are those of the commit; nothing is left behind")
    func sharedFiles() throws {
        let files = [
            "organization.yaml": "organization: {name: Acme}", "p/lock/product.yaml": Lock.open,
            "p/lock/sub/needs.yaml": "needs: {n: Nobody opens it.}",
        ]
        try Repository.with(files) { repository in
            try FileManager.default.createSymbolicLink(
                atPath: repository.url.appending(path: "p/lock/needs.yaml").path(),
                withDestinationPath: "sub/needs.yaml")
            try repository.commit("second")
            try repository.write([
                "organization.yaml": "organization: {name: Bcme}",
                "p/lock/sub/needs.yaml": "needs: {n: Nobody reads it.}",
            ])
            let temporary = repository.url.deletingLastPathComponent().appending(path: "tmp")
            try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
            let result = try repository.securable(
                "diff", "HEAD", "--product", "p/lock", environment: ["TMPDIR": temporary.path()])
            #expect(result.output.contains("name: Acme → Bcme"))
            #expect(result.output.contains("statement: Nobody opens it. → Nobody reads it."))
            #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path()).isEmpty)
        }
    }

    @Test("a link that leads out of the folder is refused in a commit as it is on disk")
    func outside() throws {
        try Repository.with(["product.yaml": Lock.open]) { repository in
            for (name, target) in [("a.yaml", "/etc/passwd"), ("b.yaml", "../../x.yaml")] {
                try FileManager.default.createSymbolicLink(
                    atPath: repository.url.appending(path: name).path(), withDestinationPath: target)
            }
            try repository.commit("second")
            let result = try repository.securable("diff", "HEAD", "HEAD~1")
            #expect(result.status == 3 && result.errors.contains("In HEAD:"))
            for name in ["a.yaml", "b.yaml"] {
                #expect(result.errors.contains("\(name): error: this is a link that leads out of the folder"))
            }
        }
    }

    @Test("evidence is the file of the commit, and a file of Git LFS is the one that it stands for")
    func evidence() throws {
        let digest = String(repeating: "ab", count: 32)
        let evidence = """
            capabilities: {"8425:DP.3": {components: [lock], status: met, evidence: [lfs]}}
            evidence: {lfs: {file: e/report.pdf, sha256: \(digest), made: 2026-01-01}}
            """
        let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:\(digest)\nsize 12\n"
        try Repository.with(["product.yaml": Lock.file("open", more: evidence), "e/report.pdf": pointer]) {
            repository in
            try repository.write(["e/report.pdf": nil])
            let result = try repository.securable("diff", "HEAD")
            #expect(result.output.contains("file found: there → missing"))
            #expect(result.output.contains("capabilities.8425:DP.3"))
        }
    }

    @Test("a changed mode of a file, and a name that is not UTF-8, change nothing")
    func modesAndNames() throws {
        try Repository.with(["product.yaml": Lock.open]) { repository in
            let file = repository.url.appending(path: "product.yaml").path()
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
            _ = try Securable.shell("printf x > \"$(printf 'bad\\377.txt')\"", in: repository.url)
            try repository.commit("second")
            #expect(try repository.securable("diff", "HEAD~1", "HEAD").lines.first == "Changes nothing.")
        }
    }
}
