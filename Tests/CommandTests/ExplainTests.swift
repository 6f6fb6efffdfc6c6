import Foundation
import Testing

@Suite("securable explain")
struct ExplainTests {
    private func explain(_ topic: String, _ more: [String] = []) throws -> CommandResult {
        try Securable.run(["explain", topic, "--product", Securable.example] + Securable.day + more)
    }

    @Test(
        "every kind of topic has a page",
        arguments: [
            ("rollback-to-old-firmware", ["threat rule", "What happens", "What to do", "Example:", "Query"]),
            ("need-without-means", ["consistency rule", "When it applies"]),
            ("rollback-to-old-firmware:bridge", ["likelihood", "SP 800-30 table G-5", "table I-2", "treatments:"]),
            ("unknown-reference", ["What it means", "For example", "Mended"]),
            ("kinds-of-people", ["Why it matters", "Where to answer", "An example answer"]),
            ("8425:DP.3", ["What it asks", "Threats that it mitigates"]),
            ("components", ["Fields", "debug_port"]),
            ("components.debug_port", ["What it says", "Words", "removed"]),
            ("product.support.until", ["The last day of support."]),
        ])
    func topics(_ topic: String, _ words: [String]) throws {
        let result = try explain(topic)
        #expect(result.status == 0 && result.errors == "")
        for word in words { #expect(result.output.contains(word), "\(word)") }
    }

    @Test("what is no finding is explained by the fact that keeps it from being one")
    func noFinding() throws {
        let result = try explain("rollback-to-old-firmware:lock")
        #expect(result.status == 0)
        #expect(result.output.contains("No finding") && result.output.contains("It does not apply."))
        #expect(result.output.contains("components.rollback_protection: true"))
    }

    @Test("what is undecided names the facts to say")
    func undecided() throws {
        let result = try explain("no-memory-defences:bridge")
        #expect(result.status == 0)
        #expect(result.output.contains("components.memory_protection"))
        #expect(result.output.contains("not said"))
    }

    @Test("what could be none of the things that a rule is about is told so")
    func noCandidate() throws {
        let result = try explain("rollback-to-old-firmware:nobody")
        #expect(result.status == 0)
        #expect(result.output.contains("none of the things that the rule could be about"))
    }

    @Test("an unknown topic is a mistake, with what was probably meant")
    func unknown() throws {
        let result = try explain("unknown-referense")
        #expect(result.status == 2 && result.output == "")
        #expect(
            result.errors.contains("there is nothing called 'unknown-referense' — did you mean 'unknown-reference'?"))
    }

    @Test("reference pages need no product")
    func withoutProduct() throws {
        try Securable.withFolder { folder in
            #expect(try Securable.run(["explain", "unknown-reference"], in: folder).status == 0)
            #expect(try Securable.run(["explain", "open-debug-port"], in: folder).status == 0)
            let finding = try Securable.run(["explain", "open-debug-port:lock"], in: folder)
            #expect(finding.status == 3 && finding.errors.contains("[no-product]"))
        }
    }
}
