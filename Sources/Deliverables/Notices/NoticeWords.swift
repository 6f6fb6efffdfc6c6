import Advisories
import ProductModel

/// The sentences of a notice.
struct NoticeWords {
    private let product: ProductIdentity
    private let names: NoticeNames
    private let today: CalendarDay

    init(_ product: ProductIdentity, _ names: NoticeNames, _ today: CalendarDay) {
        self.product = product
        self.names = names
        self.today = today
    }

    /// What it is called.
    func about(_ decisions: [VulnerabilityDecision]) -> [String] {
        let titles = decisions.compactMap(\.title).map(Self.sentence)
        let ids = decisions.flatMap(\.names)
        let unique = (titles + ["It is known as " + Self.list(Self.once(ids), "and") + "."])
        return Self.once(titles.isEmpty ? [CustomerNotice.unsaid] + unique : unique)
    }

    /// Whether the product is affected.
    func status(_ decision: VulnerabilityDecision) -> [String] {
        let what = subject(decision)
        let isOver = !decision.holds(on: today)
        var sentences: [String] =
            switch decision.status {
            case .affected: ["Yes: \(what) is affected."]
            case .notAffected where !isOver: ["No: \(what) is not affected."]
            case .fixed: ["No longer: \(what) holds the fix."]
            case .underInvestigation, .notAffected: ["We do not know yet: \(what) is being looked into."]
            case nil: []
            }
        if decision.status == .notAffected, !isOver, let because = decision.because {
            sentences.append(Self.sentence(because))
        }
        if decision.status == .affected, let fixedIn = decision.fixedIn {
            sentences.append("Version \(fixedIn) is not: it holds the fix.")
        }
        switch (decision.status, decision.isExploited) {
        case (.affected, true?): sentences.append("There is reliable evidence that it is being exploited.")
        case (.affected, false?): sentences.append("No reliable evidence shows that it is being exploited.")
        default: break
        }
        return sentences
    }

    /// `Harbor Smart Lock 2.1.0 (Lock body)`.
    private func subject(_ decision: VulnerabilityDecision) -> String {
        let parts = decision.components.map(names.title)
        return product.titleWithVersion + (parts.isEmpty ? "" : " (\(Self.list(parts, "and")))")
    }

    /// What to do.
    func action(_ decision: VulnerabilityDecision) -> [String] {
        switch decision.status {
        case .affected: return decision.actionWords.map { [Self.sentence($0)] } ?? []
        case .notAffected, .fixed:
            return decision.action.map { [Self.sentence($0)] } ?? ["Nothing: you do not need to act."]
        case .underInvestigation: return decision.action.map { [Self.sentence($0)] } ?? []
        case nil: return []
        }
    }

    /// Since when there is a fix, and how long the decision holds.
    func time(_ decision: VulnerabilityDecision) -> [String] {
        var sentences: [String] = []
        if let fixedIn = decision.fixedIn, let day = decision.fixReleased {
            sentences.append(
                day <= today
                    ? "Version \(fixedIn) has been there since \(day.text)."
                    : "Version \(fixedIn) will be there from \(day.text).")
        }
        if let until = decision.until, decision.holds(on: today) {
            sentences.append("What this notice says is looked at again by \(until.text).")
        }
        return sentences
    }

    /// How long the product is looked after.
    var support: [String] {
        product.supportedUntil.map { ["\(product.title) gets security updates until \($0.text)."] } ?? []
    }

    /// Where to ask.
    var contact: [String] { [product.securityContact].compactMap(\.self) }

    private static func sentence(_ text: String) -> String {
        guard let last = text.last else { return text }
        return ".!?".contains(last) ? text : text + "."
    }

    private static func list(_ words: [String], _ last: String) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + (words.last ?? "")
    }

    private static func once(_ words: [String]) -> [String] {
        words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
