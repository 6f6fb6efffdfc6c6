public import Catalogs
public import ProductDatabase
public import ProductModel
public import SourceText

/// What follows from a product's files: findings, questions, and how far the activities are.
public struct ProductAssessment: Sendable {
    /// The product.
    public let product: Product
    /// The edition of IR 8259 whose activities are asked.
    public let edition: Edition
    /// The rules that were run.
    public let rules: [Rule]
    /// What rules found, worst first.
    public let findings: [Finding]
    /// Facts that nobody said and that decide whether rules apply, most valuable first.
    public let factQuestions: [FactQuestion]
    /// The activities, in order.
    public let activities: [ActivityProgress]
    /// How many capabilities are decided on, met and proven.
    public let capabilities: CapabilitySummary
    /// Rules that could not be read or run.
    public let diagnostics: [Diagnostic]
    /// The database, with findings and questions recorded in it.
    public let tables: ProductTables
    /// What is proven and what was decided.
    let mitigations: Mitigations

    /// The findings that stand.
    public var openFindings: [Finding] { findings.filter { $0.status == .open } }

    /// Everything that an assessment needs besides the product.
    public struct Basis: Sendable {
        /// The rules to run.
        public let rules: RuleLibrary
        /// The questions to ask.
        public let bank: QuestionBank
        /// The frameworks that products may name.
        public let library: FrameworkLibrary
        /// The editions of IR 8259.
        public let editions: [Edition]
        /// The threat information of others.
        public internal(set) var threatInformation: ThreatInformationLibrary

        /// Reads what comes with the program, and adds rules and frameworks of one's own.
        public init(
            ownRules: [SourceFile] = [], ownFrameworks: [SourceFile] = [], threatInformation: [SourceFile] = []
        ) throws(DiagnosticError) {
            rules = RuleLibrary(own: ownRules, detail: .query)
            bank = try QuestionBank.read()
            library = FrameworkLibrary(own: ownFrameworks)
            editions = try Edition.readAll()
            self.threatInformation = ThreatInformationLibrary(threatInformation)
        }
    }

    /// Assesses a product.
    ///
    /// - Parameters:
    ///   - product: What its files say; they must be free of errors.
    ///   - basis: Rules, questions and frameworks.
    ///   - tables: An empty product database, which knows the day.
    ///   - recorded: Rows of reference tables that were worked out elsewhere and that rules may use, such as what
    ///     advisories say about the product's software.
    ///   - progress: Told what is being done, in a few words.
    ///   - measured: Told the name of each rule and question, and how long it took.
    /// - Throws: when the database itself fails. Rules that fail become diagnostics.
    public init(
        _ product: Product, basis: Basis, tables empty: ProductTables, recorded: [TableRows] = [],
        progress: (String) -> Void = { _ in }, measured: (String, Duration) -> Void = { _, _ in }
    ) throws(DatabaseError) {
        progress("Loading \(product.id)")
        var tables = empty
        var collector = DiagnosticCollector()
        for diagnostic in basis.library.diagnostics { collector.report(diagnostic) }
        for diagnostic in try tables.addFrameworks(of: product, from: basis.library) { collector.report(diagnostic) }
        try tables.load([product])
        if !recorded.isEmpty {
            try tables.engine.fill { insert throws(DatabaseError) in for rows in recorded { try insert(rows) } }
        }
        for diagnostic in try tables.add(basis.threatInformation, of: product, rules: basis.rules.rules) {
            collector.report(diagnostic)
        }
        let locator = EntryLocator(product)
        let mitigations = try Mitigations(tables)
        for diagnostic in basis.rules.diagnostics { collector.report(diagnostic) }
        var questions = FactQuestionCollector()
        var findings: [Finding] = []
        let edition = Self.edition(of: product, basis.editions)
        let activityRunner = ActivityRunner(basis.bank, edition: edition)
        try tables.recordRules(basis.rules.rules)
        var asked: [QuestionProgress] = []
        for kind in [Rule.Kind.threat, .consistency] {
            progress("Checking \(product.id): \(kind.rawValue) rules")
            let rules = basis.rules.rules.filter { $0.kind == kind }
            // The activities' questions and the rules of consistency both look at what the threat rules found.
            let activityQuestions = kind == .consistency ? activityRunner.questions : []
            let jobs = rules.map(Job.rule) + activityQuestions.map(Job.question)
            var found: [Finding] = []
            for job in jobs {
                let began = ContinuousClock.now
                let outcome = job.outcome(on: tables)
                measured(job.name, .now - began)
                switch outcome {
                case .question(let progress): asked.append(progress)
                case .failure(let diagnostic): collector.report(diagnostic)
                case .candidates(let candidates, let rule):
                    let card = candidates.contains { $0.applies == true } ? RuleLibrary.withCard(rule) : rule
                    for candidate in candidates where candidate.applies == true {
                        found.append(Finding(candidate, card, mitigations: mitigations, locator: locator))
                    }
                    questions.add(candidates, of: rule)
                }
            }
            try tables.record(found, of: product)
            findings += found
        }
        capabilities = try CapabilitySummary(tables)
        activities = activityRunner.activities(asked)
        self.product = product
        self.edition = edition
        rules = basis.rules.rules
        self.findings = findings.sorted(by: Finding.isWorse)
        factQuestions = questions.questions()
        diagnostics = collector.diagnostics
        self.tables = tables
        self.mitigations = mitigations
    }

    /// Assesses a product in a database of its own.
    public init(
        _ product: Product, basis: Basis, asOf: CalendarDay, engine: any DatabaseEngine
    ) throws(DatabaseError) {
        try self.init(product, basis: basis, tables: ProductTables(engine, asOf: asOf))
    }

    private static func edition(of product: Product, _ editions: [Edition]) -> Edition {
        let leaf = Section.named(.product).leaves.firstIndex { $0.path == "edition" }
        var id = "r1"
        if case .text(let said)? = product[.product].first?.said.first(where: { $0.leaf == leaf })?.value { id = said }
        return editions.first { $0.id == id } ?? Edition(id: id, title: id, activities: [])
    }
}

/// A piece of an assessment that can be done by itself.
private enum Job: Sendable {
    case rule(Rule)
    case question(ActivityQuestion, number: String)

    var name: String {
        switch self {
        case .rule(let rule): rule.id
        case .question(let question, _): question.id
        }
    }

    /// What comes of it.
    enum Outcome: Sendable {
        case candidates([Candidate], Rule)
        case question(QuestionProgress)
        case failure(Diagnostic)
    }

    func outcome(on tables: ProductTables) -> Outcome {
        switch self {
        case .rule(let rule):
            do throws(DatabaseError) {
                return .candidates(try RuleRunner(tables: tables).openCandidates(rule), rule)
            } catch {
                return .failure(rule.failure(error))
            }
        case .question(let question, let number):
            do throws(DatabaseError) {
                return .question(try ActivityRunner.ask(question, number: number, tables: tables))
            } catch {
                return .failure(
                    Diagnostic("rule-failed", "question '\(question.id)': \(error.message)", at: question.place))
            }
        }
    }
}

extension Rule {
    /// The factors of a candidate: what its row says, or else what the rule says.
    func factors(of candidate: Candidate) -> RiskFactors? {
        guard case .risk(let factors) = weight else { return nil }
        return RiskFactors(
            initiation: candidate.initiation ?? factors.initiation, success: candidate.success ?? factors.success,
            impact: candidate.impact ?? factors.impact)
    }

    /// How bad a candidate is.
    func level(of candidate: Candidate) -> Level {
        switch weight {
        case .level(let level): level
        case .risk: factors(of: candidate)?.risk ?? .moderate
        }
    }

    func failure(_ error: DatabaseError) -> Diagnostic {
        let code =
            switch error {
            case .tooManyRows, .tooSlow, .stopped, .forbidden: "rule-stopped"
            case .invalid, .failed: "rule-failed"
            }
        return Diagnostic(code, "rule '\(id)': \(error.message)", at: place)
    }
}

extension Finding {
    init(_ candidate: Candidate, _ rule: Rule, mitigations: Mitigations, locator: EntryLocator) {
        key = candidate.key(rule)
        self.rule = rule
        subject = candidate.subject
        let component = candidate.component ?? (rule.about == .components ? candidate.subject : nil)
        self.component = component
        message = candidate.message
        let before = rule.factors(of: candidate)
        factors = before
        level = rule.level(of: candidate)
        let verdict = mitigations.verdict(key: key, component: component, mitigatedBy: rule.mitigatedBy)
        status = verdict.status
        reason = verdict.reason
        treatment = mitigations.treatments[key]
        capability = verdict.capability
        let lowered = verdict.strength.flatMap { before?.lowered(by: $0) }
        residualFactors = lowered ?? before
        residual =
            switch verdict.status {
            case .mitigated: lowered?.risk ?? .veryLow
            case .falseAlarm: .veryLow
            case .open, .accepted, .transferred: level
            }
        position = locator.position(of: candidate.subject, in: rule.about)
    }
}
