import Advisories
import ArgumentParser
import Deliverables
import Foundation

struct AdvisoriesStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the feeds of the index, and how old what they say is.",
        discussion: """
            A feed from a file is as old as the newest time in it; one that was fetched from an address is as new as that. \
            Feeds that are too old, or whose import did not go to the end, give no clean bill.

            Examples:
              securable advisories status
              securable advisories status --max-age 2 --json

            Exit status: 0; 1 a feed is stale or not whole, or there is none; 2 the command line is wrong; 3 the index \
            can't be read.
            """)

    @OptionGroup var index: IndexOption

    @Option(name: .customLong("max-age"), help: ArgumentHelp("How old a feed may be.", valueName: "days"))
    var limit = AdvisoryIndex.usualAgeLimit

    @OptionGroup var time: ClockOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let feeds: [FeedState]
        do throws(AdvisoriesError) {
            feeds = try AdvisoryIndex(index.place).feeds()
        } catch {
            throw ProgramExit(error)
        }
        let rows = feeds.map { FeedStatus($0, limit: limit, now: time.now) }
        if json {
            print(try JSONText.of(rows))
        } else {
            show(rows)
        }
        if rows.isEmpty || rows.contains(where: { $0.isStale }) { throw ProgramExit(.findings) }
    }

    private func show(_ rows: [FeedStatus]) {
        let console = Console()
        guard !rows.isEmpty else {
            console.show("The index has no feeds; import some: securable advisories update FILE")
            return
        }
        var table = TextTable(["feed", "records", "as of", "age", "imported", ""])
        for row in rows {
            table.add([
                row.name, String(row.records), row.asOf, row.age, row.imported,
                !row.isWhole ? "not whole: import it again" : row.isStale ? "stale" : "",
            ])
        }
        console.show(table.text(console))
    }
}

/// A feed's state, as JSON and as a row.
private struct FeedStatus: Encodable {
    let name: String
    let kind: String?
    let origin: String
    let records: Int
    let published: String?
    let imported: String
    let asOf: String
    let ageInDays: Double?
    let isWhole: Bool
    let isStale: Bool

    init(_ feed: FeedState, limit: Int, now: Date) {
        name = feed.name
        kind = feed.kind?.rawValue
        origin = feed.origin
        records = feed.records
        published = feed.published
        imported = feed.imported
        asOf = feed.asOf
        ageInDays = feed.age(now).map { ($0 / 8_640).rounded() / 10 }
        isWhole = feed.isWhole
        isStale = feed.isStale(after: limit, now)
    }

    var age: String {
        guard let ageInDays else { return "?" }
        return ageInDays < 2 ? "\(Int((ageInDays * 24).rounded())) h" : "\(Int(ageInDays)) days"
    }
}
