public import Advisories

/// The bills of materials of a product, as JSON.
public struct BillListDocument: Encodable {
    struct Bill: Encodable {
        let component: String
        let file: String
        let format: String
        let made: String?
        let ageInDays: Int?
        let packages: Int
        /// The packages that are looked up: all but the product itself.
        let parts: Int
        let findable: Int
        let statements: Int
        let remarks: Int
    }

    let product: String
    let bills: [Bill]

    /// Shows the bills.
    public init(
        product: String, _ bills: [(component: String, file: String, bill: SoftwareBill, ageInDays: Int?)]
    ) {
        self.product = product
        self.bills = bills.map { item in
            let parts = item.bill.parts
            return Bill(
                component: item.component, file: item.file, format: item.bill.format, made: item.bill.made,
                ageInDays: item.ageInDays, packages: item.bill.shipped.count, parts: parts.count,
                findable: parts.count(where: \.isFindable),
                statements: item.bill.statements.count, remarks: item.bill.remarks.count)
        }
    }
}
