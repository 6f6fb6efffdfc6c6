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

    /// The names `vendor/product` of a product that CPE names `vendor:product`: its own in either order of words, and
    /// those listed.
    func names(of cpe: String) -> [String] {
        let own = cpe.replacing(":", with: "/")
        let spaced = own.replacing("_", with: " ")
        return (names[cpe] ?? []) + (own == spaced ? [own] : [own, spaced])
    }
}
