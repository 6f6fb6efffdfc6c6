import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Entries are put into files")
struct EntryEditTests {
    private func putting(_ entry: String, key: String, into text: String) -> String? {
        EntryEdit.putting(entry, key: key, into: .vulnerabilities, source: SourceFile(path: "x.yaml", text: text))
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private let entry = "  CVE-2024-1:\n    status: fixed\n"

    @Test("an empty file gets the section")
    func empty() { #expect(putting(entry, key: "CVE-2024-1", into: "\n") == "vulnerabilities:\n" + entry) }

    @Test("a file with other sections gets it at its end")
    func otherSections() {
        let text = "# mine\ncomponents:\n  lock: device # the lock\n"
        #expect(putting(entry, key: "CVE-2024-1", into: text) == text + "\nvulnerabilities:\n" + entry)
    }

    @Test("a new entry comes after the others, and comments stay")
    func after() {
        let text =
            "vulnerabilities:\n  # old\n  CVE-2023-1: affected\n  CVE-2023-2:\n    status: fixed # so\n\nneeds:\n  a: b\n"
        let wanted =
            "vulnerabilities:\n  # old\n  CVE-2023-1: affected\n  CVE-2023-2:\n    status: fixed # so\n\(entry)\nneeds:\n  a: b\n"
        #expect(putting(entry, key: "CVE-2024-1", into: text) == wanted)
    }

    @Test("an entry with the same key is replaced, and no other")
    func replaced() {
        let text = "vulnerabilities:\n  CVE-2024-1:\n    status: affected\n    because: it is\n  CVE-2023-2: fixed\n"
        #expect(
            putting(entry, key: "CVE-2024-1", into: text) == "vulnerabilities:\n\(entry)  CVE-2023-2: fixed\n")
    }

    @Test(
        "where no edit is safe there is none",
        arguments: ["vulnerabilities: {CVE-2023-1: fixed}\n", "vulnerabilities:\n    CVE-2023-1: fixed\n", "a: [\n"])
    func unsafe(_ text: String) { #expect(putting(entry, key: "CVE-2024-1", into: text) == nil) }
}
