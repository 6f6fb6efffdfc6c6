import Catalogs
import ProductDatabase
import ProductModel
import SourceText
import Testing

@testable import Assessment

@Suite("The rules that come with the program")
struct BuiltInRuleTests {
    @Test("every file is a rule")
    func files() { #expect(BuiltIn.rules.diagnostics.map { "\($0.place.text): \($0.message)" } == []) }

    @Test("there are at least 150 for threats and 80 for consistency")
    func counts() {
        #expect(BuiltIn.threats.count >= 150)
        #expect(BuiltIn.consistency.count >= 80)
    }

    @Test("a rule's file has its name")
    func names() {
        for rule in BuiltIn.rules.rules {
            #expect(rule.place.file.hasSuffix("/\(rule.id).yaml"))
            #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id) is not kebab case")
        }
    }

    @Test("what mitigates a threat, and what it goes against, are elements that exist")
    func elements() throws {
        let library = FrameworkLibrary()
        var known: [String: Set<String>] = [:]
        for rule in BuiltIn.rules.rules {
            for element in rule.mitigatedBy + rule.related {
                let framework = Element.framework(of: element)
                if known[framework] == nil {
                    known[framework] = Set(try library.framework(framework)?.elements.map(\.id) ?? [])
                }
                #expect(known[framework]?.contains(element) == true, "\(rule.id): \(element)")
            }
        }
    }

    @Test("a threat names what stops it, or what it goes against")
    func purpose() {
        let recorded = ["recorded-threat"]
        for rule in BuiltIn.threats where !recorded.contains(rule.id) {
            #expect(!rule.mitigatedBy.isEmpty || !rule.related.isEmpty, "\(rule.id)")
        }
    }

    @Test("threats of EMB3D are named by ids that it has")
    func knowledge() throws {
        let known = Set(try EMB3D.read().threats.map(\.id))
        for rule in BuiltIn.threats {
            let ids = rule.refers.first { $0.catalog == "emb3d" }?.ids ?? []
            #expect(known.isSuperset(of: ids), "\(rule.id): \(ids)")
        }
    }

    @Test("a threat says what kind of harm it does, and what weakness lets it")
    func references() {
        let stride: Set = [
            "spoofing", "tampering", "repudiation", "information-disclosure", "denial-of-service",
            "elevation-of-privilege",
        ]
        let linddun: Set = [
            "linking", "identifying", "non-repudiation", "detecting", "data-disclosure", "unawareness",
            "non-compliance",
        ]
        for rule in BuiltIn.threats {
            let refers = Dictionary(uniqueKeysWithValues: rule.refers.map { ($0.catalog, $0.ids) })
            let (harms, privacy) = (refers["stride"] ?? [], refers["linddun"] ?? [])
            #expect(!(harms + privacy).isEmpty, "\(rule.id)")
            #expect(stride.isSuperset(of: harms) && linddun.isSuperset(of: privacy), "\(rule.id)")
            #expect((refers["cwe"] ?? []).allSatisfy { Int($0) != nil }, "\(rule.id)")
            #expect((refers["capec"] ?? []).allSatisfy { Int($0) != nil }, "\(rule.id)")
        }
    }

    @Test("a message names columns that the query returns")
    func messages() throws {
        let tables = try AssessedProduct("components: {lock: device}").assessment.tables
        for rule in BuiltIn.rules.rules {
            let columns = try tables.engine.select(rule.find, policy: .rule(entries: 100)) { _ throws(DatabaseError) in
            }
            for part in rule.message.parts {
                if case .column(let name) = part { #expect(columns.contains(name), "\(rule.id): {\(name)}") }
            }
        }
    }

    @Test(
        "each finds and asks what its examples say, no more findings and no fewer",
        arguments: BuiltIn.rules.rules.map(\.id))
    func examples(_ id: String) throws {
        let rule = try #require(BuiltIn.rules[id])
        for example in rule.examples {
            let trial = try RuleTrial(
                rule, on: example, product: AssessedProduct.read(example.product), basis: BuiltIn.basis.get(),
                tables: ProductTables(SQLiteEngine(), asOf: try #require(CalendarDay(AssessedProduct.day))))
            #expect(trial.problems == [], "\(trial.example)")
        }
    }

    @Test("no rule fails on the worked example, none is undecided there without a question, and many find something")
    func workedExample() throws {
        let assessment = try WorkedExample.assessment.get()
        #expect(assessment.diagnostics.map(\.message) == [])
        #expect(assessment.findings.count > 5)
        for rule in BuiltIn.rules.rules {
            for candidate in try RuleRunner(tables: assessment.tables).openCandidates(rule) {
                #expect(candidate.applies != nil || !candidate.unsaid.isEmpty, "\(candidate.key(rule))")
            }
        }
    }
}
