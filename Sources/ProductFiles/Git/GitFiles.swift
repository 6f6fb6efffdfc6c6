import Foundation
import ProductModel
import SourceText

/// Lays the files of a commit that belong to a product into a private folder, as a checkout would.
///
/// Only those are taken that a reader looks at: the product's own YAML files, its `rules/` and `frameworks/`, the nearest
/// `organization.yaml` above with its own, and what the product names. A file that the reader refuses for its size is
/// laid down with that size and without its content.
struct GitFiles {
    private let commit: GitCommit
    private let product: String
    private let scratch: URL
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

extension GitFiles {
    /// What objects are, in their order; nil for those that are not there.
    private func look(at objects: [String]) throws(GitError) -> [(object: String, isFile: Bool, size: Int)?] {
        let repository = commit.repository
        let answer = try repository.program.ask(
            ["cat-file", "--batch-check", "--follow-symlinks"], in: repository.folder,
            input: objects.joined(separator: "\n") + "\n", scratch: scratch)
        var lines = answer.lines[...]
        return objects.map { _ in
            guard let words = lines.popFirst()?.split(separator: " ") else { return nil }
            // A link that leads nowhere in the repository is told of in two lines.
            if ["symlink", "dangling", "loop", "notdir"].contains(words.first) { _ = lines.popFirst() }
            guard words.count == 3, words[1] == "blob" || words[1] == "tree" else { return nil }
            return (String(words[0]), words[1] == "blob", Int(words[2]) ?? 0)
        }
    }

    /// Writes the content of objects to places; those that are not there are left out.
    private func fetch(_ wanted: [(object: String, place: URL)]) throws(GitError) {
        guard !wanted.isEmpty else { return }
        let repository = commit.repository
        let answer = try repository.program.ask(
            ["cat-file", "--batch", "--follow-symlinks"], in: repository.folder,
            input: wanted.map { $0.object + "\n" }.joined(), scratch: scratch)
        var rest = answer.output[...]
        for (_, place) in wanted {
            guard let end = rest.firstIndex(of: 0x0A) else { return }
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[rest.index(after: end)...]
            // "missing" has no content; what is told of a link that leads nowhere is its length and its text.
            guard words.last != "missing", let size = words.last.flatMap({ Int($0) }), size < rest.count else {
                continue
            }
            let content = rest.prefix(size)
            rest = rest.dropFirst(size + 1)
            guard words.count == 3, words[1] == "blob" else { continue }
            try makeFolder(place.deletingLastPathComponent())
            do {
                try content.write(to: place)
            } catch {
                throw .noRoom
            }
        }
    }

    private func makeFolder(_ place: URL) throws(GitError) {
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        } catch {
            throw .noRoom
        }
    }

    /// Makes a file with a size and nothing in it, which takes no room.
    private func makeEmpty(_ place: URL, size: Int) {
        try? FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data().write(to: place)
        truncate(place.path(percentEncoded: false), off_t(size))
    }

    /// The files that entries name in fields for paths, of those sections that have fields of the wanted names.
    private static func paths(of product: Product, where isWanted: (Set<String>) -> Bool) -> Set<String> {
        var paths: Set<String> = []
        for section in Section.all {
            let leaves = section.leaves.indices.filter { section.leaves[$0].field.type.item == .path }
            guard !leaves.isEmpty else { continue }
            for entry in product[section.name]
            where isWanted(Set(entry.said.map { section.leaves[$0.leaf].path })) {
                for said in entry.said where leaves.contains(said.leaf) {
                    switch said.value {
                    case .text(let path): paths.insert(path)
                    case .list(let items): paths.formUnion(items.map(\.text))
                    default: break
                    }
                }
            }
        }
        return paths
    }

    /// The digest that a file of Git LFS stands for; nil for all others.
    private static func pointedTo(by place: URL) -> String? {
        guard let size = try? place.resourceValues(forKeys: [.fileSizeKey]).fileSize, size < 1024,
            let text = try? String(contentsOf: place, encoding: .utf8), text.hasPrefix("version https://git-lfs.")
        else { return nil }
        return text.split(separator: "\n").first { $0.hasPrefix("oid sha256:") }.map { String($0.dropFirst(11)) }
    }
}
