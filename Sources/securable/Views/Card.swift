import SourceText

/// A page on one subject: a title, a subtitle, and paragraphs with headings.
struct Card {
    private let console: Console
    private var parts: [String]

    init(_ title: String, subtitle: String, console: Console) {
        self.console = console
        parts = [console.paint(Diagnostic.visible(title), .bold) + "\n" + console.paint(subtitle, .dim)]
    }

    /// Adds a paragraph, wrapped to the width of the terminal.
    mutating func add(_ heading: String, _ text: String) {
        guard !text.isEmpty else { return }
        parts.append(console.paint(heading, .bold) + "\n  " + console.wrap(text, indent: 2))
    }

    /// Adds lines as they are.
    mutating func add(_ heading: String, lines: [String]) {
        guard !lines.isEmpty else { return }
        let body = lines.map { "  " + Diagnostic.visible($0) }.joined(separator: "\n")
        parts.append(console.paint(heading, .bold) + "\n" + body)
    }

    /// Adds a piece of a file.
    mutating func add(_ heading: String, code: String) {
        add(
            heading,
            lines: code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLastEmpty())
    }

    var text: String { parts.joined(separator: "\n\n") }
}

extension Array where Element == String {
    fileprivate func dropLastEmpty() -> [String] { last == "" ? Array(dropLast()) : self }
}
