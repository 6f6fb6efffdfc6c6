import Assessment
import ProductModel
import Testing

@Suite("Entries that changed")
struct EntryChangeTests {
    @Test("A fact shows with what was said and what is; a list with what it won and lost, not with its order")
    func facts() throws {
        let compared = try ComparedProducts(
            "product: {name: Lamp, markets: [eu, uk], support: {until: 2030-01-01}}",
            "product: {name: Lamp, markets: [us, eu], support: {until: 2029-12-31}}")
        let facts = try compared.entry(.product, "product").facts
        #expect(facts.map(\.field) == ["support.until", "markets"])
        #expect(facts[0].daysLater == -1)
        #expect(facts[1].added == ["us"] && facts[1].dropped == ["uk"])
        let same = try ComparedProducts("product: {markets: [eu, uk]}", "product: {markets: [uk, eu]}")
        #expect(same.changes.isEmpty)
    }

    @Test("An entry with another id and the same facts was perhaps renamed, and so were its findings")
    func renamed() throws {
        let file = ComparedProducts.lock("open")
        let compared = try ComparedProducts(file, file.replacing("  lock:", with: "  lock-body:"))
        #expect(try compared.entry(.components, "lock").renamed == "lock-body")
        #expect(try compared.entry(.components, "lock-body").renamed == "lock")
        let gone = try compared.finding("open-debug-port:lock")
        let new = try compared.finding("open-debug-port:lock-body")
        #expect(gone.kind == .gone && gone.renamed == "open-debug-port:lock-body")
        #expect(new.kind == .new && new.renamed == "open-debug-port:lock")
        #expect(compared.verdict.contains("may only be renamed"))
    }

    @Test("Entries that name a renamed one are renamed with it")
    func renamedReferences() throws {
        let before = """
            components: {lamp: {kind: device, title: Lamp}}
            interfaces: {radio: {component: lamp, kind: network, protocol: ble}}
            """
        let after = before.replacing("lamp", with: "lantern").replacing("radio:", with: "ble:")
        let compared = try ComparedProducts(before, after)
        #expect(try compared.entry(.interfaces, "ble").renamed == "radio")
    }

    @Test("Of several that say the same, none is taken for another; nor of those that say almost nothing")
    func notRenamed() throws {
        let twins = try ComparedProducts(
            "needs: {a: Nobody reads it., b: Nobody reads it.}", "needs: {c: Nobody reads it., d: Nobody reads it.}")
        #expect(twins.changes.entries.allSatisfy { $0.renamed == nil })
        let bare = try ComparedProducts("components: {a: backend}", "components: {b: backend}")
        #expect(bare.changes.entries.allSatisfy { $0.renamed == nil })
    }

    @Test("Proof comes and goes with evidence, without a word in the decision")
    func proof() throws {
        func file(_ expires: String) -> String {
            """
            components: {lamp: device}
            capabilities: {"8425:DP.3": {components: [lamp], status: met, evidence: [test]}}
            evidence: {test: {title: Test, made: 2026-01-01, expires: \(expires)}}
            """
        }
        let change = try #require(
            try ComparedProducts(file("2027-01-01"), file("2026-02-01")).changes.capabilities.first)
        #expect(change.id == "8425:DP.3" && change.before?.isProven == true && change.after?.isProven == false)
        #expect(change.before?.status == change.after?.status)
    }
}
