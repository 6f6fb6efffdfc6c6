import Assessment
import Catalogs
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

/// A product file, held against frameworks as the program does it.
struct AssessedGaps {
    let gaps: GapAssessment

    /// - Parameters:
    ///   - text: The product file.
    ///   - frameworks: The frameworks; those that the product names when empty.
    ///   - own: Files of the maker's own frameworks, profiles and crosswalks.
    init(
        _ text: String, _ frameworks: [String] = [], asOf: String = AssessedProduct.day, own: [String] = [],
        weakest: Crosswalk.Basis? = .ownJudgement
    ) throws {
        try self.init(AssessedProduct.read(text), frameworks, asOf: asOf, own: own, weakest: weakest)
    }

    init(
        _ product: Product, _ frameworks: [String] = [], asOf: String = AssessedProduct.day, own: [String] = [],
        weakest: Crosswalk.Basis? = .ownJudgement
    ) throws {
        let sources = own.enumerated().map { SourceFile(path: "frameworks/own-\($0 + 1).yaml", text: $1) }
        var tables = try ProductTables(SQLiteEngine(), asOf: try #require(CalendarDay(asOf)))
        try tables.load([product])
        gaps = try GapAssessment(
            frameworks.isEmpty ? product.namedFrameworks.map(\.text) : frameworks, of: product, in: tables,
            library: FrameworkLibrary(own: sources), bank: BuiltIn.bank.get(), weakest: weakest)
    }

    /// What became of an element.
    func element(_ id: String) throws -> ElementAssessment {
        try #require(gaps.frameworks.flatMap(\.elements).first { $0.element.id == id }, "there is no element \(id)")
    }

    func verdict(_ id: String) throws -> Verdict { try element(id).verdict }

    /// Whether an element asks something of the product; nil when an unsaid fact decides.
    func applies(_ id: String) throws -> Bool? {
        let element = try element(id)
        if element.ground == .applicability { return false }
        return element.unsaid.isEmpty ? true : nil
    }

    /// What a framework concludes of the product, by what it is about.
    func conclusions(of framework: String) -> [String] {
        let assessment = gaps.frameworks.first { $0.framework.id == framework }
        return (assessment?.conclusions ?? []).filter { $0.holds == true }.map {
            "\($0.conclusion.about): \($0.conclusion.says)"
        }
    }

    /// Whether a framework concerns the product; nil when an unsaid fact decides.
    func concerns(_ framework: String) -> Bool? {
        gaps.frameworks.first { $0.framework.id == framework }?.concerns
    }
}
