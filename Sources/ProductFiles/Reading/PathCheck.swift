import Foundation
import ProductModel
import SourceText

/// Checks that the files which a product names exist, and that none lies outside its folder.
enum PathCheck {
    static func run(on builder: inout ProductBuilder, below folder: URL) {
        for section in Section.all {
            for leaf in section.leaves.indices where section.leaves[leaf].field.type.item == .path {
                for entry in builder.product[section.name] {
                    guard let said = entry.said.first(where: { $0.leaf == leaf }) else { continue }
                    switch said.value {
                    case .text(let path): check(path, at: said.position, below: folder, &builder)
                    case .list(let items):
                        for item in items { check(item.text, at: item.position, below: folder, &builder) }
                    default: break
                    }
                }
            }
        }
    }

    private static func check(
        _ path: String, at position: Position, below folder: URL, _ builder: inout ProductBuilder
    ) {
        let file = folder.appending(path: path)
        if !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
            builder.report(
                "missing-file", "there is no file '\(path)' below the product folder", at: builder.place(position),
                severity: .warning)
        } else if !isInside(file, folder: folder) {
            builder.report(
                "outside-folder", "'\(path)' is a link that leads out of the folder", at: builder.place(position))
        }
    }

    /// Whether a file, with its links followed, lies below a folder.
    static func isInside(_ file: URL, folder: URL) -> Bool {
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        return file.resolvingSymlinksInPath().standardizedFileURL.pathComponents.starts(with: root)
    }
}
