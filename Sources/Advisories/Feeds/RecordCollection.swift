/// Gathers what data by package say about each vulnerability.
struct RecordCollection {
    private let kind: FeedKind
    private var packages: [String: [AffectedPackage]] = [:]
    private var summaries: [String: String] = [:]

    /// For the kinds that are by package; nil for those that are by vulnerability.
    init?(_ kind: FeedKind) {
        guard kind == .debian || kind == .alpine else { return nil }
        self.kind = kind
    }

    /// Takes in a document.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) {
        switch kind {
        case .debian: try DebianTracker.read(bytes, into: &self)
        default: try AlpineSecurityData.read(bytes, into: &self)
        }
    }

    /// Adds a package to a vulnerability.
    mutating func add(_ package: AffectedPackage, to vulnerability: String) {
        packages[vulnerability, default: []].append(package)
    }

    /// Adds what is said about a vulnerability, once.
    mutating func describe(_ vulnerability: String, _ text: String) {
        if summaries[vulnerability] == nil { summaries[vulnerability] = text }
    }

    /// Gives each record with a digest of what it says, in the order of the names.
    func forEach(_ body: (AdvisoryRecord, Digest) -> Void) {
        for name in packages.keys.sorted() {
            let record = AdvisoryRecord(name: name, summary: summaries[name] ?? "", packages: packages[name] ?? [])
            var digest = Digest()
            digest.add(record.summary)
            for package in record.packages {
                digest.add(package.ecosystem)
                digest.add(package.name)
                digest.add(UInt64(package.state.rawValue))
                for range in package.ranges {
                    digest.add(range.low ?? "")
                    digest.add(range.high ?? "")
                }
            }
            body(record, digest)
        }
    }
}
