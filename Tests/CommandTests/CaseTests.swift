import Foundation
import Testing

@Suite("securable case")
struct CaseTests {
    static let product = """
        product:
          id: lamp
          name: Lamp
          version: 1.2.0
          markets: [eu]
          support: {until: 2032-03-01}
        organization: {name: Harbor Lights, disclosure: {acknowledge_days: 3}}
        evidence:
          pentest: {title: Penetration test, expires: 2026-10-30}
        """

    /// A folder with a product, and the environment in which cases are kept in it.
    static func withCases(_ body: (URL, [String: String]) throws -> Void) throws {
        try Securable.withFiles(["lamp/product.yaml": product]) { folder in
            try body(
                folder.appending(path: "lamp"),
                ["XDG_DATA_HOME": folder.appending(path: "data").path(percentEncoded: false), "SECURABLE_CASES": ""])
        }
    }

    static let opening = [
        "case", "open", "vulnerability", "--title", "Door opens to anybody", "--vulnerability", "CVE-2026-1234",
        "--exploited", "yes", "--aware", "2026-10-24 12:05 Europe/Berlin",
    ]

    private static func year(_ result: CommandResult) throws -> String {
        let cases = (try result.json() as? [String: Any])?["cases"] as? [[String: Any]]
        return String(try #require(cases?.first?["id"] as? String).prefix(4))
    }

    @Test("a case of CRA Art. 14 from awareness to the end")
    func runbook() throws {
        try Self.withCases { folder, environment in
            func run(_ arguments: String...) throws -> CommandResult {
                try Securable.run(arguments, in: folder, environment: environment)
            }
            let opened = try Securable.run(Self.opening + ["--json"], in: folder, environment: environment)
            #expect(opened.status == 0)
            let id = try Self.year(opened) + "-0001"
            let shown = try run("case", "show", id, "--now", "2026-10-25T08:00:00Z")
            for words in [
                "\(id)  Door opens to anybody", "open; lamp; CVE-2026-1234", "Aware since: 2026-10-24 12:05 +02:00",
                "Actively exploited: yes", "Measure available: not yet", "not running yet",
            ] { #expect(shown.output.contains(words), "\(words)") }
            // 24 real hours over the night in which clocks are put back.
            #expect(shown.output.replacing("\n    ", with: " ").contains("due 2026-10-25 11:05 +01:00, 2 h 5 min left"))
            let warned = try run(
                "case", "record", id, "early-warning", "--at", "2026-10-24T20:00:00Z", "--reference", "SRP-1")
            #expect(warned.status == 0 && warned.output.contains("done 2026-10-24 20:00 UTC"))
            let notice = try run("case", "notice", id)
            #expect(notice.status == 1 && notice.output.hasPrefix("Notification for \(id)"))
            #expect(notice.output.contains("missing  General nature of the exploit  --set exploit-nature=…"))
            let settled = try run(
                "case", "record", id, "fact", "--set", "exploit-nature=Over BLE", "--set",
                "vulnerability-nature=No check",
                "--set", "measures-taken=Relay off", "--set", "user-measures=Use the key")
            #expect(settled.status == 0)
            let ready = try run("case", "notice", id, "--json")
            let json = try #require(try ready.json() as? [String: Any])
            #expect(
                ready.status == 0 && json["stage"] as? String == "notification"
                    && (json["missing"] as? [Any])?.isEmpty == true)
            _ = try run("case", "record", id, "notification", "--at", "2026-10-26T08:00:00Z")
            let early = try run("case", "close", id, "--note", "Done")
            #expect(
                early.status == 1 && early.errors.contains("the law still asks for")
                    && early.errors.contains("Art. 14(2)(c)"))
            let mended = try run("case", "record", id, "measure-available", "--at", "2026-11-02T09:00:00+01:00")
            #expect(mended.output.replacing("\n    ", with: " ").contains("due 2026-11-16 09:00 +01:00"))
            _ = try run("case", "record", id, "final-report", "--at", "2026-11-16T08:00:00Z")
            _ = try run("case", "record", id, "users-informed", "--at", "2026-11-02T10:00:00Z")
            #expect(try run("case", "close", id, "--note", "Final report sent").status == 0)
            #expect(try run("case").output == "There are no open cases.\n")
            #expect(try run("case", "list", "--all").output.contains("closed"))
            let verified = try run("case", "verify")
            let head = try #require(verified.lines.last)
            #expect(verified.status == 0 && head.count == 64)
            #expect(try run("case", "verify", "--kept", String(head.prefix(12))).status == 0)
            #expect(try run("case", "verify", "--kept", "000000000000").status == 1)
        }
    }

    @Test("cases are kept by the maker's name outside the product's folder, for nobody else to read")
    func place() throws {
        try Self.withCases { folder, environment in
            let opened = try Securable.run(Self.opening, in: folder, environment: environment)
            let data = try #require(environment["XDG_DATA_HOME"])
            let file = data + "/securable/cases/harbor-lights.db"
            #expect(opened.errors == "Kept in \(file)\n")
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) == [
                    "product.yaml"
                ])
            let other = folder.deletingLastPathComponent().appending(path: "mine.db").path(percentEncoded: false)
            let named = try Securable.run(Self.opening + ["--cases", other], in: folder, environment: environment)
            #expect(named.errors == "Kept in \(other)\n")
            let byEnvironment = try Securable.run(
                ["case"], in: folder, environment: environment.merging(["SECURABLE_CASES": other]) { $1 })
            #expect(byEnvironment.output.contains("-0001"))
            let missing = try Securable.run(["case", "--cases", other + "x"], in: folder, environment: environment)
            #expect(missing.status == 3 && missing.errors.contains("there is no file"))
            let nowhere = try Securable.run(
                ["case"], in: folder.deletingLastPathComponent().appending(path: "data"), environment: environment)
            #expect(nowhere.status == 2 && nowhere.errors.contains("which cases are meant"))
        }
    }

    @Test(
        "what can't be so ends with 2, the reason and what to do, and nothing is kept",
        arguments: [
            (["--aware", "2100-01-01T00:00:00Z"], "lies in the future"),
            (["--aware", "2026-10-25 02:30 Europe/Berlin"], "comes twice"),
            (["--aware", "2026-03-29 02:30", "--zone", "Europe/Berlin"], "does not exist"),
            (["--aware", "2026-10-24 12:00"], "in which time zone"),
            (["--aware", "0000-10-24T12:00:00Z"], "is no time"),
            (["--aware", "2026-06-30T23:59:60Z"], "leap second"),
            (["--product", "lamb"], "did you mean 'lamp'?"),
            (["--set", "severty=high"], "did you mean 'severity'?"),
            (["--set", "severity"], "field=text"),
            (["--exploited", "no", "--aware", "2026-10-24T12:00:00Z"], "said not to be"),
            (["--severe", "yes"], "--severe is said of an incident"),
            (["--title", " "], "needs a title"),
            (["--title", "two\nlines"], "one line of plain text"),
            (["--title", String(repeating: "x", count: 100_000)], "at most 500 bytes"),
            (["--by", "\u{1B}[31mred"], "one line of plain text"),
        ])
    func refusals(arguments: [String], reason: String) throws {
        try Self.withCases { folder, environment in
            var all = ["case", "open", "vulnerability", "--title", "Door"]
            if arguments.first == "--title" { all.removeLast(2) }
            let result = try Securable.run(all + arguments, in: folder, environment: environment)
            #expect(result.status == 2 && result.output == "" && result.errors.contains(reason), "\(result.errors)")
            #expect(!result.errors.contains("\u{1B}") && result.errors.utf8.count < 4_000)
            #expect(
                try Securable.run(["case", "list", "--all"], in: folder, environment: environment).output
                    == "There are no cases.\n")
        }
    }

    /// Starts the program without waiting for it.
    private static func start(_ arguments: [String], in folder: URL, input: URL? = nil) throws -> Process {
        let process = Process()
        let program: URL = try #require(Securable.program)
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test("ten who open a case at once get ten cases")
    func writers() throws {
        try Self.withCases { folder, _ in
            let place = ["--cases", folder.appending(path: "cases.db").path(percentEncoded: false)]
            let open = ["case", "open", "report", "--title", "Mail", "--aware", "2026-10-24T12:00:00Z"] + place
            let all = try (0..<10).map { _ in try Self.start(open, in: folder) }
            for process in all { process.waitUntilExit() }
            #expect(all.allSatisfy { $0.terminationStatus == 0 })
            let listed = try Securable.run(["case"] + place, in: folder)
            #expect(Set(listed.lines.dropFirst().map { $0.prefix(9) }).count == 10)
            #expect(
                try Securable.run(["case", "verify"] + place, in: folder).output.hasPrefix("20 events, as written"))
        }
    }

    @Test("a writer that is killed at any moment leaves whole events, and all that it said it had kept")
    func killedWriters() throws {
        try Self.withCases { folder, _ in
            let place = ["--cases", folder.appending(path: "cases.db").path(percentEncoded: false)]
            let open = ["case", "open", "report", "--title", "Mail", "--aware", "2026-10-24T12:00:00Z"] + place
            #expect(try Securable.run(open, in: folder).status == 0)
            let id = try #require(Securable.run(["case"] + place, in: folder).lines.last?.prefix(9))
            let note = folder.appending(path: "note.txt")
            try Data(repeating: 0x78, count: 200_000).write(to: note)
            var kept = 0
            for moment in 1...20 {
                let writer = try Self.start(
                    ["case", "record", String(id), "note", "--note", "-"] + place, in: folder, input: note)
                usleep(UInt32(moment) * 4_000)
                kill(writer.processIdentifier, SIGKILL)
                writer.waitUntilExit()
                if writer.terminationReason == .exit, writer.terminationStatus == 0 { kept += 1 }
            }
            let verified = try Securable.run(["case", "verify"] + place, in: folder)
            let events = try #require(verified.lines.first.flatMap { Int($0.prefix { $0.isNumber }) })
            // One may have been kept just before it was killed.
            #expect(verified.status == 0 && (2 + kept...22).contains(events))
        }
    }

    @Test("a full disk is an error, and what was there before is still whole")
    func fullDisk() throws {
        try Self.withCases { folder, environment in
            let data = try #require(environment["XDG_DATA_HOME"])
            let result = try Securable.shell(
                """
                "$SECURABLE" case open report --title Mail --aware 2026-10-24T12:00:00Z --cases '\(data).db' >/dev/null 2>&1
                id=$("$SECURABLE" case --cases '\(data).db' | tail -1 | cut -c1-9)
                head -c 300000 /dev/zero | tr '\\0' x > '\(data).note'
                ( trap '' XFSZ; ulimit -f 128
                  "$SECURABLE" case record $id note --note - --cases '\(data).db' < '\(data).note' ); echo status $?
                "$SECURABLE" case verify --cases '\(data).db'
                """, in: folder)
            #expect(
                result.status == 0 && result.output.contains("status 3")
                    && result.output.contains("2 events, as written"))
            #expect(result.errors.contains("nothing was lost"), "\(result.errors)")
        }
    }

    @Test("a drill plays the same commands, marks all it prints, and leaves the real file byte for byte")
    func drill() throws {
        try Self.withCases { folder, environment in
            func run(_ arguments: [String]) throws -> CommandResult {
                try Securable.run(arguments, in: folder, environment: environment)
            }
            let opened = try run(Self.opening + ["--json"])
            let id = try Self.year(opened) + "-0001"
            let cases = URL(filePath: try #require(environment["XDG_DATA_HOME"])).appending(path: "securable/cases")
            let real = cases.appending(path: "harbor-lights.db")
            let before = try Data(contentsOf: real)
            func names() throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: cases.path(percentEncoded: false)).sorted()
            }
            for arguments in [
                Self.opening, ["case", "record", id, "early-warning", "--by", "PSIRT lead"], ["case", "show", id],
                ["case"],
                ["case", "notice", id, "--stage", "early-warning"], ["case", "verify"], ["deadlines"],
                ["case", "close", id, "--note", "Over", "--despite-open-steps"],
            ] {
                let result = try run(arguments + ["--drill"])
                #expect(result.lines.first?.hasPrefix("DRILL") == true, "\(arguments): \(result.errors)")
                #expect(result.lines.last?.hasPrefix("DRILL") == true)
            }
            let json = try run(["case", "show", id, "--drill", "--json"]).json() as? [String: Any]
            #expect(json?["drill"] as? Bool == true)
            #expect(try names() == ["harbor-lights.db", "harbor-lights.drill.db"])
            let wrong = try run([
                "case", "--cases", cases.appending(path: "harbor-lights.drill.db").path(percentEncoded: false),
            ])
            #expect(wrong.status == 2 && wrong.errors.contains("file of a drill"))
            let ended = try run(["case", "drill", "end"])
            #expect(
                ended.status == 0 && ended.output.contains("Early warning sent") && ended.output.contains("PSIRT lead"))
            #expect(try names() == ["harbor-lights.db"] && Data(contentsOf: real) == before)
            #expect(try run(["case", "drill", "end"]).status == 2)
            #expect(try run(["case", "show", id, "--drill"]).status == 2)
        }
    }

    @Test("a real file under a drill's name is no drill: it is neither written to nor taken away")
    func disguisedDrill() throws {
        try Self.withCases { folder, environment in
            let file = folder.deletingLastPathComponent().appending(path: "x.drill.db").path(percentEncoded: false)
            let asReal = ["--cases", file]
            _ = try Securable.run(Self.opening + asReal, in: folder, environment: environment)
            let before = try Data(contentsOf: URL(filePath: file))
            let drill = ["--drill", "--cases", file.replacing("x.drill.db", with: "x.db")]
            #expect(try Securable.run(Self.opening + drill, in: folder, environment: environment).status == 2)
            #expect(
                try Securable.run(["case", "drill", "end"] + drill, in: folder, environment: environment).status == 2)
            #expect(try Data(contentsOf: URL(filePath: file)) == before)
        }
    }

    @Test("product files with mistakes hold nobody up: their facts are unknown, and the clock runs all the same")
    func brokenFiles() throws {
        try Self.withCases { folder, environment in
            let file = folder.deletingLastPathComponent().appending(path: "c.db").path(percentEncoded: false)
            try Data("product: {id: lamp, nmae: [}".utf8).write(to: folder.appending(path: "product.yaml"))
            let result = try Securable.run(
                Self.opening + ["--product", "lamp", "--cases", file], in: folder, environment: environment)
            #expect(result.status == 0 && result.errors.contains("nothing of it is known"))
            #expect(result.output.replacing("\n    ", with: " ").contains("if a product is sold on the market eu"))
        }
    }
}
