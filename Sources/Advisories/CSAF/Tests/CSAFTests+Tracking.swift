extension CSAFTests {
    /// 6.1.14, 6.1.16 to 6.1.22, 6.1.30: versions and revisions.
    static let tracking: [CSAFTest] = [
        CSAFTest("6.1.14", "Sorted revision history") { contents in
            let sorted = CSAFRevisions(contents).byTime
            return zip(sorted, sorted.dropFirst()).filter { $0.version > $1.version }
                .map { $1.node.failure("the later revision has the lower number") }
        },
        CSAFTest("6.1.16", "Latest document version") { contents in
            let revisions = CSAFRevisions(contents)
            guard let latest = revisions.byTime.last, let version = revisions.version, let node = revisions.versionNode
            else { return [] }
            let isSame =
                revisions.status == "draft"
                ? version.released == latest.version.released : version == latest.version
            return isSame ? [] : [node.failure("the latest revision has another number")]
        },
        CSAFTest("6.1.17", "Document status draft") { contents in
            let revisions = CSAFRevisions(contents)
            guard let version = revisions.version, let node = revisions.versionNode, revisions.status != "draft",
                version.isInitial || !version.preRelease.isEmpty
            else { return [] }
            return [node.failure("such a version is that of a draft")]
        },
        CSAFTest("6.1.18", "Released revision history") { contents in
            let revisions = CSAFRevisions(contents)
            guard revisions.isReleased else { return [] }
            return revisions.all.filter(\.version.isInitial).map {
                $0.node.failure("a released document lists no revision of a draft")
            }
        },
        CSAFTest("6.1.19", "Revision of a pre-release") { contents in
            CSAFRevisions(contents).all.filter { !$0.version.preRelease.isEmpty }
                .map { $0.node.failure("a pre-release is no revision") }
        },
        CSAFTest("6.1.20", "Non-draft document version") { contents in
            let revisions = CSAFRevisions(contents)
            guard revisions.isReleased, let version = revisions.version, let node = revisions.versionNode,
                !version.preRelease.isEmpty
            else { return [] }
            return [node.failure("a released document has no pre-release version")]
        },
        CSAFTest("6.1.21", "Missing item in the revision history") { contents in
            let sorted = CSAFRevisions(contents).byTime
            guard let first = sorted.first else { return [] }
            var failures: [CSAFFailure] = []
            if let major = first.version.major, major > 1 {
                failures.append(first.node.failure("the first revision is number 0 or 1"))
            }
            for (earlier, later) in zip(sorted, sorted.dropFirst()) {
                guard let old = earlier.version.major, let new = later.version.major, new > old, new - old > 1 else {
                    continue
                }
                failures.append(later.node.failure("revision \(old + 1) is missing before it"))
            }
            return failures
        },
        CSAFTest("6.1.22", "Multiple definition in the revision history") { contents in
            CSAFContents.repeated(contents.tracking?.list("revision_history") ?? [], by: { $0["number"]?.text })
                .map { $0.failure("the number is there more than once") }
        },
        CSAFTest("6.1.30", "Mixed integer and semantic versioning") { contents in
            let revisions = CSAFRevisions(contents)
            let isInteger = revisions.version?.isInteger ?? revisions.all.first?.version.isInteger
            return revisions.all.filter { $0.version.isInteger != isInteger }
                .map { $0.node.failure("the document's version is of another kind") }
        },
    ]
}

/// The revisions of a document.
struct CSAFRevisions {
    /// One revision.
    struct Revision {
        let node: LocatedNode
        let time: RFC3339Time
        let version: CSAFVersion
    }

    /// The revisions in the order of the document, without those that can't be read.
    let all: [Revision]
    /// The document's version, and where it stands.
    let version: CSAFVersion?
    let versionNode: LocatedNode?
    /// The document's status.
    let status: String?

    init(_ contents: CSAFContents) {
        all = (contents.tracking?.list("revision_history") ?? []).compactMap { node in
            guard let time = node["date"]?.text.flatMap(RFC3339Time.init),
                let version = node["number"]?.text.flatMap(CSAFVersion.init)
            else { return nil }
            return Revision(node: node, time: time, version: version)
        }
        versionNode = contents.tracking?["version"]
        version = versionNode?.text.flatMap(CSAFVersion.init)
        status = contents.tracking?["status"]?.text
    }

    /// Whether the document is out.
    var isReleased: Bool { status == "final" || status == "interim" }

    /// The revisions by time, and at one time by number.
    var byTime: [Revision] {
        all.sorted { left, right in
            left.time == right.time ? left.version < right.version : left.time < right.time
        }
    }
}
