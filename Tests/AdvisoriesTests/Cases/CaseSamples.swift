import Advisories
import Foundation
import ProductModel
import Testing

/// Cases, product facts and files for tests.
enum CaseSamples {
    static func time(_ text: String) throws -> PointInTime { try PointInTime(text) }

    /// A product that says some fields of sections, by `section/entry/field`.
    static func product(_ id: String, _ fields: KeyValuePairs<String, Value>, files: [String] = ["product.yaml"])
        -> Product
    {
        var product = Product(id: id, files: files)
        let position = Position(file: UInt16(files.count - 1), line: 1, column: 1)
        for (path, value) in fields {
            let parts = path.split(separator: "/").map(String.init)
            guard let section = SectionName(rawValue: parts[0]),
                let leaf = Section.named(section).leaves.firstIndex(where: { $0.path == parts[2] })
            else { continue }
            let said = Said(leaf: leaf, value: value, position: position)
            if let index = product[section].firstIndex(where: { $0.id == parts[1] }) {
                product[section][index].said.append(said)
            } else {
                product[section].append(Entry(id: parts[1], position: position, said: [said]))
            }
        }
        return product
    }

    static func list(_ texts: String...) -> Value {
        .list(texts.map { Value.Item(text: $0, position: Position(file: 0, line: 1, column: 1)) })
    }

    /// A lamp that is sold in the Union, by a maker who says all.
    static let lamp = product(
        "lamp",
        [
            "product/product/name": .text("Lamp"), "product/product/version": .text("1.2"),
            "product/product/markets": list("eu"), "organization/organization/name": .text("Harbor"),
            "organization/organization/security_contact": .text("mailto:security@harbor.example"),
            "organization/organization/disclosure.acknowledge_days": .integer(3),
            "organization/organization/disclosure.update_days": .integer(14),
            "product/product/classification.core_function": .text("smart-home-security"),
        ])

    /// A folder for the time of a test.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "cases-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// A file of cases for the time of a test.
    static func withFile<Result>(_ body: (CaseFile) throws -> Result) throws -> Result {
        try withFolder { folder in try body(try CaseFile(folder.appending(path: "cases.db"), for: .real)) }
    }

    /// Opens a case that is known since a time.
    static func open(
        _ kind: CaseKind, aware: String?, in file: CaseFile, products: [String] = ["lamp"], answer: Bool? = true,
        now: String = "2027-12-31T00:00:00Z"
    ) throws -> Case {
        let now = try time(now)
        let opened = try aware.map(time) ?? now
        var known: [CaseEntry] = []
        if let aware { known.append(CaseEntry(.aware, at: try time(aware))) }
        if let answer, kind != .report {
            known.append(
                CaseEntry(kind == .vulnerability ? .exploited : .severe, at: opened, CaseDetails(answer: answer)))
        }
        return try file.open(
            CaseEntry(
                .opened, at: opened,
                CaseDetails(
                    kind: kind, title: "Door opens to anybody", products: products, vulnerabilities: ["CVE-2026-1"])),
            known: known, now: now)
    }

    /// The state of one clock of a case.
    static func state(_ rule: String, of subject: Case, facts: CaseFacts = CaseFacts([lamp])) throws -> Deadline.State {
        let deadlines = CaseDeadlines(try DeadlineRule.readAll(), facts: facts).deadlines(of: subject)
        return try #require(deadlines.first { $0.id == "\(subject.id)/\(rule)" }).state
    }
}
