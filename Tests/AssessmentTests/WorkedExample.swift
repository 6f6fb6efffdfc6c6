import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

/// The worked example that comes with the program.
enum WorkedExample {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/smart-lock", directoryHint: .isDirectory)

    /// What follows from it; made once for all tests that only look.
    static let assessment = Result { try assess(folder) }

    static func assess(_ folder: URL, asOf: String = AssessedProduct.day) throws -> ProductAssessment {
        let place = try #require(ProductFolder(at: folder))
        let product = place.read()
        try #require(product.isSound)
        let basis = try ProductAssessment.Basis(ownRules: place.ruleFiles(), ownFrameworks: place.frameworkFiles())
        return try ProductAssessment(
            product.product, basis: basis, asOf: try #require(CalendarDay(asOf)), engine: SQLiteEngine())
    }

    /// Assesses a copy of the example after one of its files was changed.
    static func assess(changing file: String, _ change: (String) throws -> String) throws -> ProductAssessment {
        let copy = FileManager.default.temporaryDirectory.appending(
            path: "securable-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: folder, to: copy)
        let path = copy.appending(path: file)
        let changed = try change(String(contentsOf: path, encoding: .utf8))
        try Data(changed.utf8).write(to: path)
        return try assess(copy)
    }
}
