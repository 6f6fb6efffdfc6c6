import Foundation
import Testing

@Suite("securable trace and securable schema")
struct TraceAndSchemaTests {
    @Test("a need is traced up to customers and down to evidence")
    func trace() throws {
        let result = try Securable.run(["trace", "code-sharing-noticed", Securable.example] + Securable.day)
        #expect(result.status == 0 && result.errors == "")
        #expect(result.output.contains("Serves") && result.output.contains("Rests on"))
        #expect(result.output.hasPrefix("need code-sharing-noticed"))
    }

    @Test("one direction can be left out, and JSON has the same two trees")
    func directions() throws {
        let arguments = ["trace", "lock", Securable.example] + Securable.day
        let up = try Securable.run(arguments + ["--up"])
        #expect(up.output.contains("Serves") && !up.output.contains("Rests on"))
        let down = try Securable.run(arguments + ["--down"])
        #expect(!down.output.contains("Serves") && down.output.contains("Rests on"))
        let json = try Securable.run(arguments + ["--json"])
        let document = try #require(try json.json() as? [[String: Any]])
        #expect((document.first?["up"] as? [String: Any])?["id"] as? String == "lock")
    }

    @Test("an unknown id is a mistake, with what was probably meant")
    func unknown() throws {
        let result = try Securable.run(["trace", "brigde", Securable.example] + Securable.day)
        #expect(result.status == 2)
        #expect(result.errors == "error: no entry has the id 'brigde' — did you mean 'bridge'?\n")
    }

    @Test("the grammar is printed as JSON Schema, as Markdown and as SQL")
    func schema() throws {
        let json = try Securable.run("schema")
        #expect(json.status == 0)
        let document = try #require(try json.json() as? [String: Any])
        #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(try Securable.run("schema", "--format", "markdown").output.contains("debug_port"))
        #expect(try Securable.run("schema", "--format", "sql").output.contains("CREATE TABLE component ("))
    }

    @Test(
        "the same bytes 20 times over",
        arguments: [
            ["schema"], ["schema", "--format", "markdown"], ["schema", "--format", "sql"],
            ["trace", "lock", Securable.example, "--json", "--as-of", "2026-11-23"],
        ])
    func sameBytes(_ arguments: [String]) throws {
        var results: Set<Data> = []
        for _ in 0..<20 { results.insert(try Securable.run(arguments).bytes) }
        #expect(results.count == 1)
    }
}
