import Foundation

/// Something that a tree of Git holds.
struct GitTreeEntry {
    /// What it is.
    enum Kind {
        case file, link, folder, submodule
    }

    let kind: Kind
    /// The object's name in hexadecimal.
    let object: String
    /// The number of bytes; 0 where there is none.
    let size: Int
    /// Its path from the root of the tree.
    let path: String

    /// The part of the path after the last `/`.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Reads what `ls-tree -z -l` prints: mode, type, object and size, a tab, the path and a NUL.
    ///
    /// A name that is not UTF-8 can't be a product file's, and is passed over.
    static func all(in output: Data) -> [GitTreeEntry] {
        output.split(separator: 0).compactMap { record in
            guard let tab = record.firstIndex(of: 0x09),
                let path = String(validating: record[record.index(after: tab)...], as: UTF8.self)
            else { return nil }
            let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
            guard words.count == 4 else { return nil }
            let kind: Kind? =
                switch (words[0], words[1]) {
                case ("120000", "blob"): .link
                case (_, "blob"): .file
                case (_, "tree"): .folder
                case (_, "commit"): .submodule
                default: nil
                }
            guard let kind else { return nil }
            return GitTreeEntry(kind: kind, object: String(words[2]), size: Int(words[3]) ?? 0, path: path)
        }
    }
}
