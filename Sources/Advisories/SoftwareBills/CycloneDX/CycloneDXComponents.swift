import SourceText

extension CycloneDXReader {
    /// Adds components, and those in them, in the order of the file.
    ///
    /// The stack keeps the depth of the file from becoming depth of calls.
    mutating func addComponents(_ components: [DataNode], in holder: Int?) {
        var open = components.reversed().map { (component: $0, holder: holder) }
        var nameless: DataNode?
        while let (component, holder) = open.popLast() {
            guard let package = package(component) else {
                nameless = nameless ?? component
                continue
            }
            let place = component.place(in: file)
            let number = assembly.add(package, at: place)
            if let holder { assembly.relate(.package(holder), .contains, .package(number), at: place) }
            addAncestors(component["pedigree"], of: number)
            open += component.list("components").reversed().map { (component: $0, holder: number) }
        }
        if let nameless {
            assembly.remark(
                "bill-left-out", "a component without a name is left out", at: nameless.place(in: file))
        }
    }

    /// What a component was forked from is looked up in its place, with the patches that were applied since.
    private mutating func addAncestors(_ pedigree: DataNode?, of number: Int) {
        for ancestor in pedigree?.list("ancestors") ?? [] {
            guard var package = package(ancestor) else { continue }
            package.isRequired = assembly.packages[number].isRequired
            package.patched = assembly.packages[number].patched
            package.patches = assembly.packages[number].patches
            let place = ancestor.place(in: file)
            let added = assembly.add(package, at: place)
            assembly.relate(.package(number), .madeFrom, .package(added), at: place)
        }
    }

    private func package(_ component: DataNode) -> SoftwarePackage? {
        let identity = component["evidence"]?.list("identity") ?? []
        func concluded(_ field: String) -> [String] {
            identity.filter { $0.text("field") == field }.compactMap { $0.text("concludedValue") }
        }
        let packageURL = component.text("purl") ?? concluded("purl").first
        guard let name = component.text("name") ?? concluded("name").first ?? packageURL else { return nil }
        let patches = Patches(component["pedigree"])
        return SoftwarePackage(
            reference: component.text("bom-ref") ?? "", kind: component.text("type") ?? "library",
            group: component.text("group"), name: name,
            version: component.text("version") ?? concluded("version").first, supplier: supplier(component),
            packageURL: packageURL,
            cpes: ([component.text("cpe")].compactMap(\.self) + concluded("cpe")).withoutRepetition,
            hashes: hashes(component), licences: licences(component), patched: patches.resolved,
            patches: patches.others, isRequired: component.text("scope").map { $0 != "excluded" })
    }

    private func supplier(_ component: DataNode) -> String? {
        component["supplier"]?.text("name") ?? component["manufacturer"]?.text("name") ?? component.text("publisher")
            ?? component.list("authors").lazy.compactMap { $0.text("name") }.first ?? component.text("author")
    }

    private func hashes(_ component: DataNode) -> [String: String] {
        var hashes: [String: String] = [:]
        for hash in component.list("hashes") {
            guard let algorithm = hash.text("alg"), let content = hash.text("content") else { continue }
            hashes[algorithm.algorithmName] = content.lowercased()
        }
        return hashes
    }

    private func licences(_ component: DataNode) -> [String] {
        let declared = component.list("licenses")
        return (declared.isEmpty ? component["evidence"]?.list("licenses") ?? [] : declared)
            .compactMap { choice in
                choice.text("expression") ?? choice["license"]?.text("id") ?? choice["license"]?.text("name")
            }
            .withoutRepetition
    }
}

/// What a pedigree says was changed since the ancestor.
private struct Patches {
    /// The vulnerabilities that the patches resolve.
    private(set) var resolved: [String] = []
    /// The others, by what is known of them.
    private(set) var others: [String] = []

    init(_ pedigree: DataNode?) {
        for patch in pedigree?.list("patches") ?? [] {
            let issues = patch.list("resolves").compactMap { issue in
                let id = issue.text("id") ?? issue.text("name")
                return issue.text("type") == "security" || id?.isVulnerabilityID == true ? id : nil
            }
            if issues.isEmpty {
                others.append(patch["diff"]?.text("url") ?? patch.text("type") ?? "patch")
            }
            resolved += issues
        }
        for commit in pedigree?.list("commits") ?? [] {
            if let uid = commit.text("uid") { others.append("commit \(uid)") }
        }
        resolved = resolved.withoutRepetition
        others = others.withoutRepetition
    }
}

extension StringProtocol {
    /// Whether this is the id of a vulnerability in one of the great lists.
    var isVulnerabilityID: Bool {
        let text = uppercased()
        return ["CVE-", "GHSA-", "OSV-", "PYSEC-", "RUSTSEC-", "GO-", "EUVD-"].contains { text.hasPrefix($0) }
    }

    /// The CVE ids in a text, such as a patch's file name, in the order that they occur.
    var mentionedCVEs: [String] {
        let text = uppercased().utf8.map { $0 == 0x5F ? 0x2D : $0 }
        var found: [String] = []
        var place = 0
        while place + 8 < text.count {
            guard text[place...].starts(with: "CVE-".utf8) else {
                place += 1
                continue
            }
            let year = text[(place + 4)...].prefix { (0x30...0x39).contains($0) }
            place = year.endIndex
            guard year.count == 4, place < text.count, text[place] == 0x2D else { continue }
            let number = text[(place + 1)...].prefix { (0x30...0x39).contains($0) }
            place = number.endIndex
            guard number.count >= 4 else { continue }
            found.append("CVE-\(String(decoding: year, as: UTF8.self))-\(String(decoding: number, as: UTF8.self))")
        }
        return found.withoutRepetition
    }
}
