import Assessment
import ProductModel
import Testing

@Suite("A finding's key never changes because something else does")
struct StableKeyTests {
    @Test("a component at the top of the worked example leaves every other finding and decision as it was")
    func insertion() throws {
        let before = try WorkedExample.assessment.get()
        let after = try WorkedExample.assess(changing: "components.yaml") { text in
            let changed = text.replacing(
                "\ncomponents:\n",
                with: "\ncomponents:\n  aa-doorbell: {kind: device, exposure: [physical-public], debug_port: open}\n")
            #expect(changed != text)
            return changed
        }
        let found = Dictionary(uniqueKeysWithValues: after.findings.map { ($0.key, $0) })
        for finding in before.findings {
            let same = try #require(found[finding.key], "\(finding.key) is gone")
            #expect(same.status == finding.status && same.reason == finding.reason, "\(finding.key)")
            #expect(same.level == finding.level && same.residual == finding.residual, "\(finding.key)")
        }
        let known = Set(before.findings.map(\.key))
        let new = after.findings.map(\.key).filter { !known.contains($0) }
        #expect(!new.isEmpty)
        #expect(new.filter { !$0.contains("aa-doorbell") } == [])
    }

    @Test("every decision of the worked example binds to a finding")
    func treatments() throws {
        let assessment = try WorkedExample.assessment.get()
        let keys = Set(assessment.findings.map(\.key))
        let treatments = assessment.product[.treatments].map(\.id)
        #expect(!treatments.isEmpty)
        #expect(treatments.filter { !keys.contains($0) } == [])
    }

    @Test("entries in another order give the same findings and the same questions")
    func order() throws {
        let one = try AssessedProduct("components: {a: {kind: device, exposure: [lan]}, b: backend, c: app}")
        let other = try AssessedProduct("components: {c: app, b: backend, a: {kind: device, exposure: [lan]}}")
        #expect(one.assessment.findings.map(\.key) == other.assessment.findings.map(\.key))
        #expect(one.assessment.findings.map(\.message) == other.assessment.findings.map(\.message))
        let facts = { (product: AssessedProduct) in
            product.assessment.factQuestions.map { [$0.ask.path] + $0.entries.map(\.id) + $0.rules }
        }
        #expect(facts(one) == facts(other))
    }

    @Test("no two findings have one key")
    func unique() throws {
        let keys = try WorkedExample.assessment.get().findings.map(\.key)
        #expect(Set(keys).count == keys.count)
    }
}
