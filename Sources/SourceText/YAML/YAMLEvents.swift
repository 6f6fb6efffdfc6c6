import CLibYAML

/// One step through a YAML document.
public struct YAMLEvent: Sendable {
    /// What it is.
    public enum Kind: Sendable {
        /// A text; plain when it was written without quotes, so that `true` and `1` may mean more than text.
        case scalar(String, isPlain: Bool)
        /// The start of a list.
        case sequenceStart
        /// The end of a list.
        case sequenceEnd
        /// The start of a mapping.
        case mappingStart
        /// The end of a mapping.
        case mappingEnd
        /// What stands under an anchor, once more; only where aliases are read.
        case alias(String)
        /// The end of the document.
        case end
    }

    /// What it is.
    public let kind: Kind
    /// The name under which the value that begins here can be called again; only where aliases are read.
    public var anchor: String?
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
}

/// Reads one YAML document as a row of events, straight from libyaml, within bounds that no input can break.
///
/// Aliases are refused, so that a few lines can't stand for a billion, unless who reads counts what they stand for; nesting
/// deeper than ``depthLimit`` is refused. So are tags, which give a value another type than it shows.
public struct YAMLEvents: ~Copyable {
    /// The deepest nesting that is read.
    ///
    /// Product files need five.
    public static let depthLimit = 32

    private let file: String
    private let hasAliases: Bool
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var depth = 0
    private var hasDocument = false

    /// Starts at the beginning of a file.
    ///
    /// - Parameter aliases: Whether aliases are told; who reads must then bound what they come to.
    public init(_ source: SourceFile, aliases: Bool = false) {
        file = source.path
        hasAliases = aliases
        // The parser keeps a pointer to its input, so the input needs an address of its own.
        input = .allocate(capacity: source.bytes.count)
        _ = input.initialize(from: source.bytes)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; ``YAMLEvent/Kind/end`` at the end of the document, and again whenever asked after it.
    ///
    /// - Throws: a diagnostic with one of the codes `yaml-syntax`, `tab-indent`, `wrong-encoding`,
    ///   `alias-not-allowed`, `tag-not-allowed`, `nesting-too-deep` and `several-documents`.
    public mutating func next() throws(DiagnosticError) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
            defer { yaml_event_delete(&event) }
            let line = event.start_mark.line + 1
            let column = event.start_mark.column + 1
            func found(_ kind: YAMLEvent.Kind, _ anchor: UnsafePointer<yaml_char_t>? = nil) -> YAMLEvent {
                let name = hasAliases ? anchor.map { String(cString: $0) } : nil
                return YAMLEvent(kind: kind, anchor: name, line: line, column: column)
            }
            func refuse(_ code: String, _ message: String) -> DiagnosticError {
                DiagnosticError(Diagnostic(code, message, at: Place(file: file, line: line, column: column)))
            }
            switch event.type {
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                guard scalar.tag == nil else { throw refuse("tag-not-allowed", Self.noTags) }
                let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                // Only an escape in double quotes can bring a NUL this far, and no database or page could keep it.
                guard scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE || !bytes.contains(0) else {
                    throw refuse("wrong-encoding", "this text has a NUL character, which no text can hold")
                }
                let text = String(decoding: bytes, as: UTF8.self)
                return found(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), scalar.anchor)
            case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
                // Both kinds of start are laid out alike: anchor, tag, ...
                guard event.data.mapping_start.tag == nil else { throw refuse("tag-not-allowed", Self.noTags) }
                depth += 1
                guard depth <= Self.depthLimit else {
                    throw refuse("nesting-too-deep", "this is nested more than \(Self.depthLimit) levels deep")
                }
                return found(
                    event.type == YAML_MAPPING_START_EVENT ? .mappingStart : .sequenceStart,
                    event.data.mapping_start.anchor)
            case YAML_MAPPING_END_EVENT:
                depth -= 1
                return found(.mappingEnd)
            case YAML_SEQUENCE_END_EVENT:
                depth -= 1
                return found(.sequenceEnd)
            case YAML_ALIAS_EVENT where hasAliases:
                guard let name = event.data.alias.anchor else { continue }
                return found(.alias(String(cString: name)))
            case YAML_ALIAS_EVENT:
                throw refuse("alias-not-allowed", "YAML aliases are not part of product files; write the value out")
            case YAML_DOCUMENT_START_EVENT:
                guard !hasDocument else {
                    throw refuse("several-documents", "a file holds one document; put the second into its own file")
                }
                hasDocument = true
            case YAML_DOCUMENT_END_EVENT, YAML_STREAM_START_EVENT:
                continue
            default:
                return found(.end)
            }
        }
    }

    /// Passes over the rest of a value whose first event was read.
    public mutating func skip(_ first: YAMLEvent) throws(DiagnosticError) {
        var open = 0
        var event = first
        while true {
            switch event.kind {
            case .mappingStart, .sequenceStart: open += 1
            case .mappingEnd, .sequenceEnd: open -= 1
            case .scalar, .alias: break
            case .end: return
            }
            if open <= 0 { return }
            event = try next()
        }
    }

    private static let noTags = "YAML tags are not part of product files; leave out what starts with '!'"

    private func problem() -> DiagnosticError {
        let state = parser.pointee
        let text = state.problem.map { String(cString: $0) } ?? "this is not YAML"
        if state.error == YAML_READER_ERROR {
            let line = input[..<min(state.problem_offset, input.count)].count { $0 == 0x0A } + 1
            return DiagnosticError(
                Diagnostic(
                    "wrong-encoding", "the file is not UTF-8 text without control characters (\(text))",
                    at: Place(file: file, line: line, column: 1)))
        }
        let place = Place(file: file, line: state.problem_mark.line + 1, column: state.problem_mark.column + 1)
        if isTab(at: state.problem_mark.index) {
            return DiagnosticError(
                Diagnostic("tab-indent", "YAML is indented with spaces, and here is a tab", at: place))
        }
        var message = text
        var notes: [Diagnostic.Note] = []
        if let context = state.context.map({ String(cString: $0) }) {
            message = "\(text) \(context)"
            let mark = state.context_mark
            if mark.line != state.problem_mark.line {
                notes = [.init("it began here", at: Place(file: file, line: mark.line + 1, column: mark.column + 1))]
            }
        }
        return DiagnosticError(Diagnostic("yaml-syntax", message, at: place, notes: notes))
    }

    private func isTab(at character: Int) -> Bool {
        // Marks count characters; in the ASCII that indents a line, these are bytes.
        var index = 0
        var seen = 0
        while index < input.count, seen < character {
            if input[index] & 0xC0 != 0x80 { seen += 1 }
            index += 1
        }
        return index < input.count && input[index] == 0x09
    }
}
