import SourceText

/// Reads Alpine's database of installed packages, `lib/apk/db/installed`.
///
/// Source: apk-package(5) and apk-v2(5) of apk-tools.
enum AlpineDatabase {
    static func read(_ source: SourceFile, distribution: String?) throws(DiagnosticError) -> SoftwareBill {
        let said = PackageList.Distribution(distribution)
        var list = PackageList(
            format: "apk installed", type: "apk", namespace: said?.name ?? "alpine", distribution: said,
            file: source.path)
        if said == nil {
            list.remark(
                "bill-distribution",
                "the distribution is not said; its packages are taken for those of alpine, of no release")
        }
        var open: PackageList.Entry?
        for (number, text) in try TextLines.of(source) {
            guard let line = text.trimmed, line.utf8.count > 2, line.utf8.dropFirst().first == 0x3A else {
                if text.trimmed == nil {
                    if let open, !open.name.isEmpty { list.add(open) }
                    open = nil
                }
                continue
            }
            if open == nil { open = PackageList.Entry(name: "", line: number) }
            take(line.first ?? " ", String(line.dropFirst(2)), into: &open)
        }
        if let open, !open.name.isEmpty { list.add(open) }
        return list.bill()
    }

    private static func take(_ key: Character, _ value: String, into entry: inout PackageList.Entry?) {
        switch key {
        case "P": entry?.name = value
        case "V": entry?.version = value
        case "A": entry?.architecture = value
        case "L": entry?.licences = [value]
        case "m": entry?.supplier = value.prefix { $0 != "<" }.trimmed
        case "o": entry?.source = (value, nil)
        case "p": entry?.provides = value.split(separator: " ").map(name)
        // What begins with an exclamation mark must not be there.
        case "D": entry?.needs = value.split(separator: " ").filter { $0.first != "!" }.map { [name($0)] }
        default: break
        }
    }

    /// The name in `so:libc.musl-x86_64.so.1=1` and `busybox>1.35`.
    private static func name(_ text: Substring) -> String { String(text.prefix { !"<>=~".contains($0) }) }
}
