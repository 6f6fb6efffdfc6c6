import SourceText

/// Where the files of a repository can be looked at.
public struct SourceLinks: Sendable {
    private let base: String?
    private let root: String

    /// Links to files.
    ///
    /// - Parameters:
    ///   - base: The address that paths are added to, such as `https://github.com/acme/lock/blob/{commit}/`; `{commit}`
    ///     stands for the commit. Nil for no links.
    ///   - root: The path from the root of the repository to the folder that files are named from.
    public init(base: String?, root: String) {
        self.base = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.root = root
    }

    /// A place as `file:line`, which leads to the line where it is known at which commit.
    func markdown(_ place: Place, commit: String?) -> String {
        let label = place.line > 0 ? "\(place.file):\(place.line)" : place.file
        return MarkdownText.link(label, to: address(place, commit: commit))
    }

    private func address(_ place: Place, commit: String?) -> String? {
        guard var base, let safe = Address.safe(base), let path = RepositoryPath.of(place.file, below: root) else {
            return nil
        }
        if safe.contains("{commit}") {
            guard let commit else { return nil }
            base = safe.replacing("{commit}", with: commit)
        }
        return base + MarkdownText.address(path) + (place.line > 0 ? "#L\(place.line)" : "")
    }
}

/// Paths as a repository knows them.
enum RepositoryPath {
    /// A file's path from the root of the repository, without `.` and `..`; nil when it lies outside.
    static func of(_ file: String, below root: String) -> String? {
        var parts: [Substring] = []
        for part in (root + "/" + file).split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
