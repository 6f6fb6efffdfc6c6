import Advisories
import ArgumentParser
import Deliverables

struct ShowAdvisory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what each source says about a vulnerability.",
        discussion: """
            Records that share a name are shown together, each with its feed; they are never merged, so that differences \
            stay visible.

            Examples:
              securable advisories show CVE-2024-3094
              securable advisories show GHSA-v6v8-xj6m-xwqh --json

            Exit status: 0; 2 the command line is wrong; 3 the index can't be read; 4 the index does not know it.
            """)

    @Argument(help: "A name of the vulnerability.")
    var name: String

    @OptionGroup var index: IndexOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let found: VulnerabilityFile?
        do throws(AdvisoriesError) {
            let index = try AdvisoryIndex(index.place)
            let asTyped = try index.vulnerability(name)
            found = if asTyped == nil { try index.vulnerability(name.uppercased()) } else { asTyped }
        } catch {
            throw ProgramExit(error)
        }
        guard let found else {
            throw ProgramExit(
                .unvouched, "The index does not know '\(name)', which does not mean that nothing is affected by it.")
        }
        if json {
            print(try JSONText.of(ShownVulnerability(found)))
        } else {
            let console = Console()
            console.show(text(found, console))
        }
    }

    private func text(_ file: VulnerabilityFile, _ console: Console) -> String {
        var lines = [console.paint(file.names.joined(separator: ", "), .bold)]
        if let exploited = file.exploited {
            let due = exploited.due.map { ", to be mended by \($0)" } ?? ""
            lines.append("  known to be exploited: listed \(exploited.added ?? "?")\(due)")
        }
        if let probability = file.probability {
            lines.append("  likelihood of exploitation in 30 days: \(percent(probability))")
        }
        for entry in file.entries {
            let record = entry.record
            let dates = record.modified.map { ", changed \($0)" } ?? ""
            lines += ["", console.paint("\(entry.feed): \(record.name)", .bold) + dates]
            if record.isWithdrawn { lines.append("  withdrawn") }
            if !record.summary.isEmpty { lines.append("  " + console.wrap(record.summary, indent: 2)) }
            lines += record.vectors.map { "  \($0)" }
            if !record.weaknesses.isEmpty {
                lines.append("  " + record.weaknesses.map { "CWE-\($0)" }.joined(separator: ", "))
            }
            for range in entry.ranges.prefix(40) {
                let state = range.state == .affected ? "" : range.state == .unknown ? " (not known)" : " (not affected)"
                let platforms = range.platforms.isEmpty ? "" : ", on \(range.platforms.joined(separator: ", "))"
                lines.append("  \(range.ecosystem) \(range.package): \(range.versions)\(platforms)\(state)")
            }
            if entry.ranges.count > 40 { lines.append("  … \(entry.ranges.count - 40) more") }
            if !entry.products.isEmpty { lines.append("  CPE: " + entry.products.joined(separator: ", ")) }
            lines += record.links.prefix(3).map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}

/// A vulnerability, as JSON.
private struct ShownVulnerability: Encodable {
    struct Source: Encodable {
        let feed: String
        let name: String
        let published: String?
        let modified: String?
        let isWithdrawn: Bool
        let summary: String
        let vectors: [String]
        let weaknesses: [Int]
        let affected: [Affected]
        let products: [String]
        let sourceFiles: [String]
        let links: [String]
    }

    struct Affected: Encodable {
        let ecosystem: String
        let package: String
        let versions: String
        let state: String
        let platforms: [String]
    }

    struct Exploited: Encodable {
        let added: String?
        let due: String?
        let usedForRansom: Bool?
    }

    let names: [String]
    let exploited: Exploited?
    let probability: Double?
    let percentile: Double?
    let sources: [Source]

    init(_ file: VulnerabilityFile) {
        names = file.names
        exploited = file.exploited.map {
            Exploited(added: $0.added, due: $0.due, usedForRansom: $0.isUsedForRansom)
        }
        probability = file.probability
        percentile = file.percentile
        sources = file.entries.map { entry in
            Source(
                feed: entry.feed, name: entry.record.name, published: entry.record.published,
                modified: entry.record.modified, isWithdrawn: entry.record.isWithdrawn, summary: entry.record.summary,
                vectors: entry.record.vectors, weaknesses: entry.record.weaknesses,
                affected: entry.ranges.map {
                    Affected(
                        ecosystem: $0.ecosystem, package: $0.package, versions: $0.versions,
                        state: $0.state == .affected ? "affected" : $0.state == .unknown ? "unknown" : "unaffected",
                        platforms: $0.platforms)
                },
                products: entry.products, sourceFiles: entry.record.sourceFiles, links: entry.record.links)
        }
    }
}
