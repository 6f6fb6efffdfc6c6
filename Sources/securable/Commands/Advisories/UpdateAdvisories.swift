import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct UpdateAdvisories: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Bring the index up to date with feeds that lie in files, or are fetched.",
        discussion: """
            Reads OSV records (a zip archive, also of archives, a folder, or one record), pages and yearly files of NVD's \
            API 2.0, records of the CVE list, CISA's KEV, EPSS scores, CSAF 2.0, and the trackers of Debian and Alpine; \
            plain or packed by gzip. What a file is, its content says. The same data again changes nothing.

            A folder or an archive is taken for all that a feed has, so that what it lacks is removed; --partial keeps it. \
            An import that was cut short is completed by the next.

            With --fetch, the names are those of a file with addresses, and without names all of it is fetched, by the \
            installed curl: feeds.yaml has lines such as `osv-go: {address: https://example.org/Go/all.zip}`; a secret \
            goes into a header from an environment variable (`header: apiKey, header_from: NVD_API_KEY`). Nothing else \
            is ever fetched.

            Examples:
              securable advisories update osv/Go/all.zip osv/PyPI/all.zip
              securable advisories update nvd/ --name nvd
              securable advisories update nvdcve-2.0-modified.json.gz
              securable advisories update cvelistV5-delta.zip --name cve --partial
              securable advisories update --fetch osv-go kev
              securable advisories update --index acme.db kev.json epss_scores-current.csv.gz

            Exit status: 0; 2 the command line is wrong; 3 a file or the index can't be read or written.
            """)

    @Argument(help: "Files or folders; with --fetch, names of feeds.", completion: .file())
    var paths: [String] = []

    @Flag(help: "Fetch the feeds from the addresses that are configured.")
    var fetch = false

    @Option(
        help: ArgumentHelp(
            "The file with addresses; feeds.yaml in the user's configuration unless given.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var feeds: String?

    @Flag(name: .customLong("allow-http"), help: "Fetch from addresses without encryption too.")
    var allowsPlainText = false

    @OptionGroup var index: IndexOption

    @Option(help: ArgumentHelp("What the feed is called; after its kind unless given.", valueName: "name"))
    var name: String?

    @Flag(help: "The files have only what is new or changed: what they lack stays.")
    var partial = false

    @Option(
        help: ArgumentHelp("How long to wait for another import of the same index to end.", valueName: "seconds"))
    var wait = 60

    @OptionGroup var time: ClockOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if paths.isEmpty, !fetch { throw ValidationError("Name the files or folders to read.") }
        if fetch, name != nil { throw ValidationError("Feeds that are fetched have the names of their file.") }
        if let name, name.wholeMatch(of: /[a-z0-9][a-z0-9._-]{0,63}/) == nil {
            throw ValidationError("'\(name)' is no name; names are small letters, digits, dots and hyphens.")
        }
    }

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        var update = AdvisoryUpdate(index: index.place, now: time.text, progress: progress.show)
        update.patience = max(0, wait)
        let outcomes: [ImportOutcome]
        do throws(AdvisoriesError) {
            outcomes = try update.run(fetch ? fetched(progress) : given)
        } catch {
            progress.clear()
            throw ProgramExit(error)
        }
        progress.clear()
        if json {
            print(try JSONText.of(outcomes.map(ImportedFeed.init)))
        } else {
            Console().show(summary(outcomes))
        }
    }

    private var given: [FeedSource] {
        paths.map { FeedSource(place: URL(filePath: $0), shown: $0, name: name, isPartial: partial) }
    }

    private func fetched(_ progress: ProgressLine) throws(AdvisoriesError) -> [FeedSource] {
        let addresses = try FeedAddressFile(feeds).addresses()
        for name in paths where !addresses.entries.contains(where: { $0.name == name }) {
            let names = addresses.entries.map(\.name)
            let nearest = Suggestion.nearest(to: name, in: names).map { " — did you mean '\($0)'?" } ?? ""
            throw .refused(
                "there is no address of a feed '\(name)'\(nearest) There are: \(names.joined(separator: ", "))")
        }
        let fetch = FeedFetch(cache: FeedAddressFile.cache, allowsPlainText: allowsPlainText)
        var sources: [FeedSource] = []
        for entry in addresses.entries where paths.isEmpty || paths.contains(entry.name) {
            progress.show("fetching \(entry.name) from \(entry.address)")
            let fetched = try fetch.fetch(entry)
            sources.append(
                FeedSource(
                    place: fetched.file, shown: entry.address, origin: entry.address, name: entry.name,
                    kind: entry.kind,
                    isPartial: partial || entry.isPartial))
        }
        return sources
    }

    private func summary(_ outcomes: [ImportOutcome]) -> String {
        var lines: [String] = []
        for outcome in outcomes {
            let counts = [
                (outcome.added, "new"), (outcome.changed, "changed"), (outcome.removed, "removed"),
                (outcome.unchanged, "unchanged"),
            ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            lines.append(
                "\(outcome.feed): \(outcome.records) records (\(counts.isEmpty ? "nothing" : counts.joined(separator: ", ")))"
                    + (outcome.published.map { ", as of \($0)" } ?? ""))
            guard outcome.remarks.count > 0 else { continue }
            lines.append("  \(outcome.remarks.count) could not be read, or are odd:")
            lines += outcome.remarks.first.map { "    \($0)" }
            if outcome.remarks.count > outcome.remarks.first.count { lines.append("    …") }
        }
        return lines.joined(separator: "\n")
    }
}

/// What an import did, as JSON.
private struct ImportedFeed: Encodable {
    let feed: String
    let kind: String
    let records: Int
    let added: Int
    let changed: Int
    let removed: Int
    let unchanged: Int
    let published: String?
    let remarkCount: Int
    let remarks: [String]

    init(_ outcome: ImportOutcome) {
        feed = outcome.feed
        kind = outcome.kind.rawValue
        records = outcome.records
        added = outcome.added
        changed = outcome.changed
        removed = outcome.removed
        unchanged = outcome.unchanged
        published = outcome.published
        remarkCount = outcome.remarks.count
        remarks = outcome.remarks.first
    }
}
