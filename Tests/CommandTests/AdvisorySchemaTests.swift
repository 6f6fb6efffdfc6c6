import Foundation
import Testing

/// Programs of others that judge what is published.
private enum SchemaCheck {
    static let schemas = Securable.root.appending(path: "../shared/data/csaf-2.0").standardizedFileURL.path
    static let hasCSAF =
        (try? run(URL(filePath: "/usr/bin/env"), ["python3"], "validate_csaf.py", [schemas, "--available"]))?.0 == 0
    static let hasCycloneDX = (try? cycloneDX(["--available"]))?.0 == 0

    static func csaf(_ files: [String]) throws -> (Int32, String) {
        try run(URL(filePath: "/usr/bin/env"), ["python3"], "validate_csaf.py", [schemas] + files)
    }

    static func cycloneDX(_ files: [String]) throws -> (Int32, String) {
        try run(Securable.root.appending(path: ".build/python/bin/python"), [], "validate_cyclonedx.py", files)
    }

    private static func run(
        _ program: URL, _ before: [String], _ script: String, _ arguments: [String]
    ) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = program
        process.arguments = before + [Securable.root.appending(path: "Tests/Schema/" + script).path] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}

@Suite("What is told, by the schemas of others")
struct AdvisorySchemaTests {
    private static let files = [
        "product.yaml": """
        product: {id: lock, name: "Lock \\"<b>", version: 1.0.0, cpe: "cpe:2.3:h:harbor:lock:1.0.0:*:*:*:*:*:*:*"}
        organization:
          name: Harbor
          website: https://harbor.example
          security_contact: mailto:a@harbor.example
          disclosure: {advisories: "https://harbor.example/security/csaf"}
        vulnerabilities:
          CVE-2025-0001:
            title: A bad one
            status: affected
            action: Update.
            fixed_in: 1.0.1
            advisory: HL-1
            packages: ["pkg:generic/curl", curl]
            cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H
          GHSA-aaaa-bbbb-cccc: {title: Another, status: not-affected, justification: component-not-present, aliases: [X-1]}
          CVE-2025-0002: {title: A third, status: fixed, cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"}
        """
    ]

    @Test("CSAF documents and the provider's description pass OASIS's schemas", .enabled(if: SchemaCheck.hasCSAF))
    func csaf() throws {
        try Securable.withFiles(Self.files) { folder in
            for arguments in [
                ["advisory", "draft"], ["advisory", "publish", "--to", "site", "--unsigned"],
                ["vulnerabilities", "export", "--format", "csaf", "--output", "vex.json"],
            ] {
                let result = try Securable.run(arguments + Securable.day, in: folder)
                #expect(result.status == 0, "\(result.errors)")
            }
            let paths = [
                "vex.json", "advisories/drafts/hl-1.json", "site/security/csaf/white/2026/hl-1.json",
                "site/.well-known/csaf/provider-metadata.json",
            ]
            let (status, mistakes) = try SchemaCheck.csaf(paths.map { folder.appending(path: $0).path })
            #expect(status == 0, "\(mistakes)")
        }
    }

    @Test(
        "CycloneDX passes its schema",
        .enabled(if: SchemaCheck.hasCycloneDX, "needs .build/python: Scripts/install-dependencies.sh test"))
    func cycloneDX() throws {
        try Securable.withFiles(Self.files) { folder in
            _ = try Securable.run(
                ["vulnerabilities", "export", "--format", "cyclonedx", "--output", "vex.json"] + Securable.day,
                in: folder)
            let (status, mistakes) = try SchemaCheck.cycloneDX([folder.appending(path: "vex.json").path])
            #expect(status == 0, "\(mistakes)")
        }
    }
}
