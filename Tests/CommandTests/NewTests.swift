import Foundation
import Testing

@Suite("securable new")
struct NewTests {
    @Test("options make a product that checks clean, whatever is in its name")
    func options() throws {
        try Securable.withFolder { folder in
            let made = try Securable.run(
                ["new", "lamp", "--name", "Lamp: \"one\" #1", "--components", "lamp=device,app,cloud=backend"],
                in: folder)
            #expect(made.status == 0)
            let checked = try Securable.run(["check", "lamp"] + Securable.day, in: folder)
            #expect(checked.status == 0)
            #expect(checked.output.hasPrefix("Lamp: \"one\" #1 0.1"))
        }
    }

    @Test("a worked example gives the findings that it has where it came from")
    func example() throws {
        try Securable.withFolder { folder in
            #expect(try Securable.run(["new", "demo", "--from", "smart-lock"], in: folder).status == 0)
            let copy = try Securable.run(
                ["query", "SELECT id FROM finding ORDER BY id", "demo"] + Securable.day, in: folder)
            let original = try Securable.run(
                ["query", "SELECT id FROM finding ORDER BY id", Securable.example] + Securable.day)
            #expect(copy.output == original.output)
        }
    }

    @Test("what is there already is left as it is")
    func existing() throws {
        try Securable.withFolder { folder in
            let file = folder.appending(path: "product.yaml")
            try Data("product: {id: mine}\n".utf8).write(to: file)
            let made = try Securable.run(["new", "."], in: folder)
            #expect(made.status == 2 && made.errors.contains("already"))
            #expect(try Data(contentsOf: file) == Data("product: {id: mine}\n".utf8))
        }
    }

    @Test(
        "a misspelt kind or example is refused with what was meant, and nothing is written",
        arguments: [
            (["--components", "hub=gatway"], "gateway"), (["--from", "smart-lok"], "smart-lock"),
        ])
    func mistakes(_ options: [String], _ meant: String) throws {
        try Securable.withFolder { folder in
            let made = try Securable.run(["new", "hub"] + options, in: folder)
            #expect(made.status == 2 && made.errors.contains("did you mean '\(meant)'?"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "hub").path(percentEncoded: false)))
        }
    }

    @Test("examples in folders are named by their path; a folder's name tells what is in it")
    func examplesInFolders() throws {
        try Securable.withFolder { folder in
            let made = try Securable.run(["new", "camera", "--from", "incidents/mirai-class-camera"], in: folder)
            #expect(made.status == 0)
            let refused = try Securable.run(["new", "other", "--from", "incidents"], in: folder)
            #expect(refused.status == 2 && refused.errors.contains("incidents/lock-log-stalker"))
            #expect(!refused.errors.contains("There are: device-classes"))
        }
        let help = try Securable.run("new", "--help").output
        #expect(help.contains("incidents/…") && !help.contains("mirai"))
    }
}
