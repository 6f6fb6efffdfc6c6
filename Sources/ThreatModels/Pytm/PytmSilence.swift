import SourceText

/// What pytm writes of facts that nobody said.
///
/// Its JSON holds every attribute of every element, and nearly all start as no, nothing or nought. A value that is where
/// it started is therefore silence, and only a `true`, a text or a word of an enumeration counts as said.
enum PytmSilence {
    private static let words: Set = ["", "-1", "0", "none", "null", "false", "unmanaged"]

    /// Whether a value is where it started.
    static func holds(_ node: DataNode) -> Bool {
        switch node.content {
        case .nothing: true
        case .word(let text), .text(let text):
            words.contains(text.lowercased()) || text.hasSuffix(".UNKNOWN") || text.hasSuffix(".NONE")
                || text.hasSuffix(".NO_ACTION")
        case .list(let items): items.allSatisfy(holds)
        case .fields(let fields): fields.allSatisfy { holds($0.value) }
        }
    }

    /// Being in scope is the one flag that starts as yes.
    private static func isSaid(_ field: DataNode.Field) -> Bool {
        field.name == "inScope" ? field.value.text?.lowercased() == "false" : !holds(field.value)
    }

    /// The value without what nobody said.
    static func spoken(_ node: DataNode) -> DataNode {
        if case .list(let items) = node.content {
            return DataNode(.list(items.map(spoken)), line: Int(node.line), column: Int(node.column))
        }
        guard case .fields(let fields) = node.content else { return node }
        let said = fields.filter(isSaid).map { field in
            DataNode.Field(name: field.name, line: field.line, value: spoken(field.value))
        }
        return DataNode(.fields(said), line: Int(node.line), column: Int(node.column))
    }
}
