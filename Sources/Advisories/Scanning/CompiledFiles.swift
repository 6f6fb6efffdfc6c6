/// The source files that were compiled into a package, ready to be held against the files that a record names.
///
/// Bills spell paths from roots of their own (`linux-6.6.21/drivers/usb/core/hub.c`, `/usr/src/kernel/drivers/…`). A
/// wrong root would make every file look absent and hide every vulnerability, so the root is found from the data: the
/// prefix under which the most of the files that records name are there. Without a single one, nothing is ruled out.
struct CompiledFiles {
    private let paths: Set<Substring>

    /// Looks for the root under which the bill's paths and those that records name agree.
    ///
    /// - Parameter named: Files that any record about the package names, whether or not compiled here.
    init?(_ compiled: [String], named: Set<String>) {
        var counts: [Substring: Int] = [:]
        for path in compiled {
            for rest in Self.tails(of: path) where named.contains(String(rest)) {
                counts[path[..<rest.startIndex], default: 0] += 1
            }
        }
        // The longest prefix wins among equals, so that the choice does not depend on the order of a dictionary.
        guard let root = counts.max(by: { ($0.value, $0.key.count, $0.key) < ($1.value, $1.key.count, $1.key) })?.key
        else { return nil }
        paths = Set(compiled.filter { $0.hasPrefix(root) }.map { $0.dropFirst(root.count) })
    }

    /// Whether any of a record's files is among the compiled ones.
    func containsAny(of files: [String]) -> Bool { files.contains { paths.contains(Substring($0)) } }

    /// The path, and what remains of it after each of its first folders.
    private static func tails(of path: String) -> [Substring] {
        var tails = [path[...]]
        var rest = path[...]
        while tails.count < 8, let slash = rest.firstIndex(of: "/") {
            rest = rest[rest.index(after: slash)...]
            tails.append(rest)
        }
        return tails
    }
}
