import Assessment
import ProductModel

/// The lines of a product file that would answer a question about a fact.
struct FactExample {
    private let question: FactQuestion

    init(_ question: FactQuestion) { self.question = question }

    var text: String {
        let section = question.ask.section
        var lines = ["\(section.rawValue):"]
        if Section.named(section).shape != .single {
            let entry = question.entries.first?.id ?? ""
            lines.append("  " + (entry.isEmpty ? "…" : entry.contains(":") ? "\"\(entry)\"" : entry) + ":")
        }
        for name in question.ask.field?.split(separator: ".") ?? [] {
            lines.append(String(repeating: "  ", count: lines.count) + name + ":")
        }
        return lines.joined(separator: "\n") + (question.ask.field == nil ? " …" : " " + value)
    }

    /// A value that the field may hold, with the others beside it.
    private var value: String {
        let leaf = Section.named(question.ask.section).leaves.first { $0.path == question.ask.field }
        switch leaf?.field.type.item {
        case .flag: return "true    # or false"
        case .date: return "2030-12-31"
        case .level: return "moderate    # very-low, low, moderate, high or very-high"
        case .choice(let vocabulary):
            let words = vocabulary.words.map(\.id)
            let first = words.first ?? "…"
            let others = words.dropFirst().prefix(8).joined(separator: ", ")
            return (leaf?.field.type.isList == true ? "[\(first)]" : first) + "    # or \(others)"
        default: return leaf?.field.type.isList == true ? "[…]" : "…"
        }
    }
}
