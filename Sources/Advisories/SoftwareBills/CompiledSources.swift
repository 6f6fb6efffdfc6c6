/// Tells the source files that were compiled into a package from whatever else went into its making.
///
/// A wrong answer here hides vulnerabilities, so a few loose files, such as those that a Yocto recipe adds to what it
/// fetches, are no list of what was compiled: at least one has to be program text in a folder.
enum CompiledSources {
    private static let extensions: Set<String> = [
        "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "s", "asm", "rs", "go", "java", "kt", "swift", "m", "mm", "py",
        "js", "ts", "zig", "d", "f90", "inc",
    ]

    /// The paths below the package's own source tree; nil where these files are no list of what was compiled.
    static func paths(_ names: [String]) -> [String]? {
        var paths: [String] = []
        var isList = false
        for name in names where !name.contains("<built-in>") && !name.contains("<internal>") && !name.hasSuffix("/") {
            let path = below(name)
            if name.contains("/"), isProgramText(path) { isList = true }
            paths.append(path)
        }
        return isList ? paths.withoutRepetition : nil
    }

    private static func isProgramText(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return extensions.contains(path[path.index(after: dot)...].lowercased())
    }

    /// The path without `./` and without a first folder named after a release, such as `linux-6.12.38/`.
    private static func below(_ name: String) -> String {
        var path = name[...]
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        while path.hasPrefix("/") { path = path.dropFirst() }
        guard let slash = path.firstIndex(of: "/") else { return String(path) }
        return isRelease(path[..<slash]) ? String(path[path.index(after: slash)...]) : String(path)
    }

    /// Whether a folder's name ends in a hyphen and a version.
    private static func isRelease(_ folder: Substring) -> Bool {
        guard let hyphen = folder.firstIndex(where: { $0 == "-" }) else { return false }
        let parts = folder[folder.index(after: hyphen)...].split(separator: "-")
        return parts.contains { part in
            let digits = part.hasPrefix("v") ? part.dropFirst() : part
            return digits.first?.isNumber == true && (digits.contains(".") || digits.count == 1)
        }
    }
}
