import Foundation

/// The names that the CVE list has for products which CPE names otherwise, from `Resources/Matching/names.json`.
///
/// Records of the CVE list often name a vendor and a product in words; those words in lower case are their name here.
struct CPEAliases: Decodable, Sendable {
    private let names: [String: [String]]

    /// The list that comes with the program.
    static let known: CPEAliases = {
        let text = Resources.text(of: "Matching/names.json") ?? ""
        return (try? JSONDecoder().decode(CPEAliases.self, from: Data(text.utf8))) ?? CPEAliases(names: [:])
    }()

    private init(names: [String: [String]]) { self.names = names }

    /// The names `vendor/product` of a product: its own with underscores and with blanks, and those listed; where the
    /// vendor is open, those listed for any vendor.
    func names(vendor: String?, product: String) -> [String] {
        guard let vendor else {
            return names.filter { $0.key.hasSuffix(":\(product)") }.flatMap(\.value).sorted()
        }
        let own = "\(vendor)/\(product)"
        let listed = names["\(vendor):\(product)"] ?? []
        guard own.utf8.contains(UInt8(ascii: "_")) else { return listed + [own] }
        return listed + [own, String(decoding: own.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)]
    }
}
