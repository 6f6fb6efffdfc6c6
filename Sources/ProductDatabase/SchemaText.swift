/// The whole schema as SQL: tables from the descriptions of the sections, the rest from files.
public enum SchemaText {
    /// Tables, indexes and views.
    public static var definitions: String {
        TableDefinitions.sql + "\n" + resource("reference.sql") + "\n" + resource("views.sql")
    }

    /// The statements that fill in derived facts after loading.
    public static var derived: String { resource("derived.sql") }

    private static func resource(_ name: String) -> String {
        Resources.text(of: name) ?? ""
    }
}
