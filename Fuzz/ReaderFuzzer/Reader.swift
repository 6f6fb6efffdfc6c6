import SourceText

@testable import Advisories

/// The readers that are tried, each by itself.
///
/// An error is an answer. What ends the program is a fault: of Swift (an overflow, an index out of range), or a `fatalError`
/// here where something that has to hold does not.
enum Reader: String, CaseIterable {
    case bill, statements, osv, nvd, cve, csaf, kev, epss, debian, alpine, purl, cpe, cvss, versions

    func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .bill: _ = try? SoftwareBillReader.read(SourceFile(path: "bill", text: text(bytes)))
        case .statements: _ = try? VEXFile(reading: SourceFile(path: "statements", text: text(bytes)))
        case .csaf: _ = try? CSAFReader.records(bytes)
        case .kev: _ = try? KEVCatalogue(bytes)
        case .epss: _ = try? EPSSScores(bytes)
        case .debian: collect(.debian) { collection in try? DebianTracker.read(bytes, into: &collection) }
        case .alpine: collect(.alpine) { collection in try? AlpineSecurityData.read(bytes, into: &collection) }
        case .osv: _ = try? OSVReader.record(bytes)
        case .nvd: _ = try? NVDReader.record(bytes)
        case .cve: _ = try? CVEReader.record(bytes)
        case .purl: readPackageURL(text(bytes))
        case .cpe: readCPEName(text(bytes))
        case .cvss: readVector(text(bytes))
        case .versions: readVersions(text(bytes))
        }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func collect(_ kind: FeedKind, _ read: (inout RecordCollection) -> Void?) {
        guard var collection = RecordCollection(kind) else { fatalError("\(kind) is not collected") }
        _ = read(&collection)
    }

    /// What was read and written down reads as the same again.
    private func readPackageURL(_ text: String) {
        _ = try? PackageURL(leniently: text)
        guard let url = try? PackageURL(text) else { return }
        guard let again = try? PackageURL(url.description), again == url else {
            fatalError("\(url.description) does not read as what it was written from")
        }
    }

    private func readCPEName(_ text: String) {
        guard let name = try? CPEName(text) else { return }
        guard let again = try? CPEName(name.description), again == name else {
            fatalError("\(name.description) does not read as what it was written from")
        }
    }

    private func readVector(_ text: String) {
        guard let vector = try? CVSS(text) else { return }
        guard (0...10).contains(vector.baseScore) else { fatalError("\(text) has the score \(vector.baseScore)") }
    }

    /// The text up to a line end and the rest, in every scheme: a version is its own equal, however often it is read.
    private func readVersions(_ text: String) {
        for part in text.split(separator: "\n", maxSplits: 1) {
            let version = String(part)
            for scheme in VersionScheme.allCases where scheme.key(version) != scheme.key(version) {
                fatalError("\(scheme) reads \(version) as another version each time")
            }
        }
    }
}
