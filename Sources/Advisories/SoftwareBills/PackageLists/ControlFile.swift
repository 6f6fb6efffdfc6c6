import SourceText

/// Reads paragraphs of fields: Debian's `/var/lib/dpkg/status`, opkg's `status` and `Packages`.
///
/// Source: Debian Policy Manual, chapter 5; dpkg(1) on package states.
enum ControlFile {
    static func read(_ source: SourceFile, distribution: String?) throws(DiagnosticError) -> SoftwareBill {
        let paragraphs = try paragraphs(source)
        let isOpkg =
            paragraphs.contains { $0.fields["Installed-Time"] != nil || $0.fields["Auto-Installed"] != nil }
            || distribution?.hasPrefix("openwrt") == true
        let said = PackageList.Distribution(distribution)
        let namespace = said?.name ?? (isOpkg ? nil : guess(paragraphs))
        let isStatus = paragraphs.contains { $0.fields["Status"] != nil }
        var list = PackageList(
            format: "\(isOpkg ? "opkg" : "dpkg") \(isStatus ? "status" : "package list")",
            type: isOpkg ? "opkg" : "deb", namespace: namespace, distribution: said, file: source.path)
        if said == nil {
            list.remark(
                "bill-distribution",
                namespace.map {
                    "the distribution is not said; its packages are taken for those of \($0), of no release"
                }
                    ?? "the distribution is not said, so its packages match no distribution's advisories")
        }
        for paragraph in paragraphs where isInstalled(paragraph) { list.add(entry(paragraph)) }
        return list.bill()
    }

    private struct Paragraph {
        var fields: [String: String] = [:]
        var line: Int
    }

    private static func paragraphs(_ source: SourceFile) throws(DiagnosticError) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open: Paragraph?
        for (number, text) in try TextLines.of(source) {
            guard text.trimmed != nil else {
                if let open { paragraphs.append(open) }
                open = nil
                continue
            }
            // A line that begins with a blank goes on with the field before, of which only the first line is wanted.
            guard text.first != " ", text.first != "\t", let colon = text.firstIndex(of: ":") else { continue }
            if open == nil { open = Paragraph(line: number) }
            open?.fields[String(text[..<colon])] = text[text.index(after: colon)...].trimmed ?? ""
        }
        if let open { paragraphs.append(open) }
        return paragraphs.filter { $0.fields["Package"] != nil }
    }

    /// A package that was removed may leave its paragraph behind.
    private static func isInstalled(_ paragraph: Paragraph) -> Bool {
        guard let status = paragraph.fields["Status"] else { return true }
        let words = status.split(separator: " ")
        return words.count < 3 || !["not-installed", "config-files"].contains(words[2])
    }

    /// The distribution that most packages come from; one package of another may be installed on any of them.
    private static func guess(_ paragraphs: [Paragraph]) -> String? {
        var ubuntu = 0
        var debian = 0
        for paragraph in paragraphs {
            let text = ((paragraph.fields["Origin"] ?? "") + (paragraph.fields["Maintainer"] ?? "")).lowercased()
            if text.contains("ubuntu") { ubuntu += 1 } else if text.contains("debian.org") { debian += 1 }
        }
        return ubuntu == 0 && debian == 0 ? nil : ubuntu > debian ? "ubuntu" : "debian"
    }

    private static func entry(_ paragraph: Paragraph) -> PackageList.Entry {
        let fields = paragraph.fields
        var entry = PackageList.Entry(name: fields["Package"] ?? "", line: paragraph.line)
        entry.version = fields["Version"]?.trimmed
        entry.architecture = fields["Architecture"]?.trimmed
        entry.supplier = fields["Maintainer"].flatMap { $0.prefix { $0 != "<" }.trimmed }
        entry.licences = [fields["License"]?.trimmed].compactMap(\.self)
        for (name, algorithm) in [("SHA256", "sha256"), ("SHA256sum", "sha256"), ("SHA1", "sha1")] {
            if let hash = fields[name]?.trimmed { entry.hashes[algorithm] = hash.lowercased() }
        }
        // OpenWrt writes a folder of its feeds here.
        if let source = fields["Source"]?.trimmed, !source.contains("/") {
            let parts = source.split(separator: " ", maxSplits: 1)
            let version = parts.count > 1 ? parts[1].filter { $0 != "(" && $0 != ")" }.trimmed : nil
            entry.source = parts.first.map { (String($0), version) }
        }
        entry.provides = names(fields["Provides"]).flatMap(\.self)
        entry.needs = names(fields["Pre-Depends"]) + names(fields["Depends"])
        return entry
    }

    /// The names in `libc6 (>= 2.36), debconf | debconf-2.0:any`, alternatives together.
    private static func names(_ text: String?) -> [[String]] {
        (text ?? "").split(separator: ",").map { alternatives in
            alternatives.split(separator: "|").compactMap { item in
                item.trimmed?.prefix { $0 != " " && $0 != "(" && $0 != ":" && $0 != "[" }.trimmed
            }
        }
    }
}
