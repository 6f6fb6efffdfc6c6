import Assessment
import Catalogs
import Testing

/// Products that laws look at, with every fact said that decides whether they do.
private enum LawProducts {
    /// A kettle on the home's network, with an app and a cloud.
    static let kettle = """
        product:
          id: kettle
          markets: [eu, uk]
          classification:
            consumer: true
            core_function: other
            regimes: [none]
        components:
          kettle: {kind: device, exposure: [physical-private, lan]}
          app: {kind: app}
          cloud: {kind: backend, exposure: [internet]}
        interfaces:
          wifi:
            {component: kettle, kind: network, protocol: wifi, reach: lan, enabled: always, authentication: password}
          api:
            {component: cloud, kind: network, protocol: https, reach: internet, enabled: always, authentication: token,
             peers: [machines]}
        data:
          state: {kind: telemetry, personal: false, sensitive: none, stored_in: [cloud]}
        flows:
          report: {from: kettle, to: cloud, via: api, data: [state]}
          command: {from: app, to: kettle, via: wifi, data: [state]}
        """

    /// Kitchen scales that reach the internet by way of an app, over Bluetooth.
    static let scales = """
        product:
          id: scales
          markets: [eu]
          classification:
            consumer: true
            core_function: other
            regimes: [none]
        components:
          scales: {kind: device, exposure: [physical-private, radio]}
          app: {kind: app}
          cloud: {kind: backend, exposure: [internet]}
        interfaces:
          link:
            {component: scales, kind: network, protocol: ble, reach: radio, enabled: always,
             authentication: pairing-code, peers: [people]}
          api:
            {component: cloud, kind: network, protocol: https, reach: internet, enabled: always, authentication: token,
             peers: [machines]}
        data:
          weight:
            kind: content
            personal: false
            sensitive: none
            stored_in: [scales, cloud]
        flows:
          read: {from: scales, to: app, via: link, data: [weight]}
          keep: {from: app, to: cloud, via: api, data: [weight]}
        """
}

/// What a framework concludes, to look words up in.
private struct Conclusions {
    /// Each in small letters, with single blanks between words and around them, so that `class i` is not `class ii`.
    let sentences: [String]

    init(_ framework: String, of text: String, asOf: String = AssessedProduct.day) throws {
        sentences = try AssessedGaps(text, [framework], asOf: asOf).conclusions(of: framework).map { sentence in
            let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
            return " \(words.joined(separator: " ")) "
        }
    }

    /// Those with a word or phrase.
    func with(_ phrase: String) -> [String] { sentences.filter { $0.contains(" \(phrase) ") } }
}

@Suite("Whom the United Kingdom's product security regime (PSTI) concerns, and what counts as compliance")
struct PSTIScopeTests {
    @Test("it concerns what consumers can buy in the United Kingdom and connect to a network")
    func inScope() throws {
        let gaps = try AssessedGaps(LawProducts.kettle, ["psti"])
        #expect(gaps.concerns("psti") == true)
        for number in 1...3 { #expect(try gaps.applies("psti:\(number)") == true, "psti:\(number)") }
    }

    @Test(
        "it does not concern what is sold elsewhere, what consumers don't buy, and what Schedule 3 excepts",
        arguments: [
            ("markets: [eu, uk]", "markets: [eu]"), ("markets: [eu, uk]", "markets: [eu, us, jp]"),
            ("consumer: true", "consumer: false"), ("regimes: [none]", "regimes: [medical-device]"),
            ("regimes: [none]", "regimes: [ev-charge-point]"), ("regimes: [none]", "regimes: [smart-meter]"),
            ("regimes: [none]", "regimes: [computer]"), ("regimes: [none]", "regimes: [wearable, medical-device]"),
        ])
    func outOfScope(_ said: String, _ instead: String) throws {
        let gaps = try AssessedGaps(LawProducts.kettle.saying([said: instead]), ["psti"])
        #expect(gaps.concerns("psti") == false)
        for number in 1...3 { #expect(try gaps.applies("psti:\(number)") == false, "psti:\(number)") }
    }

    @Test(
        "a kind of product that other laws know is not excepted by that", arguments: ["toy", "wearable", "childcare"])
    func notExcepted(_ regime: String) throws {
        let text = try LawProducts.kettle.saying(["regimes: [none]": "regimes: [\(regime)]"])
        #expect(try AssessedGaps(text, ["psti"]).concerns("psti") == true)
    }

    @Test(
        "nobody knows while the markets, the buyers or the kind of product are not said",
        arguments: ["markets: [eu, uk]", "consumer: true", "regimes: [none]"])
    func unknown(_ fact: String) throws {
        let gaps = try AssessedGaps(LawProducts.kettle.saying([fact: ""]), ["psti"])
        #expect(gaps.concerns("psti") == nil)
        #expect(try gaps.applies("psti:2") == nil)
    }

    private static let elements = ["psti:1", "psti:2", "psti:3", "psti:SoC"]

    private func labelled(_ evidence: String, asOf: String = AssessedProduct.day) throws -> AssessedGaps {
        try AssessedGaps("\(LawProducts.kettle)\nevidence: {label: {kind: label, \(evidence)}}", ["psti"], asOf: asOf)
    }

    @Test(
        "a live label of JC-STAR or CLS meets the requirements and the duty of a statement",
        arguments: ["jc-star", "cls"])
    func label(_ scheme: String) throws {
        let gaps = try labelled("scheme: \(scheme), made: 2026-01-15, expires: 2027-12-31")
        for id in Self.elements {
            #expect(try gaps.verdict(id) == .met, "\(id)")
            #expect(try gaps.element(id).ground == .label, "\(id)")
        }
    }

    @Test(
        "a label that is not live, or of another scheme, meets nothing",
        arguments: [
            "scheme: jc-star, made: 2024-11-01, expires: 2026-10-31",
            "scheme: cls, made: 2024-11-01, expires: 2026-10-31",
            "scheme: jc-star, made: 2026-12-01, expires: 2028-11-30", "scheme: jc-star",
            "scheme: cyber-trust-mark, made: 2026-01-15, expires: 2027-12-31",
            "scheme: matter, made: 2026-01-15, expires: 2027-12-31", "made: 2026-01-15, expires: 2027-12-31",
        ])
    func noLabel(_ evidence: String) throws {
        let gaps = try labelled(evidence)
        for id in Self.elements { #expect(try gaps.verdict(id) != .met, "\(id)") }
    }

    @Test(
        "a label counts on its last day, and not on the day after",
        arguments: [("2027-06-30", true), ("2027-07-01", false)])
    func lastDay(_ day: String, _ counts: Bool) throws {
        let gaps = try labelled("scheme: jc-star, made: 2026-01-15, expires: 2027-06-30", asOf: day)
        for id in Self.elements { #expect(try (gaps.verdict(id) == .met) == counts, "\(id)") }
    }

    @Test("a label makes nothing of a product that the regime does not concern")
    func labelOutside() throws {
        let text = try LawProducts.kettle.saying(["markets: [eu, uk]": "markets: [jp]"])
        let label = "evidence: {label: {scheme: jc-star, kind: label, made: 2026-01-15, expires: 2027-12-31}}"
        #expect(try AssessedGaps("\(text)\n\(label)", ["psti"]).verdict("psti:1") == .notApplicable)
    }
}

@Suite("Whom the EU's Cyber Resilience Act concerns, in which class, and by which routes")
struct CRAScopeTests {
    private static func product(_ coreFunction: String) throws -> String {
        try LawProducts.kettle.saying(["core_function: other": "core_function: \(coreFunction)"])
    }

    @Test(
        "the class follows the core function (Annexes III and IV)",
        arguments: [
            ("other", "default"), ("smart-home-security", "class i"), ("access-reader", "class i"),
            ("router", "class i"),
            ("operating-system", "class i"), ("voice-assistant", "class i"), ("smart-toy", "class i"),
            ("health-wearable", "class i"), ("childrens-wearable", "class i"), ("secure-microcontroller", "class i"),
            ("firewall", "class ii"), ("hypervisor", "class ii"), ("tamper-resistant-microcontroller", "class ii"),
            ("secure-element", "critical"), ("smart-meter-gateway", "critical"), ("security-box", "critical"),
        ])
    func productClass(_ coreFunction: String, _ expected: String) throws {
        let text = try Self.product(coreFunction)
        #expect(try AssessedGaps(text, ["cra"]).concerns("cra") == true)
        let classes = try Conclusions("cra", of: text).sentences.filter { $0.hasPrefix(" class ") }
        let named = ["default", "class i", "class ii", "critical"].filter { name in
            classes.contains { $0.dropFirst(" class".count).contains(" \(name) ") }
        }
        #expect(named == [expected], "\(classes)")
    }

    @Test("the default class may declare conformity itself (module A), whatever standards it follows")
    func defaultRoute() throws {
        let routes = try Conclusions("cra", of: Self.product("other")).with("module a")
        #expect(!routes.isEmpty)
        #expect(routes.filter { $0.contains(" harmonised standards ") } == [])
    }

    @Test("class I may do so only where harmonised standards are applied in full")
    func classOneRoute() throws {
        let routes = try Conclusions("cra", of: Self.product("smart-home-security")).with("module a")
        #expect(routes.contains { $0.contains(" harmonised standards ") })
    }

    @Test(
        "class II and critical products may not, unless they are open source",
        arguments: ["firewall", "hypervisor", "secure-element"])
    func thirdPartyRoutes(_ coreFunction: String) throws {
        let conclusions = try Conclusions("cra", of: Self.product(coreFunction))
        let denials = [" no ", " not ", " without ", " never ", " closed "]
        let allowing = conclusions.with("module a").filter { sentence in
            !denials.contains { sentence.contains($0) } && !sentence.contains(" open source ")
        }
        #expect(allowing == [])
        #expect(!conclusions.sentences.filter { $0.contains(" route") || $0.contains(" module") }.isEmpty)
    }

    @Test("while the core function is not said, no class is concluded")
    func unknownClass() throws {
        let text = try LawProducts.kettle.saying(["core_function: other": ""])
        let conclusions = try Conclusions("cra", of: text)
        #expect(conclusions.sentences.filter { $0.hasPrefix(" class ") } == [])
        #expect(conclusions.with("module a") == [])
        #expect(try AssessedGaps(text, ["cra"]).concerns("cra") == true)
    }

    @Test(
        "it does not concern what is not sold in the EU, and what other laws cover (Article 2)",
        arguments: [
            ("markets: [eu, uk]", "markets: [uk]"), ("markets: [eu, uk]", "markets: [us, jp, other]"),
            ("regimes: [none]", "regimes: [vehicle]"), ("regimes: [none]", "regimes: [medical-device]"),
            ("regimes: [none]", "regimes: [aviation]"), ("regimes: [none]", "regimes: [marine]"),
            ("regimes: [none]", "regimes: [defence]"),
        ])
    func outOfScope(_ said: String, _ instead: String) throws {
        #expect(try AssessedGaps(LawProducts.kettle.saying([said: instead]), ["cra"]).concerns("cra") == false)
    }

    @Test(
        "it concerns products for companies too, toys and wearables, and charge points",
        arguments: [
            ("consumer: true", "consumer: false"), ("regimes: [none]", "regimes: [toy]"),
            ("regimes: [none]", "regimes: [wearable]"), ("regimes: [none]", "regimes: [ev-charge-point]"),
        ])
    func inScope(_ said: String, _ instead: String) throws {
        #expect(try AssessedGaps(LawProducts.kettle.saying([said: instead]), ["cra"]).concerns("cra") == true)
    }

    @Test(
        "nobody knows while the markets or the kind of product are not said",
        arguments: ["markets: [eu, uk]", "regimes: [none]"])
    func unknown(_ fact: String) throws {
        #expect(try AssessedGaps(LawProducts.kettle.saying([fact: ""]), ["cra"]).concerns("cra") == nil)
    }
}

@Suite("Whom the EU's rules for radio equipment (EN 18031) concern, and which of their parts")
struct RadioScopeTests {
    /// The parts of EN 18031 that conclusions name.
    private func parts(_ text: String) throws -> [Int] {
        let conclusions = try Conclusions("18031", of: text)
        return (1...3).filter { !conclusions.with("part \($0)").isEmpty || !conclusions.with("18031 \($0)").isEmpty }
    }

    @Test("they concern radio equipment that reaches the internet, by way of an app too: part 1")
    func inScope() throws {
        let gaps = try AssessedGaps(LawProducts.scales, ["18031"])
        #expect(gaps.concerns("18031") == true)
        #expect(try gaps.applies("18031:GEC-1") == true)
        #expect(try gaps.applies("18031:DLM-1") == false)
        #expect(try gaps.applies("18031:GEC-8") == false)
        #expect(try parts(LawProducts.scales) == [1])
    }

    @Test("personal data brings part 2, and the deletion that it asks for")
    func personal() throws {
        let text = try LawProducts.scales.saying(["personal: false": "personal: true"])
        #expect(try parts(text) == [1, 2])
        let gaps = try AssessedGaps(text, ["18031"])
        #expect(try gaps.applies("18031:DLM-1") == true)
        #expect(try gaps.applies("18031:GEC-8") == false)
    }

    @Test("means of payment bring part 3, and the check of software at boot that it asks for")
    func payment() throws {
        let text = try LawProducts.scales.saying(["kind: content": "kind: payment"])
        #expect(try parts(text) == [1, 3])
        let gaps = try AssessedGaps(text, ["18031"])
        #expect(try gaps.applies("18031:GEC-8") == true)
        #expect(try gaps.applies("18031:DLM-1") == false)
    }

    @Test("personal means of payment bring all three")
    func all() throws {
        let text = try LawProducts.scales.saying([
            "personal: false": "personal: true", "kind: content": "kind: payment",
        ])
        #expect(try parts(text) == [1, 2, 3])
    }

    @Test("vehicles and what flies are excluded from parts 2 and 3 alone", arguments: ["vehicle", "aviation"])
    func partlyExcluded(_ regime: String) throws {
        let text = try LawProducts.scales.saying([
            "personal: false": "personal: true", "kind: content": "kind: payment",
            "regimes: [none]": "regimes: [\(regime)]",
        ])
        #expect(try AssessedGaps(text, ["18031"]).concerns("18031") == true)
        #expect(try parts(text) == [1])
    }

    @Test("without a radio they don't concern it, nor medical devices, nor what is not sold in the EU")
    func outOfScope() throws {
        let wired = try LawProducts.scales.saying([
            "protocol: ble, reach: radio": "protocol: ethernet, reach: lan", "[physical-private, radio]": "[lan]",
        ])
        let medical = try LawProducts.scales.saying(["regimes: [none]": "regimes: [medical-device]"])
        let elsewhere = try LawProducts.scales.saying(["markets: [eu]": "markets: [uk, us]"])
        for text in [wired, medical, elsewhere] {
            let gaps = try AssessedGaps(text, ["18031"])
            #expect(gaps.concerns("18031") == false)
            #expect(try gaps.applies("18031:SUM-1") == false)
        }
    }

    @Test("nobody knows while the markets are not said")
    func unknown() throws {
        let text = try LawProducts.scales.saying(["markets: [eu]": ""])
        #expect(try AssessedGaps(text, ["18031"]).concerns("18031") == nil)
    }

    @Test(
        "they end when the Cyber Resilience Act applies in full, on 11 December 2027",
        arguments: [("2026-11-23", true), ("2027-12-10", true), ("2027-12-11", false), ("2028-01-01", false)])
    func end(_ day: String, _ concerns: Bool) throws {
        #expect(try AssessedGaps(LawProducts.scales, ["18031"], asOf: day).concerns("18031") == concerns)
    }
}
