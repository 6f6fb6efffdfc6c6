import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel

/// Products to write documents of.
enum Sample {
    static let day = CalendarDay(number: 20_780)

    /// Assesses a product with everything that comes with the program.
    static func assess(_ product: Product) throws -> ProductAssessment {
        try ProductAssessment(product, basis: .init(), tables: ProductTables(SQLiteEngine(), asOf: day))
    }

    /// Assesses the text of a product file.
    static func assess(_ text: String) throws -> ProductAssessment {
        try assess(ProductFolder.read(text: text).product)
    }

    static let lock = """
        product: {id: lock, name: Lock, version: 1.0.0}
        components:
          lock: {kind: device, title: Lock body, exposure: [physical-public, radio], debug_port: open, safety: high}
          cloud: {kind: backend, title: Cloud, exposure: [internet]}
        data:
          log: {title: Entry log, personal: true, confidentiality: high}
        flows:
          lock-to-cloud: {from: lock, to: cloud, protocol: http, data: [log], encrypted: false}
        boundaries:
          home: {title: Home, contains: [lock]}
        customers: {household: Owner-occupiers}
        needs: {privacy: {statement: Nobody learns who comes home., from: [household]}}
        """

    /// A product in which every text, id and file name is hostile.
    static func hostile(_ text: String) -> Product {
        var product = Product(id: text, files: [text])
        let place = Position(file: 0, line: 1, column: 1)
        for section in Section.all {
            let id = section.shape == .single ? section.name.rawValue : text
            let said = section.leaves.enumerated().compactMap { leaf, description -> Said? in
                guard description.path != "id" else { return nil }
                return value(of: description.field.type, text, place).map {
                    Said(leaf: leaf, value: $0, position: place)
                }
            }
            product[section.name] = [Entry(id: id, position: place, said: said)]
        }
        return product
    }

    private static func value(of type: FieldType, _ text: String, _ place: Position) -> Value? {
        switch type {
        case .flag: .flag(false)
        case .integer(let range): .integer(range.upperBound)
        case .level: .level(.veryHigh)
        case .date: .text("2020-01-01")
        case .address: .text("javascript:alert(1)//" + text)
        case .list: .list([Value.Item(text: text, position: place)])
        default: .text(text)
        }
    }
}
