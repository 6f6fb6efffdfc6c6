import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@testable import ThreatModels

/// A model that was imported, and the product that its files come to.
struct ImportedProduct {
    let made: ThreatModelImport
    let reading: ProductFolder.Reading
    var product: Product { reading.product }

    /// Imports a text; the files must load without a word of complaint.
    init(_ text: String, as format: ThreatModelFormat, file: String = "model", id: String? = nil) throws {
        try self.init(SourceFile(path: file, text: text), as: format, id: id)
    }

    init(_ source: SourceFile, as format: ThreatModelFormat, id: String? = nil) throws {
        made = try ThreatModelImport(source, format: format, id: id)
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "securable-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in made.files { try Data(text.utf8).write(to: folder.appending(path: path)) }
        reading = try #require(ProductFolder(at: folder)).read()
        #expect(reading.diagnostics.map { $0.rendered(sources: reading.sources) } == [])
    }

    /// The ids of a section's entries, in order.
    func ids(_ section: SectionName) -> [String] { product[section].map(\.id) }

    /// What an entry says in a field: words as they are, flags as `true`, lists joined by blanks.
    func said(_ section: SectionName, _ id: String, _ field: String) -> String? {
        let leaf = Section.named(section).leaves.firstIndex { $0.path == field }
        guard let entry = product[section].first(where: { $0.id == id }),
            let value = entry.said.first(where: { $0.leaf == leaf })?.value
        else { return nil }
        switch value {
        case .text(let text): return text
        case .flag(let flag): return "\(flag)"
        case .integer(let number): return "\(number)"
        case .level(let level): return level.word
        case .list(let items): return items.map(\.text).joined(separator: " ")
        }
    }

    /// The values that had no place, by what they are.
    var leftOut: [String: [String]] {
        Dictionary(
            made.model.leftOut.map { ($0.what, $0.occurrences.map { $0.value ?? "-" }) }, uniquingKeysWith: { $0 + $1 })
    }

    func file(_ path: String) -> String { made.files.first { $0.path == path }?.text ?? "" }
}

/// Files of other projects that lie beside this one on some machines, and are never part of it.
enum RealData {
    static func source(_ path: String) throws -> SourceFile? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "shared/data/\(path)")
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
            print("skipped: ../shared/data/\(path) is not there")
            return nil
        }
        return try SourceFile(path: path, url: file, limit: ThreatModelFormat.sizeLimit)
    }
}
