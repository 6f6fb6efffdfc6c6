import ProductDatabase

/// What a scan writes down, by hand: one vulnerability that affects a lock, one that was taken away, and software that
/// nobody knows.
struct RecordedAdvisories {
    let rows: [TableRows]

    /// - Parameters:
    ///   - product: The id of the product.
    ///   - text: Words that replace those of feeds and bills.
    ///   - count: How many times the open vulnerability is there.
    init(product id: String, text: String? = nil, count: Int = 1) {
        let product = SQLValue.text(id)
        func words(_ usual: String) -> SQLValue { .text(text ?? usual) }
        func match(_ place: Int, _ name: String, state: String, decision: String?) -> [SQLValue] {
            [
                product, .integer(place), words(name), words("A flaw in a parser"), .text("lock"),
                words("sbom/lock.cdx.json"), words("parser"), words("1.0"), words("pkg:generic/parser@1.0"),
                .text(state), .integer(state == "removed" ? 0 : 1), .text("affected"), .integer(4), .integer(4),
                .integer(4), words("EPSS says 93 %"), .real(8.1), .real(0.93), .integer(1), words("1.1"),
                .integer(decision == nil ? 0 : 1), decision.map { words($0) } ?? .null, .null,
            ]
        }
        rows = [
            TableRows(
                "advisory_state",
                ["product", "day", "is_fresh", "bills", "packages", "known", "unknown", "unidentified"],
                [
                    [
                        product, .text("2026-11-23"), .integer(0), .integer(1), .integer(2), .integer(1), .integer(0),
                        .integer(1),
                    ]
                ]),
            TableRows(
                "advisory_feed",
                ["product", "id", "kind", "records", "as_of", "age_days", "is_whole", "is_stale"],
                [
                    [
                        product, words("nvd"), words("nvd"), .integer(9), words("2026-11-14T00:00:00Z"), .integer(9),
                        .integer(1), .integer(1),
                    ]
                ]),
            TableRows("advisory_gap", ["product", "ecosystem"], [[product, words("npm")]]),
            TableRows(
                "software",
                [
                    "product", "component", "bill", "place", "kind", "name", "version", "supplier", "package_url",
                    "cpe", "licence", "is_identified", "is_known", "unknown_because",
                ],
                [
                    [
                        product, .text("lock"), words("sbom/lock.cdx.json"), .integer(1), words("library"),
                        words("parser"), words("1.0"), .null, words("pkg:generic/parser@1.0"), .null, .null,
                        .integer(1), .integer(1), .null,
                    ],
                    [
                        product, .text("lock"), words("sbom/lock.cdx.json"), .integer(2), words("library"),
                        words("nameless"), .null, .null, .null, .null, .null, .integer(0), .integer(0),
                        words("the bill gives neither a package URL nor a CPE name"),
                    ],
                ]),
            TableRows(
                "vulnerability_match",
                [
                    "product", "place", "vulnerability_name", "summary", "component", "bill", "package", "version",
                    "package_url", "state", "is_open", "verdict", "level", "likelihood", "impact", "because", "score",
                    "probability", "exploited", "fixed_in", "decided", "decision", "changed",
                ],
                (1...count).map { match($0, "CVE-2026-1", state: "affected", decision: "CVE-2026-1") }
                    + [match(count + 1, "CVE-2026-2", state: "removed", decision: nil)]),
            TableRows(
                "vulnerability_removal",
                ["product", "match_place", "place", "kind", "reason", "source", "is_applied"],
                [
                    [
                        product, .integer(1), .integer(1), .text("interface"),
                        words("no interface by which it could be reached"), words("the model"), .integer(0),
                    ],
                    [
                        product, .integer(count + 1), .integer(1), .text("not-compiled"),
                        words("the file is not compiled in"), words("nvd"), .integer(1),
                    ],
                ]),
            TableRows(
                "vulnerability_weakness", ["product", "vulnerability_name", "cwe"],
                [[product, words("CVE-2026-1"), .integer(787)]]),
        ]
    }
}
