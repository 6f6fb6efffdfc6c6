import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Diagnostics of product files")
struct DiagnosticsTests {
    /// A text, and what it must give: place, code, and what was probably meant.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var text: String
        var finds: String
        var meant: String?
        var testDescription: String { finds }

        init(_ text: String, _ finds: String, meant: String? = nil) {
            self.text = text
            self.finds = finds
            self.meant = meant
        }
    }

    static let mistakes: [Mistake] = [
        Mistake("needs: {a: {statement: b}\n", "2:1 yaml-syntax"),
        Mistake("needs: {a: \u{7}}\n", "1:1 wrong-encoding"),
        Mistake("needs: {a: &x b, c: *x}\n", "1:21 alias-not-allowed"),
        Mistake("needs: {a: !!str b}\n", "1:12 tag-not-allowed"),
        Mistake("needs:\n\ta: b\n", "2:1 tab-indent"),
        Mistake("needs: {a: b}\n---\nneeds: {c: d}\n", "2:1 several-documents"),
        Mistake("component: {lock: device}\n", "1:1 unknown-section", meant: "components"),
        Mistake("components: {lock: {secure_bot: true}}\n", "1:21 unknown-field", meant: "secure_boot"),
        Mistake("product: {support: {form: 2026-03-01}}\n", "1:21 unknown-field", meant: "from"),
        Mistake("components: {lock: {kind: device, kind: app}}\n", "1:35 duplicate-field"),
        Mistake("product: {support: {}, name: a, support: {}}\n", "1:33 duplicate-field"),
        Mistake("needs: {a: b}\nneeds: {c: d}\n", "2:1 duplicate-field"),
        Mistake("needs: {a: b, a: c}\n", "1:15 duplicate-id"),
        Mistake("product: {markets: [eu, uk, eu]}\n", "1:29 duplicate-item"),
        Mistake("components: {Lock_Body: device}\n", "1:14 bad-id"),
        Mistake("components: {lock: {kind: device, part_of: Lock}}\n", "1:44 bad-id"),
        Mistake("product: {id: smart lock}\n", "1:15 bad-id"),
        Mistake("components: {lock: {secure_boot: yes}}\n", "1:34 wrong-type", meant: "true"),
        Mistake("components: {lock: {secure_boot: Off}}\n", "1:34 wrong-type", meant: "false"),
        Mistake("components: {lock: {secure_boot: \"true\"}}\n", "1:34 wrong-type"),
        Mistake("components: {lock: {secure_boot: [true]}}\n", "1:34 wrong-type"),
        Mistake("components: {lock: {exposure: {radio: true}}}\n", "1:31 wrong-type"),
        Mistake("components: {lock: {exposure: [[radio]]}}\n", "1:32 wrong-type"),
        Mistake("components: {lock: [device]}\n", "1:20 wrong-type"),
        Mistake("components: [lock]\n", "1:13 wrong-type"),
        Mistake("product: Harbor\n", "1:10 wrong-type"),
        Mistake("product: {support: 2026-03-01}\n", "1:20 wrong-type"),
        Mistake("product: {name: true}\n", "1:17 wrong-type"),
        Mistake("product: {service_life_years: ten}\n", "1:31 wrong-type"),
        Mistake("product: {service_life_years: \"10\"}\n", "1:31 wrong-type"),
        Mistake("product: {service_life_years: 1.5}\n", "1:31 wrong-type"),
        Mistake("components: {lock: {kind: 5}}\n", "1:27 wrong-type"),
        Mistake("? [a, b]\n: 1\n", "1:3 wrong-type"),
        Mistake("components:\n  lock:\n    secure_boot:\n", "3:17 empty-value"),
        Mistake("product: {name: \"\"}\n", "1:17 empty-value"),
        Mistake("product: {markets: [eu, ~]}\n", "1:25 empty-value"),
        Mistake("components: {lock: {kind: devise}}\n", "1:27 unknown-word", meant: "device"),
        Mistake("data: {log: {integrity: very high}}\n", "1:25 unknown-word", meant: "very-high"),
        Mistake("interfaces: {a: {protocol: bluetooh}}\n", "1:28 unknown-word", meant: "bluetooth"),
        Mistake("evidence: {a: {made: 2026-02-30}}\n", "1:22 bad-date"),
        Mistake("evidence: {a: {made: 11.02.2026}}\n", "1:22 bad-date"),
        Mistake("product: {service_life_years: 101}\n", "1:31 bad-number"),
        Mistake("product: {service_life_years: -5}\n", "1:31 bad-number"),
        Mistake("organization: {security_contact: security@harbor.example}\n", "1:34 bad-address"),
        Mistake("organization: {website: \"javascript:alert(1)\"}\n", "1:25 bad-address"),
        Mistake("evidence: {a: {sha256: \"SHA256:9F86\"}}\n", "1:24 bad-digest"),
        Mistake("evidence: {a: {file: ../a.pdf}}\n", "1:22 bad-path"),
        Mistake("evidence: {a: {file: /etc/passwd}}\n", "1:22 bad-path"),
        Mistake("evidence: {a: {file: \"..\\\\a.pdf\"}}\n", "1:22 bad-path"),
        Mistake("evidence: {a: {file: C:/a.pdf}}\n", "1:22 bad-path"),
        Mistake("evidence: {a: {file: a/../../b.pdf}}\n", "1:22 bad-path"),
        Mistake("capabilities: {data protection: {status: met}}\n", "1:16 bad-element"),
        Mistake("treatments: {open debug port: {decision: mitigate}}\n", "1:14 bad-key"),
        Mistake("components: {lock: device, app: {part_of: lok}}\n", "1:43 unknown-reference", meant: "lock"),
        Mistake(
            "needs: {a: {from: [household]}}\ncustomers: {househld: A}\n", "1:20 unknown-reference", meant: "househld"),
        Mistake("communications: {a: {states: solid-door}}\n", "1:30 unknown-statement"),
        Mistake("communications: {a: {states: need.a}}\n", "1:30 unknown-statement", meant: "needs"),
        Mistake(
            "needs: {shut: x}\ncommunications: {a: {states: needs.shot}}\n", "2:30 unknown-statement",
            meant: "needs.shut"),
        Mistake(
            "communications: {a: {states: product.suport.until}}\n", "1:30 unknown-statement",
            meant: "product.support.until"),
        Mistake("components: {a: {part_of: b}, b: {part_of: a}}\n", "1:27 reference-cycle"),
    ]

    @Test("A mistake is found at its place, and what was meant is suggested", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let reading = read(mistake.text)
        #expect(reading.brief.prefix(1) == ["product.yaml:" + mistake.finds])
        #expect(reading.diagnostics.count == 1)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.suggestion == mistake.meant)
        #expect(diagnostic.severity == .error)
        #expect(!reading.isSound)
    }

    @Test("Four mistakes are reported in one run, each at its place, in the order of the file")
    func fourMistakes() {
        let reading = read(
            """
            components:
              lock: {kind: devise}
              phone: app
            flows:
              open: {from: phone, to: lok, encrypted: yes}
            evidence:
              test: {made: 2026-02-30}
            """)
        #expect(
            reading.brief == [
                "product.yaml:2:16 unknown-word", "product.yaml:5:27 unknown-reference",
                "product.yaml:5:43 wrong-type", "product.yaml:7:16 bad-date",
            ])
        #expect(reading.diagnostics.map(\.suggestion) == ["device", "lock", "true", nil])
    }

    @Test("What is right beside a mistake is read all the same")
    func restIsRead() {
        let reading = read("components: {lock: {kind: devise, title: Lock}, phone: app}\n")
        #expect(reading.said("kind", "lock", in: .components) == nil)
        #expect(reading.said("title", "lock", in: .components) == "Lock")
        #expect(reading.said("kind", "phone", in: .components) == "app")
    }

    @Test("The message of a wrong reference names the entry and what was looked for")
    func referenceMessage() {
        let reading = read("interfaces: {lock-ble: {protocol: ble}}\nflows: {open: {via: lock-bel}}\n")
        #expect(
            reading.diagnostics.first?.rendered(sources: reading.sources) == """
                product.yaml:2:21: error: flow 'open' names an unknown interface 'lock-bel' — did you mean 'lock-ble'? \
                [unknown-reference]
                  2 | flows: {open: {via: lock-bel}}
                    |                     ^
                """)
    }

    @Test("A long vocabulary is not listed in a message; a short one is")
    func vocabularies() {
        #expect(read("components: {a: {kind: x}}\n").diagnostics.first?.message.contains("device, gateway") == true)
        #expect(read("flows: {a: {protocol: x}}\n").diagnostics.first?.message.contains("zigbee") == false)
    }
}
