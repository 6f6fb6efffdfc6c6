/// A feed as the index has it.
struct FeedRow {
    let id: Int
    let kind: String
    var origin: String
    var published: String?
    var imported: String
    var isWhole: Bool
    var records: Int

    /// The feed with a name; nil where there is none.
    init?(_ file: SQLiteFile, name: String) throws(AdvisoriesError) {
        let select = try file.statement(IndexStatements.text("feed"))
        defer { select.reset() }
        select.bind(name, at: 1)
        guard try select.step() else { return nil }
        id = select.integer(0)
        kind = select.text(1) ?? ""
        origin = select.text(2) ?? ""
        published = select.text(3)
        imported = select.text(4) ?? ""
        isWhole = select.integer(5) == 1
        records = select.integer(6)
    }
}
