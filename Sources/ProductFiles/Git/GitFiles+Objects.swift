import Foundation
import ProductModel

extension GitFiles {
    /// What objects are, in their order; nil for those that are not there.
    func look(at objects: [String]) throws(GitError) -> [(object: String, isFile: Bool, size: Int)?] {
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
    func fetch(_ wanted: [(object: String, place: URL)]) throws(GitError) {
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

    func makeFolder(_ place: URL) throws(GitError) {
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        } catch {
            throw .noRoom
        }
    }

    /// Makes a file with a size and nothing in it, which takes no room.
    func makeEmpty(_ place: URL, size: Int) {
        try? FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data().write(to: place)
        truncate(place.path(percentEncoded: false), off_t(size))
    }

    /// The files that entries name in fields for paths, of those sections that have fields of the wanted names.
    static func paths(of product: Product, where isWanted: (Set<String>) -> Bool) -> Set<String> {
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
    static func pointedTo(by place: URL) -> String? {
        guard let size = try? place.resourceValues(forKeys: [.fileSizeKey]).fileSize, size < 1024,
            let text = try? String(contentsOf: place, encoding: .utf8), text.hasPrefix("version https://git-lfs.")
        else { return nil }
        return text.split(separator: "\n").first { $0.hasPrefix("oid sha256:") }.map { String($0.dropFirst(11)) }
    }
}
