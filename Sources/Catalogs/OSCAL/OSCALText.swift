import SourceText

/// Makes plain text of OSCAL's prose: parameters filled in with their labels, links with their words, all on one line.
///
/// What a file says can grow when parameters are filled in, so there is a limit to the sum.
struct OSCALText {
    private let file: String
    private var parameters: [String: OSCALParameter] = [:]
    private var known: [String: String] = [:]
    private var pending: Set<String> = []
    private var room = SourceFile.sizeLimit
    /// How much of one parameter's text is shown.
    private static let limit = 2_000

    init(file: String) { self.file = file }

    /// Takes parameters; the first of a name counts.
    mutating func add(_ parameters: [OSCALParameter]?) {
        for parameter in parameters ?? [] where self.parameters[parameter.id] == nil {
            self.parameters[parameter.id] = parameter
        }
    }

    /// The text of some prose.
    mutating func plain(_ prose: String) throws(DiagnosticError) -> String {
        let text = Self.clean(try filled(Self.withoutLinks(prose)))
        try take(text.utf8.count)
        return text
    }

    private mutating func take(_ bytes: Int) throws(DiagnosticError) {
        room -= bytes
        guard room >= 0 else {
            throw DiagnosticError(
                Diagnostic(
                    "file-too-large",
                    "with parameters filled in, the texts have more than \(SourceFile.sizeLimit >> 20) MiB",
                    at: Place(file: file)))
        }
    }

    // MARK: Parameters

    /// The text with `{{ insert: param, ac-1_prm_1 }}` replaced.
    private mutating func filled(_ text: String) throws(DiagnosticError) -> String {
        guard text.contains("{{") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            result += rest[..<start.lowerBound]
            let inner = rest[start.upperBound..<end.lowerBound]
            if let id = Self.parameter(inner) {
                let filling = try value(of: id)
                try take(filling.utf8.count)
                result += filling
            } else {
                result += rest[start.lowerBound..<end.upperBound]
            }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// `insert: param, ID`, or the bare id of old versions.
    private static func parameter(_ text: some StringProtocol) -> String? {
        let words = text.split { $0.isWhitespace || $0 == "," }
        if words.count == 1 { return String(words[0]) }
        guard words.count == 3, words[0] == "insert:", words[1] == "param" else { return nil }
        return String(words[2])
    }

    private mutating func value(of id: String) throws(DiagnosticError) -> String {
        if let text = known[id] { return text }
        guard let parameter = parameters[id], pending.insert(id).inserted else { return "[\(id)]" }
        defer { pending.remove(id) }
        var text: String
        if let values = parameter.values, !values.isEmpty {
            text = try filled(values.joined(separator: ", "))
        } else if let select = parameter.select, let choices = select.choice, !choices.isEmpty {
            let many = select.howMany == "one-or-more" ? " (one or more)" : ""
            text = try filled("[selection\(many): " + choices.joined(separator: "; ") + "]")
        } else {
            text = "[" + (parameter.label ?? id) + "]"
        }
        if text.utf8.count > Self.limit { text = String(text.prefix(Self.limit / 4)) + "…]" }
        known[id] = text
        return text
    }

    // MARK: Marks

    /// The text with `[words](address)` replaced by the words.
    private static func withoutLinks(_ text: String) -> String {
        guard text.contains("](") else { return text }
        var result = ""
        var rest = text[...]
        while let middle = rest.firstRange(of: "](") {
            guard let end = rest[middle.upperBound...].firstIndex(of: ")"),
                let start = rest[..<middle.lowerBound].lastIndex(of: "[")
            else { break }
            result += rest[..<start] + rest[rest.index(after: start)..<middle.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// The text on one line, with single blanks and without characters that steer a terminal or end a YAML text.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            guard scalar.isShown else {
                if !isBlank { result.append(" ") }
                isBlank = true
                continue
            }
            // What was filled in often leaves a blank before these.
            if isBlank, scalar == ";" || scalar == ",", !result.isEmpty { result.removeLast() }
            result.append(scalar)
            isBlank = false
        }
        if isBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether it is a character that is seen, and neither a blank nor one that YAML refuses.
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned:
            // Joiners belong to the words of some scripts, and soft hyphens to nothing.
            value == 0x200C || value == 0x200D
        default: true
        }
    }
}
