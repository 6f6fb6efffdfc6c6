/// The queries that find steps, assets and where these live.
enum PathQueries {
    /// The files with steps, in the order in which they are run.
    static let stepFiles = ["enter", "exposure", "wire", "flow", "part", "fleet", "manage", "forward"]

    static let assets = text("assets")
    static let stored = text("stored")
    static let keepers = text("keepers")
    static let carried = text("carried")
    static let harmed = text("harmed")
    static let reach = text("reach")

    /// A query for steps, without those that are not wanted.
    static func steps(_ file: String, _ scope: StepTable.Scope) -> String {
        let query = "SELECT * FROM (\n" + text(file) + "\n) AS s"
        switch scope {
        case .open: return query + "\nWHERE s.lets"
        case .possible: return query + "\nWHERE s.lets IS NOT FALSE"
        case .all: return query
        }
    }

    private static func text(_ name: String) -> String { Resources.text(of: "Queries/Paths/\(name).sql") ?? "" }
}
