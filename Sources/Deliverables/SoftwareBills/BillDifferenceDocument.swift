public import Advisories

/// What changed between two bills of materials, as JSON.
public struct BillDifferenceDocument: Encodable {
    struct Version: Encodable {
        let package: String
        let before: [String]
        let after: [String]
        let direction: String
    }

    struct Change: Encodable {
        let package: String
        let version: String?
        let before: String
        let after: String
    }

    let from: String
    let to: String
    let added: [String]
    let removed: [String]
    let versions: [Version]
    let licences: [Change]
    let hashes: [Change]

    /// Shows a difference between two files.
    public init(_ difference: BillDifference, from: String, to: String) {
        self.from = from
        self.to = to
        added = difference.added
        removed = difference.removed
        versions = difference.versions.map {
            Version(package: $0.package, before: $0.before, after: $0.after, direction: $0.direction.rawValue)
        }
        licences = difference.licences.map(Self.change)
        hashes = difference.hashes.map(Self.change)
    }

    private static func change(_ change: BillDifference.Change) -> Change {
        Change(package: change.package, version: change.version, before: change.before, after: change.after)
    }
}
