import SourceText

/// What a source says that has no place in a product folder.
public struct LeftOut: Sendable {
    /// One time that it was said.
    public struct Occurrence: Sendable {
        /// What it was said of, such as `Load Balancer`.
        public let owner: String
        /// The line, from 1; 0 where it is not known.
        public let line: Int
        /// What was said, shortened; nil where that is only a drawing.
        public let value: String?
    }

    /// The kind of thing and its field: `technical asset: owner`.
    public let what: String
    /// Each time it was said, in the order of the file.
    public internal(set) var occurrences: [Occurrence]
}

/// Gathers what is left out, kind by kind, in the order in which kinds are first met.
struct LeftOutList {
    /// The most characters of a value that are kept.
    static let valueLimit = 300

    private(set) var all: [LeftOut] = []
    private var places: [String: Int] = [:]

    mutating func add(_ what: String, of owner: String, line: Int, value: String?) {
        let shown = value.map { PlainText.shortened(PlainText.line($0), to: Self.valueLimit) }
        let occurrence = LeftOut.Occurrence(
            owner: PlainText.shortened(PlainText.line(owner), to: 80), line: line, value: shown)
        if let place = places[what] {
            all[place].occurrences.append(occurrence)
        } else {
            places[what] = all.count
            all.append(LeftOut(what: PlainText.shortened(PlainText.line(what), to: 120), occurrences: [occurrence]))
        }
    }
}

extension DataNode {
    /// The value on one line, as far as a reader needs it to know it again.
    var summary: String {
        var text = ""
        summarize(into: &text)
        return text
    }

    private func summarize(into text: inout String) {
        guard text.utf8.count < LeftOutList.valueLimit * 4 else { return }
        switch content {
        case .nothing: text += "null"
        case .word(let word), .text(let word): text += word.prefix(LeftOutList.valueLimit * 2)
        case .list(let items):
            text += "["
            for (index, item) in items.prefix(LeftOutList.valueLimit).enumerated() {
                text += index == 0 ? "" : ", "
                item.summarize(into: &text)
            }
            text += "]"
        case .fields(let fields):
            text += "{"
            for (index, field) in fields.prefix(LeftOutList.valueLimit).enumerated() {
                text += index == 0 ? "" : ", "
                text += field.name.prefix(100) + ": "
                field.value.summarize(into: &text)
            }
            text += "}"
        }
    }
}
