import Advisories
public import ProductModel

/// A notice about one vulnerability in plain words, for those who own the product.
///
/// Each sentence states an entry of the product's files; what no entry says is said to be missing.
///
/// Source: IR 8259r1 3.9; CRA Art. 14(8) and Annex I Part II(4).
public struct CustomerNotice: Sendable {
    /// A question that customers have, and the sentences that answer it; none where nobody said.
    struct Answer: Sendable, Equatable {
        let question: String
        let sentences: [String]
    }

    /// What is missing, each with the entry that lacks it.
    public let missing: [String]
    let title: String
    let lead: String
    let maker: String?
    let answers: [Answer]
    let day: CalendarDay

    /// Writes the notice about a vulnerability.
    ///
    /// - Parameters:
    ///   - product: The product's files.
    ///   - vulnerability: Its id, an alias, or the key of one decision.
    ///   - day: The day of the notice, with which last days are compared.
    public init(
        _ product: Product, vulnerability: String, asOf day: CalendarDay
    ) throws(CSAFAdvisory.Refusal) {
        let identity = ProductIdentity(product)
        let all = VulnerabilityDecision.all(of: product)
        let decisions = all.filter { $0.isMeant(by: vulnerability) }
        guard let first = decisions.first else { throw .noDecision(vulnerability, known: all.flatMap(\.names)) }
        let names = NoticeNames(product)
        let words = NoticeWords(identity, names, day)
        self.day = day
        maker = identity.manufacturer
        let what = decisions.lazy.compactMap(\.title).first
        title = "Security notice: " + identity.title
        lead = what ?? first.vulnerability
        let actions = decisions.flatMap(words.action)
        answers = [
            Answer(question: "What is it?", sentences: words.about(decisions)),
            Answer(question: "Am I affected?", sentences: decisions.flatMap(words.status)),
            Answer(question: "What should I do?", sentences: actions),
            Answer(question: "From when, and until when?", sentences: decisions.flatMap(words.time) + words.support),
            Answer(question: "Where can I ask?", sentences: words.contact),
        ]
        var missing: [String] = []
        for decision in decisions {
            if decision.title == nil { missing.append("\(decision.key): title, what it is in words for customers") }
            if decision.status == nil { missing.append("\(decision.key): status, whether the product is affected") }
            if decision.status == .affected, words.action(decision).isEmpty {
                missing.append("\(decision.key): action, what customers should do")
            }
            if decision.fixedIn != nil, decision.fixReleased == nil {
                missing.append("\(decision.key): fix_released, since when there is a fix")
            }
        }
        if identity.version == nil { missing.append("product.version: the version that is meant") }
        if identity.securityContact == nil { missing.append("organization.security_contact: where customers can ask") }
        self.missing = missing
    }

    /// What stands in place of an answer that nobody gave.
    static let unsaid = "Nobody has said this yet."
}

/// The titles of components, by id.
struct NoticeNames {
    private var titles: [String: String] = [:]

    init(_ product: Product) {
        let leaf = Section.named(.components).leaves.firstIndex { $0.path == "title" }
        for entry in product[.components] {
            titles[entry.id] = entry.said.first { $0.leaf == leaf }?.value.text
        }
    }

    /// The title of a component, else its id.
    func title(_ id: String) -> String { titles[id] ?? id }
}
