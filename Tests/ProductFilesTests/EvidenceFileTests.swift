import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Files of evidence")
struct EvidenceFileTests {
    // The SHA-256 digest of "abc".
    private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private func reading(_ content: String?, sha256: String? = nil) throws -> ProductFolder.Reading {
        let said = sha256.map { ", sha256: \($0)" } ?? ""
        var files = ["product.yaml": "evidence: {test: {file: evidence/test.md\(said), made: 2026-01-01}}"]
        if let content { files["evidence/test.md"] = content }
        return try TemporaryFolder(files).read()
    }

    @Test("a file with the digest that was said is as it was")
    func unchanged() throws {
        let reading = try reading("abc", sha256: digest)
        #expect(reading.brief == [])
        #expect(reading.product.attachments == [.init(path: "evidence/test.md", isThere: true, sha256: digest)])
    }

    @Test("a file with another digest is told, with the digest that it has")
    func changed() throws {
        let reading = try reading("abcd", sha256: digest)
        #expect(reading.diagnostics.map(\.code) == ["changed-file"])
        #expect(reading.diagnostics.first?.severity == .warning && reading.isSound)
        let actual = try #require(reading.product.attachments.first?.sha256)
        #expect(reading.diagnostics.first?.message.hasSuffix("it has \(actual)") == true)
    }

    @Test("a file that is not there, and one without a digest, are noted so")
    func missing() throws {
        #expect(try reading(nil, sha256: digest).diagnostics.map(\.code) == ["missing-file"])
        #expect(try reading(nil).product.attachments == [.init(path: "evidence/test.md", isThere: false)])
        #expect(try reading("abc").product.attachments == [.init(path: "evidence/test.md", isThere: true)])
    }

    @Test("a large file is read piece by piece, to the same digest as at once")
    func large() throws {
        let folder = try TemporaryFolder(["product.yaml": "evidence: {test: {file: big.bin, sha256: \(digest)}}"])
        try folder.writeSparse(3 << 20, to: "big.bin")
        // Three MiB of zeros.
        #expect(
            try folder.read().product.attachments.first?.sha256
                == "bbd05cf6097ac9b1f89ea29d2542c1b7b67ee46848393895f5a9e43fa1f621e5")
    }

    @Test("what is no plain file is not opened, proves nothing, and is told")
    func noPlainFile() throws {
        let product = ["product.yaml": "evidence: {test: {file: evidence/test.md, sha256: \(digest)}}"]
        let directory = try TemporaryFolder(product)
        try directory.write(Data(), to: "evidence/test.md/")
        let pipe = try TemporaryFolder(product)
        try pipe.write(Data(), to: "evidence/")
        #expect(mkfifo(pipe.url.appending(path: "evidence/test.md").path(percentEncoded: false), 0o600) == 0)
        for folder in [directory, pipe] {
            let reading = try folder.read()
            #expect(reading.diagnostics.map(\.code) == ["unreadable-evidence"] && reading.isSound)
            #expect(reading.product.attachments == [.init(path: "evidence/test.md", isThere: false)])
        }
    }

    @Test("a file too large to look at proves nothing, and is told")
    func tooLarge() throws {
        let folder = try TemporaryFolder(["product.yaml": "evidence: {test: {file: big.bin, sha256: \(digest)}}"])
        try folder.writeSparse(513 << 20, to: "big.bin")
        #expect(try folder.read().diagnostics.map(\.code) == ["unreadable-evidence"])
    }

    @Test("a digest counts whichever entry says it")
    func twoEntries() throws {
        let entries = "a: {file: test.md}, b: {file: test.md, sha256: \(digest)}"
        let folder = try TemporaryFolder(["product.yaml": "evidence: {\(entries)}", "test.md": "abcd"])
        #expect(try folder.read().diagnostics.map(\.code) == ["changed-file"])
    }

    @Test("a link that leads out of the folder is not followed")
    func link() throws {
        let folder = try TemporaryFolder(["product.yaml": "evidence: {test: {file: out.md, sha256: \(digest)}}"])
        try folder.link("out.md", to: "/etc/hostname")
        let reading = try folder.read()
        #expect(reading.diagnostics.map(\.code) == ["outside-folder"])
        #expect(reading.product.attachments.first?.sha256 == nil)
    }
}
