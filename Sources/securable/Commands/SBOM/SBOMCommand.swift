import ArgumentParser

struct SBOMCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sbom",
        abstract: "Keep the software bills of materials of a product: add, list, show, judge, compare and scan them.",
        discussion: """
            Reads CycloneDX 1.0 to 1.7 (JSON, XML), SPDX 2.0 to 2.3 (JSON, tag-value), SPDX 3.0 (JSON-LD, as Yocto writes \
            it), and the package lists of dpkg, opkg, apk, Buildroot and rpm. The format is told by the content. A bill \
            belongs to a component, which names it in `software`.

            Examples:
              securable sbom list
              securable sbom add build/lock.cdx.json --component lock
              securable sbom show lock
              securable sbom quality --strict
              securable sbom diff old.cdx.json new.cdx.json
              securable sbom scan image.spdx.json
              securable sbom index products
            """,
        subcommands: [
            ListBills.self, AddBill.self, ShowBill.self, JudgeBills.self, CompareBills.self, ScanBill.self,
            IndexBills.self,
        ],
        defaultSubcommand: ListBills.self)
}
