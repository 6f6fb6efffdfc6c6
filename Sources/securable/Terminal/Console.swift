import Foundation
import SourceText

/// What is printed, and how it looks: colours on a terminal, plain text everywhere else.
struct Console {
    /// A look that a piece of text can have.
    enum Look: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case magenta = "35"
        case cyan = "36"
    }

    /// Whether the output takes colours.
    let hasColour: Bool
    /// How many characters fit on a line.
    let width: Int

    /// What is printed on one of the standard outputs.
    init(_ output: Int32 = STDOUT_FILENO) {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(output) == 1
        hasColour =
            environment["NO_COLOR"]?.isEmpty != false && environment["TERM"] != "dumb"
            && (isTerminal || environment["CLICOLOR_FORCE"].map { $0 != "0" } ?? false)
        var size = winsize()
        let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? max(40, min(Int(size.ws_col), 160)) : 110
    }

    /// A text with a look, where the output takes colours.
    func paint(_ text: String, _ looks: Look...) -> String {
        guard hasColour, !looks.isEmpty, !text.isEmpty else { return text }
        return "\u{1B}[\(looks.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    /// Prints a result that people read.
    ///
    /// Looks are kept; whatever else in a file could steer a terminal is not.
    func show(_ text: String) { print(tamed(text)) }

    private func tamed(_ text: String) -> String {
        let pieces = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
        guard hasColour, let first = pieces.first else { return Diagnostic.visible(text) }
        return pieces.dropFirst().reduce(Diagnostic.visible(String(first))) { shown, piece in
            let code = piece.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ";") }
            guard piece.first == "[", piece.dropFirst(code.count + 1).first == "m" else {
                return shown + "\u{FFFD}" + Diagnostic.visible(String(piece))
            }
            return shown + "\u{1B}" + Diagnostic.visible(String(piece))
        }
    }

    /// A diagnostic as a compiler prints it.
    func render(_ diagnostic: Diagnostic, sources: [String: SourceFile]) -> String {
        diagnostic.rendered(sources: sources) { part, text in
            switch part {
            case .place: paint(text, .bold)
            case .severity(.error): paint(text, .bold, .red)
            case .severity(.warning): paint(text, .bold, .yellow)
            case .message: text
            case .code: paint(text, .dim)
            case .caret: paint(text, .bold, .green)
            }
        }
    }

    /// Breaks a text into lines that fit, each after the first with an indent.
    func wrap(_ text: String, indent: Int, first: Int? = nil) -> String {
        var lines: [String] = []
        var line = ""
        var room = max(20, width - (first ?? indent))
        for word in Diagnostic.visible(text).split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count + 1 > room {
                lines.append(line)
                line = ""
                room = max(20, width - indent)
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// Writes bytes to standard output as they are, for what is too large to be one text.
    static func write(_ bytes: UnsafeRawBufferPointer) {
        // What was printed before waits in a buffer of its own.
        fflush(nil)
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let count = Foundation.write(STDOUT_FILENO, start, rest.count)
            if count < 0, errno == EINTR { continue }
            // Nobody can be told that nobody listens.
            guard count > 0 else { return }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// What is printed on standard error.
    static var standardError: Console { Console(STDERR_FILENO) }

    /// Prints to standard error, for what is not the result.
    static func note(_ text: String) {
        // Nobody can be told that this could not be told.
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

extension String {
    /// The text, filled up with blanks to a width.
    func padded(to width: Int) -> String {
        let missing = width - count
        return missing > 0 ? self + String(repeating: " ", count: missing) : self
    }

    /// The text, cut with an ellipsis where it is longer than a width.
    func cut(to width: Int) -> String {
        count <= width ? self : String(prefix(max(1, width - 1))) + "…"
    }
}
