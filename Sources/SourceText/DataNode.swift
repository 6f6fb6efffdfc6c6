/// A value of a JSON or YAML file in memory, with its place.
///
/// It is what a reader of somebody else's format needs: the keys in the order of the file, so that whatever is not
/// understood can be listed, and places, so that a mistake can be shown.
public struct DataNode: Sendable {
    /// What a value is.
    public enum Content: Sendable {
        /// Null, or nothing at all.
        case nothing
        /// A number or a flag: a text without quotes.
        case word(String)
        /// A text.
        case text(String)
        /// Several values.
        case list([DataNode])
        /// Values with names.
        case fields([Field])
    }

    /// A value with its name.
    public struct Field: Sendable {
        /// The name.
        public let name: String
        /// The line of the name, from 1.
        public let line: Int32
        /// The value.
        public let value: DataNode

        /// Makes a field.
        public init(name: String, line: Int32, value: DataNode) {
            self.name = name
            self.line = line
            self.value = value
        }
    }

    /// What the value is.
    public let content: Content
    /// The line, from 1.
    public let line: Int32
    /// The column in characters, from 1.
    public let column: Int32

    /// The most values that are read from one file.
    public static let countLimit = 2_000_000

    /// Makes a value, such as of a part of a file in a third format.
    public init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// The text of a text, number or flag.
    public var text: String? {
        switch content {
        case .word(let text), .text(let text): text
        default: nil
        }
    }

    /// The items of a list.
    public var items: [DataNode] {
        if case .list(let items) = content { return items }
        return []
    }

    /// The named values.
    public var fields: [Field] {
        if case .fields(let fields) = content { return fields }
        return []
    }

    /// The value of a name; the first, where there are several.
    public subscript(name: String) -> DataNode? { fields.first { $0.name == name }?.value }

    /// Whether it says nothing: null, an empty text, and lists and fields of nothing else.
    public var isEmpty: Bool {
        switch content {
        case .nothing: true
        case .word: false
        case .text(let text): text.utf8.allSatisfy { $0 <= 0x20 }
        case .list(let items): items.allSatisfy(\.isEmpty)
        case .fields(let fields): fields.allSatisfy(\.value.isEmpty)
        }
    }

    /// The place in a file.
    public func place(in file: String) -> Place { Place(file: file, line: Int(line), column: Int(column)) }
}
