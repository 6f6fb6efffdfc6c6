import Foundation
import Testing

@Suite("securable check --since")
struct GateTests {
    @Test("the gate closes on what is new, and not on what was open before")
    func gate() throws {
        try Repository.with(["product.yaml": Lock.removed]) { repository in
            let gate = ["check", "--since", "HEAD", "--fail-on", "new:low"] + Securable.day
            func run(_ arguments: [String]) throws -> CommandResult { try Securable.run(arguments, in: repository.url) }
            let quiet = try run(gate)
            #expect(quiet.status == 0 && quiet.errors.contains("No finding of low risk or more is new since HEAD."))
            try repository.write(["product.yaml": Lock.open])
            let closed = try run(gate)
            #expect(closed.status == 1 && closed.errors.contains("\n  open-debug-port:lock"))
            #expect(closed.output.contains("Since HEAD: Adds 1 ") && closed.output.contains("[new] "))
            try repository.commit("second")
            #expect(try run(gate).status == 0)
            #expect(try run(["check", "--fail-on", "low"] + Securable.day).status == 1)
        }
    }

    @Test("new: needs a revision to be new to, and words that are no level are refused")
    func usage() throws {
        let result = try Securable.run(["check", Securable.example, "--fail-on", "new:high"])
        #expect(result.status == 2 && result.errors.contains("needs --since"))
        for word in ["new:", "new:never", "new:new:high", "hgih"] {
            #expect(try Securable.run(["check", Securable.example, "--fail-on", word]).status == 2, "\(word)")
        }
    }

    @Test("JSON says of each finding how it changed; SARIF has its baseline state")
    func documents() throws {
        // A second finding, which stays.
        let (open, removed) = (
            Lock.open.replacing("debug_port", with: "secure_boot: false, debug_port"),
            Lock.removed.replacing("debug_port", with: "secure_boot: false, debug_port")
        )
        try Repository.with(["product.yaml": removed, "other.yaml": "needs: {n: Nobody opens it.}"]) {
            repository in
            try repository.write(["product.yaml": open])
            let json = try repository.securable("check", "--since", "HEAD", "--format", "json")
            let findings = try #require((try json.json() as? [String: Any])?["findings"] as? [[String: Any]])
            let changes = findings.map { [$0["key"] as? String, $0["change"] as? String] }
            #expect(changes.contains(["open-debug-port:lock", "new"]))
            #expect(changes.allSatisfy { ["new", "unchanged", "worse", "better", "changed"].contains($0[1]) })
            try repository.commit("second")
            try repository.write(["product.yaml": removed])
            func states(_ more: String...) throws -> [String: String?] {
                let result = try Securable.run(
                    ["check", "--since", "HEAD", "--format", "sarif"] + more + Securable.day, in: repository.url)
                let runs = (try result.json() as? [String: Any])?["runs"] as? [[String: Any]]
                let results = try #require(runs?.first?["results"] as? [[String: Any]])
                let pairs = results.map { ($0["ruleId"] as? String ?? "", $0["baselineState"] as? String) }
                return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            }
            let all = try states()
            #expect(all["open-debug-port"] == "absent" && all.values.contains("unchanged"))
            #expect(try states("--only-open").keys.contains("open-debug-port") == false)
        }
    }

    @Test("a product that was not there has only new findings, and this is said")
    func newProduct() throws {
        try Repository.with(["notes.txt": ""]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let result = try repository.securable("check", "--since", "HEAD", "--fail-on", "new:low")
            #expect(result.status == 1 && result.errors.contains("not there in HEAD"))
        }
    }

    @Test("mistakes at the revision name it, and the status is 3")
    func mistakes() throws {
        try Repository.with(["product.yaml": "product: {nmae: Lock}"]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let result = try repository.securable("check", "--since", "HEAD", "--fail-on", "new:low")
            #expect(result.status == 3 && result.errors.contains("In HEAD:"))
        }
    }

    @Test(
        "SARIF names files from the root of the repository, wherever the program runs", arguments: ["", "p", "p/lock"])
    func paths(_ folder: String) throws {
        let files = ["organization.yaml": "organization: {nme: Acme}", "p/lock/product.yaml": Lock.open]
        try Repository.with(files) { repository in
            let path = folder.isEmpty ? "p/lock" : folder == "p" ? "lock" : "."
            let result = try repository.securable("check", path, "--format", "sarif", at: folder)
            let text = result.output.split(separator: "\n").filter { $0.contains("\"uri\"") }
            #expect(!text.isEmpty)
            #expect(text.allSatisfy { $0.contains("\"organization.yaml\"") || $0.contains("\"p/lock/product.yaml\"") })
            try repository.write(["organization.yaml": "organization: {name: Acme}"])
            let sound = try repository.securable("check", path, "--format", "sarif", at: folder)
            #expect(sound.output.contains("\"uri\" : \"p/lock/product.yaml\""))
        }
    }

    @Test(
        "SARIF is right by the official schema, and by GitHub's documented rules",
        .enabled(if: SARIFValidator.isAvailable, SARIFValidator.hint))
    func schema() throws {
        try Repository.with(["product.yaml": Lock.removed]) { repository in
            try repository.write(["product.yaml": Lock.open])
            let more: [[String]] = [["check"], ["check", "--since", "HEAD"], ["check", "--only-open"]]
            for (place, arguments) in more.enumerated() {
                let result = try Securable.run(arguments + ["--format", "sarif"] + Securable.day, in: repository.url)
                try repository.write(["\(place).sarif": result.output])
                #expect(try SARIFValidator.mistakes(in: repository.url.appending(path: "\(place).sarif")) == "")
            }
            let example = try Securable.run(["check", "Examples", "--format", "sarif"] + Securable.day)
            try repository.write(["examples.sarif": example.output])
            #expect(try SARIFValidator.mistakes(in: repository.url.appending(path: "examples.sarif")) == "")
        }
    }
}
