/// A place in one of a product's files.
public struct Position: Sendable, Hashable {
    /// Which of the product's files, as an index into ``Product/files``.
    public var file: UInt16
    /// The line, from 1.
    public var line: UInt32
    /// The column in characters, from 1.
    public var column: UInt32

    /// Makes a place.
    public init(file: UInt16, line: UInt32, column: UInt32) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A value that was said.
///
/// What was not said has no value at all.
public enum Value: Sendable, Equatable {
    case flag(Bool)
    case integer(Int)
    case text(String)
    case level(Level)
    case list([Item])

    /// One value of a list, with its own place.
    public struct Item: Sendable, Equatable {
        /// The text that was written.
        public var text: String
        /// Where it stands.
        public var position: Position

        /// Makes an item.
        public init(text: String, position: Position) {
            self.text = text
            self.position = position
        }
    }
}

/// A field that somebody filled in: which, with what, and where.
public struct Said: Sendable {
    /// The field, as an index into ``Section/leaves``.
    public var leaf: Int
    /// What was said.
    public var value: Value
    /// Where the value stands.
    public var position: Position

    /// Makes a filled-in field.
    public init(leaf: Int, value: Value, position: Position) {
        self.leaf = leaf
        self.value = value
        self.position = position
    }
}

/// One entry of a section: a component, a need, an item of evidence.
public struct Entry: Sendable {
    /// The key it is referred to by; the section's name for a single entry.
    public var id: String
    /// Where its key stands.
    public var position: Position
    /// The fields that were filled in, in the order of the section's leaves.
    public var said: [Said]

    /// Makes an entry.
    public init(id: String, position: Position, said: [Said] = []) {
        self.id = id
        self.position = position
        self.said = said
    }
}

/// Everything that a product folder says, in the order of the sections.
public struct Product: Sendable {
    /// The product's id.
    public var id: String
    /// The files it was read from, relative to the product folder, in reading order.
    public var files: [String]
    /// The entries of each section, by ``SectionName/index``.
    public var entries: [[Entry]]
    /// The files that evidence names, as they were found.
    public var attachments: [Attachment] = []

    /// A file that an entry names.
    public struct Attachment: Sendable, Equatable {
        /// Its path below the product folder.
        public var path: String
        /// Whether it is there.
        public var isThere: Bool
        /// Its SHA-256 digest in hexadecimal; nil when nobody said which it should have, or it can't be read.
        public var sha256: String?

        /// Notes what was found.
        public init(path: String, isThere: Bool, sha256: String? = nil) {
            self.path = path
            self.isThere = isThere
            self.sha256 = sha256
        }
    }

    /// A product that says nothing yet.
    public init(id: String = "", files: [String] = []) {
        self.id = id
        self.files = files
        entries = Array(repeating: [], count: SectionName.allCases.count)
    }

    /// The entries of the section with this name.
    public subscript(section: SectionName) -> [Entry] {
        get { entries[section.index] }
        set { entries[section.index] = newValue }
    }
}

extension Product {
    /// What a field of a section with a single entry says, as text.
    public func said(_ path: String, of section: SectionName) -> String? {
        guard let leaf = Section.named(section).leaves.firstIndex(where: { $0.path == path }),
            let value = self[section].first?.said.first(where: { $0.leaf == leaf })?.value
        else { return nil }
        return value.text
    }
}

extension Value {
    /// The value as it is written in a file.
    public var text: String {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .text(let text): text
        case .level(let level): level.word
        case .list(let items): items.map(\.text).joined(separator: ", ")
        }
    }
}
