import SourceText

/// Reads what `rpm -qa` prints: one line of name, version, release and architecture for each package.
enum RPMList {
    static func read(_ source: SourceFile, distribution: String?) throws(DiagnosticError) -> SoftwareBill {
        let said = PackageList.Distribution(distribution)
        var list = PackageList(
            format: "rpm list", type: "rpm", namespace: said?.name, distribution: said, file: source.path)
        if said == nil {
            list.remark(
                "bill-distribution",
                "the distribution is not said, so its packages match no distribution's advisories")
        }
        for (number, text) in try TextLines.of(source) {
            guard let line = text.trimmed, !line.hasPrefix("#"), let entry = entry(line, line: number) else { continue }
            list.add(entry)
        }
        return list.bill()
    }

    /// Whether a text is such a list: every line is a package.
    static func isList(_ lines: some Sequence<String>) -> Bool {
        var count = 0
        for line in lines {
            guard let line = line.trimmed else { continue }
            guard line.allSatisfy({ !$0.isWhitespace && $0 != "," && $0 != "\"" }), entry(line, line: 0) != nil else {
                return false
            }
            count += 1
        }
        return count > 0
    }

    private static func entry(_ line: String, line number: Int) -> PackageList.Entry? {
        guard let second = line.lastIndex(of: "-"), let first = line[..<second].lastIndex(of: "-"),
            first > line.startIndex
        else { return nil }
        let version = line[line.index(after: first)..<second]
        var release = line[line.index(after: second)...]
        guard version.first?.isNumber == true || version.contains(where: \.isNumber), !release.isEmpty else {
            return nil
        }
        var entry = PackageList.Entry(name: String(line[..<first]), line: number)
        // Without an architecture, as for the keys, the last part belongs to the release.
        if let dot = release.lastIndex(of: "."), release[release.index(after: dot)...].first?.isLetter == true {
            let end = release[release.index(after: dot)...]
            if isArchitecture(end) {
                entry.architecture = String(end)
                release = release[..<dot]
            }
        }
        entry.version = "\(version)-\(release)"
        return entry
    }

    private static func isArchitecture(_ text: Substring) -> Bool {
        let known = [
            "noarch", "x86_64", "i386", "i486", "i586", "i686", "aarch64", "arm", "cortex", "ppc", "s390", "riscv",
            "mips",
            "core2", "corei7", "qemu", "all", "any", "src",
        ]
        return known.contains { text.hasPrefix($0) } || text.contains("_")
    }
}
