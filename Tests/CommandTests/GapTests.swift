import Foundation
import Testing

@Suite("securable gap and securable frameworks")
struct GapTests {
    private func gap(_ arguments: String...) throws -> CommandResult {
        try Securable.run(["gap", Securable.example] + Securable.day + arguments)
    }

    @Test("the frameworks that the product names are shown, with the worst gaps and the steps that close most")
    func text() throws {
        let result = try gap()
        #expect(result.status == 0 && result.errors == "")
        for part in ["8425", "303645-3", "cra", "consumer", "Gaps  the 12 worst of", "Steps that close most", "Next"] {
            #expect(result.output.contains(part), "\(part)")
        }
        #expect(result.output.contains("Class: Important product of class I."))
        #expect(result.lines.allSatisfy { $0.count <= 120 })
    }

    @Test("JSON says the same for scripts, and twice the same bytes")
    func json() throws {
        let result = try gap("--format", "json", "--framework", "cra", "--framework", "8425")
        let document = try #require(try result.json() as? [String: Any])
        #expect(document["format"] as? String == "securable-gap/1")
        let frameworks = try #require(document["frameworks"] as? [[String: Any]])
        #expect(frameworks.map { $0["id"] as? String } == ["cra", "8425"])
        let elements = try #require(frameworks[1]["elements"] as? [[String: Any]])
        #expect(elements.count == 37)
        #expect(elements.allSatisfy { $0["verdict"] is String && $0["ground"] is String && $0["certainty"] is String })
        #expect(try gap("--format", "json", "--framework", "cra", "--framework", "8425").bytes == result.bytes)
    }

    @Test("CSV has a row for each element, in which no text runs as a formula")
    func csv() throws {
        let result = try gap("--format", "csv", "--framework", "8425")
        let lines = result.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 38 && lines[0].hasPrefix("product,framework,element,title"))
    }

    @Test("all stands for every framework that anybody is held against")
    func all() throws {
        let document = try #require(try gap("--framework", "all", "--format", "json").json() as? [String: Any])
        let ids = (document["frameworks"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
        #expect(ids.contains("62443-4-2") && ids.contains("psti") && ids.contains("consumer"))
        #expect(!ids.contains("800-53r5") && Set(ids).count == ids.count)
    }

    @Test("a verdict on a mandatory element fails the command only where that was asked for")
    func failOn() throws {
        #expect(try gap("--framework", "8425", "--fail-on", "not-met").status == 0)
        #expect(try gap("--framework", "8425", "--fail-on", "partly").status == 1)
        #expect(try gap("--framework", "8425", "--fail-on", "never").status == 0)
    }

    @Test("an unknown framework is a mistake, with what was probably meant")
    func unknown() throws {
        let result = try gap("--framework", "303645")
        #expect(result.status == 2 && result.errors.contains("did you mean '303645-"))
    }

    private func run(_ files: [String: String], _ arguments: String...) throws -> CommandResult {
        try Securable.withFiles(files) { folder in try Securable.run(arguments, in: folder) }
    }

    @Test(
        "files of one's own that are not right end every command with status 3 and the place, and nothing is shown",
        arguments: ["gap", "check", "report", "frameworks"])
    func badFiles(_ command: String) throws {
        let files = [
            "product.yaml": "product: {id: lamp, frameworks: [house]}\ncomponents: {lamp: device}",
            "frameworks/house.yaml":
                "framework: house\ntitle: H\nedition: \"1\"\nsource: us\nelements:\n  R 1: {title: a, text: b}",
        ]
        let result = try run(files, command)
        #expect(result.status == 3, "\(command)")
        #expect(result.errors.contains("frameworks/house.yaml:6:3: error:"), "\(result.errors)")
        #expect(result.errors.contains("[bad-element]") && !result.output.contains("house"))
    }

    @Test("a framework that is asked for by its name is the one with the mistake, not an unknown one")
    func badFileByName() throws {
        let files = [
            "product.yaml": "product: {id: lamp}\ncomponents: {lamp: device}",
            "frameworks/house.yaml":
                "framework: house\ntitle: H\nedition: \"1\"\nsource: us\nelements: {R 1: {text: b}}",
        ]
        for command in [["gap", "--framework", "house"], ["explain", "house:R.1"]] {
            let result = try Securable.withFiles(files) { try Securable.run(command, in: $0) }
            #expect(
                result.status == 3 && result.errors.contains("frameworks/house.yaml:5:12: error:"), "\(result.errors)")
        }
    }

    @Test("a second document in a file is refused, and a file that ends in .yml is told of")
    func filesNotRead() throws {
        let product = ["product.yaml": "product: {id: lamp}\ncomponents: {lamp: device}"]
        let house = "framework: house\ntitle: H\nedition: \"1\"\nsource: us\nelements: {R.1: {title: a, text: b}}\n"
        let two = try run(product.merging(["frameworks/a.yaml": "\(house)---\n\(house)"]) { $1 }, "frameworks")
        #expect(two.status == 3 && two.errors.contains("frameworks/a.yaml:6:1: error:"), "\(two.errors)")
        let other = try run(product.merging(["frameworks/a.yml": house]) { $1 }, "gap")
        #expect(other.status == 0 && other.errors.contains("frameworks/a.yml: warning:"), "\(other.errors)")
        let marked = try run(product.merging(["frameworks/a.yaml": "\u{FEFF}\(house)"]) { $1 }, "frameworks")
        #expect(marked.status == 0 && marked.errors == "", "\(marked.errors)")
    }

    @Test("no text of a file steers the terminal, in colour or without")
    func terminal() throws {
        let title = "\"T\\e]0;pwned\\a\\e[2J\\u202Egnp\""
        let files = [
            "product.yaml": "product: {id: lamp, frameworks: [house]}\ncomponents: {lamp: device}",
            "frameworks/house.yaml":
                "framework: house\ntitle: \(title)\nedition: \"1\"\nsource: us\nelements: {R.1: {title: \(title), text: \(title)}}",
        ]
        for command in ["gap", "frameworks list", "frameworks show house", "explain house:R.1", "trace house:R.1"] {
            for colour in ["0", "1"] {
                try Securable.withFiles(files) { folder in
                    let program = try #require(Securable.program).path(percentEncoded: false)
                    let result = try Securable.shell("CLICOLOR_FORCE=\(colour) \(program) \(command)", in: folder)
                    #expect(result.status == 0 && result.output.contains("pwned"), "\(command): \(result.errors)")
                    for part in ["\u{1B}]", "\u{07}", "\u{1B}[2J", "\u{202E}"] {
                        #expect(!result.output.contains(part), "\(command)")
                    }
                }
            }
        }
    }

    @Test("a product that names a framework that there is none of is told where")
    func unknownName() throws {
        let files = ["product.yaml": "product:\n  id: lamp\n  frameworks: [\"8452\"]\ncomponents: {lamp: device}"]
        let result = try run(files, "check")
        #expect(result.status == 3 && result.errors.contains("product.yaml:3:16: error: there is no framework '8452'"))
        #expect(try run(files, "gap").status == 3)
    }

    @Test("a product that says nothing has gaps, and no mistakes")
    func empty() throws {
        let result = try run(["product.yaml": "product: {id: lamp}"], "gap", "--framework", "all")
        #expect(result.status == 0 && result.errors == "")
    }

    @Test("frameworks are listed with how sure they are, and shown with what they ask")
    func frameworks() throws {
        let list = try Securable.run("frameworks")
        #expect(list.status == 0 && list.output.contains("303645-3") && list.output.contains("secondary"))
        let one = try Securable.run("frameworks", "show", "psti")
        #expect(one.status == 0 && one.output.contains("psti:SoC"))
        let own = try Securable.run("frameworks", "list", "--product", Securable.example)
        #expect(own.output.contains("consumer"))
        #expect(try Securable.run("frameworks", "show", "pstj").errors.contains("did you mean 'psti'?"))
        let json = try #require(try Securable.run("frameworks", "show", "8425", "--json").json() as? [String: Any])
        #expect((json["elements"] as? [Any])?.count == 72)
    }

    @Test("an element is explained with its verdict and the facts that decide whether it applies")
    func explain() throws {
        let result = try Securable.run(["explain", "303645-3:5.1-5", "--product", Securable.example] + Securable.day)
        #expect(result.status == 0)
        for part in ["M C F(14,e)", "Verdict", "It depends on", "interfaces.authentication of", "8425:IAC.1b"] {
            #expect(result.output.contains(part), "\(part)")
        }
    }

    @Test("a trace goes along crosswalks from an element to the decisions that it rests on")
    func trace() throws {
        let result = try Securable.run(["trace", "303645-3:5.5-1", Securable.example] + Securable.day)
        #expect(result.status == 0)
        #expect(result.output.contains("Rests on decisions about") && result.output.contains("8425:DP.3/bridge"))
    }
}
