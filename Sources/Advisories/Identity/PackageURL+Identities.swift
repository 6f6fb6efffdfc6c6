extension PackageURL {
    /// Where advisories may speak of this package, the most telling first; empty where no ecosystem knows it.
    ///
    /// Packages of Linux distributions are looked up by the source package that they were made of (RPM by both, because
    /// its advisories name either), in the release that the qualifier `distro` names; without it the ecosystem has no
    /// release. `pkg:generic` and `pkg:yocto` are known to OSS-Fuzz at most: match those by CPE name as well, with
    /// ``productNames``, and where that finds nothing either, it cannot be decided whether they are affected.
    public var identities: [PackageIdentity] {
        guard let rules = PackageType.named(type) else { return [] }
        switch type {
        case "deb", "rpm", "apk": return distributionIdentities(rules)
        case "generic", "yocto": return projectIdentities(rules)
        case "golang": return [goIdentity(rules)]
        default:
            guard let ecosystem = rules.ecosystem else { return [] }
            let name = rules.joint.map { joint in namespace.map { $0 + joint + self.name } ?? self.name } ?? self.name
            return [
                PackageIdentity(
                    ecosystem: ecosystem, name: PackageIdentity.lookupName(name, ecosystem: ecosystem),
                    scheme: rules.scheme, version: version)
            ]
        }
    }

    /// What the product may be called in a CPE name, without vendor; a guess that gives less confidence than a CPE name
    /// from the bill of materials.
    public var productNames: [String] {
        guard type == "generic" || type == "yocto" || PackageType.named(type)?.ecosystem == nil else { return [] }
        var names: [String] = []
        for name in [projectName, projectName.replacing("-", with: "_"), projectName.replacing(" ", with: "_")]
        where !names.contains(name) && !name.contains(" ") { names.append(name) }
        return names
    }

    /// The recipe without what Yocto puts around it for other machines.
    private var projectName: String {
        var name = name.lowercasedQuickly[...]
        guard type == "yocto" else { return String(name) }
        for prefix in ["nativesdk-", "lib32-", "lib64-"] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        for suffix in ["-native", "-cross", "-crosssdk"] where name.hasSuffix(suffix) {
            name = name.dropLast(suffix.count)
        }
        return String(name)
    }

    private func projectIdentities(_ rules: PackageType) -> [PackageIdentity] {
        let name = projectName
        let project = PackageIdentity(ecosystem: "OSS-Fuzz", name: name, scheme: rules.scheme, version: version)
        let isKernel = name == "linux" || name == "linux-kernel" || name.hasPrefix("linux-yocto")
        return isKernel
            ? [PackageIdentity(ecosystem: "Linux", name: "Kernel", scheme: rules.scheme, version: version), project]
            : [project]
    }

    // MARK: Go

    private func goIdentity(_ rules: PackageType) -> PackageIdentity {
        var path = namespace.map { $0 + "/" + name } ?? name
        if path == "std" { path = "stdlib" }
        if let major = subpath?.prefix(while: { $0 != "/" }), Self.isMajorVersion(major), !path.hasSuffix("/\(major)") {
            path += "/\(major)"
        }
        return PackageIdentity(
            ecosystem: "Go", name: PackageIdentity.lookupName(path, ecosystem: "Go"), scheme: rules.scheme,
            version: version.map(Self.goVersion))
    }

    private static func isMajorVersion(_ text: Substring) -> Bool {
        text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "v") && text.utf8.dropFirst().allSatisfy(\.isDigit)
            && text != "v0" && text != "v1"
    }

    /// `v1.2.3` as `1.2.3`, and `go1.21.3` of the standard library as `1.21.3`.
    private static func goVersion(_ version: String) -> String {
        for prefix in ["v", "go"] where version.hasPrefix(prefix) {
            let rest = version.utf8.dropFirst(prefix.utf8.count)
            if rest.first?.isDigit == true { return String(Substring(rest)) }
        }
        return version
    }

    // MARK: Distributions

    private func distributionIdentities(_ rules: PackageType) -> [PackageIdentity] {
        let ecosystems = LinuxDistribution.ecosystems(namespace: namespace, distro: self[qualifier: "distro"])
        let source = sourcePackage
        var names = [source?.name ?? name]
        if type == "rpm", names[0] != name { names.append(name) }
        return ecosystems.flatMap { ecosystem in
            names.map { name in
                let isSource = name == source?.name
                return PackageIdentity(
                    ecosystem: ecosystem, name: PackageIdentity.lookupName(name, ecosystem: ecosystem),
                    scheme: rules.scheme, version: (isSource ? source?.version ?? version : version).map(withEpoch))
            }
        }
    }

    private func withEpoch(_ version: String) -> String {
        guard let epoch = self[qualifier: "epoch"], !epoch.isEmpty, epoch.utf8.allSatisfy(\.isDigit),
            !version.utf8.contains(UInt8(ascii: ":"))
        else { return version }
        return "\(epoch):\(version)"
    }

    /// What the package was made of: `openssl`, `openssl@3.0.2-1`, or the file name of a source RPM.
    private var sourcePackage: (name: String, version: String?)? {
        guard let source = self[qualifier: "upstream"] ?? self[qualifier: "source"] else { return nil }
        if type == "rpm", source.hasSuffix(".rpm") {
            let parts = source.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count > 2 else { return nil }
            return (parts.dropLast(2).joined(separator: "-"), nil)
        }
        guard let mark = source.lastIndex(of: "@"), mark != source.startIndex else { return (source, nil) }
        let version = source[source.index(after: mark)...]
        return (String(source[..<mark]), version.isEmpty ? nil : String(version))
    }
}
