import SourceText

/// What files are, found out from what is in them.
struct FeedRecognition {
    /// The kind of the data.
    let kind: FeedKind
    /// The usual name of such a feed.
    let name: String

    /// How many files are looked into.
    private static let tries = 40
    /// How many records are looked at to see which ecosystem they have in common.
    private static let samples = 20

    /// Finds out.
    ///
    /// - Throws: a diagnostic with the code `unknown-feed` where nothing known is found.
    init(_ files: FeedFiles) throws(AdvisoriesError) {
        var counts: [FeedKind: Int] = [:]
        var reason: String?
        // Spread over all, since a folder may have something else in front.
        let tries = min(files.count, Self.tries)
        for index in 0..<tries {
            let found: Result<FeedKind?, ReadingFault> = try files.withContent(index * files.count / tries) {
                bytes, _ in
                Result { () throws(ReadingFault) in try FeedKind.recognise(bytes) }
            }
            switch found {
            case .success(let kind?): counts[kind, default: 0] += 1
            case .success(nil): break
            case .failure(let fault): reason = reason ?? fault.text
            }
        }
        let kind = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
        guard let kind else {
            throw .file(
                Diagnostic(
                    "unknown-feed",
                    (reason
                        ?? (files.count == 0 ? "there are no files to read" : "this is no advisory data that is known"))
                        + "; what is read: \(FeedKind.all)", at: Place(file: files.origin)))
        }
        self.kind = kind
        name = try Self.name(kind, files)
    }

    private static func name(_ kind: FeedKind, _ files: FeedFiles) throws(AdvisoriesError) -> String {
        switch kind {
        case .osv:
            guard let ecosystem = try commonEcosystem(files) else { return "osv" }
            return "osv-" + slug(ecosystem)
        case .alpine where files.count == 1:
            let name = try files.withContent(0) { bytes, _ in AlpineSecurityData.name(bytes) }
            return "alpine" + (name.map { "-" + slug($0) } ?? "")
        case .csaf:
            let publisher = try files.withContent(0) { bytes, _ in CSAFReader.publisher(bytes) }
            return "csaf" + (publisher.map { "-" + slug($0) } ?? "")
        default: return kind.rawValue
        }
    }

    /// The one ecosystem that all of some records, spread over the files, speak of; nil where there is none or several.
    private static func commonEcosystem(_ files: FeedFiles) throws(AdvisoriesError) -> String? {
        var common: Set<String>?
        for sample in 0..<min(samples, files.count) {
            let index = sample * files.count / min(samples, files.count)
            let found: Set<String>? = try files.withContent(index) { bytes, _ in
                guard let record = try? OSVReader.record(bytes), !record.packages.isEmpty else { return nil }
                return Set(record.packages.map { String($0.ecosystem.prefix { $0 != ":" }) })
            }
            guard let found else { continue }
            common = common?.intersection(found) ?? found
        }
        return common?.count == 1 ? common?.first : nil
    }

    /// A text as a part of a name: small letters, digits, dots and hyphens.
    private static func slug(_ text: String) -> String {
        String(
            text.lowercased().map { character in
                character.isASCII && (character.isLetter || character.isNumber || character == ".") ? character : "-"
            }.prefix(40))
    }
}
