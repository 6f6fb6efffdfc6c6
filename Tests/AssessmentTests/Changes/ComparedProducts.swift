import Assessment
import ProductModel
import Testing

/// Two states of a product file, assessed and compared.
struct ComparedProducts {
    let changes: AssessmentChanges

    init(_ before: String, _ after: String, days: [String] = [AssessedProduct.day, AssessedProduct.day]) throws {
        changes = try AssessmentChanges(
            from: AssessedProduct(before, asOf: days[0]).assessment,
            to: AssessedProduct(after, asOf: days[1]).assessment)
    }

    var verdict: String { ChangeVerdict(changes).text }

    func finding(_ key: String) throws -> FindingChange { try #require(changes.finding(key)) }

    func entry(_ section: SectionName, _ id: String) throws -> EntryChange {
        try #require(changes.entries.first { $0.section == section && $0.id == id })
    }

    /// A lock whose debug port is as said, with more lines below.
    static func lock(_ port: String?, more: String = "") -> String {
        let fact = port.map { ", debug_port: \($0)" } ?? ""
        return """
            product: {name: Lock, version: 1.0.0}
            components:
              lock: {kind: device, title: Lock body, exposure: [physical-public], safety: high\(fact)}
            \(more)
            """
    }
    static let key = "open-debug-port:lock"
}
