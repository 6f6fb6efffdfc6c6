/// Reads Alpine's security database: for one repository of one release, which versions of packages fix what.
enum AlpineSecurityData {
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into collection: inout RecordCollection
    ) throws(ReadingFault) {
        var json = JSONReader(bytes)
        guard try json.object() else { return }
        var release = ""
        var fixes: [(package: String, version: String, names: [String])] = []
        while let name = try json.name() {
            switch name {
            case "distroversion": release = try json.text()?.string ?? ""
            case "packages":
                guard try json.list() else { continue }
                while try json.item() {
                    guard try json.object() else { continue }
                    while let name = try json.name() {
                        guard "pkg" ~= name, try json.object() else {
                            if !("pkg" ~= name) { try json.skip() }
                            continue
                        }
                        try readPackage(&json, into: &fixes)
                    }
                }
            default: try json.skip()
            }
        }
        try json.end()
        guard !release.isEmpty else { throw ReadingFault("the database does not say which release it is of") }
        let ecosystem = "Alpine:\(release)"
        for fix in fixes {
            let name = PackageIdentity.lookupName(fix.package, ecosystem: ecosystem)
            var package = AffectedPackage(ecosystem: ecosystem, name: name, scheme: .apk)
            // Version 0 stands for: the package never was affected.
            if fix.version == "0" {
                package.state = .unaffected
            } else {
                package.ranges = [VersionRange(high: fix.version)]
            }
            for vulnerability in fix.names { collection.add(package, to: vulnerability) }
        }
    }

    private static func readPackage(
        _ json: inout JSONReader, into fixes: inout [(package: String, version: String, names: [String])]
    ) throws(ReadingFault) {
        var package = ""
        var found: [(String, [String])] = []
        while let name = try json.name() {
            switch name {
            case "name": package = try json.text()?.string ?? ""
            case "secfixes":
                guard try json.peek() == UInt8(ascii: "{"), try json.object() else {
                    // A package without fixes has an empty list here.
                    try json.skip()
                    continue
                }
                while let version = try json.name()?.string {
                    // One text may have several names of the same vulnerability.
                    found.append((version, try OSVReader.texts(&json).flatMap(names)))
                }
            default: try json.skip()
            }
        }
        for (version, names) in found { fixes.append((package, version, names)) }
    }

    private static func names(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

extension AlpineSecurityData {
    /// What the database is of: `v3.18-main`; nil where it does not say.
    static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var json = JSONReader(bytes)
        guard (try? json.object()) == true else { return nil }
        var release: String?
        var repository: String?
        while let name = try? json.name() {
            switch name {
            case "distroversion": release = (try? json.textIfAny())??.string
            case "reponame": repository = (try? json.textIfAny())??.string
            default: guard (try? json.skip()) != nil else { return nil }
            }
        }
        return release.map { release in repository.map { "\(release)-\($0)" } ?? release }
    }
}
