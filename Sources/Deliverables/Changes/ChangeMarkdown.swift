public import Assessment
import ProductModel
import SourceText

/// What changed, as a comment on a pull request.
public struct ChangeMarkdown: Sendable {
    /// The longest comment in bytes: GitHub takes 65,536 characters.
    static let largest = 60_000
    private static let rows = 50

    private let changes: AssessmentChanges
    private let states: ComparedStates
    private let links: SourceLinks

    /// A comment.
    ///
    /// - Parameters:
    ///   - changes: What changed.
    ///   - states: What is compared.
    ///   - links: Where files can be looked at.
    public init(_ changes: AssessmentChanges, states: ComparedStates, links: SourceLinks) {
        self.changes = changes
        self.states = states
        self.links = links
    }

    /// The comment, whose first line is the verdict.
    public func text() -> String {
        var text = "**\(MarkdownText.prose(ChangeVerdict(changes).text))**\n\n\(heading)\n"
        var isCut = false
        for part in [findings, questions].compactMap(\.self) + groups {
            guard text.utf8.count + part.utf8.count < Self.largest else {
                isCut = true
                continue
            }
            text += "\n" + part
        }
        return isCut ? text + "\n*There is more than fits here: type* `securable diff` *to see it all.*\n" : text
    }

    /// A heading before the comment, where there are several products.
    public static func heading(_ name: String) -> String { "### " + MarkdownText.code(name) }

    private var heading: String {
        let product = [changes.after, changes.before].compactMap(\.self).first?.product
        let name = product.map { $0.said("name", of: .product) ?? $0.id } ?? ""
        let versions = [changes.before, changes.after].map { $0?.product.said("version", of: .product) }
        let version =
            versions[0] == versions[1]
            ? versions[1].map { " " + MarkdownText.prose($0) } ?? ""
            : " " + versions.map { MarkdownText.prose($0 ?? "–") }.joined(separator: " → ")
        let compared = [states.before, states.after].map { MarkdownText.prose($0.title) }.joined(separator: " → ")
        let days = Set([states.before.day, states.after.day]).sorted().map { MarkdownText.prose($0) }
        return "\(MarkdownText.prose(name))\(version): \(compared), as of \(days.joined(separator: " and ")). "
            + "Open now: \(OpenRisks(changes.after).text); before: \(OpenRisks(changes.before).text)."
    }

    private var findings: String? {
        let shown = changes.findings.filter { $0.kind != .gone || $0.before?.status == .open }
        guard !shown.isEmpty else { return nil }
        let rows = shown.prefix(Self.rows).map { change in
            let finding = change.latest
            let remarks = ChangeWording.remarks(on: change).map { MarkdownText.prose($0) }
            let kind = change.kind == .changed ? "otherwise" : change.kind.rawValue
            return "| \(kind) | \(finding.residual.title) | \(MarkdownText.prose(finding.message))<br>"
                + "\(MarkdownText.code(finding.key)) | \(place(of: change)) | \(remarks.joined(separator: "<br>")) |"
        }
        return "| | Risk | Finding | Where | Why |\n| --- | --- | --- | --- | --- |\n"
            + rows.joined(separator: "\n") + "\n" + more(shown.count)
    }

    private func place(of change: FindingChange) -> String {
        let finding = change.latest
        guard let product = (change.after == nil ? changes.before : changes.after)?.product else { return "" }
        let place = Place(file: product.files[Int(finding.position.file)], line: Int(finding.position.line))
        return links.markdown(place, commit: change.after == nil ? states.before.commit : states.after.commit)
    }

    private var questions: String? {
        let lists = [("new", changes.newQuestions), ("settled", changes.settledQuestions)]
        guard lists.contains(where: { !$0.1.isEmpty }) else { return nil }
        let rows = lists.flatMap { word, questions in
            questions.prefix(Self.rows / 2).map { question in
                let of = question.entry.map { " of " + MarkdownText.code($0) } ?? ""
                return "| \(word) | \(question.level.title) | \(MarkdownText.prose(question.prompt)) "
                    + "| \(MarkdownText.code(question.name))\(of) |"
            }
        }
        let hidden = lists.reduce(0) { $0 + max(0, $1.1.count - Self.rows / 2) }
        let summary = lists.map { "\($0.1.count) \($0.0)" }.joined(separator: ", ")
        return details(
            "Questions: \(summary)",
            "| | Worth | Question | Fact or question |\n| --- | --- | --- | --- |\n" + rows.joined(separator: "\n")
                + "\n"
                + (hidden == 0 ? "" : "\nand \(hidden) more\n"))
    }

    private var groups: [String] {
        ChangeGroup.all(of: changes).map { group in
            let rows = group.items.prefix(Self.rows).map { item in
                let commit = item.kind == .removed ? states.before.commit : states.after.commit
                let title = item.title.map { "<br>" + MarkdownText.prose($0) } ?? ""
                return "| \(item.kind.rawValue) | \(MarkdownText.code(item.name))\(title) "
                    + "| \(item.place.map { links.markdown($0, commit: commit) } ?? "") "
                    + "| \(item.details.map { MarkdownText.prose($0) }.joined(separator: "<br>")) |"
            }
            return details(
                "\(group.title): \(group.summary)",
                "| | Entry | Where | What |\n| --- | --- | --- | --- |\n" + rows.joined(separator: "\n") + "\n"
                    + more(group.items.count))
        }
    }

    private func more(_ count: Int) -> String { count > Self.rows ? "\nand \(count - Self.rows) more\n" : "" }

    private func details(_ summary: String, _ content: String) -> String {
        "<details><summary>\(summary)</summary>\n\n\(content)\n</details>\n"
    }
}
