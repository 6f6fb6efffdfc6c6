import Foundation

/// Which operating systems exclude each other, from `Resources/Matching/operating-systems.json`.
///
/// A family is only ever used to rule something out, and only against another family of the list: what is not listed
/// rules nothing out.
struct OperatingSystems: Decodable, Sendable {
    /// The families of CPE names, by `vendor:product`.
    private let families: [String: String]
    private let packageTypes: [String: String]
    private let names: [String: String]
    private let words: [String: String]

    private enum CodingKeys: CodingKey { case families, packageTypes, names, words }

    /// The list that comes with the program.
    static let known: OperatingSystems = {
        let text = Resources.text(of: "Matching/operating-systems.json") ?? ""
        return (try? JSONDecoder().decode(OperatingSystems.self, from: Data(text.utf8)))
            ?? OperatingSystems(families: [:], packageTypes: [:], names: [:], words: [:])
    }()

    private init(
        families: [String: String], packageTypes: [String: String], names: [String: String], words: [String: String]
    ) {
        self.families = families
        self.packageTypes = packageTypes
        self.names = names
        self.words = words
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let members = try fields.decode([String: [String]].self, forKey: .families)
        families = Dictionary(
            members.sorted { $0.key < $1.key }.flatMap { family, names in names.map { ($0, family) } },
            uniquingKeysWith: { first, _ in first })
        packageTypes = try fields.decode([String: String].self, forKey: .packageTypes)
        names = try fields.decode([String: String].self, forKey: .names)
        words = try fields.decode([String: String].self, forKey: .words)
    }

    /// The family of a CPE name's vendor and product.
    ///
    /// Microsoft gives each release a product of its own, and new ones come each year.
    func family(vendor: String, product: String) -> String? {
        if vendor == "microsoft", product.hasPrefix("windows") { return "windows" }
        return families["\(vendor):\(product)"]
    }

    /// The family that a package of a type runs on: what a Debian package is for.
    func family(ofPackageType type: String) -> String? { packageTypes[type] }

    /// The family that a package is the kernel of.
    func family(ofKernel name: String) -> String? { names[name.lowercased()] }

    /// The family that a record's own word for a platform means; nil for a word that is not known.
    func family(ofWord word: String) -> String? { words[word.lowercased()] }
}
