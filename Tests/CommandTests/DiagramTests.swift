import Foundation
import Testing

@Suite("securable diagram")
struct DiagramCommandTests {
    static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/dot")
    }

    private func diagram(_ more: [String], path: String? = nil) throws -> CommandResult {
        try Securable.run(
            ["diagram", Securable.example] + Securable.day + more, environment: path.map { ["PATH": $0] } ?? [:])
    }

    @Test("prints the picture of the product, or writes it to a file", .enabled(if: hasGraphviz))
    func picture() throws {
        let printed = try diagram([])
        #expect(printed.status == 0 && printed.output.hasPrefix("<?xml") && printed.output.contains("Lock body"))
        try Securable.withFolder { folder in
            let place = folder.appending(path: "lock.svg")
            let written = try diagram(["--output", place.path()])
            #expect(written.status == 0 && written.output.contains("Wrote "))
            #expect(try Data(contentsOf: place) == printed.bytes)
        }
    }

    @Test("draws a component, and an attack path by the key that paths shows", .enabled(if: hasGraphviz))
    func parts() throws {
        #expect(try diagram(["--component", "bridge"]).output.contains("Wi-Fi bridge and its neighbours"))
        let paths = try Securable.run(["paths", Securable.example, "--json"] + Securable.day)
        let open = try #require((try paths.json() as? [String: Any])?["open"] as? [[String: Any]])
        let key = try #require(open.first?["key"] as? String)
        let drawn = try diagram(["--path", key])
        #expect(drawn.status == 0 && drawn.output.contains("weakest step"))
    }

    @Test("without Graphviz it says how to get it, and still writes what Graphviz reads")
    func withoutGraphviz() throws {
        let picture = try diagram([], path: "/nowhere")
        #expect(picture.status == 3 && picture.output == "")
        #expect(picture.errors.contains("apt-get install graphviz") && picture.errors.contains("--format dot"))
        let text = try diagram(["--format", "dot"], path: "/nowhere")
        #expect(text.status == 0 && text.output.hasPrefix("digraph architecture {"))
    }

    @Test(
        "what is not there is a mistake of usage, with what was probably meant",
        arguments: [
            (["--component", "brigde"], "did you mean 'bridge'?"), (["--path", "path:moon:lock"], "there is no path"),
            (["--component", "bridge", "--path", "path:lan:x"], "not both"),
            (["--open", "--format", "dot"], "--open shows a picture"),
        ])
    func mistakes(_ arguments: [String], _ words: String) throws {
        let result = try diagram(arguments)
        #expect(result.status == 2 && result.output == "" && result.errors.contains(words))
    }

    @Test("check and paths say how to see it")
    func hints() throws {
        let check = try Securable.run(["check", Securable.example] + Securable.day)
        #expect(check.output.contains("securable diagram \(Securable.example) --as-of 2026-11-23 --open"))
        let paths = try Securable.run(["paths", Securable.example] + Securable.day)
        #expect(paths.output.contains("See it: securable diagram") && paths.output.contains("--path path:"))
    }
}
