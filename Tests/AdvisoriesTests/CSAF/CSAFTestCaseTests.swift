import Advisories
import Foundation
import SourceText
import Testing

/// The cases of OASIS, read where they are and never copied.
enum CSAFTestCases {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data/csaf-2.0/test").standardizedFileURL
    static let isThere = FileManager.default.fileExists(
        atPath: folder.appending(path: "validator/data/testcases.json").path)

    /// A test, a file, and whether the file passes it.
    struct Case {
        let id: String
        let file: String
        let passes: Bool
    }

    static func all() throws -> [Case] {
        let list = folder.appending(path: "validator/data/testcases.json")
        let node = try DataNode.json(SourceFile(path: "testcases.json", url: list))
        return (node["tests"]?.items ?? []).flatMap { test in
            ["failures", "valid"].flatMap { kind in
                (test[kind]?.items ?? []).map {
                    Case(id: test["id"]?.text ?? "", file: $0["name"]?.text ?? "", passes: kind == "valid")
                }
            }
        }
    }

    static func document(_ path: String) throws -> DataNode {
        try DataNode.json(SourceFile(path: path, url: folder.appending(path: path)))
    }
}

@Suite("OASIS's cases for CSAF 2.0", .enabled(if: CSAFTestCases.isThere))
struct CSAFTestCaseTests {
    @Test("every case of a test that we have comes out as OASIS says")
    func cases() throws {
        let ours = Set(CSAFTests.all.map(\.id))
        var count = 0
        for test in try CSAFTestCases.all() where ours.contains(test.id) {
            let document = try CSAFTestCases.document("validator/data/" + test.file)
            let results = CSAFTests.results(of: document, only: [test.id])
            let passes = results.allSatisfy(\.failures.isEmpty)
            #expect(passes == test.passes, "\(test.id) \(test.file): \(results.first?.failures.first?.message ?? "-")")
            count += 1
        }
        #expect(count >= 230)
    }

    @Test("every case of theirs that is valid has the right form, and passes all mandatory tests")
    func form() throws {
        for test in try CSAFTestCases.all() where test.passes {
            let document = try CSAFTestCases.document("validator/data/" + test.file)
            for result in CSAFTests.results(of: document) where [.schema, .mandatory].contains(result.test.group) {
                #expect(
                    result.failures.isEmpty,
                    "\(result.test.id) \(test.file): \(result.failures.first?.path ?? "") \(result.failures.first?.message ?? "")"
                )
            }
        }
    }

    @Test("a file's name follows from the id", arguments: ["valid", "invalid"])
    func names(kind: String) throws {
        let folder = CSAFTestCases.folder.appending(path: "filenames/data/" + kind)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let document = try CSAFTestCases.document("filenames/data/\(kind)/\(file)")
            let id = document["document"]?["tracking"]?["id"]?.text ?? ""
            #expect((CSAFFileName.of(trackingID: id) == file) == (kind == "valid"), "\(file)")
        }
    }
}
