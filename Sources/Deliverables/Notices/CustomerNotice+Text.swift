import ProductModel
import SourceText

extension CustomerNotice {
    /// The notice as one HTML page that needs nothing else.
    public func html() throws(DeliverableError) -> String {
        let style = StyleSheet.notice
        return try TemplateLibrary().render(
            "notice",
            [
                "style": .markup(style.text), "style_hash": .text(style.hash), "title": .text(title),
                "lead": .text(lead), "maker": TemplateValue(maker), "day": .text(day.text),
                "answers": .records(
                    answers.map { answer in
                        [
                            "question": .text(answer.question), "sentences": .list(answer.sentences.map(Self.sentence)),
                            "unsaid": answer.sentences.isEmpty ? .text(Self.unsaid) : .absent,
                        ]
                    }),
            ]) + "\n"
    }

    /// A sentence, as a link where it is an address that browsers and mail programs open.
    private static func sentence(_ text: String) -> TemplateValue {
        let isLink = ["https://", "http://", "mailto:", "tel:"].contains { text.hasPrefix($0) }
        return ["text": .text(shown(text)), "address": isLink ? .text(text) : .absent]
    }

    /// A mail address or a number without the word for programs before it.
    private static func shown(_ text: String) -> String {
        text.hasPrefix("mailto:") || text.hasPrefix("tel:") ? String(text.drop { $0 != ":" }.dropFirst()) : text
    }

    /// The notice as plain text with lines of at most 72 columns, apart from words that are longer.
    public func text() -> String {
        var lines = Self.wrapped(title) + [String(repeating: "=", count: min(72, title.count)), ""]
        lines += Self.wrapped(lead)
        for answer in answers {
            lines += ["", answer.question, ""]
            for sentence in answer.sentences.isEmpty ? [Self.unsaid] : answer.sentences {
                lines += Self.wrapped(Self.shown(sentence)).map { "  " + $0 }
            }
        }
        lines += ["", [maker, day.text].compactMap(\.self).joined(separator: ", ")]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in Diagnostic.visible(text).split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count + 1 > 70 {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

extension StyleSheet {
    /// The look of a notice.
    fileprivate static let notice = StyleSheet(text(of: ["colours", "notice"]))
}
