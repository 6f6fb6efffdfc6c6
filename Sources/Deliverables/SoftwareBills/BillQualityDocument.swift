public import Advisories

/// How good bills of materials are, as JSON.
public struct BillQualityDocument: Encodable {
    struct Bill: Encodable {
        let component: String?
        let file: String
        let format: String
        let packages: Int
        let isMinimumMet: Bool
        let elements: [Element]
    }

    struct Element: Encodable {
        let id: String
        let title: String
        let source: String
        let basis: String
        let isMinimum: Bool
        let count: Int
        let total: Int
        let isMet: Bool
        let missing: [String]
    }

    let bills: [Bill]

    /// Shows what was looked at.
    public init(_ bills: [(component: String?, file: String, bill: SoftwareBill, quality: BillQuality)]) {
        self.bills = bills.map { item in
            Bill(
                component: item.component, file: item.file, format: item.bill.format,
                packages: item.quality.packageCount, isMinimumMet: item.quality.isMinimumMet,
                elements: item.quality.elements.map {
                    Element(
                        id: $0.id, title: $0.title, source: $0.source, basis: $0.basis.rawValue,
                        isMinimum: $0.isMinimum, count: $0.count, total: $0.total, isMet: $0.isMet,
                        missing: $0.missing)
                })
        }
    }
}
