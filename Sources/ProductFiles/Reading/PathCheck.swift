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

    /// Notes whether each file of evidence is there and, where a digest was said, whether it still has that.
    static func attach(to builder: inout ProductBuilder, below folder: URL) {
        let leaves = Section.named(.evidence).leaves
        guard let file = leaves.firstIndex(where: { $0.path == "file" }),
            let digest = leaves.firstIndex(where: { $0.path == "sha256" })
        else { return }
        var found: [String: Product.Attachment] = [:]
        for entry in builder.product[.evidence] {
            guard case .text(let path)? = entry.said.first(where: { $0.leaf == file })?.value else { continue }
            let said = entry.said.first { $0.leaf == digest }
            let attachment = found[path] ?? attachment(path, below: folder, isHashed: said != nil)
            found[path] = attachment
            guard let said, case .text(let expected) = said.value, let actual = attachment.sha256, actual != expected
            else { continue }
            builder.report(
                "changed-file",
                "'\(path)' has another SHA-256 digest than evidence '\(entry.id)' says, and proves nothing; it has \(actual)",
                at: builder.place(said.position), severity: .warning)
        }
        builder.product.attachments = found.values.sorted { $0.path < $1.path }
    }

    private static func attachment(_ path: String, below folder: URL, isHashed: Bool) -> Product.Attachment {
        let place = folder.appending(path: path)
        let isThere =
            FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) && isInside(place, folder: folder)
        return .init(
            path: path, isThere: isThere, sha256: isThere && isHashed ? SHA256.hexadecimal(of: place) : nil)
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
