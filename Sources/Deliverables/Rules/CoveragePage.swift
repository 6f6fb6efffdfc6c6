public import Assessment
public import Catalogs
import ProductModel
import SourceText

/// What the threat rules look for, and what no rule looks for, as a page in Markdown.
public struct CoveragePage: Sendable {
    /// How many threats were found in a product, to show how far bare, careless and well-made ones lie apart.
    public struct Measure: Sendable {
        /// The product's folder, below the one that was measured.
        public let product: String
        /// How many components it has.
        public let components: Int
        /// The open findings of threat rules.
        public let findings: [Finding]
        /// How many facts are asked for.
        public let questions: Int

        /// Takes the measure of an assessed product.
        public init(_ product: String, _ assessment: ProductAssessment) {
            self.product = product
            components = assessment.product[.components].count
            findings = assessment.openFindings.filter { $0.rule.kind == .threat }
            questions = assessment.factQuestions.count
        }
    }

    /// The page.
    public let text: String

    /// Writes the page.
    ///
    /// - Parameters:
    ///   - rules: The rules, of which those for threats are told of.
    ///   - knowledge: MITRE EMB3D, whose threats they are held against.
    ///   - measures: Products that were assessed by them.
    public init(_ rules: [Rule], knowledge: EMB3D, measures: [Measure]) {
        let threats = rules.filter { $0.kind == .threat }
        text =
            [
                Self.introduction(threats), Self.categories(threats), Self.properties(threats, knowledge),
                Self.uncovered(threats, knowledge), Self.measured(measures), Self.list(threats),
            ].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func introduction(_ threats: [Rule]) -> String {
        """
        # The threats that rules look for

        This page is written by `securable rules coverage`. The \(threats.count) rules each say more of themselves: \
        `securable explain RULE`. How to add one is told in [Rules.md](Rules.md).
        """
    }

    // MARK: By category

    private static let stride = [
        "spoofing", "tampering", "repudiation", "information-disclosure", "denial-of-service",
        "elevation-of-privilege",
    ]

    private static func categories(_ threats: [Rule]) -> String {
        var rows: [String] = []
        for (category, rules) in byCategory(threats) {
            let counts = stride.map { word in count(rules.count { $0.ids("stride").contains(word) }) }
            let privacy = count(rules.count { !$0.ids("linddun").isEmpty })
            rows.append(row([category, "\(rules.count)"] + counts + [privacy]))
        }
        return """
            ## By category

            STRIDE's six, and how many look at privacy by LINDDUN. A rule may stand in several columns.

            | category | rules | S | T | R | I | D | E | LINDDUN |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            \(rows.joined(separator: "\n"))
            """
    }

    /// The rules by the folder that they stand in, in the order of its name.
    private static func byCategory(_ threats: [Rule]) -> [(String, [Rule])] {
        Dictionary(grouping: threats, by: \.category).sorted { $0.key < $1.key }
    }

    private static func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    // MARK: By EMB3D

    private static func properties(_ threats: [Rule], _ knowledge: EMB3D) -> String {
        let rules = lookers(threats)
        let rows = knowledge.properties.map { property in
            let exposed = knowledge.threats.filter { $0.properties.contains(property.id) }
            let covered = exposed.filter { rules[$0.id] != nil }
            let names = Set(covered.flatMap { rules[$0.id] ?? [] }).sorted()
            return row([
                property.id, property.title, "\(covered.count) of \(exposed.count)", names.joined(separator: ", "),
            ])
        }
        return """
            ## By property of devices

            MITRE EMB3D \(knowledge.version) says to which threats a device is exposed by what it has. The titles are ours. \
            `securable threats list` says which of its \(knowledge.threats.count) threats apply to a product.

            | property | what it says | threats with a rule | rules |
            |---|---|--:|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private static func uncovered(_ threats: [Rule], _ knowledge: EMB3D) -> String {
        let rules = lookers(threats)
        let missing = knowledge.threats.filter { rules[$0.id] == nil }
        guard !missing.isEmpty else { return "" }
        return """
            ## What no rule looks for

            Rules look for \(knowledge.threats.count - missing.count) of EMB3D's \(knowledge.threats.count) threats. For the \
            other \(missing.count), a product file holds no fact that would tell a careless product from a well-made one; \
            `securable threats list` still says whether they apply.

            \(missing.map { "- \($0.id): \($0.title)" }.joined(separator: "\n"))

            Nor do rules read source code, firmware images or configurations, probe a device, or judge how well something \
            that is said to be there was made: that is what evidence is for.
            """
    }

    /// The rules that look for each of EMB3D's threats, by its id.
    private static func lookers(_ threats: [Rule]) -> [String: [String]] {
        var lookers: [String: [String]] = [:]
        for rule in threats { for id in rule.ids("emb3d") { lookers[id, default: []].append(rule.id) } }
        return lookers
    }

    // MARK: Measured

    private static func measured(_ measures: [Measure]) -> String {
        guard !measures.isEmpty else { return "" }
        let rows = measures.map { measure in
            let severe = measure.findings.count { $0.residual >= .high }
            return row([
                measure.product, "\(measure.components)", "\(measure.findings.count)", "\(severe)",
                tenths(measure.findings.count, measure.components), "\(measure.questions)",
            ])
        }
        return """
            ## Few false alarms

            Products of one kind, described three times: *bare*, with nothing said but what they are made of; *careless*, with \
            every fact said and wrong; *hardened*, with every fact said and right. Silence gives questions, never findings.

            | product | components | threats found | high or more | threats a component | questions |
            |---|--:|--:|--:|--:|--:|
            \(rows.joined(separator: "\n"))
            """
    }

    private static func tenths(_ count: Int, _ components: Int) -> String {
        guard components > 0 else { return "" }
        let tenths = (count * 10 + components / 2) / components
        return "\(tenths / 10).\(tenths % 10)"
    }

    // MARK: All

    private static func list(_ threats: [Rule]) -> String {
        let parts = byCategory(threats).map { category, rules in
            let rows = rules.map { rule in
                row([
                    "`\(rule.id)`", rule.title, (rule.ids("stride") + rule.ids("linddun")).joined(separator: ", "),
                    rule.ids("cwe").joined(separator: ", "), rule.ids("emb3d").joined(separator: ", "),
                    rule.mitigatedBy.joined(separator: ", "),
                ])
            }
            return """
                ### \(category)

                | rule | threat | STRIDE, LINDDUN | CWE | EMB3D | mitigated by |
                |---|---|---|---|---|---|
                \(rows.joined(separator: "\n"))
                """
        }
        return "## All rules\n\n" + parts.joined(separator: "\n\n")
    }
}

extension Rule {
    /// The ids that it refers to in a catalog.
    func ids(_ catalog: String) -> [String] { refers.first { $0.catalog == catalog }?.ids ?? [] }

    /// The folder that it stands in, as words: `SupplyChain` is supply chain.
    var category: String {
        let parts = place.file.split(separator: "/")
        var words = ""
        for letter in parts.count > 1 ? String(parts[parts.count - 2]) : "own" {
            words += letter.isUppercase && !words.isEmpty ? " " + letter.lowercased() : String(letter)
        }
        return words
    }
}
