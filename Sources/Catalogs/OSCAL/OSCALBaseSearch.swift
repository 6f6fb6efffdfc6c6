import SourceText

/// Finds the framework that an import of a profile means: by name as told, by the title or file name that its file gives.
struct OSCALBaseSearch {
    private let profile: OSCALProfile
    private let file: String
    private let library: FrameworkLibrary
    private var names: [String]
    private var known: [String: Framework] = [:]
    private let count: Int

    /// - Parameter names: The frameworks in the order of the imports.
    init(_ profile: OSCALProfile, names: [String], file: String, library: FrameworkLibrary) {
        self.profile = profile
        self.file = file
        self.library = library
        self.names = names
        count = Set(profile.imports.map(\.href)).count
    }

    /// The framework of an import; imports of one catalog are of one framework.
    mutating func framework(for href: String) throws(DiagnosticError) -> Framework {
        if let framework = known[href] { return framework }
        let framework = try find(href)
        known[href] = framework
        return framework
    }

    private mutating func find(_ href: String) throws(DiagnosticError) -> Framework {
        if !names.isEmpty {
            let name = names.removeFirst()
            guard let framework = try library.framework(name) else {
                throw refusal(
                    "there is no framework '\(name)'", suggestion: Suggestion.nearest(to: name, in: library.ids))
            }
            return framework
        }
        let resource = profile.backMatter?.resources?.first { resource in
            resource.uuid.map { "#" + $0 == href } ?? false
        }
        let files = [href.hasPrefix("#") ? nil : href].compactMap(\.self) + (resource?.rlinks ?? []).map(\.href)
        let known = Set(library.ids)
        if let id = files.lazy.flatMap(OSCALName.candidates).first(where: known.contains),
            let framework = try library.framework(id)
        {
            return framework
        }
        let titles = [resource?.title, resource?.description].compactMap(\.self).map(OSCALText.clean)
        let titled = try self.titled(titles)
        if titled.count == 1, let framework = try library.framework(titled[0]) { return framework }
        let name = titles.first ?? files.first ?? OSCALText.clean(href)
        let more = count > 1 ? " for each of the \(count) catalogs that it imports, in their order" : ""
        guard titled.isEmpty else {
            throw refusal(
                "the profile is made for '\(name)', which is the title of \(titled.joined(separator: " and ")); name one "
                    + "with --from ID\(more)")
        }
        throw refusal(
            "the profile is made for '\(name)', which is no framework here; import that catalog first, and name it with "
                + "--from ID\(more)")
    }

    /// The frameworks with one of these titles.
    private func titled(_ titles: [String]) throws(DiagnosticError) -> [String] {
        let titles = titles.map { $0.lowercased() }
        var found: [String] = []
        for id in library.ids {
            guard let header = try library.header(id) else { continue }
            if titles.contains(OSCALText.clean(header.title).lowercased()) { found.append(id) }
        }
        return found
    }

    private func refusal(_ message: String, suggestion: String? = nil) -> DiagnosticError {
        DiagnosticError(Diagnostic("unknown-framework", message, at: Place(file: file), suggestion: suggestion))
    }
}

/// What a file of OSCAL suggests as the id of a framework.
enum OSCALName {
    /// Words in names of files that say nothing about what is in them.
    private static let fillers: Set = ["catalog", "profile", "resolved", "oscal", "min", "json", "xml", "yaml"]

    /// The ids that a file name may stand for, the nearest first: `8425` for `8425-catalog.json`.
    static func candidates(_ path: String) -> [String] {
        let words = words(path)
        let plain = words.joined(separator: "-")
        let short = ["-catalog", "-profile"].first(where: plain.hasSuffix).map { String(plain.dropLast($0.count)) }
        return [short, bare(words), plain].compactMap(\.self).filter { !$0.isEmpty }
    }

    /// An id for a framework, from the name of its file or else from its title.
    static func id(file: String, title: String) -> String {
        let names = [file, title].map { bare(words($0)) }
        return String((names.first { !$0.isEmpty } ?? "imported").prefix(80))
    }

    private static func bare(_ words: [String]) -> String {
        words.filter { !fillers.contains($0) }.joined(separator: "-")
    }

    /// The words of a file's name without its folder and ending, in small letters.
    private static func words(_ path: String) -> [String] {
        var name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        for ending in [".json", ".xml", ".yaml", ".yml"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        return name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
            .map { $0.split(separator: ".").joined(separator: ".") }.filter { !$0.isEmpty }
    }
}
