import Advisories
import SourceText

/// A notice for people who type it into the platform: what is missing first, then each field in order.
struct NoticeView {
    private let notice: Notice
    private let console: Console

    init(_ notice: Notice, console: Console) {
        self.notice = notice
        self.console = console
    }

    var text: String {
        var parts = [
            console.paint(
                Diagnostic.visible("\(notice.stage.title) for \(notice.subject.id)  \(notice.subject.title)"), .bold)
        ]
        parts.append(missing)
        parts.append(
            ([console.paint("Fields, in the platform's order", .bold)] + notice.lines.enumerated().map(line)).joined(
                separator: "\n"))
        if !notice.contact.isEmpty { parts.append("Contact: " + notice.contact.joined(separator: ", ")) }
        parts.append(
            console.wrap(
                "ENISA's own list of fields could not be read: order and marks are second-hand or our own judgement, as "
                    + "--json says for each. The platform has no interface for programs; type this in, and then: securable "
                    + "case record \(notice.subject.id) \(notice.stage.rawValue) --reference NUMBER",
                indent: 0))
        return parts.joined(separator: "\n\n")
    }

    private var missing: String {
        let lines = notice.missing.map { line in
            console.paint("  missing  \(line.field.title)", .red)
                + "  --set \(line.field.id)=…"
        }
        let open = notice.lines.filter(\.isOpen).map { line in
            "  if known \(line.field.title)  --set \(line.field.id)=…" + (line.hint.map { "  (\($0))" } ?? "")
        }
        guard !lines.isEmpty || !open.isEmpty else { return "Nothing is missing." }
        let how = "  Say it with: securable case record \(notice.subject.id) fact --set FIELD=TEXT"
        return ([console.paint("Missing", .bold)] + lines + open + [how]).joined(separator: "\n")
    }

    private func line(_ number: Int, _ line: Notice.Line) -> String {
        let value: String
        switch (line.value, line.mark) {
        case (let said?, _): value = said
        case (nil, .automatic): value = "(the platform fills it in)"
        case (nil, .required): value = "MISSING"
        case (nil, .carried): value = "(as before)"
        case (nil, _): value = "-"
        }
        let text = "\(number + 1). \(line.field.title) [\(line.mark.rawValue)]: \(value)"
        return "  " + console.wrap(text, indent: 6, first: 2)
    }
}
