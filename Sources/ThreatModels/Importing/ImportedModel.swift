public import ProductModel
import SourceText

/// What a threat model says, in the sections of a product folder.
public struct ImportedModel: Sendable {
    /// The tool whose model it was.
    public let format: ThreatModelFormat
    /// The version that the model says it is of.
    public internal(set) var version: String?
    /// The facts about the product itself.
    public internal(set) var product = ImportedEntry("product")
    /// The entries of each section, in the order of the source.
    public private(set) var entries: [SectionName: [ImportedEntry]] = [:]
    /// What a reader should know about how the source was read.
    public private(set) var notes: [String] = []
    var leftOutList = LeftOutList()
    var identifiers = Identifiers()
    let file: String

    init(_ format: ThreatModelFormat, file: String) {
        self.format = format
        self.file = file
    }

    /// What had no place.
    public var leftOut: [LeftOut] { leftOutList.all }

    mutating func add(_ entry: ImportedEntry, to section: SectionName) {
        entries[section, default: []].append(entry)
    }

    mutating func note(_ text: String) {
        if !notes.contains(text) { notes.append(text) }
    }

    // MARK: What has no place

    /// Lists what a record still says.
    mutating func close(_ record: SourceRecord) {
        for field in record.rest {
            leftOutList.add(
                "\(record.what): \(field.name)", of: record.owner, line: Int(field.line), value: field.value.summary)
        }
    }

    /// Lists something that a record says.
    mutating func leaveOut(_ what: String, of record: SourceRecord, _ value: String?) {
        leftOutList.add("\(record.what): \(what)", of: record.owner, line: Int(record.node.line), value: value)
    }

    // MARK: Refusals

    func refusal(_ code: String, _ message: String, at node: DataNode) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: node.place(in: file)))
    }
}
