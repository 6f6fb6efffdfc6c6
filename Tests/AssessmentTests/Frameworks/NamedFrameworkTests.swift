import Assessment
import ProductDatabase
import SourceText
import Testing

@Suite("A check reads the frameworks that it needs, and no others")
struct NamedFrameworkTests {
    private func frameworks(_ text: String) throws -> [String] {
        var ids: [String] = []
        let tables = try AssessedProduct(text).assessment.tables
        try tables.engine.select("SELECT DISTINCT framework FROM element ORDER BY framework", policy: .trusted) {
            row throws(DatabaseError) in ids.append(row.text(0) ?? "")
        }
        return ids
    }

    @Test("without a name it is IR 8425")
    func usual() throws { #expect(try frameworks("product: {id: lamp}") == ["8425"]) }

    @Test("the first that is named, and those on whose elements something was decided")
    func named() throws {
        #expect(try frameworks("product: {id: lamp, frameworks: [psti, cra, \"8425\"]}") == ["psti"])
        let decided =
            "product: {id: lamp, frameworks: [psti, cra, \"8425\"]}\ncapabilities: {\"8425:SU.1\": {status: planned}}"
        #expect(try frameworks(decided) == ["8425", "psti"])
    }

    @Test("a framework that is not named is not read, even where something was decided on it")
    func unnamed() throws {
        let text = "product: {id: lamp, frameworks: [psti]}\ncapabilities: {\"8425:SU.1\": {status: planned}}"
        #expect(try frameworks(text) == ["psti"])
    }

    @Test("a name that is none is told, with what was probably meant")
    func unknown() throws {
        let diagnostics = try AssessedProduct("product: {id: lamp, frameworks: [pstj]}").assessment.diagnostics
        #expect(diagnostics.map(\.code) == ["unknown-framework"] && diagnostics.first?.suggestion == "psti")
    }
}
