import Assessment
import Catalogs
import ProductFiles
import ProductModel

/// A question of the bank as a page.
struct QuestionCard {
    let text: String

    init(_ question: ActivityQuestion, console: Console) {
        let numbers = question.numbers.sorted { $0.key > $1.key }.map { "\($0.key): \($0.value)" }.joined(
            separator: " · ")
        var card = Card(
            question.text, subtitle: "question \(question.id) of Activity \(question.activity) · \(numbers)",
            console: console)
        card.add("Why it matters", question.why)
        card.add("Where to answer", lines: [question.answeredIn])
        card.add("An example answer", code: question.example)
        card.add("How much hangs on it", lines: [question.priority.replacing("-", with: " ")])
        card.add("How sure it is that NIST asks it so", lines: [question.basis])
        card.add("Query", code: question.find)
        text = card.text
    }
}

/// A diagnostic's code as a page.
struct GuideCard {
    let text: String

    init(_ guide: DiagnosticGuide, console: Console) {
        var card = Card(guide.title, subtitle: "diagnostic \(guide.code)", console: console)
        card.add("What it means", guide.explanation)
        card.add("For example", code: guide.example)
        card.add("Mended", code: guide.mend)
        text = card.text
    }
}

/// A section, or a field of one, as a page.
struct FieldCard {
    let text: String

    init?(_ topic: String, console: Console) {
        let parts = topic.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = parts.first, let name = SectionName(rawValue: first) else { return nil }
        let section = Section.named(name)
        if parts.count == 1 {
            var card = Card("Section \(topic)", subtitle: section.source, console: console)
            card.add("What it is for", section.summary)
            card.add("Fields", lines: section.leaves.map { "\($0.path.padded(to: 28))\($0.field.summary)" })
            text = card.text
            return
        }
        guard let leaf = section.leaves.first(where: { $0.path == parts[1] }) else { return nil }
        var card = Card("Field \(topic)", subtitle: leaf.field.source ?? section.source, console: console)
        card.add("What it says", leaf.field.summary)
        switch leaf.field.type.item {
        case .choice(let vocabulary):
            card.add("Words", lines: vocabulary.words.map { "\($0.id.padded(to: 22))\($0.meaning)" })
        case .flag: card.add("Words", lines: ["true", "false"])
        case .level: card.add("Words", lines: Level.allCases.map(\.word))
        case .reference(let sections):
            card.add("Words", lines: ["the id of one of: \(sections.map(\.rawValue).joined(separator: ", "))"])
        case .integer(let range): card.add("Range", lines: ["\(range.lowerBound) to \(range.upperBound)"])
        default: break
        }
        if leaf.field.type.isList { card.add("How many", lines: ["a list"]) }
        text = card.text
    }
}
