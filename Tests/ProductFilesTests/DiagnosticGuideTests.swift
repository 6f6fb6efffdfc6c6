import ProductFiles
import SourceText
import Testing

@Suite("The guide to diagnostics")
struct DiagnosticGuideTests {
    /// The codes that come from rules, frameworks, imports and the command line, and are tested there.
    static let elsewhere: Set = [
        "no-product", "bad-rule", "rule-stopped", "rule-failed", "bad-catalog", "bad-edition", "duplicate-framework",
        "duplicate-element", "duplicate-edge", "unknown-framework", "unknown-element", "unknown-condition",
        "profile-conflict", "bad-json", "bad-oscal", "oscal-version", "bad-stix", "stix-version", "marked-information",
        "bad-threat-information", "duplicate-threat-information",
        "wrong-format", "threat-model-version", "too-many-values", "unknown-alias", "bad-xml", "xml-doctype",
        "bad-threat-model", "unknown-bill-format", "bill-version", "bad-tag-value", "bad-csv",
        "bill-duplicate-reference", "bill-unknown-reference", "bill-cycle", "bill-left-out", "bill-incomplete",
        "bill-distribution", "unknown-vex-format", "vex-version", "vex-left-out",
        "bad-archive", "unknown-feed", "bad-record", "bad-feeds",
        "bad-threat-model", "bad-archive", "unknown-feed", "bad-record", "bad-feeds",
    ]
    /// The codes that need more than one file, or more than a few words, each with a test of its own.
    static let ofFolders: Set = [
        "nesting-too-deep", "file-too-large", "unreadable-file", "outside-folder", "missing-file", "changed-file",
        "unreadable-evidence", "ignored-file", "not-shared",
        "too-many-mistakes",
    ]

    @Test("Every code is explained once, with a title, an example and its mend")
    func complete() throws {
        let guides = try DiagnosticGuide.readAll()
        #expect(Set(guides.map(\.code)).count == guides.count)
        for guide in guides {
            #expect(!guide.title.isEmpty && !guide.title.hasSuffix("."), "\(guide.code)")
            #expect(guide.explanation.count > 80, "\(guide.code)")
            #expect(!guide.example.isEmpty && !guide.mend.isEmpty && guide.example != guide.mend, "\(guide.code)")
        }
    }

    @Test("Every code that is explained is provoked by a test, and every code that is provoked is explained")
    func everyCodeIsTested() throws {
        let provoked = Set(
            DiagnosticsTests.mistakes.compactMap { $0.finds.split(separator: " ").last.map(String.init) })
        #expect(Set(try DiagnosticGuide.readAll().map(\.code)) == provoked.union(Self.ofFolders).union(Self.elsewhere))
    }

    @Test("An example has the mistake that it is an example of, and its mend has it no more", arguments: examples)
    func example(code: String) throws {
        let guide = try #require(try DiagnosticGuide.readAll().first { $0.code == code })
        #expect(read(guide.example).diagnostics.map(\.code).contains(code))
        #expect(!read(guide.mend).diagnostics.map(\.code).contains(code))
        #expect(!read(guide.mend).diagnostics.map(\.code).contains("yaml-syntax"))
    }

    /// The codes whose example is a whole file of text.
    static var examples: [String] {
        let codes = (try? DiagnosticGuide.readAll().map(\.code)) ?? []
        let others = elsewhere.union(ofFolders).union(["wrong-encoding"])
        return codes.filter { !others.contains($0) }
    }
}
