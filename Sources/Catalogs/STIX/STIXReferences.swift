import SourceText

/// The ids of an object in catalogs that rules know, and the id of its entry.
enum STIXReferences {
    /// The ids by catalog, in the order of catalogs.
    static func of(_ object: STIXObject) -> [(catalog: String, ids: [String])] {
        var found: [String: [String]] = [:]
        for reference in object.references {
            let id = OSCALText.clean(reference.id)
            guard let catalog = catalog(reference.source, id), !id.isEmpty else { continue }
            found[catalog, default: []].append(number(id, catalog))
        }
        if let id = emb3d(object) { found["emb3d", default: []].append(id) }
        found["cwe", default: []] += weaknesses(object.text("x_mitre_emb3d_threat_CWEs") ?? "")
        if object.type == "vulnerability", isCVE(object.name) { found["cve", default: []].append(object.name) }
        return found.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.uniqued()) }
    }

    /// The id that people know an object by; nil where it has none.
    static func publicID(of object: STIXObject) -> String? {
        if let id = emb3d(object) { return id }
        let references = object.references.filter { isHarmless($0.id) }
        for source in ["mitre-attack", "mitre-ics-attack", "mitre-mobile-attack", "cve", "capec"] {
            if let reference = references.first(where: { $0.source == source }) { return reference.id }
        }
        return object.type == "vulnerability" && isCVE(object.name) ? object.name : nil
    }

    private static func catalog(_ source: String, _ id: String) -> String? {
        switch source {
        case "mitre-attack", "mitre-ics-attack", "mitre-mobile-attack":
            id.hasPrefix("T08") || id.hasPrefix("T09") ? "attack_ics" : id.hasPrefix("T1") ? "attack" : nil
        case "capec", "cwe", "cve": source
        default: nil
        }
    }

    private static func number(_ id: String, _ catalog: String) -> String {
        catalog == "cve" ? id : id.replacing("\(catalog.uppercased())-", with: "")
    }

    private static func emb3d(_ object: STIXObject) -> String? {
        for name in ["x_mitre_emb3d_threat_id", "x_mitre_emb3d_property_id", "x_mitre_emb3d_mitigation_id"] {
            if let id = object.text(name), isHarmless(id) { return id }
        }
        return nil
    }

    /// The numbers in the addresses of weaknesses, which are right where the words before them have a slip.
    private static func weaknesses(_ text: String) -> [String] {
        text.split(separator: "definitions/").dropFirst().map { String($0.prefix { $0.isASCII && $0.isNumber }) }
            .filter { !$0.isEmpty }
    }

    private static func isCVE(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0] == "CVE" && parts[1].count == 4 && (4...10).contains(parts[2].count)
            && parts.dropFirst().allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func isHarmless(_ id: String) -> Bool {
        (1...60).contains(id.utf8.count)
            && id.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == 0x2D || $0 == 0x2E
            }
    }
}

/// The ids of the entries that objects become: those that people know, or ones made from their names.
struct STIXEntryNames {
    private var names: [String: String] = [:]

    init(_ objects: [STIXObject]) {
        var taken: Set<String> = []
        var numbers: [String: Int] = [:]
        for object in objects {
            let wanted = STIXReferences.publicID(of: object) ?? STIXName.kebab(object.name)
            let first = wanted.isEmpty ? object.type : wanted
            var name = first
            while !taken.insert(name).inserted {
                numbers[first, default: 1] += 1
                name = "\(first)-\(numbers[first, default: 1])"
            }
            names[object.id] = name
        }
    }

    /// The entry that an object becomes.
    subscript(id: String) -> String? { names[id] }
}

/// The names of products, platforms and assets that an object gives.
enum STIXProductNames {
    /// How many names of one object count.
    private static let limit = 100

    static func of(_ object: STIXObject) -> [String] { Array(all(of: object).prefix(limit)) }

    private static func all(of object: STIXObject) -> [String] {
        switch object.type {
        case "software": software(object)
        case "infrastructure": [object.name] + object.texts("aliases")
        case "x-mitre-asset":
            [object.name]
                + (object.members["x_mitre_related_assets"]?.items ?? []).compactMap { $0.members["name"]?.text }
        default: object.references.filter { $0.source == "cpe" }.flatMap { cpe($0.id) }
        }
    }

    private static func software(_ object: STIXObject) -> [String] {
        let vendor = object.text("vendor").map { [$0 + " " + object.name] } ?? []
        let names = [object.name] + vendor
        let version = object.text("version").map { version in names.map { $0 + " " + version } } ?? []
        return names + version + (object.text("cpe").map(cpe) ?? [])
    }

    /// The names in a CPE 2.2 or 2.3 name: the product, with its vendor, with its version.
    private static func cpe(_ name: String) -> [String] {
        var parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts[0] == "cpe" else { return [] }
        parts.removeFirst(parts[1] == "2.3" ? 2 : 1)
        guard parts.count >= 3 else { return [] }
        func plain(_ text: String) -> String {
            text.replacing("\\", with: "").replacing("_", with: " ").replacing("/", with: "")
        }
        let (vendor, product) = (plain(parts[1]), plain(parts[2]))
        let version = parts.count > 3 ? plain(parts[3]) : ""
        let names = [product, vendor + " " + product]
        let isAny = version.isEmpty || version == "*" || version == "-"
        return isAny ? names : names + names.map { $0 + " " + version }
    }
}
