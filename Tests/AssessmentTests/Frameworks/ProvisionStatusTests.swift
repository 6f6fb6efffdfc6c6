import Assessment
import Catalogs
import Testing

/// Table B.1 of EN 303 645 V3.1.3: which provisions there are, and on which features and conditions each depends.
private enum TableB1 {
    static let text = """
        5.0-1 M
        5.1-1 M F(a)
        5.1-2 M F(b)
        5.1-2A R
        5.1-3 M F(c)
        5.1-4 M F(d)
        5.1-5 M C F(14,e)
        5.2-1 M
        5.2-2 R
        5.2-3 R
        5.3-1 R F(f)
        5.3-2 M C(15)
        5.3-3 M F(g)
        5.3-4A R F(g)
        5.3-4B R F(h)
        5.3-5 R F(g)
        5.3-6A R F(h)
        5.3-6B R F(i)
        5.3-7 M F(g)
        5.3-8 M C(12)
        5.3-9 R F(g)
        5.3-10 M F(j)
        5.3-11 R C(12)
        5.3-12 R C(12)
        5.3-13 M
        5.3-14 R C(3)
        5.3-15A R C(3)
        5.3-15B R C(3)
        5.3-16 M
        5.4-1 M F(k)
        5.4-2 M F(l)
        5.4-3 M
        5.4-4 M F(m)
        5.5-1 M
        5.5-2 R
        5.5-3 R
        5.5-4 R
        5.5-5 M F(n)
        5.5-6 R F(o)
        5.5-7 M F(o)
        5.5-8 M C(16)
        5.6-1 M F(p)
        5.6-2 M
        5.6-3 R
        5.6-4A M F(q)
        5.6-4B R F(r)
        5.6-5 R
        5.6-6 R
        5.6-7 R
        5.6-8 R
        5.6-9 R
        5.7-1 R
        5.7-2 R F(s)
        5.8-1 R F(t)
        5.8-2 M F(u)
        5.8-3 M F(v)
        5.9-1 R
        5.9-2 R
        5.9-3 R
        5.10-1 R F(w)
        5.11-1 M
        5.11-2 R F(x)
        5.11-3 R
        5.11-4 R
        5.12-1 R
        5.12-2 R
        5.12-3 R
        5.13-1A M
        5.13-1B M
        6-1 M
        6-2 M F(y)
        6-3A M F(y)
        6-3B M F(y)
        6-4 R F(w)
        6-5 M F(w)
        6-6 M F(z)
        6-7 R F(aa)
        6-8 R F(z)
        """

    static let rows: [(id: String, status: String)] = text.split(separator: "\n").map { line in
        let words = line.split(separator: " ", maxSplits: 1)
        return (String(words[0]), String(words[1]))
    }

    /// Where an answer is another than the one worked out by hand; all apply but those that are named.
    static func disagreements(
        _ product: String, notApplicable: String, unknown: String = ""
    ) throws -> [String] {
        let out = notApplicable.split(whereSeparator: \.isWhitespace).map(String.init)
        let open = unknown.split(whereSeparator: \.isWhitespace).map(String.init)
        let unconditional = rows.filter { !$0.status.contains("(") }.map(\.id)
        let misnamed = (out + open).filter { id in
            unconditional.contains(id) || !rows.contains { $0.id == id }
        }
        try #require(misnamed == [], "only what the table makes conditional can be out of question")
        try #require(Set(out + open).count == out.count + open.count, "a provision is named twice")
        let gaps = try AssessedGaps(product, ["303645-3"])
        return try rows.compactMap { id, _ in
            let answer = word(for: try gaps.applies("303645-3:\(id)"))
            let worked =
                out.contains(id) ? "does not apply" : open.contains(id) ? "unknown" : "applies"
            return answer == worked ? nil : "\(id): \(answer), by hand: \(worked)"
        }
    }

    private static func word(for applies: Bool?) -> String {
        applies.map { $0 ? "applies" : "does not apply" } ?? "unknown"
    }
}

@Suite("Which provisions of EN 303 645 V3.1.3 apply to a product, as Table B.1 has it")
struct ProvisionStatusTests {
    @Test("there are 78 provisions, 36 of them mandatory, each with its status")
    func table() throws {
        let elements = try #require(AssessedGaps(ConsumerProducts.bulb, ["303645-3"]).gaps.frameworks.first).elements
        #expect(elements.map(\.element.number).sorted() == TableB1.rows.map(\.id).sorted())
        #expect(TableB1.rows.count == 78)
        let mandatory = TableB1.rows.filter { $0.status.hasPrefix("M") }.map(\.id)
        #expect(mandatory.count == 36)
        #expect(elements.filter { $0.element.force == .mandatory }.map(\.element.number).sorted() == mandatory.sorted())
        for (id, status) in TableB1.rows {
            #expect(elements.first { $0.element.number == id }?.element.status == status, "\(id)")
        }
    }

    @Test("a bulb over Bluetooth, without passwords, services and updates: all that is about these falls away")
    func bulb() throws {
        // Has f (it can't be changed, but not for security's sake), 3 (no updates), 14 and 15 (it is not
        // constrained).
        //
        // Not a to e: a pairing that anybody can make is no authentication. Not g to j, 12: no updates. Not k, l,
        // o, 16: no secrets, no identity. Not m: nothing is checked, and there is no service. Not n, p: its only
        // interface is needed and configures nothing. Not q, r, s, v. Not t to aa: no service, nothing personal.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.bulb,
            notApplicable: """
                5.1-1 5.1-2 5.1-3 5.1-4 5.1-5
                5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-6B 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12
                5.4-1 5.4-2 5.4-4 5.5-5 5.5-6 5.5-7 5.5-8 5.6-1 5.6-4A 5.6-4B 5.7-2
                5.8-1 5.8-2 5.8-3 5.10-1 5.11-2 6-2 6-3A 6-3B 6-4 6-5 6-6 6-7 6-8
                """)
        #expect(wrong == [])
    }

    @Test("a camera with a cloud, pictures on consent and automatic updates: nearly everything applies")
    func camera() throws {
        // Has c, d, e (people log in with a token, on the local network), f to j (automatic updates, with notices),
        // k, l, m, n (settings over the local network), q and r (a port that was closed is there), s, t, u
        // (pictures go to the cloud), v, w, x, y, z, 12, 14, 15 and 16 (a key is kept).
        //
        // Not a, b: the only interface with a password is off for good, and nothing is set in the factory. Not o:
        // the key stays inside. Has p: telnet is not used, and off, as 5.6-1 wants it. Not aa, and not 3.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.camera,
            notApplicable: "5.1-1 5.1-2 5.3-14 5.3-15A 5.3-15B 5.5-6 5.5-7 6-7")
        #expect(wrong == [])
    }

    @Test("a plug with a password on the local network and manual updates, without a service")
    func plug() throws {
        // Has a to e (a password of its own for each unit, which people give over the local network), f, g, j, 12
        // (manual updates over the network), k and 16 (in plain text, but kept), n (settings on the page), p
        // (search is not needed), 14 and 15.
        //
        // Has m: the password protects its link to the page, an associated service. Not h, i: nothing is automatic,
        // nobody is told. Not l: the identity is in software. Not o: the password comes in and does not go out. Not q, r, s, v.
        // Not t to aa: nothing personal, no service. Not 3.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.plug,
            notApplicable: """
                5.3-4B 5.3-6A 5.3-6B 5.3-14 5.3-15A 5.3-15B 5.4-2 5.5-6 5.5-7 5.6-4A 5.6-4B 5.7-2
                5.8-1 5.8-2 5.8-3 5.10-1 5.11-2 6-2 6-3A 6-3B 6-4 6-5 6-6 6-7 6-8
                """)
        #expect(wrong == [])
    }

    @Test("a constrained sensor with immutable software: no updates, no protection against guessing")
    func sensor() throws {
        // Has c and e (a key, by radio), k, l, 16, m (a protected link to a service), t, x, z (openings go to a
        // party, which sees them), v, and 3 (no updates).
        //
        // Not a, b, d: machines with keys, no people. Not f to j, 12: immutable. Not n, o, p, q, r, s. Not u:
        // nothing sensitive. Not w: no telemetry. Not y: a contract, no consent. Not aa. Not 14, 15: it is
        // constrained, and so 5.1-5 and 5.3-2 don't apply, although e holds.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.sensor,
            notApplicable: """
                5.1-1 5.1-2 5.1-4 5.1-5 5.3-1 5.3-2
                5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-6B 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12
                5.5-5 5.5-6 5.5-7 5.6-1 5.6-4A 5.6-4B 5.7-2 5.8-2 5.10-1 6-2 6-3A 6-3B 6-4 6-5 6-7
                """)
        #expect(wrong == [])
    }

    @Test("a toy that sends children's voices: what its cloud offers is not the toy's")
    func toy() throws {
        // Has a (a code that units share), c and e (by radio), f, g, h, j, 12 (automatic updates), k and 16, o (its
        // token goes out), q, r (an open port), t to z (children's voices and telemetry go to the cloud, with
        // consent), aa (of its use only totals are wanted), 14 and 15.
        //
        // Not b: a shared password is not unique. Not d, n, p: people log in, change settings and find what nobody
        // needs at the cloud, which is no device. Not i. Not l: units share one identity. Not m: no update is
        // checked, no flow to the cloud protected. Not s, not 3.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.toy,
            notApplicable: "5.1-2 5.1-4 5.3-6B 5.3-14 5.3-15A 5.3-15B 5.4-2 5.4-4 5.5-5 5.6-1 5.7-2")
        #expect(wrong == [])
    }

    @Test("a gateway with a console on its board: guessing over a network is no matter where only touch logs in")
    func gateway() throws {
        // Has a, b (a password derived from the address), c, d (on the console), f, g, i, 12 (updates at the unit,
        // with notices), k, l, 16, m (updates are checked), o (the key of the network goes to lamps), q, r, s, z
        // (rooms are kept), 14 and 15. Not p: nobody needs the console, but it is neither a network interface nor
        // one that uses a network.
        //
        // Not e, n: who is checked and who changes settings is at the console, by touch; on the radio nobody is
        // checked. Not h, j: nothing comes over the network. Not t, u, w, x: nothing personal goes out. Not y:
        // another ground than consent. Not v, aa, 3.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.gateway,
            notApplicable: """
                5.1-5 5.3-4B 5.3-6A 5.3-10 5.3-14 5.3-15A 5.3-15B 5.5-5 5.6-1
                5.8-1 5.8-2 5.8-3 5.10-1 5.11-2 6-2 6-3A 6-3B 6-4 6-5 6-7
                """)
        #expect(wrong == [])
    }

    @Test("an alarm of two components: what each has applies, what one alone would have to have does not")
    func alarm() throws {
        // The panel has d (fingers, by touch), f, g, i, j, 12 (manual updates), m, q, r (UART), v (its microphone),
        // y, z (fingerprints, on consent), 14, 15 and 16; the siren has c and e (a key, by radio), f, 3 (no
        // updates), k and 16.
        //
        // So 3 and 12 both hold, for one component each, and so do e and 14; but 5.1-5 wants these two of one
        // component. Not a, b: a finger is no password. Not h, l, n (settings by touch), o, p, s. Not t, u, w, x:
        // no service. Not aa.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.alarm,
            notApplicable: """
                5.1-1 5.1-2 5.1-5 5.3-4B 5.3-6A 5.4-2 5.5-5 5.5-6 5.5-7 5.6-1 5.7-2
                5.8-1 5.8-2 5.10-1 5.11-2 6-4 6-5 6-7
                """)
        #expect(wrong == [])
    }

    @Test(
        "guessing over a network has to be hindered where one component is both reached and strong enough",
        arguments: [
            ("constrained: true", false), ("constrained: false", true), ("title: Siren", nil),
        ] as [(String, Bool?)])
    func together(_ siren: String, _ applies: Bool?) throws {
        let text = try ConsumerProducts.alarm.saying(["constrained: true": siren])
        #expect(try AssessedGaps(text, ["303645-3"]).applies("303645-3:5.1-5") == applies)
    }

    @Test("of a product of which little is said, little is known")
    func speaker() throws {
        // Has f, g, h, j, 12 (automatic updates), m (they are checked) and v (a microphone); not 3. All else is not
        // known.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.speaker,
            notApplicable: "5.3-14 5.3-15A 5.3-15B",
            unknown: """
                5.1-1 5.1-2 5.1-3 5.1-4 5.1-5 5.3-2 5.3-6B 5.4-1 5.4-2 5.5-5 5.5-6 5.5-7 5.5-8 5.6-1 5.6-4A 5.6-4B
                5.7-2 5.8-1 5.8-2 5.10-1 5.11-2 6-2 6-3A 6-3B 6-4 6-5 6-6 6-7 6-8
                """)
        #expect(wrong == [])
    }

    @Test("what is said decides as far as it goes; what is left open hangs on what is not said")
    func thermostat() throws {
        // Has a, c, d (a password means people), i, m (a protected link to the cloud), v, w, 14 and 15.
        //
        // Not b (shared), l, o, q, r, s. Not u: it is not sensitive, personal or not. Not y: a contract, personal
        // or not. Unknown: e and n (from where the page can be reached), f, g, h, j, 3, 12 (the way of updating),
        // k, 16, p, t, x, z (whether it is personal), aa.
        let wrong = try TableB1.disagreements(
            ConsumerProducts.thermostat,
            notApplicable: "5.1-2 5.4-2 5.5-6 5.5-7 5.6-4A 5.6-4B 5.7-2 5.8-2 6-2 6-3A 6-3B",
            unknown: """
                5.1-5 5.3-1 5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12
                5.3-14 5.3-15A 5.3-15B 5.4-1 5.5-5 5.5-8 5.6-1 5.8-1 5.11-2 6-6 6-7 6-8
                """)
        #expect(wrong == [])
    }

    @Test("the standard is for consumers' products: of others it asks nothing, and without a word nobody knows")
    func consumers() throws {
        let others = try AssessedGaps(
            ConsumerProducts.camera.saying(["consumer: true": "consumer: false"]), ["303645-3"])
        #expect(others.concerns("303645-3") == false)
        for (id, _) in TableB1.rows { #expect(try others.applies("303645-3:\(id)") == false, "\(id)") }
        let silent = try AssessedGaps(ConsumerProducts.camera.saying(["consumer: true": ""]), ["303645-3"])
        #expect(silent.concerns("303645-3") == nil)
        #expect(try silent.applies("303645-3:5.2-1") == nil)
        #expect(try silent.applies("303645-3:5.1-3") == nil)
        #expect(try silent.applies("303645-3:5.1-1") == false)
    }
}

@Suite("One fact after the other moves the provisions of EN 303 645 that depend on it, and no others")
struct DecidingFactTests {
    /// What the bulb's file says otherwise, and what comes of it.
    struct Change: Sendable, CustomTestStringConvertible {
        let facts: KeyValuePairs<String, String>
        /// What now applies besides.
        var more = ""
        /// What no longer applies.
        var less = ""

        var testDescription: String {
            facts.map { said, instead in "\(said) → \(instead.isEmpty ? "not said" : instead)" }.joined(separator: ", ")
                .replacing("\n", with: " ").replacing("    ", with: "")
        }
    }

    /// The bulb's provisions that don't apply, as above.
    private static let out = """
        5.1-1 5.1-2 5.1-3 5.1-4 5.1-5
        5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-6B 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12
        5.4-1 5.4-2 5.4-4 5.5-5 5.5-6 5.5-7 5.5-8 5.6-1 5.6-4A 5.6-4B 5.7-2
        5.8-1 5.8-2 5.8-3 5.10-1 5.11-2 6-2 6-3A 6-3B 6-4 6-5 6-6 6-7 6-8
        """

    private static func out(without more: String, with less: String) -> String {
        let more = more.split(separator: " ")
        return (out.split(whereSeparator: \.isWhitespace).filter { !more.contains($0) } + less.split(separator: " "))
            .joined(separator: " ")
    }

    private static func check(_ change: Change) throws {
        let wrong = try TableB1.disagreements(
            ConsumerProducts.bulb.saying(change.facts),
            notApplicable: out(without: change.more, with: change.less))
        #expect(wrong == [])
    }

    @Test(
        "passwords, keys and people (a to e, with 14)",
        arguments: [
            Change(facts: ["default_credentials: none": "default_credentials: unique"], more: "5.1-1 5.1-2"),
            Change(facts: ["default_credentials: none": "default_credentials: derived"], more: "5.1-1 5.1-2"),
            Change(facts: ["default_credentials: none": "default_credentials: shared"], more: "5.1-1"),
            Change(facts: ["authentication: just-works": "authentication: none"]),
            Change(facts: ["authentication: just-works": "authentication: password"], more: "5.1-1 5.1-3 5.1-4 5.1-5"),
            Change(
                facts: ["authentication: just-works": "authentication: pairing-code"], more: "5.1-1 5.1-3 5.1-4 5.1-5"),
            Change(
                facts: ["authentication: just-works": "authentication: multi-factor"], more: "5.1-1 5.1-3 5.1-4 5.1-5"),
            Change(
                facts: ["authentication: just-works": "authentication: shared-secret\n    peers: [machines]"],
                more: "5.1-1 5.1-3 5.1-5"),
            Change(
                facts: ["authentication: just-works": "authentication: key\n    peers: [machines]"], more: "5.1-3 5.1-5"
            ),
            Change(
                facts: ["authentication: just-works": "authentication: token\n    peers: [people, machines]"],
                more: "5.1-3 5.1-4 5.1-5"),
            // By touch there is no network to guess over; the constrained are spared, of an update mechanism too.
            Change(
                facts: [
                    "authentication: just-works": "authentication: password", "protocol: ble": "protocol: keypad",
                    "reach: radio": "reach: physical",
                ], more: "5.1-1 5.1-3 5.1-4"),
            Change(
                facts: [
                    "authentication: just-works": "authentication: password", "constrained: false": "constrained: true",
                ],
                more: "5.1-1 5.1-3 5.1-4", less: "5.3-2"),
        ])
    func authentication(_ change: Change) throws { try Self.check(change) }

    @Test(
        "updates (f to j, 3, 12, 15)",
        arguments: [
            Change(
                facts: ["update_method: none": "update_method: local"],
                more: "5.3-3 5.3-4A 5.3-5 5.3-7 5.3-8 5.3-9 5.3-11 5.3-12", less: "5.3-14 5.3-15A 5.3-15B"),
            Change(
                facts: ["update_method: none": "update_method: manual"],
                more: "5.3-3 5.3-4A 5.3-5 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12", less: "5.3-14 5.3-15A 5.3-15B"),
            Change(
                facts: ["update_method: none": "update_method: automatic"],
                more: "5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12",
                less: "5.3-14 5.3-15A 5.3-15B"),
            Change(
                facts: ["update_method: none": "update_method: continuous"],
                more: "5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12",
                less: "5.3-14 5.3-15A 5.3-15B"),
            // Without updates there are no notices of them.
            Change(facts: ["update_notice: false": "update_notice: true"]),
            Change(
                facts: ["update_method: none": "update_method: local", "update_notice: false": "update_notice: true"],
                more: "5.3-3 5.3-4A 5.3-5 5.3-6B 5.3-7 5.3-8 5.3-9 5.3-11 5.3-12", less: "5.3-14 5.3-15A 5.3-15B"),
            Change(facts: ["immutable: false": "immutable: true"], less: "5.3-1"),
            Change(facts: ["constrained: false": "constrained: true"], less: "5.3-2"),
        ])
    func updates(_ change: Change) throws { try Self.check(change) }

    @Test(
        "secrets, links and interfaces (k to s, 16)",
        arguments: [
            Change(facts: ["key_storage: none": "key_storage: plaintext"], more: "5.4-1 5.5-8"),
            Change(facts: ["identity: none": "identity: unique"]),
            Change(facts: ["identity: none": "identity: hardware"], more: "5.4-2"),
            // Without updates nothing checks them.
            Change(facts: ["update_verified: false": "update_verified: true"]),
            Change(
                facts: [
                    "update_method: none": "update_method: local", "update_verified: false": "update_verified: true",
                ],
                more: "5.3-3 5.3-4A 5.3-5 5.3-7 5.3-8 5.3-9 5.3-11 5.3-12 5.4-4", less: "5.3-14 5.3-15A 5.3-15B"),
            Change(facts: ["kind: app": "kind: backend"]),
            Change(facts: ["kind: app": "kind: backend", "encrypted: false": "encrypted: true"], more: "5.4-4"),
            Change(
                facts: ["kind: app": "kind: backend", "authenticated: false": "authenticated: true"], more: "5.4-4"),
            Change(facts: ["configures: false": "configures: true"], more: "5.5-5"),
            Change(
                facts: [
                    "configures: false": "configures: true", "protocol: ble": "protocol: keypad",
                    "reach: radio": "reach: physical",
                ]),
            // A secret that stays is managed; one that leaves is protected on its way too.
            Change(facts: ["kind: command": "kind: credential"], more: "5.5-8"),
            Change(
                facts: ["kind: command": "kind: key", "from: remote\n    to: bulb": "from: bulb\n    to: remote"],
                more: "5.5-6 5.5-7 5.5-8"),
            Change(facts: ["needed: true": "needed: false"], more: "5.6-1"),
            // What is off for good is an unused interface too: 5.6-1 is met by it, and does not cease to apply.
            Change(facts: ["needed: true": "needed: false", "enabled: always": "enabled: never"], more: "5.6-1"),
            Change(facts: ["debug_port: none": "debug_port: removed"], more: "5.6-4A 5.6-4B"),
            Change(facts: ["debug_port: none": "debug_port: open"], more: "5.6-4A 5.6-4B"),
            Change(
                facts: ["protocol: ble": "protocol: swd", "reach: radio": "reach: physical"], more: "5.6-4A 5.6-4B"),
            Change(facts: ["secure_boot: false": "secure_boot: true"], more: "5.7-2"),
            Change(facts: ["kind: device": "kind: gateway"]),
        ])
    func secrets(_ change: Change) throws { try Self.check(change) }

    @Test(
        "sensors, telemetry and what is personal (t to z, aa)",
        arguments: [
            Change(facts: ["sensors: [none]": "sensors: [environment]"], more: "5.8-3"),
            Change(facts: ["protocol: ble": "protocol: camera", "reach: radio": "reach: physical"], more: "5.8-3"),
            Change(
                facts: [
                    "kind: app": "kind: backend", "kind: command": "kind: telemetry",
                    "from: remote\n    to: bulb": "from: bulb\n    to: remote",
                ], more: "5.10-1 6-4 6-5"),
            // What comes from a service is not collected by it.
            Change(facts: ["kind: app": "kind: backend", "kind: command": "kind: telemetry"]),
            Change(facts: ["personal: false": "personal: true"], more: "6-6 6-8"),
            Change(
                facts: ["personal: false": "personal: true", "lawful_basis: none": "lawful_basis: consent"],
                more: "6-2 6-3A 6-3B 6-6 6-8"),
            Change(facts: ["lawful_basis: none": "lawful_basis: consent"]),
            Change(facts: ["aggregate_only: false": "aggregate_only: true"], more: "6-7"),
            Change(
                facts: [
                    "kind: app": "kind: backend", "personal: false": "personal: true",
                    "stored_in: [bulb]": "stored_in: [remote]",
                ], more: "5.11-2 6-6 6-8"),
            Change(
                facts: [
                    "kind: app": "kind: backend", "personal: false": "personal: true",
                    "stored_in: [bulb]": "stored_in: [remote]",
                    "from: remote\n    to: bulb": "from: bulb\n    to: remote",
                ], more: "5.8-1 5.11-2 6-6 6-8"),
            Change(
                facts: [
                    "kind: app": "kind: backend", "personal: false": "personal: true",
                    "sensitive: none": "sensitive: location", "stored_in: [bulb]": "stored_in: [remote]",
                    "from: remote\n    to: bulb": "from: bulb\n    to: remote",
                ], more: "5.8-1 5.8-2 5.11-2 6-6 6-8"),
        ])
    func data(_ change: Change) throws { try Self.check(change) }

    @Test(
        "a fact that is no longer said leaves open what it decides",
        arguments: [
            ("constrained: false", "5.3-2"), ("default_credentials: none", "5.1-1 5.1-2"), ("identity: none", "5.4-2"),
            ("key_storage: none", "5.4-1 5.5-8"), ("debug_port: none", "5.6-4A 5.6-4B"),
            ("secure_boot: false", "5.7-2"), ("sensors: [none]", "5.8-3"), ("immutable: false", "5.3-1"),
            ("authentication: just-works", "5.1-1 5.1-3 5.1-4 5.1-5"), ("needed: true", "5.6-1"),
            ("configures: false", "5.5-5"), ("kind: command", "5.5-8"), ("personal: false", "6-6 6-8"),
            // These decide nothing of the bulb: others do, and commands are not collected for totals.
            ("update_verified: false", ""), ("update_notice: false", ""), ("aggregate_only: false", ""),
            ("reach: radio", ""), ("sensitive: none", ""), ("lawful_basis: none", ""),
        ])
    func silence(_ fact: String, _ unknown: String) throws {
        let wrong = try TableB1.disagreements(
            ConsumerProducts.bulb.saying([fact: ""]), notApplicable: Self.out(without: unknown, with: ""),
            unknown: unknown)
        #expect(wrong == [])
    }

    @Test("without the way of updating nothing is known of updates")
    func silentUpdates() throws {
        let unknown = """
            5.3-1 5.3-3 5.3-4A 5.3-4B 5.3-5 5.3-6A 5.3-7 5.3-8 5.3-9 5.3-10 5.3-11 5.3-12 5.3-14 5.3-15A 5.3-15B
            """
        let wrong = try TableB1.disagreements(
            ConsumerProducts.bulb.saying(["update_method: none": "", "immutable: false": ""]),
            notApplicable: Self.out(without: unknown, with: ""), unknown: unknown)
        #expect(wrong == [])
    }
}
