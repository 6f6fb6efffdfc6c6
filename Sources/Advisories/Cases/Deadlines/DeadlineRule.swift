public import ProductModel
public import SourceText

/// A clock of a case: what starts it, how long it runs, what is to be done meanwhile, and by which law or promise.
///
/// Rules are data: `Resources/Cases/deadlines.yaml`.
public struct DeadlineRule: Sendable {
    /// How long a clock runs.
    public enum Length: Sendable, Equatable {
        /// Real hours.
        case hours(Int)
        /// Days of the calendar.
        case days(Int)
        /// Months of the calendar.
        case months(Int)
        /// As many days of the calendar as a field of `organization` says.
        case daysSaid(String)
        /// The law gives no number.
        case withoutNumber
    }

    /// What has to be true of a case.
    public enum Need: String, Sendable {
        /// That the vulnerability is actively exploited.
        case exploited
        /// That the incident is severe.
        case severe
    }

    /// Its id, such as `cra-14-2-a`.
    public let id: String
    /// Where it comes from.
    public let origin: DeadlineOrigin
    /// The kinds of case that it is for.
    public let kinds: [CaseKind]
    /// What has to be true of the case.
    public let need: Need?
    /// The market that a product has to be on.
    public let market: String?
    /// The market that no product may be on.
    public let notMarket: String?
    /// The first day of awareness that it is for.
    public let since: CalendarDay?
    /// The events that start it.
    public let begins: [CaseEventKind]
    /// Whether the earliest of them starts it; the last, unless said.
    public let isFromEarliest: Bool
    /// How long it runs.
    public let length: Length
    /// What ends it.
    public let doneBy: CaseEventKind
    /// Whether that starts it anew.
    public let renews: Bool

    /// Reads the rules that come with the program, in their order.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func readAll() throws(DiagnosticError) -> [DeadlineRule] {
        try CaseResource.entries(of: "deadlines.yaml").map { entry throws(DiagnosticError) in
            try DeadlineRule(entry)
        }
    }

    private init(_ entry: CaseResource.Entry) throws(DiagnosticError) {
        id = entry.id
        origin = try DeadlineOrigin(entry)
        kinds = try entry.words("kinds")
        need = try entry.word("needs")
        market = entry.text("market")
        notMarket = entry.text("not_market")
        since = entry.text("since").flatMap { CalendarDay($0) }
        begins = try entry.words("begins")
        isFromEarliest = entry.text("earliest") == "true"
        guard let end: CaseEventKind = try entry.word("done_by") else { throw entry.refusal("done_by is missing") }
        doneBy = end
        renews = entry.text("renews") == "true"
        length =
            if let hours = try entry.number("hours") {
                .hours(hours)
            } else if let days = try entry.number("days") {
                .days(days)
            } else if let months = try entry.number("months") {
                .months(months)
            } else if let field = entry.text("days_from") {
                .daysSaid(field)
            } else {
                .withoutNumber
            }
    }
}

/// Where a deadline comes from, and what it asks.
public struct DeadlineOrigin: Sendable, Equatable {
    /// How sure it is that the source says so.
    public enum Basis: String, Sendable, Codable {
        /// The source was read.
        case read
        /// It was read in a secondary source.
        case secondHand = "second-hand"
        /// It was not read anew.
        case recalled
        /// Nobody else says so.
        case ownJudgement = "own-judgement"
    }

    /// What is to be done.
    public let title: String
    /// The law, in short; `own policy` for what the maker set itself.
    public let law: String
    /// The article, or the field of the product files.
    public let article: String
    /// What it asks, in a sentence or two.
    public let asks: String
    /// The source.
    public let source: String
    /// How sure it is that the clock or date is so.
    public let basis: Basis
    /// How sure it is what is asked.
    public let asksBasis: Basis

    /// Whether a law asks it, rather than the maker itself.
    public var isLaw: Bool { law != "own policy" }

    init(_ entry: CaseResource.Entry) throws(DiagnosticError) {
        title = try entry.required("title")
        law = try entry.required("law")
        article = try entry.required("article")
        asks = try entry.required("asks")
        source = try entry.required("source")
        guard let basis: Basis = try entry.word("basis") else { throw entry.refusal("basis is missing") }
        self.basis = basis
        asksBasis = try entry.word("asks_basis") ?? basis
    }
}
