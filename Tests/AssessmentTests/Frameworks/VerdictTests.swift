import Assessment
import Catalogs
import ProductModel
import Testing

@Suite("The verdict on an element: from decisions and their evidence")
struct DecisionVerdictTests {
    private func product(_ capabilities: String, evidence: String = "") -> String {
        """
        product: {id: lock, frameworks: ["8425"]}
        components: {lock: device, cloud: backend}
        evidence:
          fresh: {kind: test-report, made: 2026-01-01, expires: 2027-01-01}
          stale: {kind: test-report, made: 2024-01-01, expires: 2025-01-01}
          undated: {kind: test-report}
        \(evidence)
        capabilities:
          \(capabilities)
        """
    }

    @Test(
        "a decision counts for as much as its evidence",
        arguments: [
            ("{status: met, evidence: [fresh]}", Verdict.met), ("{status: met, evidence: [stale]}", .partly),
            ("{status: met, evidence: [stale, fresh]}", .met), ("{status: met, evidence: [undated]}", .partly),
            ("{status: met}", .partly), ("{status: partly, evidence: [fresh]}", .partly),
            ("{status: planned}", .notMet), ("{status: not-met, because: It costs too much}", .notMet),
            ("{status: not-applicable, because: It has no data}", .notApplicable),
            ("{status: not-applicable}", .unknown), ("{how: Somehow}", .unknown),
        ])
    func evidence(_ decision: String, _ verdict: Verdict) throws {
        let gaps = try AssessedGaps(product("\"8425:DP.3\": \(decision)"))
        #expect(try gaps.verdict("8425:DP.3") == verdict)
        #expect(try gaps.element("8425:DP.3").ground == .decision)
    }

    @Test("evidence whose file can't be compared with its digest counts for nothing")
    func digest() throws {
        let said =
            "filed: {kind: test-report, file: a.md, sha256: \(String(repeating: "a", count: 64)), made: 2026-01-01}"
        var product = try AssessedProduct.read(
            product("\"8425:DP.3\": {status: met, evidence: [filed]}", evidence: "  " + said))
        product.attachments = [.init(path: "a.md", isThere: true)]
        #expect(try AssessedGaps(product).verdict("8425:DP.3") == .partly)
        product.attachments = [.init(path: "a.md", isThere: true, sha256: String(repeating: "a", count: 64))]
        #expect(try AssessedGaps(product).verdict("8425:DP.3") == .met)
    }

    @Test("what lowers a verdict is said")
    func reasons() throws {
        let gaps = try AssessedGaps(product("\"8425:DP.3\": {status: met, evidence: [stale]}"))
        #expect(
            try gaps.element("8425:DP.3").reasons
                == ["8425:DP.3 is met, and its evidence does not count: stale expired on 2025-01-01"])
    }

    @Test("evidence counts until the day on which it expires, whichever day is asked about")
    func day() throws {
        let text = product("\"8425:DP.3\": {status: met, evidence: [fresh]}")
        #expect(try AssessedGaps(text, asOf: "2027-01-01").verdict("8425:DP.3") == .met)
        #expect(try AssessedGaps(text, asOf: "2027-01-02").verdict("8425:DP.3") == .partly)
        #expect(try AssessedGaps(text, asOf: "2025-12-31").verdict("8425:DP.3") == .partly)
    }

    @Test("evidence whose file was changed, or is gone, does not count")
    func changedFiles() throws {
        let digest = String(repeating: "a", count: 64)
        var read = try AssessedProduct.read(
            product(
                "\"8425:DP.3\": {status: met, evidence: [file]}",
                evidence: "  file: {file: a.md, sha256: \(digest), made: 2026-01-01, expires: 2027-01-01}"))
        read.attachments = [.init(path: "a.md", isThere: true, sha256: digest)]
        #expect(try AssessedGaps(read).verdict("8425:DP.3") == .met)
        read.attachments = [.init(path: "a.md", isThere: true, sha256: String(repeating: "b", count: 64))]
        #expect(try AssessedGaps(read).element("8425:DP.3").reasons.first?.contains("another SHA-256 digest") == true)
        read.attachments = [.init(path: "a.md", isThere: false)]
        #expect(try AssessedGaps(read).element("8425:DP.3").reasons.first?.contains("not there") == true)
    }

    @Test("an element that asks each component is met when every one of them is decided and proven")
    func components() throws {
        let lock = "\"8425:DP.1/lock\": {components: [lock], status: met, evidence: [fresh]}"
        let gaps = try AssessedGaps(product(lock))
        #expect(try gaps.verdict("8425:DP.1") == .partly)
        #expect(try gaps.element("8425:DP.1").reasons == ["nothing was decided for cloud"])
        let cloud = "\n  \"8425:DP.1/cloud\": {components: [cloud], status: not-applicable, because: It keeps nothing}"
        #expect(try AssessedGaps(product(lock + cloud)).verdict("8425:DP.1") == .met)
    }

    @Test("nothing decided is not known, and no gap is hidden")
    func nothing() throws {
        let gaps = try AssessedGaps("product: {id: lock}\ncomponents: {lock: device}")
        #expect(gaps.gaps.frameworks.map(\.framework.id) == ["8425"])
        #expect(gaps.gaps.frameworks[0].count(.unknown) == 37)
        #expect(gaps.gaps.gaps.count == 37)
    }

    @Test("finer points that were decided stand for the whole, as far as they go")
    func parts() throws {
        let one = try AssessedGaps(product("\"8425:PEA.1a.i\": {status: met, evidence: [fresh]}"))
        #expect(try one.verdict("8425:PEA.1a") == .partly)
        let all = ["i", "ii", "iii", "iv"].map { "\"8425:PEA.1a.\($0)\": {status: met, evidence: [fresh]}" }
        #expect(try AssessedGaps(product(all.joined(separator: "\n  "))).verdict("8425:PEA.1a") == .met)
    }
}

@Suite("The verdict on an element: through crosswalks, labels, facts and the posture")
struct OtherGroundTests {
    private let base = """
        product: {id: lock, markets: [uk], classification: {consumer: true, regimes: [none]}}
        components: {lock: {kind: device, update_method: automatic}, cloud: {kind: backend}}
        interfaces: {web: {component: lock, protocol: https, reach: lan, authentication: password}}
        evidence: {fresh: {made: 2026-01-01, expires: 2027-01-01}}

        """

    @Test("decisions on one framework count in another, and it is said through which, and who says so")
    func crosswalk() throws {
        let gaps = try AssessedGaps(
            base + "capabilities: {\"8425:SU.1\": {status: met, evidence: [fresh]}}", ["303645-3"])
        let element = try gaps.element("303645-3:5.3-2")
        #expect(element.verdict == .met && element.ground == .crosswalk(.ownJudgement))
        #expect(element.through.map(\.element) == ["8425:SU.1"])
        #expect(gaps.gaps.frameworks[0].metOnJudgement > 0)
    }

    @Test("without crosswalks, or with published ones alone, our own judgement counts for nothing")
    func trust() throws {
        let text = base + "capabilities: {\"8425:SU.1\": {status: met, evidence: [fresh]}}"
        #expect(try AssessedGaps(text, ["303645-3"], weakest: .published).verdict("303645-3:5.3-2") == .unknown)
        #expect(try AssessedGaps(text, ["303645-3"], weakest: nil).verdict("303645-3:5.3-2") == .unknown)
        let published = base + "capabilities: {\"303645-2:5.2-1\": {status: met, evidence: [fresh]}}"
        let psti = try AssessedGaps(published, ["psti"], weakest: .published).element("psti:2")
        #expect(psti.through.map(\.element) == ["303645-2:5.2-1"])
        #expect(psti.verdict == .met && psti.ground == .crosswalk(.published))
    }

    @Test("only decisions on components that a framework speaks of count in it")
    func allocation() throws {
        let text =
            base + """
                capabilities:
                  "8425:SU.1/lock": {components: [lock], status: met, evidence: [fresh]}
                  "8425:SU.1/cloud": {components: [cloud], status: not-met, because: It is not}
                """
        let gaps = try AssessedGaps(text, ["8425", "303645-3"])
        #expect(try gaps.verdict("8425:SU.1") == .partly)
        #expect(try gaps.verdict("303645-3:5.3-2") == .met)
    }

    @Test("a label stands for the elements that a law names, and for nothing beyond")
    func label() throws {
        let text =
            base.replacing(
                "fresh: {",
                with: "star: {kind: label, scheme: jc-star, made: 2026-01-01, expires: 2027-01-01}, fresh: {")
        let gaps = try AssessedGaps(text, ["psti", "8425"])
        #expect(try gaps.element("psti:1").ground == .label)
        #expect(gaps.gaps.frameworks[1].count(.met) == 0)
    }

    @Test("against its direction an edge shows a part at most, and from decisions alone")
    func backwards() throws {
        let text = base + "capabilities: {\"303645-3:5.3-2\": {status: met, evidence: [fresh]}}"
        #expect(try AssessedGaps(text, ["8425"]).verdict("8425:SU.1") == .partly)
    }

    @Test("a decision on an element itself counts before any other")
    func direct() throws {
        let text =
            base + """
                capabilities:
                  "8425:SU.1": {status: met, evidence: [fresh]}
                  "303645-3:5.3-2": {status: not-met, because: The laboratory said so}
                """
        #expect(try AssessedGaps(text, ["303645-3"]).verdict("303645-3:5.3-2") == .notMet)
    }

    @Test("an edition that demands the same is reached by way of its successor")
    func equalElements() throws {
        let gaps = try AssessedGaps(
            base + "capabilities: {\"8425:SU.1\": {status: met, evidence: [fresh]}}", ["303645-2"])
        let element = try gaps.element("303645-2:5.3-2")
        #expect(element.verdict == .met && element.ground == .crosswalk(.ownJudgement))
        #expect(element.through.map(\.element) == ["303645-3:5.3-2"])
    }

    @Test("where only the facts can say that something does not apply, a decision can't")
    func strict() throws {
        let text = base + "capabilities: {\"303645-3:5.3-2\": {status: not-applicable, because: We think so}}"
        #expect(try AssessedGaps(text, ["303645-3"]).verdict("303645-3:5.3-2") == .unknown)
        let known = text.replacing("update_method: automatic", with: "update_method: automatic, constrained: false")
        #expect(try AssessedGaps(known, ["303645-3"]).verdict("303645-3:5.3-2") == .notMet)
    }

    @Test("a tier of the posture is a decision on its category")
    func posture() throws {
        let text = """
            posture:
              "csf-2.0:GV.RR": {current: 3, target: 3}
              "csf-2.0:GV.SC": {current: 2, target: 3, how: Contracts have no terms}
              "csf-2.0:GV.PO": {current: 1, target: 2}
              "csf-2.0:GV.OV": {current: 1}
            """
        let gaps = try AssessedGaps(text, ["csf-2.0"])
        #expect(try gaps.verdict("csf-2.0:GV.RR") == .met)
        #expect(try gaps.verdict("csf-2.0:GV.SC") == .partly)
        #expect(
            try gaps.element("csf-2.0:GV.SC").reasons == [
                "csf-2.0:GV.SC is met in part: tier 2 of 3; Contracts have no terms"
            ])
        #expect(try gaps.verdict("csf-2.0:GV.PO") == .notMet)
        #expect(try gaps.verdict("csf-2.0:GV.OV") == .unknown)
    }

    @Test("what the files say counts where nothing was decided; what they don't say is asked")
    func facts() throws {
        #expect(try AssessedGaps(base, ["psti"]).verdict("psti:2") == .unknown)
        let text =
            base + """
                organization:
                  security_contact: mailto:security@example.org
                  disclosure: {policy: https://example.org/cvd, acknowledge_days: 3, update_days: 14}
                communications:
                  reports: {states: [organization.disclosure, organization.security_contact], languages: [en]}
                """
        let element = try AssessedGaps(text, ["psti"]).element("psti:2")
        #expect(element.verdict == .met && element.ground == .facts)
    }

    @Test("a profile narrows whom an element asks, and what it drops is not asked")
    func profile() throws {
        let profile = """
            profile: ours
            title: Ours
            edition: "1"
            from: ["8425"]
            keep: [DP.1]
            narrow: {DP.1: {components: [device], because: So.}}
            """
        let text = base + "capabilities: {\"8425:DP.1\": {components: [lock], status: met, evidence: [fresh]}}"
        let gaps = try AssessedGaps(text, ["ours"], own: [profile])
        #expect(gaps.gaps.frameworks[0].elements.map(\.element.id) == ["8425:DP.1"])
        #expect(try gaps.verdict("8425:DP.1") == .met)
        #expect(try AssessedGaps(text, ["8425"]).verdict("8425:DP.1") == .partly)
    }
}

@Suite("The steps that close most")
struct NextStepTests {
    private let text = """
        product: {id: lock, classification: {consumer: true}}
        components: {lock: {kind: device, update_method: automatic}}
        interfaces: {web: {component: lock, protocol: https, reach: lan, authentication: password}}
        evidence: {old: {made: 2024-01-01, expires: 2025-01-01}, fresh: {made: 2026-01-01, expires: 2027-01-01}}
        capabilities:
          "8425:SU.1": {status: met, evidence: [old]}
          "8425:DP.3": {status: met, evidence: [old]}
          "8425:IAC.1b": {status: partly, because: One console is open}
        """

    @Test("the first closes more than any other; a smaller step wins among equals")
    func order() throws {
        let steps = try AssessedGaps(text, ["8425", "303645-3"]).gaps.steps
        #expect(steps.first?.action == .renew(evidence: "old"))
        #expect(steps.map(\.closes.count) == steps.map(\.closes.count).sorted(by: >))
        #expect(Set(steps.flatMap(\.closes)).count == steps.flatMap(\.closes).count)
    }

    @Test("a step does what it says: the elements that it names are met afterwards")
    func holds() throws {
        let step = try #require(try AssessedGaps(text, ["8425", "303645-3"]).gaps.steps.first)
        let renewed = try AssessedGaps(
            text.replacing("expires: 2025-01-01", with: "expires: 2027-01-01"), ["8425", "303645-3"])
        for id in step.closes { #expect(try renewed.verdict(id) == .met, "\(id)") }
    }

    @Test("what stands in the way is named")
    func obstacles() throws {
        let steps = try AssessedGaps(text, ["8425", "303645-3"]).gaps.steps
        #expect(steps.contains { $0.text == "Finish 8425:IAC.1b" })
    }

    @Test("facts that settle much only together are asked for together")
    func facts() throws {
        let gaps = try AssessedGaps("product: {id: lamp}\ncomponents: {lamp: device}", ["cra"]).gaps
        let step = try #require(gaps.steps.first)
        #expect(step.text == "Say product.classification.regimes of lamp and product.markets of lamp")
        #expect(step.closes.count > 60)
        let half = try AssessedGaps("product: {id: lamp, markets: [eu]}\ncomponents: {lamp: device}", ["cra"]).gaps
        #expect(half.steps.first?.text == "Say product.classification.regimes of lamp")
    }

    @Test("the same input gives the same steps")
    func deterministic() throws {
        let first = try AssessedGaps(text, ["8425", "303645-3"]).gaps.steps.map(\.text)
        for _ in 0..<5 { #expect(try AssessedGaps(text, ["8425", "303645-3"]).gaps.steps.map(\.text) == first) }
    }
}

@Suite("The verdict on an element: from what the files say")
struct FactVerdictTests {
    @Test("as long as it is not known whether a law concerns the product, nothing in it is a gap")
    func unknownScope() throws {
        let gaps = try AssessedGaps("product: {id: lamp, markets: [eu]}\ncomponents: {lamp: device}", ["cra"])
        #expect(gaps.concerns("cra") == nil)
        let verdicts = Set(gaps.gaps.frameworks.flatMap(\.elements).map(\.verdict))
        #expect(verdicts.isDisjoint(with: [.partly, .notMet]))
        #expect(try gaps.element("cra:A7-2a").reasons.first?.hasPrefix("whether it applies hangs on") == true)
    }

    @Test("laws that concern the product and are not named are told, whichever frameworks a crosswalk reaches")
    func laws() throws {
        let text = """
            product: {id: lamp, markets: [eu, uk], classification: {consumer: true, regimes: [none]}}
            components: {lamp: {kind: device, exposure: [lan]}}
            """
        for framework in ["8425", "csf-2.0", "303645-3"] {
            #expect(try AssessedGaps(text, [framework]).gaps.unnamed.map(\.id).contains("cra"), "\(framework)")
        }
        #expect(try AssessedGaps(text, ["cra"]).gaps.unnamed.map(\.id).contains("cra") == false)
    }

    @Test("a query with very many rows gives a hundred reasons, and says how many more there are")
    func manyRows() throws {
        let query = """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            SELECT 'p' AS subject, 'f' || i AS fact, NULL AS said, i = 5000 AS holds FROM n
            """.replacing("\n", with: " ")
        let house =
            "framework: house\ntitle: H\nedition: \"1\"\nsource: us\nelements:\n  R.1: {title: a, text: b, facts: \"\(query)\"}"
        let element = try AssessedGaps("product: {id: lamp}\ncomponents: {lamp: device}", ["house"], own: [house])
            .element("house:R.1")
        #expect(element.verdict == .partly && element.reasons.count == 101)
        #expect(element.reasons.last == "and 4899 more")
    }

    @Test("where the files show a part at most, they alone never show that all is met")
    func partial() throws {
        func verdict(_ holds: String, _ rest: String = "partial: true") throws -> Verdict {
            let house = """
                framework: house
                title: H
                edition: "1"
                source: us
                elements:
                  R.1:
                    {title: a, text: b, \(rest),
                     facts: "SELECT 'p' AS subject, 'f' AS fact, NULL AS said, \(holds) AS holds"}
                """
            return try AssessedGaps("product: {id: lamp}\ncomponents: {lamp: device}", ["house"], own: [house])
                .verdict("house:R.1")
        }
        #expect(try verdict("1", "asks: maker") == .met)
        #expect(try verdict("1") == .partly)
        #expect(try verdict("0") == .notMet)
        #expect(try verdict("NULL") == .unknown)
    }

    @Test("a breach told to customers is no report to an authority")
    func reporting() throws {
        let text = """
            product: {id: lamp, markets: [eu], frameworks: [cra], classification: {regimes: [none]}}
            components: {lamp: {kind: device, exposure: [lan]}}
            evidence: {e: {kind: record, made: 2026-01-01}}
            capabilities: {"8425:IDS.1e": {status: met, evidence: [e]}}
            """
        #expect(try AssessedGaps(text).verdict("cra:Art14(2)(a)") == .unknown)
    }
}
