import Foundation
import ProductModel
import SourceText

/// Looks at the files that evidence names: whether each is there and, where a digest was said, whether it still has that.
struct EvidenceFiles {
    /// A file larger than this, in bytes, is not read for its digest: half a gigabyte, which takes some seconds.
    static let largest = 512 << 20

    private let folder: URL
    private let hashed: Set<String>
    private var found: [String: Product.Attachment] = [:]

    /// Notes what there is on the product, and warns of files that prove nothing.
    static func attach(to builder: inout ProductBuilder, below folder: URL) {
        let leaves = Section.named(.evidence).leaves
        guard let file = leaves.firstIndex(where: { $0.path == "file" }),
            let digest = leaves.firstIndex(where: { $0.path == "sha256" })
        else { return }
        func text(_ leaf: Int, of entry: Entry) -> (text: String, position: Position)? {
            guard let said = entry.said.first(where: { $0.leaf == leaf }), case .text(let text) = said.value else {
                return nil
            }
            return (text, said.position)
        }
        let entries = builder.product[.evidence]
        let hashed = entries.filter { text(digest, of: $0) != nil }.compactMap { text(file, of: $0)?.text }
        var files = EvidenceFiles(folder: folder, hashed: Set(hashed))
        for entry in entries {
            guard let path = text(file, of: entry) else { continue }
            let attachment = files.look(at: path.text, position: path.position, &builder)
            guard let expected = text(digest, of: entry), let actual = attachment.sha256, actual != expected.text
            else { continue }
            builder.report(
                "changed-file",
                "'\(path.text)' has another SHA-256 digest than evidence '\(entry.id)' says, and proves nothing; it has \(actual)",
                at: builder.place(expected.position), severity: .warning)
        }
        builder.product.attachments = files.found.values.sorted { $0.path < $1.path }
    }

    private init(folder: URL, hashed: Set<String>) {
        self.folder = folder
        self.hashed = hashed
    }

    private mutating func look(
        at path: String, position: Position, _ builder: inout ProductBuilder
    ) -> Product.Attachment {
        if let attachment = found[path] { return attachment }
        let place = folder.appending(path: path)
        let isThere =
            FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
            && PathCheck.isInside(place, folder: folder)
        var attachment = Product.Attachment(path: path, isThere: isThere, sha256: nil)
        if isThere, let reason = Self.obstacle(to: place) {
            attachment = Product.Attachment(path: path, isThere: false, sha256: nil)
            builder.report(
                "unreadable-evidence", "'\(path)' \(reason), and proves nothing", at: builder.place(position),
                severity: .warning)
        } else if isThere, hashed.contains(path) {
            attachment = Product.Attachment(path: path, isThere: true, sha256: SHA256.hexadecimal(of: place))
        }
        found[path] = attachment
        return attachment
    }

    /// Why a file can't be read as evidence; nil when it can.
    ///
    /// A pipe would keep its reader waiting, so what is no plain file is not opened.
    private static func obstacle(to place: URL) -> String? {
        let file = place.resolvingSymlinksInPath()
        let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values?.isRegularFile == true else { return "is no plain file" }
        guard access(file.path(percentEncoded: false), R_OK) == 0 else { return "can't be read" }
        guard let size = values?.fileSize, size <= largest else { return "is larger than \(largest >> 20) MiB" }
        return nil
    }
}
