public import ProductModel
public import SourceText

/// A date of product files that somebody has to act on: `Resources/Cases/product-dates.yaml`.
public struct ProductDateRule: Sendable {
    /// Its id, such as `evidence-expiry`.
    public let id: String
    /// Where it comes from.
    public let origin: DeadlineOrigin
    let section: SectionName
    let field: String
    let daysField: String?
    let years: Int
    let market: String?
    let ends: Bool

    /// Reads the rules that come with the program, in their order.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func readAll() throws(DiagnosticError) -> [ProductDateRule] {
        try CaseResource.entries(of: "product-dates.yaml").map { entry throws(DiagnosticError) in
            try ProductDateRule(entry)
        }
    }

    private init(_ entry: CaseResource.Entry) throws(DiagnosticError) {
        id = entry.id
        origin = try DeadlineOrigin(entry)
        guard let section: SectionName = try entry.word("section") else { throw entry.refusal("section is missing") }
        self.section = section
        field = try entry.required("field")
        daysField = entry.text("days_field")
        years = try entry.number("years") ?? 0
        market = entry.text("market")
        ends = entry.text("ends") == "true"
    }

    /// What has to be done for a product by which day, in the order of its files.
    ///
    /// - Parameter now: The time at which something that comes to its end has ended.
    public func deadlines(of product: Product, now: PointInTime) -> [Deadline] {
        if let market, CaseFacts([product]).isSold([product.id], on: market) == false { return [] }
        let leaves = Section.named(section).leaves
        func value(_ path: String, _ entry: Entry) -> String? {
            leaves.firstIndex { $0.path == path }.flatMap { leaf in
                entry.said.first { $0.leaf == leaf }?.value.text
            }
        }
        return product[section].compactMap { entry in
            let state: Deadline.State
            let days = daysField.map { value($0, entry).flatMap { Int($0) } }
            if let days, days == nil { return nil }
            if let day = value(field, entry).flatMap({ CalendarDay($0) }) {
                let shifted = CalendarDay(number: day.number + ((days ?? 0) ?? 0)).adding(months: years * 12)
                let due = Deadline.Due.day(shifted)
                state = ends && due.instant < now ? .ended(shifted) : .running(due)
            } else if daysField != nil {
                state = .waiting("begins when it was done for the first time: \(section.rawValue).\(field)")
            } else {
                return nil
            }
            let isSingle = Section.named(section).shape == .single
            // What the maker says once for all products is one deadline, whichever product it is read with.
            let file =
                product.files.indices.contains(Int(entry.position.file))
                ? product.files[Int(entry.position.file)] : ""
            let maker = file.hasSuffix("organization.yaml") ? product.said("name", of: .organization) : nil
            let owner = maker ?? product.id
            let name = isSingle ? owner : "\(owner):\(entry.id)"
            let title = value("title", entry) ?? (isSingle ? value("name", entry) : nil) ?? entry.id
            return Deadline(
                id: "\(name)/\(id)", subject: name, subjectTitle: title, origin: origin, state: state, provisos: [],
                isDrill: false)
        }
    }
}
