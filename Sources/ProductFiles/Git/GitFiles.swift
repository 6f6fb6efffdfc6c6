import Foundation
import ProductModel
import SourceText

/// Lays the files of a commit that belong to a product into a private folder, as a checkout would.
///
/// Only those are taken that a reader looks at: the product's own YAML files, its `rules/` and `frameworks/`, the nearest
/// `organization.yaml` above with its own, and what the product names. A file that the reader refuses for its size is
/// laid down with that size and without its content.
struct GitFiles {
    let commit: GitCommit
    let product: String
    let scratch: URL
    private let root: URL
    /// The SHA-256 digests of files kept outside of the repository by Git LFS, by path below the product folder.
    private(set) var digests: [String: String] = [:]

    /// The product's folder.
    var folder: URL { place(product) }

    init(commit: GitCommit, product: String, scratch: URL) {
        self.commit = commit
        self.product = product
        self.scratch = scratch
        let name = commit.repository.rootName
        let isName = !name.isEmpty && !name.contains("/") && name != "." && name != ".."
        root = scratch.appending(path: "tree").appending(path: isName ? name : "product")
    }

    private func place(_ path: String) -> URL { path.isEmpty ? root : root.appending(path: path) }

    private func joined(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

    /// Lays down the product's files, without what they name.
    func fetchProduct() throws(GitError) {
        // The reader looks for shared files up to where the repository begins.
        try makeFolder(place(".git"))
        try makeFolder(folder)
        let above = Self.foldersAbove(product)
        let entries = try list([product] + above)
        let shared = above.first { folder in entries.contains { $0.path == joined(folder, "organization.yaml") } }
        var wanted: [GitTreeEntry] = []
        for home in [product] + [shared].compactMap(\.self) {
            let kept = home == product ? nil : "organization.yaml"
            wanted += Self.children(of: home, in: entries).filter { $0.name == kept || kept == nil }
            for name in ["rules", "frameworks"] {
                if let link = entries.first(where: { $0.path == joined(home, name) && $0.kind == .link }) {
                    wanted.append(link)
                }
                wanted += Self.children(of: joined(home, name), in: entries)
            }
        }
        try lay(wanted.filter { Self.isRead($0.name) || $0.kind == .link && !$0.name.contains(".") })
    }

    /// Lays down what the product's entries name; says whether there is any.
    mutating func fetch(namedBy read: Product) throws(GitError) -> Bool {
        let hashed = Self.paths(of: read) { $0.contains("sha256") }
        let paths = Self.paths(of: read) { _ in true }.filter { !$0.contains("\n") }.sorted()
        guard !paths.isEmpty else { return false }
        let objects = paths.map { "\(commit.id):\(joined(product, $0))" }
        var wanted: [(object: String, place: URL)] = []
        var isAny = false
        for (path, found) in zip(paths, try look(at: objects)) {
            let place = folder.appending(path: path)
            guard let found, !FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else {
                continue
            }
            isAny = true
            guard found.isFile else {
                try? makeFolder(place)
                continue
            }
            let limit = hashed.contains(path) ? EvidenceFiles.largest : SourceFile.sizeLimit
            if found.size > limit { makeEmpty(place, size: found.size) } else { wanted.append((found.object, place)) }
        }
        try fetch(wanted)
        for path in hashed { digests[path] = Self.pointedTo(by: folder.appending(path: path)) }
        return isAny
    }

    private static func foldersAbove(_ path: String) -> [String] {
        let parts = path.split(separator: "/")
        return parts.indices.reversed().map { parts[..<$0].joined(separator: "/") }
    }

    private static func children(of folder: String, in entries: [GitTreeEntry]) -> [GitTreeEntry] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        return entries.filter { $0.path.hasPrefix(prefix) && !$0.path.dropFirst(prefix.count).contains("/") }
    }

    private static func isRead(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    /// The entries of folders, of their `rules/` and of their `frameworks/`.
    private func list(_ folders: [String]) throws(GitError) -> [GitTreeEntry] {
        var places = folders.filter { !$0.isEmpty }.map { $0 + "/" }
        places += folders.flatMap { [joined($0, "rules/"), joined($0, "frameworks/")] }
        var entries = try list(arguments: ["--"] + places)
        // A root has no name that its entries could be listed by.
        if folders.contains("") { entries += try list(arguments: []) }
        return entries
    }

    private func list(arguments: [String]) throws(GitError) -> [GitTreeEntry] {
        let repository = commit.repository
        let answer = try repository.program.ask(
            ["ls-tree", "-z", "-l", "--full-tree", commit.id] + arguments, in: repository.folder, scratch: scratch)
        return GitTreeEntry.all(in: answer.output)
    }

    private func lay(_ entries: [GitTreeEntry]) throws(GitError) {
        var wanted: [(object: String, place: URL)] = []
        var links: [GitTreeEntry] = []
        for entry in entries {
            let place = place(entry.path)
            switch entry.kind {
            case .folder, .submodule: try makeFolder(place)
            case .link: links.append(entry)
            case .file where entry.name.hasSuffix(".yml"): makeEmpty(place, size: 0)
            case .file where entry.size > SourceFile.sizeLimit: makeEmpty(place, size: entry.size)
            case .file: wanted.append((entry.object, place))
            }
        }
        try fetch(wanted)
        for link in links { try lay(link: link) }
    }

    /// Lays down a link, and what it leads to where that is in the same folder; the reader refuses all others.
    private func lay(link: GitTreeEntry) throws(GitError) {
        let place = place(link.path)
        let draft = scratch.appending(path: "link")
        try fetch([(link.object, draft)])
        let home = link.path.split(separator: "/").dropLast().joined(separator: "/")
        guard let data = try? Data(contentsOf: draft), let target = String(validating: data, as: UTF8.self),
            let inside = Self.normalized(joined(home, target)), inside.hasPrefix(product.isEmpty ? "" : product + "/"),
            !target.hasPrefix("/"), !target.contains("\n")
        else {
            let outside = scratch.appending(path: "outside")
            try makeFolder(outside)
            try? Data().write(to: outside.appending(path: "link.yaml"))
            try? FileManager.default.createSymbolicLink(at: place, withDestinationURL: outside)
            return
        }
        try makeFolder(place.deletingLastPathComponent())
        try? FileManager.default.createSymbolicLink(
            atPath: place.path(percentEncoded: false), withDestinationPath: target)
        if link.name.contains(".") {
            try fetch([("\(commit.id):\(inside)", self.place(inside))])
        } else {
            try lay(list(arguments: ["--", inside + "/"]).filter { $0.kind == .file && Self.isRead($0.name) })
        }
    }

    /// A path without `.` and `..`; nil when it leads above where it starts.
    private static func normalized(_ path: String) -> String? {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
