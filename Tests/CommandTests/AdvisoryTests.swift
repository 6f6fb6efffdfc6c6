import Foundation
import Testing

@Suite("Advisories on the command line")
struct AdvisoryTests {
    private static let files = [
        "product.yaml": """
        product: {id: lock, name: Lock, version: 1.0.0, package_url: "pkg:generic/harbor/lock@1.0.0"}
        organization:
          name: Harbor
          website: https://harbor.example
          security_contact: mailto:a@harbor.example
          disclosure: {advisories: "https://harbor.example/.well-known/csaf"}
        vulnerabilities:
          CVE-2025-0001: {title: A bad one, status: affected, action: Update., fixed_in: 1.0.1, advisory: HL-1}
        """
    ]

    private func run(_ folder: URL, _ arguments: String...) throws -> CommandResult {
        try Securable.run(arguments + (arguments[1] == "check" ? [] : Securable.day), in: folder)
    }

    @Test("a draft is written, checked and published; a second time nothing changes")
    func wholeWay() throws {
        try Securable.withFiles(Self.files) { folder in
            let draft = try run(folder, "advisory", "draft")
            #expect(draft.status == 0)
            #expect(draft.errors.contains("missing: CVE-2025-0001: cvss"))
            #expect(try run(folder, "advisory", "check", "advisories/drafts/hl-1.json").status == 0)
            let published = try run(folder, "advisory", "publish", "--to", "site", "--unsigned")
            #expect(published.status == 0, "\(published.errors)")
            #expect(published.output == "HL-1  released  .well-known/csaf/white/2026/hl-1.json\n")
            #expect(try run(folder, "advisory", "publish", "--to", "site", "--unsigned").output.contains("unchanged"))
        }
    }

    @Test("publishing needs a key, or the word that there is none")
    func key() throws {
        try Securable.withFiles(Self.files) { folder in
            #expect(try run(folder, "advisory", "publish", "--to", "site").status == 2)
            _ = try run(folder, "advisory", "draft")
            let wrong = try run(folder, "advisory", "publish", "--to", "site", "--key", "--help-me")
            #expect(wrong.status != 0)
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "site").path))
        }
    }

    @Test("a draft that somebody changed is not written over")
    func changedDraft() throws {
        try Securable.withFiles(Self.files.merging(["advisories/drafts/hl-1.json": "{}"]) { $1 }) { folder in
            let refused = try run(folder, "advisory", "draft")
            let checked = try run(folder, "advisory", "check", "advisories/drafts/hl-1.json")
            let replaced = try run(folder, "advisory", "draft", "--replace")
            #expect(refused.status == 3 && checked.status == 1 && replaced.status == 0)
        }
    }

    @Test("an unknown vulnerability is a mistake of the command line, with what was meant")
    func unknown() throws {
        try Securable.withFiles(Self.files) { folder in
            let result = try run(folder, "advisory", "notice", "--vulnerability", "CVE-2025-0002")
            #expect(result.status == 2)
            #expect(result.errors.contains("did you mean 'CVE-2025-0001'?"))
        }
    }

    @Test("decisions go out in three formats", arguments: ["openvex", "cyclonedx", "csaf"])
    func export(format: String) throws {
        try Securable.withFiles(Self.files) { folder in
            let result = try run(folder, "vulnerabilities", "export", "--format", format)
            #expect(result.status == 0)
            #expect(try result.json() is [String: Any])
        }
    }

    private static let hasGnuPG = (try? Securable.shell("command -v gpg").status) == 0

    @Test("the signature is one that GnuPG accepts, and the key is there", .enabled(if: hasGnuPG))
    func signature() throws {
        try Securable.withFiles(Self.files) { folder in
            let made = try Securable.shell(
                """
                export GNUPGHOME="$PWD/keys"; mkdir -m 700 keys
                gpg --batch --quiet --passphrase '' --quick-generate-key 'A <a@harbor.example>' ed25519 sign never 2>/dev/null
                key=$(gpg --list-secret-keys --with-colons 2>/dev/null | awk -F: '/^fpr/ {print $10; exit}')
                "$SECURABLE" advisory draft --as-of 2026-11-23 >/dev/null 2>&1
                "$SECURABLE" advisory publish --to site --key "$key" --as-of 2026-11-23 || exit 1
                cd site/.well-known/csaf
                gpg --verify white/2026/hl-1.json.asc white/2026/hl-1.json || exit 2
                gpg --batch --show-keys "openpgp/$key.asc" || exit 3
                grep -q csaf_trusted_provider provider-metadata.json || exit 4
                gpgconf --kill gpg-agent
                """, in: folder)
            #expect(made.status == 0, "\(made.errors)")
        }
    }
}
