extension Vocabulary {
    static let market = Vocabulary(
        "market",
        [
            "eu": "The European Union and the European Economic Area",
            "uk": "The United Kingdom",
            "us": "The United States",
            "us-ca": "California",
            "us-or": "Oregon",
            "ca": "Canada",
            "jp": "Japan",
            "sg": "Singapore",
            "kr": "Korea",
            "au": "Australia",
            "in": "India",
            "br": "Brazil",
            "other": "Elsewhere",
        ])

    static let craClass = Vocabulary(
        "class under the CRA",
        [
            "out-of-scope": "Not a product with digital elements, or exempt (Art. 2)",
            "default": "Neither important nor critical",
            "important-1": "Important, class I (Annex III)",
            "important-2": "Important, class II (Annex III)",
            "critical": "Critical (Annex IV)",
        ])

    static let edition = Vocabulary(
        "edition of IR 8259",
        [
            "r1": "Revision 1, April 2026: nine activities, 0 to 8",
            "2020-05": "The first edition of May 2020: six activities",
            "2020-01": "The second draft of January 2020: six activities",
        ])

    static let progress = Vocabulary(
        "progress",
        ["planned": "Decided, not begun", "in-progress": "Begun", "in-place": "Done and working"])
}
