/// A package as a configuration may name it.
struct CPESubject {
    /// What a name of a configuration says about the package.
    struct Answer {
        var truth: Truth
        var reason: String
        /// What would have to be known to decide.
        var open: [String] = []
        var isForEveryVersion = false
    }

    /// One of its CPE names.
    let cpe: CPEName
    /// The type of its package URL.
    let packageType: String?
    private let version: String?
    private let update: String?
    private let key: [UInt8]?
    private let keyWithUpdate: [UInt8]?

    /// Takes the version of the name, or else of the package.
    init?(_ cpe: CPEName, packageVersion: String?, packageType: String?) {
        guard cpe.product.plain != nil else { return nil }
        self.cpe = cpe
        self.packageType = packageType
        version = cpe.version.plain ?? (cpe.version == .any ? packageVersion : nil)
        update = cpe.update.plain
        key = version.flatMap(VersionScheme.generic.key)
        keyWithUpdate =
            if let version, let update { VersionScheme.generic.key("\(version):\(update)") } else { key }
    }

    /// What a name says; nil where it names another product.
    func answer(_ criteria: UnsafeRawBufferPointer, _ range: CPERange) -> Answer? {
        guard let other = try? CPEName(String(decoding: criteria, as: UTF8.self)),
            let agreement = cpe.agreement(with: other)
        else { return nil }
        var answer = versionAnswer(other, range)
        guard answer.truth != .no else { return answer }
        if let target = other[.targetSoftware].plain, cpe[.targetSoftware].plain == nil,
            let fits = TargetSoftware.fits(target, packageType: packageType)
        {
            return fits ? answer : Answer(truth: .no, reason: "it is meant for \(target)")
        }
        // Editions that a bill does not tell apart are the same software; another platform is not.
        for (attribute, word) in [(CPEName.Attribute.targetSoftware, "software"), (.targetHardware, "hardware")]
        where agreement.undecided.contains(attribute) {
            answer.open.append("whether its target \(word) is \(other[attribute].plain ?? "another")")
            answer.truth = .unknown
        }
        return answer
    }

    private func versionAnswer(_ other: CPEName, _ range: CPERange) -> Answer {
        if range.hasRange {
            guard let version, let key = keyWithUpdate else { return unread("the range \(range.words)") }
            return Answer(truth: range.holds(key), reason: "version \(version) lies in the range \(range.words)")
        }
        if other.version == .notApplicable {
            return cpe.version == .notApplicable
                ? Answer(truth: .yes, reason: "it has no versions") : Answer(truth: .no, reason: "it has versions")
        }
        guard let asked = other.version.plain else {
            return Answer(truth: .yes, reason: "the configuration names every version", isForEveryVersion: true)
        }
        guard let version else { return unread("version \(asked)") }
        return exactAnswer(version, asked: asked, update: other.update)
    }

    private func exactAnswer(_ version: String, asked: String, update asks: CPEName.Value) -> Answer {
        let whole = asks.plain.map { "\(asked):\($0)" } ?? asked
        let askedKey = VersionScheme.generic.key(whole)
        if let keyWithUpdate, let askedKey, keyWithUpdate == askedKey {
            return Answer(truth: .yes, reason: "the configuration names version \(whole)")
        }
        let isSameVersion = version == asked || key.map { $0 == VersionScheme.generic.key(asked) } ?? false
        guard isSameVersion else { return Answer(truth: .no, reason: "the configuration names version \(whole)") }
        if asks == .any { return Answer(truth: .yes, reason: "the configuration names version \(asked)") }
        if asks == .notApplicable {
            return Answer(truth: update == nil ? .yes : .no, reason: "the configuration names version \(asked) itself")
        }
        guard update == nil else { return Answer(truth: .no, reason: "the configuration names \(whole)") }
        return Answer(
            truth: .unknown, reason: "the configuration names \(whole)", open: ["which update of \(version) it is"])
    }

    private func unread(_ what: String) -> Answer {
        let open = version.map { "where \($0) stands, which can't be read as a version" } ?? "which version it is"
        return Answer(truth: .unknown, reason: "the configuration names \(what)", open: [open])
    }
}

/// What the target software of a CPE name says about the package's own kind.
enum TargetSoftware {
    /// The kinds of package that are written for a target; the names are those of NVD.
    private static let types: [String: Set<String>] = [
        "node.js": ["npm"], "nodejs": ["npm"], "python": ["pypi"], "pypi": ["pypi"], "rust": ["cargo"],
        "ruby": ["gem"], "rails": ["gem"], "go": ["golang"], "golang": ["golang"], "maven": ["maven"],
        "java": ["maven"], ".net": ["nuget"], "asp.net": ["nuget"], "perl": ["cpan"], "php": ["composer"],
        "wordpress": ["wordpress"], "joomla": ["joomla"], "joomla\\!": ["joomla"], "drupal": ["composer"],
        "jenkins": ["maven"], "typo3": ["composer"], "magento": ["composer"], "haskell": ["hackage"],
        "r": ["cran"], "erlang": ["hex"], "flutter": ["pub"], "vscode": ["vscode-extension"],
        "visual_studio_code": ["vscode-extension"],
    ]
    /// The kinds of package that are always of one language.
    private static let languages: Set<String> = [
        "npm", "pypi", "cargo", "gem", "golang", "maven", "nuget", "cpan", "composer", "hackage", "cran", "hex", "pub",
        "deb", "rpm", "apk",
    ]

    /// Whether a package of a type is written for a target; nil where that can't be told.
    static func fits(_ target: String, packageType: String?) -> Bool? {
        guard let packageType, let types = types[target] else { return nil }
        if types.contains(packageType) { return true }
        return languages.contains(packageType) ? false : nil
    }
}
