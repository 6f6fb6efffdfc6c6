import ProductModel

/// Works out the clocks of a case.
public struct CaseDeadlines: Sendable {
    private let rules: [DeadlineRule]
    private let facts: CaseFacts
    private let isDrill: Bool

    /// Works by rules, with what the product files say; a drill's deadlines are marked as such.
    public init(_ rules: [DeadlineRule], facts: CaseFacts, isDrill: Bool = false) {
        self.rules = rules
        self.facts = facts
        self.isDrill = isDrill
    }

    /// Every clock that a case of this kind can have, in the order of the rules, those that do not apply included.
    public func deadlines(of subject: Case) -> [Deadline] {
        rules.filter { $0.kinds.contains(subject.kind) }.map { rule in
            let (state, provisos) = state(of: rule, in: subject)
            return Deadline(
                id: "\(subject.id)/\(rule.id)", subject: subject.id, subjectTitle: subject.title, origin: rule.origin,
                state: state, provisos: provisos, isDrill: isDrill)
        }
    }

    /// What a law still asks for in a case, so that closing it needs a second thought.
    public func openDuties(of subject: Case) -> [Deadline] {
        deadlines(of: subject).filter { deadline in
            guard deadline.origin.isLaw else { return false }
            return switch deadline.state {
            case .running, .waiting, .withoutNumber: true
            case .done, .unknown, .inapplicable, .ended: false
            }
        }
    }

    private func state(of rule: DeadlineRule, in subject: Case) -> (Deadline.State, [String]) {
        var provisos: [String] = []
        if let reason = whyNot(rule, in: subject, &provisos) { return (.inapplicable(reason), []) }
        let done = done(rule, in: subject)
        guard let start = start(of: rule, in: subject) else {
            if let done { return (.done(done, wasLate: false), provisos) }
            if subject.closed != nil { return (.inapplicable("the case is closed"), []) }
            let names = rule.begins.map(\.beginning).joined(separator: " or ")
            return (.waiting("begins when \(names)"), provisos)
        }
        guard let end = end(of: rule, from: start, in: subject) else {
            if let done { return (.done(done, wasLate: false), provisos) }
            if subject.closed != nil { return (.inapplicable("the case is closed"), []) }
            if case .daysSaid(let field) = rule.length {
                return (.unknown("nobody said how many days: organization.\(field)"), provisos)
            }
            return (.withoutNumber(since: start), provisos)
        }
        if let done { return (.done(done, wasLate: done > end.instant), provisos) }
        if subject.closed != nil { return (.inapplicable("the case is closed"), []) }
        return (.running(.instant(end.instant, lastDay: end.lastDay)), provisos)
    }

    /// Why there is no such clock; what is not said becomes a proviso, never a reason.
    private func whyNot(_ rule: DeadlineRule, in subject: Case, _ provisos: inout [String]) -> String? {
        // What was said first counts here, so that no correction to an earlier time takes a clock away.
        if let since = rule.since, let awareness = subject.first(.aware)?.happened, awareness.day < since {
            return "\(rule.origin.law) \(rule.origin.article) applies from \(since.text), and you were aware on "
                + awareness.day.text
        }
        switch rule.need {
        case .exploited where subject.isExploited == false: return "the vulnerability is said not to be exploited"
        case .severe where subject.isSevere == false: return "the incident is said not to be severe"
        case .exploited where subject.isExploited == nil: provisos.append("if it is actively exploited")
        case .severe where subject.isSevere == nil: provisos.append("if the incident is severe")
        default: break
        }
        if let market = rule.market {
            switch facts.isSold(subject.products, on: market) {
            case true?: break
            case false?: return "no product of the case is sold on the market \(market)"
            case nil: provisos.append("if a product is sold on the market \(market)")
            }
        }
        if let market = rule.notMarket, facts.isSold(subject.products, on: market) != false {
            return "the clock of the law on the market \(market) counts the same days"
        }
        return nil
    }

    private func start(of rule: DeadlineRule, in subject: Case) -> PointInTime? {
        let times = rule.begins.compactMap { kind -> PointInTime? in
            switch kind {
            case .aware: subject.awareness
            case .measureAvailable: subject.measureAvailable
            default: subject.last(kind)?.happened
            }
        }
        return rule.isFromEarliest ? times.min() : times.max()
    }

    private func end(of rule: DeadlineRule, from start: PointInTime, in subject: Case) -> PeriodEnd? {
        switch rule.length {
        case .hours(let hours): start.adding(hours: hours)
        case .days(let days): start.adding(days: days)
        case .months(let months): start.adding(months: months)
        case .daysSaid(let field):
            facts.organization(field, for: subject.products).flatMap { Int($0) }.map(start.adding(days:))
        case .withoutNumber: nil
        }
    }

    private func done(_ rule: DeadlineRule, in subject: Case) -> PointInTime? {
        // A report whose measure is out is resolved, and nobody waits for news any more.
        if rule.renews { return subject.measureAvailable }
        return rule.doneBy == .measureAvailable ? subject.measureAvailable : subject.first(rule.doneBy)?.happened
    }
}

extension CaseEventKind {
    /// What has to happen for a clock to start, in words.
    fileprivate var beginning: String {
        switch self {
        case .aware: "you say since when you are aware"
        case .measureAvailable: "a corrective or mitigating measure is available"
        case .notification: "the notification was sent"
        default: "\(title.lowercased()) is recorded"
        }
    }
}
