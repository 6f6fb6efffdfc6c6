import ProductFiles
import ProductModel

/// A product that decides about vulnerabilities.
enum TellingSample {
    static let day = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

    static func product(_ decisions: String, product: String = "", organization: String = "") -> Product {
        ProductFolder.read(
            text: """
                product: {id: lock, name: Harbor Lock, version: 2.1.0, package_url: "pkg:generic/harbor/lock@2.1.0"\(product)}
                organization:
                  name: Harbor Locks
                  website: https://harbor.example
                  security_contact: mailto:security@harbor.example
                  disclosure: {advisories: "https://harbor.example/.well-known/csaf/"}
                components: {body: {kind: device, title: Lock body}}
                vulnerabilities:
                \(decisions)
                """
        ).product
    }

    /// One decision of each status.
    static let decisions = """
          CVE-2023-38408:
            title: Code execution in the SSH agent
            status: not-affected
            justification: vulnerable-code-not-in-execute-path
            because: The agent is in no image.
            packages: ["pkg:generic/openssh", "pkg:deb/debian/openssh"]
            aliases: [GHSA-aaaa-bbbb-cccc]
            found: 2026-10-01
            decided: 2026-10-03
            advisory: HL-SA-2026-0001
          CVE-2024-11053/body:
            title: curl sends a password to the wrong host
            status: affected
            action: Update with the app.
            responses: [update, workaround]
            fixed_in: 2.1.1
            fix_released: 2026-11-20
            packages: ["pkg:generic/curl"]
            components: [body]
            exploited: false
            cvss: CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N
            decided: 2026-11-03
            advisory: HL-SA-2026-0001
          CVE-2025-0001: {title: Something new, status: under-investigation, found: 2026-11-21}
          CVE-2025-0003: {title: Something old, status: fixed, fixed_in: 2.0.4, decided: 2026-05-01}
        """
}
