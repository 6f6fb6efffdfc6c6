/// A mistake, or something to look at, at a place in a file.
///
/// Diagnostics are values: whoever finds one reports it to a ``DiagnosticCollector``; whoever talks to people renders it.
public struct Diagnostic: Sendable, Equatable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The files can't be used as they are.
        case error
        /// The files can be used, but something is probably not meant so.
        case warning
    }

    /// Another place that helps to understand the first.
    public struct Note: Sendable, Equatable {
        /// What is there.
        public var message: String
        /// Where.
        public var place: Place

        /// Makes a note.
        public init(_ message: String, at place: Place) {
            self.message = message
            self.place = place
        }
    }

    /// The code that `securable explain` explains, such as `unknown-reference`.
    public var code: String
    /// Error or warning.
    public var severity: Severity
    /// What is wrong, in one clause that starts with a small letter and has no full stop.
    public var message: String
    /// Where it is.
    public var place: Place
    /// What was probably meant.
    public var suggestion: String?
    /// Other places.
    public var notes: [Note]

    /// Makes a diagnostic.
    public init(
        _ code: String, _ message: String, at place: Place, severity: Severity = .error, suggestion: String? = nil,
        notes: [Note] = []
    ) {
        self.code = code
        self.message = message
        self.place = place
        self.severity = severity
        self.suggestion = suggestion
        self.notes = notes
    }
}

/// A place in a file, as people count.
public struct Place: Sendable, Hashable {
    /// The file's path, relative to the folder that was asked about.
    public var file: String
    /// The line, from 1; 0 for the file as a whole.
    public var line: Int
    /// The column in characters, from 1; 0 for the line as a whole.
    public var column: Int

    /// Makes a place.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`, without what is not known.
    public var text: String {
        line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}

/// Gathers diagnostics up to a limit, so that a hopeless file ends soon.
public struct DiagnosticCollector: Sendable {
    /// How many are kept.
    public static let limit = 200
    /// What was found, in the order of finding.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An empty collector.
    public init() {}

    /// Whether nothing more is kept.
    public var isFull: Bool { diagnostics.count > Self.limit }

    /// Keeps a diagnostic, with a message of readable length; past the limit, one that says that there are more.
    public mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count < Self.limit {
            diagnostics.append(diagnostic)
            diagnostics[diagnostics.count - 1].message = Self.cut(diagnostic.message)
        } else if diagnostics.count == Self.limit {
            diagnostics.append(
                Diagnostic(
                    "too-many-mistakes", "there are more than \(Self.limit) mistakes; mend these first",
                    at: Place(file: diagnostic.place.file)))
        }
    }

    /// The message without the middle of what it quotes, where that is longer than anybody reads.
    private static func cut(_ message: String) -> String {
        message.utf8.count <= 800 ? message : message.prefix(400) + " … " + message.suffix(200)
    }
}
