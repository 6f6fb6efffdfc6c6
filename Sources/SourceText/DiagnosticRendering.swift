extension Diagnostic {
    /// The diagnostic as a compiler prints it: place, message, the line, and a caret under the place.
    ///
    /// - Parameters:
    ///   - sources: The files by path, to show lines from.
    ///   - style: Puts colour around parts of the text, or leaves it as it is.
    public func rendered(sources: [String: SourceFile], style: (Part, String) -> String = { $1 }) -> String {
        var text = style(.place, Self.oneLine(place.text)) + ": "
        text += style(.severity(severity), severity.rawValue + ":") + " "
        text += style(.message, Self.oneLine(message))
        if let suggestion { text += style(.message, " — did you mean '\(Self.oneLine(suggestion))'?") }
        text += " " + style(.code, "[\(code)]")
        text += Self.excerpt(place, sources: sources, style: style)
        for note in notes {
            text += "\n" + style(.place, Self.oneLine(note.place.text)) + ": note: " + Self.oneLine(note.message)
            text += Self.excerpt(note.place, sources: sources, style: style)
        }
        return text
    }

    /// A part of the rendered text.
    public enum Part: Sendable, Equatable {
        /// File, line and column.
        case place
        /// `error:` or `warning:`.
        case severity(Severity)
        /// What is wrong.
        case message
        /// The code in brackets.
        case code
        /// The caret.
        case caret
    }

    private static func excerpt(
        _ place: Place, sources: [String: SourceFile], style: (Part, String) -> String
    ) -> String {
        guard let line = sources[place.file]?.line(place.line), place.column > 0 else { return "" }
        let scalars = Array(visible(line).unicodeScalars)
        // A line of a million characters is shown around the place only.
        let start = max(0, place.column - 100)
        let end = min(scalars.count, start + 160)
        guard start < end else { return "" }
        let shown = String(String.UnicodeScalarView(scalars[start..<end]))
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        let pad = scalars[start..<min(place.column - 1, end)].map(DisplayWidth.blank).joined()
        return "\n  \(number) | \(shown)\n  \(margin) | \(pad)\(style(.caret, "^"))"
    }

    /// The text without control characters and line breaks, so that no name in a file can pass for another diagnostic.
    private static func oneLine(_ text: String) -> String {
        visible(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    }

    /// The text without control characters, so that a file can't steer the reader's terminal.
    public static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
