/// A chapter that consists of tables.
struct TableChapter: Sendable {
    /// A table under its own heading, and what is said when it has no rows.
    struct Part: Sendable {
        let anchor: String
        let title: String
        let query: String
        let empty: String
    }

    let parts: [Part]

    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        ["parts": .list(try Self.parts(parts, queries))]
    }

    static func parts(_ parts: [Part], _ queries: DocumentQueries) throws(DeliverableError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        for part in parts {
            values.append([
                "anchor": .text(part.anchor),
                "title": .text(part.title),
                "table": try TableQuery(part.query, caption: part.title).table(queries),
                "empty": .text(part.empty),
            ])
        }
        return values
    }

    static let threatsAndRisks = TableChapter(parts: [
        Part(
            anchor: "risks", title: "Risks", query: "risks",
            empty: "The files name no risks of the makers' own. They belong in the section risks."),
        Part(
            anchor: "threats", title: "Threats", query: "threats",
            empty: "The files name no threats of the makers' own. They belong in the section threats."),
    ])

    static let capabilities = TableChapter(parts: [
        Part(
            anchor: "decisions", title: "Decisions", query: "capabilities",
            empty: "Nothing was decided about any element yet. Decisions belong in the section capabilities."),
        Part(
            anchor: "undecided", title: "Elements without a decision", query: "undecided-elements",
            empty: "No element of the product's frameworks waits for a decision."),
    ])

    static let promises = TableChapter(parts: [
        Part(
            anchor: "support", title: "Support", query: "support",
            empty: "No support is promised. Promises belong in the section support."),
        Part(
            anchor: "operations", title: "Operations", query: "operations",
            empty: "No recurring work is planned. It belongs in the section operations."),
        Part(
            anchor: "assumptions", title: "Assumptions", query: "assumptions",
            empty: "No assumptions are written down. They belong in the section assumptions."),
        Part(
            anchor: "responsibilities", title: "Responsibilities", query: "responsibilities",
            empty: "Nobody's responsibilities are written down. They belong in the section responsibilities."),
        Part(
            anchor: "communications", title: "Communications", query: "communications",
            empty: "Customers are told nothing yet. What they are told belongs in the section communications."),
        Part(
            anchor: "evidence", title: "Evidence", query: "evidence",
            empty: "There is no evidence. Reports and records belong in the section evidence."),
        Part(
            anchor: "users", title: "Users", query: "users",
            empty: "The files name no users. They belong in the section users."),
    ])

    static let architecture: [Part] = [
        Part(
            anchor: "interfaces", title: "Interfaces", query: "interfaces",
            empty: "The files name no interfaces, so it is not known where the product can be talked to."),
        Part(
            anchor: "flows", title: "Data flows", query: "flows",
            empty: "The files name no flows, so it is not known what is sent where."),
        Part(
            anchor: "data", title: "Data", query: "data",
            empty: "The files name no data, so it is not known what is at stake."),
        Part(
            anchor: "boundaries", title: "Trust boundaries", query: "boundaries",
            empty: "The files name no trust boundaries, so it is not known which flows cross one."),
        Part(
            anchor: "parties", title: "Parties", query: "parties",
            empty: "The files name nobody around the product."),
    ]
}
