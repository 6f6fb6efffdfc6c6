import Advisories
import SourceText

/// The products that a vulnerability affects, on a screen.
struct AffectedView {
    private let search: AffectedSearch
    private let console: Console
    /// How many places of one package are shown.
    private static let limit = 20

    init(_ search: AffectedSearch, console: Console) {
        self.search = search
        self.console = console
    }

    var text: String {
        let others = search.names.dropFirst().joined(separator: ", ")
        let title =
            console.paint(search.names.first ?? "", .bold) + (others.isEmpty ? "" : console.paint("  \(others)", .dim))
        let sources = search.records.map { "\($0.name) (\($0.feed))" }.joined(separator: ", ")
        let summary = search.records.first { !$0.summary.isEmpty }?.summary ?? ""
        var parts = [title + "\n" + console.wrap(summary.cut(to: 300), indent: 0)]
        for package in search.packages { parts.append(paragraph(package)) }
        if search.packages.isEmpty {
            let looked = search.looked == 1 ? "1 package has a name" : "\(search.looked) packages have names"
            parts.append("No product is affected by what the index knows; \(looked) that the records speak of.")
        }
        parts.append(console.paint(console.wrap("by \(sources)", indent: 2), .dim))
        return parts.joined(separator: "\n\n")
    }

    private func paragraph(_ package: AffectedSearch.Package) -> String {
        let removed = package.removals.first.map { ", removed since \($0.reason)" } ?? ""
        let verdict = package.verdict.rawValue + removed
        let version = package.package.version.map { " \($0)" } ?? ""
        let head = "\(package.package.name)\(version)  \(verdict)"
        let reasons = package.evidence.prefix(2).map { "\($0.record): " + $0.outcome.reasons.joined(separator: "; ") }
        let uses = package.uses.prefix(Self.limit).map { "    \($0.title): \($0.component)" }
        let left = package.uses.count - Self.limit
        return
            ([console.paint(head, .bold)] + reasons.map { "  " + console.wrap($0, indent: 4, first: 2) } + uses
            + (left > 0 ? ["    … and \(left) more; see them all with --json"] : [])).joined(separator: "\n")
    }
}
