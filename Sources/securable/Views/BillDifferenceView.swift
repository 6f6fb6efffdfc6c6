import Advisories

/// What changed between two bills of materials, on a screen.
struct BillDifferenceView {
    private let difference: BillDifference
    private let console: Console

    init(_ difference: BillDifference, console: Console) {
        self.difference = difference
        self.console = console
    }

    var text: String {
        guard !difference.isEmpty else { return "Nothing changed." }
        return [
            part(
                "Other content of the same version",
                difference.hashes.map { change in
                    let version = change.version.map { " \($0)" } ?? ""
                    return console.paint("!", .red)
                        + " \(change.package)\(version): \(change.before) became \(change.after)"
                }),
            part("Added", difference.added.map { console.paint("+", .green) + " \($0)" }),
            part("Removed", difference.removed.map { console.paint("-", .red) + " \($0)" }),
            part("Versions", difference.versions.map(version)),
            part(
                "Licences",
                difference.licences.map { change in
                    "~ \(change.package): \(shown(change.before)) became \(shown(change.after))"
                }),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func part(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return console.paint("\(title) (\(lines.count))", .bold) + "\n"
            + lines.map { "  \($0)" }.joined(separator: "\n")
    }

    private func version(_ change: BillDifference.VersionChange) -> String {
        let mark =
            switch change.direction {
            case .up: console.paint("up  ", .green)
            case .down: console.paint("down", .yellow)
            case .unknown: "?   "
            }
        let versions = [change.before, change.after].map { shown($0.joined(separator: ", ")) }
        return "\(mark) \(change.package): \(versions[0]) became \(versions[1])"
    }

    private func shown(_ text: String) -> String { text.isEmpty ? "not said" : text }
}
