/// Reads the JSON of Debian's security tracker: by source package, vulnerability and release.
enum DebianTracker {
    /// The ecosystems by the code names of releases; `sid`, which has no number, is left out.
    private static let ecosystems: [String: String] = {
        let lines = (Resources.text(of: "Index/debian-releases.txt") ?? "").split(separator: "\n")
        return Dictionary(
            lines.map { $0.split(separator: " ") }.filter { $0.count == 2 }
                .map { (String($0[0]), "Debian:\($0[1])") }, uniquingKeysWith: { $1 })
    }()

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into collection: inout RecordCollection
    ) throws(ReadingFault) {
        var json = JSONReader(bytes)
        guard try json.object() else { return }
        while let package = try json.name()?.string {
            guard try json.object() else { continue }
            while let vulnerability = try json.name()?.string {
                try read(&json, vulnerability, package, into: &collection)
            }
        }
        try json.end()
    }

    private static func read(
        _ json: inout JSONReader, _ vulnerability: String, _ package: String, into collection: inout RecordCollection
    ) throws(ReadingFault) {
        guard try json.object() else { return }
        while let name = try json.name() {
            switch name {
            case "description":
                if let text = try json.textIfAny() {
                    collection.describe(vulnerability, text.string(limit: RecordText.summaryLimit))
                }
            case "releases":
                guard try json.object() else { continue }
                while let release = try json.name()?.string {
                    let state = try ReleaseState(&json)
                    guard let ecosystem = ecosystems[release] else { continue }
                    if let found = state.package(package, ecosystem) { collection.add(found, to: vulnerability) }
                }
            default: try json.skip()
            }
        }
    }
}

/// What the tracker says of one release.
private struct ReleaseState {
    var status = ""
    var fixedVersion: String?
    var remarks: [String] = []

    init(_ json: inout JSONReader) throws(ReadingFault) {
        guard try json.object() else { return }
        while let name = try json.name() {
            switch name {
            case "status": status = try json.textIfAny()?.string ?? ""
            case "fixed_version": fixedVersion = try json.textIfAny()?.string
            default: try json.skip()
            }
        }
    }

    func package(_ name: String, _ ecosystem: String) -> AffectedPackage? {
        var package = AffectedPackage(
            ecosystem: ecosystem, name: PackageIdentity.lookupName(name, ecosystem: ecosystem), scheme: .deb)
        switch status {
        case "resolved":
            guard let fixedVersion else {
                package.state = .unknown
                return package
            }
            // Version 0 stands for: it never was in this release.
            if fixedVersion == "0" {
                package.state = .unaffected
            } else {
                package.ranges = [VersionRange(high: fixedVersion)]
            }
        case "open": package.ranges = [VersionRange()]
        default: package.state = .unknown
        }
        return package
    }
}
