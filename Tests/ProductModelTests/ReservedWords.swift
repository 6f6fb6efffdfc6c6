/// The words that can't name a table or a column without quotes.
enum ReservedWords {
    /// PostgreSQL 15, appendix C: reserved, with or without "can be function or type".
    static let postgreSQL = words(
        """
        all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
        column concurrently constraint create cross current_catalog current_date current_role current_schema
        current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for
        foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
        leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps
        placing primary references returning right select session_user similar some symmetric table tablesample then to
        trailing true union unique user using variadic verbose when where window with
        """)

    /// SQLite 3.40: the keywords that its grammar takes for nothing else.
    static let sqlite = words(
        """
        add all alter and as autoincrement between case check collate commit constraint create cross default deferrable
        delete distinct drop else escape except exists foreign from full group having in index inner insert intersect
        into is isnull join left limit natural not nothing notnull null on or order outer primary references returning
        right select set table then to transaction union unique update using values when where
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
