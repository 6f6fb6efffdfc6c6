import ProductModel
import SourceText

/// A product while its files are being read: what was said so far, and what was wrong with it.
struct ProductBuilder {
    var product = Product()
    var diagnostics = DiagnosticCollector()
    private var places: [[String: Int]] = Array(repeating: [:], count: SectionName.allCases.count)

    /// The index of an entry in its section.
    func index(of id: String, in section: SectionName) -> Int? { places[section.index][id] }

    /// The ids of a section.
    func ids(of section: SectionName) -> some Sequence<String> { places[section.index].keys }

    /// Adds an entry; one with an id that is taken is reported with both places and left out.
    mutating func add(_ entry: Entry, to section: SectionName) {
        if let taken = places[section.index][entry.id] {
            let earlier = product[section][taken]
            report(
                "duplicate-id", "there are two \(section.rawValue) with the id '\(entry.id)'",
                at: place(entry.position), notes: [.init("the first is here", at: place(earlier.position))])
            return
        }
        places[section.index][entry.id] = product[section].count
        product.entries[section.index].append(entry)
    }

    /// The entry of a section that has only one; its fields may come from several files.
    func single(_ section: SectionName, at position: Position) -> Entry {
        product[section].first ?? Entry(id: section.rawValue, position: position)
    }

    /// Puts back what ``single(_:at:)`` gave.
    mutating func replaceSingle(_ section: SectionName, with entry: Entry) {
        product[section] = [entry]
    }

    /// Gives the product its id: its own, or the one that its folder's name makes.
    mutating func settleID(fallback: String) {
        let leaf = Section.named(.product).leaves.firstIndex { $0.path == "id" }
        let said = product[.product].first?.said.first { $0.leaf == leaf }
        if case .text(let id)? = said?.value { product.id = id } else { product.id = fallback }
    }

    /// Reports a mistake; what was probably meant is looked for only if anybody will see it.
    mutating func report(
        _ code: String, _ message: String, at place: Place, severity: Diagnostic.Severity = .error,
        suggestion: @autoclosure () -> String? = nil, notes: [Diagnostic.Note] = []
    ) {
        let meant = diagnostics.isFull ? nil : suggestion()
        diagnostics.report(Diagnostic(code, message, at: place, severity: severity, suggestion: meant, notes: notes))
    }

    func place(_ position: Position) -> Place {
        Place(
            file: product.files[Int(position.file)], line: Int(position.line), column: Int(position.column))
    }
}
