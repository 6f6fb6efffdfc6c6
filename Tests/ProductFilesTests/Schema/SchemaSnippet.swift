import Testing

/// A short text that both the schema and the loader must judge alike.
struct SchemaSnippet: Sendable, CustomTestStringConvertible {
    let text: String
    let isAccepted: Bool
    var testDescription: String { (isAccepted ? "accepts " : "rejects ") + text.prefix(60) }

    static let all =
        accepted.map { Self(text: $0, isAccepted: true) } + rejected.map { Self(text: $0, isAccepted: false) }

    /// What the validator says of each text, asked once for all of them.
    static let verdicts = Result {
        Dictionary(uniqueKeysWithValues: zip(all.map(\.text), try SchemaValidator.mistakes(inTexts: all.map(\.text))))
    }

    private static let digest = String(repeating: "0a", count: 32)
    private static let long = String(repeating: "a", count: 120)

    /// Fields of each type, in a section that has one.
    private static func text(_ value: String) -> String { "product: {name: \(value)}\n" }
    private static func texts(_ value: String) -> String { "product: {frameworks: \(value)}\n" }
    private static func flag(_ value: String) -> String { "components: {a: {secure_boot: \(value)}}\n" }
    private static func number(_ value: String) -> String { "product: {service_life_years: \(value)}\n" }
    private static func date(_ value: String) -> String { "product: {released: \(value)}\n" }
    private static func level(_ value: String) -> String { "organization: {risk_appetite: \(value)}\n" }
    private static func word(_ value: String) -> String { "components: {a: {kind: \(value)}}\n" }
    private static func words(_ value: String) -> String { "product: {markets: \(value)}\n" }
    private static func reference(_ value: String) -> String { "components: {a: {part_of: \(value)}}\n" }
    private static func references(_ value: String) -> String { "needs: {a: {from: \(value)}}\n" }
    private static func path(_ value: String) -> String { "evidence: {a: {file: \(value)}}\n" }
    private static func address(_ value: String) -> String { "organization: {website: \(value)}\n" }
    private static func sha256(_ value: String) -> String { "evidence: {a: {sha256: \(value)}}\n" }
    private static func statement(_ value: String) -> String { "communications: {a: {states: \(value)}}\n" }
    private static func id(_ value: String) -> String { "components:\n  ? \(value)\n  : {}\n" }
    private static func element(_ value: String) -> String { "capabilities:\n  ? \(value)\n  : {}\n" }
    private static func key(_ value: String) -> String { "treatments:\n  ? \(value)\n  : {}\n" }

    private static let accepted: [String] = [
        // Files, sections, entries.
        "", "# nothing\n", "~\n", "{}\n", "product:\n", "components: ~\n", "components: {}\n", "components: {a: }\n",
        "components: {a: ~}\n", "components: {a: device}\n", "needs: {a: 5}\n", "needs: {a: \"~\"}\n",
        "product: {support: {}}\n",
        // Texts keep their spelling, numbers included.
        text("Lock"), text("2.10"), text("5"), text("\"true\""), text("yes"), text("2026-03-01"), text(".inf"),
        text(".nan"), text("0x1F"), text("1e3"), text("\" \""), text("\"\\n\""), text("日本語"),
        "product:\n  name: |\n    two\n    lines\n",
        texts("a"), texts("[a, b]"), texts("[]"), texts("[8425, \"NIST: x\"]"),
        // Flags are those of YAML 1.2.
        flag("true"), flag("False"), flag("TRUE"),
        // Whole numbers, however written.
        number("1"), number("100"), number("007"), number("+5"), number("5.0"), number("5."), number("1e1"),
        number("0x0A"), number("0o17"), "data: {a: {retention_days: 0}}\n", "data: {a: {retention_days: -0}}\n",
        // Days.
        date("2026-03-01"), date("\"2026-03-01\""), date("2024-02-29"), date("0001-01-01"), date("9999-12-31"),
        // Levels and words.
        level("very-low"), level("'high'"), word("device"), words("eu"), words("[eu, us-ca]"), words("[]"),
        "product: {edition: 2020-05}\n",
        // References and ids.
        reference("b"), reference("\"8425\""), reference("true-lock"), references("a"), references("[a, b-c]"),
        "product: {id: smart-lock}\n", "product: {id: \(long)}\n", id("a"), id("5"), id("true"), id("null"), id(long),
        element("\"8425:DP.3\""), element("\"8425:DP.3/cloud\""), element("\"a:b/\(long)\""),
        element("62443-4-2:CR_1.1(1)"),
        key("\"rule:a\""), key("\"rule:a:b\""), key("\"rule:8425:DP.3/cloud\""), key("\"rule:日本\""),
        key("\"\(long):a\""),
        // Paths.
        path("a"), path("a/b.pdf"), path("./a"), path(".a"), path("a/..b"), path("a/b../c"), path("\"a b\""),
        path("ab:c/d"),
        "components: {a: {software: [a, b]}}\n", "components: {a: {software: a}}\n",
        // Addresses, digests, statements.
        address("https://a.example"), address("http://a"), address("\"mailto:a@b.example\""), address("tel:+49123"),
        address("\"https:abc\""), address("\"https://a.example/é\""), sha256("\"\(digest)\""), sha256(digest),
        statement("product.support"), statement("[product.id, product.support.until]"),
    ]

    private static let rejected: [String] = [
        // Files, sections, entries.
        "5\n", "text\n", "[]\n", "\"\"\n", "\"~\"\n", "component: {}\n", "Product: {}\n", "$schema: x\n",
        "product: []\n",
        "product: text\n", "product: \"\"\n", "product: false\n", "components: []\n", "components: device\n",
        "components: [a]\n", "components: {a: [device]}\n", "components: {a: devise}\n", "components: {a: true}\n",
        "components: {a: 5}\n", "needs: {a: true}\n", "needs: {a: \"\"}\n", "needs: {a: [b]}\n", "flows: {a: lock}\n",
        "capabilities: {\"8425:DP.3\": met}\n", "treatments: {\"a:b\": accept}\n", "product: {support: }\n",
        "product: {support: 2026-03-01}\n", "product: {support: []}\n", "product: {support: {untill: 2026-03-01}}\n",
        "components: {a: {colour: red}}\n", "components: {a: {<<: {kind: device}}}\n",
        "components: {a: {kind: device, kind: app}}\n", "components: {a: device, a: app}\n",
        "product: {support: {}, support: {}}\n", "components: {}\ncomponents: {}\n", "components: {[a]: device}\n",
        "components: {a: device\n", "a: b\n---\nc: d\n",
        // Derived columns are worked out, never written.
        "components: {a: {reach_internet: true}}\n",
        // Texts.
        text(""), text("~"), text("null"), text("\"\""), text("true"), text("FALSE"), text("[a]"), text("{a: b}"),
        text("\"a\\0b\""), texts("[a, a]"), texts("[[a]]"), texts("[a, ~]"), texts("[true]"), texts("[\"\"]"),
        // Flags.
        flag("yes"), flag("no"), flag("on"), flag("1"), flag("0"), flag("\"true\""), flag("~"), flag("[true]"),
        flag("tRUE"),
        // Numbers.
        number("0"), number("101"), number("-1"), number("1.5"), number("\"5\""), number("five"), number("[5]"),
        number("~"), number("true"), number("1_0"), number("1:30"), number(".inf"), number("0b101"),
        number("99999999999999999999999999"), "data: {a: {retention_days: -1}}\n",
        // Days.
        date("2026-02-30"), date("2023-02-29"), date("2026-13-01"), date("2026-00-10"), date("0000-01-01"),
        date("2026-3-1"), date("20260301"), date("2026-03-01T00:00:00Z"), date("01.03.2026"), date("2026"), date("~"),
        date("2026-W10-1"),
        // Levels and words.
        level("medium"), level("Very-High"), level("5"), level("[high]"), word("devise"), word("Device"), word("5"),
        word("true"), word("[device]"), word("\"\""), words("[eu, eu]"), words("[eu, xx]"), words("xx"),
        "product: {edition: 2020}\n",
        // References and ids.
        reference("8425"), reference("B"), reference("a_b"), reference("[b]"), reference("\"\""), reference("a--b"),
        reference("\(long)a"), references("[a, a]"), references("[A]"), references("[1]"),
        "product: {id: Smart Lock}\n",
        "product: {id: 5}\n", id("A"), id("a_b"), id("-a"), id("a-"), id("\"\""), id("~"), id("é"), id("\(long)a"),
        element("DP.3"), element("\"8425:\""), element("\"a:b:c\""), element("\"a:b/C\""), element("\"a:b/\(long)a\""),
        element("\"a:\(String(repeating: "b", count: 399))\""), key("rule"), key("\"rule:\""), key("\"Rule:a\""),
        key("\"rule:a b\""), key("\"\(long)a:b\""), key("\"a:\(String(repeating: "b", count: 399))\""),
        // Paths.
        path("/a"), path("../a"), path("a/../b"), path("a/.."), path(".."), path("a//b"), path("a/"),
        path("\"a\\\\b\""),
        path("\"\""), path("5"), path("C:/a"), path("c:a"), path("\"a\\n/../b\""), path("\"../\u{301}a\""), path("[a]"),
        path(".nan"), path(".Inf"), path("-.inf"), path("1e999"), path("0xFFFFFFFFFFFFFFFFFFFF"), path("0o17"),
        "components: {a: {software: [a, ../b]}}\n",
        // Addresses, digests, statements.
        address("a.example"), address("ftp://a.example"), address("javascript:alert(1)"), address("HTTPS://a.example"),
        address("\"https://a b\""), address("\"https:\""), address("tel:12"), address("tel:é1"),
        address("\"https://a>b\""),
        sha256("abc"), sha256("\"\(digest.uppercased())\""), sha256("\"\(digest)0\""),
        sha256(String(repeating: "1", count: 64)),
        statement("product"), statement("\"product. support\""), statement("5.1"),
        statement("[product.support, product.support]"),
    ]
}
