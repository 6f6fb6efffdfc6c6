import ProductModel

/// The entries that steps are about, by number: in the order of their ids, whatever the order of the files.
struct EntryIndex: Sendable {
    private static let sections: [SectionName] = [.components, .interfaces, .flows, .parties]

    private let ids: [SectionName: [String]]
    private let numbers: [SectionName: [String: Int32]]
    /// The interface that each flow goes through, by the flow's number; -1 where that is not said.
    let interfaceOfFlow: [Int32]

    init(_ product: Product) {
        var ids: [SectionName: [String]] = [:]
        var numbers: [SectionName: [String: Int32]] = [:]
        for section in Self.sections {
            let sorted = product[section].map(\.id).sorted()
            ids[section] = sorted
            numbers[section] = Dictionary(
                sorted.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { first, _ in first })
        }
        let leaf = Section.named(.flows).leaves.firstIndex { $0.path == "via" }
        var interfaceOfFlow = [Int32](repeating: -1, count: ids[.flows]?.count ?? 0)
        for flow in product[.flows] {
            guard let number = numbers[.flows]?[flow.id],
                case .text(let via)? = flow.said.first(where: { $0.leaf == leaf })?.value,
                let interface = numbers[.interfaces]?[via]
            else { continue }
            interfaceOfFlow[Int(number)] = interface
        }
        self.ids = ids
        self.numbers = numbers
        self.interfaceOfFlow = interfaceOfFlow
    }

    /// The ids of a section's entries, in order.
    func ids(of section: SectionName) -> [String] { ids[section] ?? [] }

    /// An entry's number; nil where there is none.
    func number(of id: String, in section: SectionName) -> Int32? { numbers[section]?[id] }

    /// An entry's id; empty for a section that is missing.
    func id(_ number: Int32, in section: SectionName) -> String {
        let all = ids(of: section)
        return all.indices.contains(Int(number)) ? all[Int(number)] : ""
    }
}
