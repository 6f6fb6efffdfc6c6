import ProductModel
public import SourceText

/// Threat information of others (SP 800-150), taken into a file `threat-information/<id>.yaml`.
public struct ThreatInformation: Sendable {
    /// Its name, which is also its file's.
    public let id: String
    /// What it is called.
    public let title: String
    /// Its version or day.
    public let edition: String
    /// Who published it.
    public let source: String
    /// Its publisher's notice.
    public let notice: String?
    /// How far it may be passed on; nil where it does not say.
    public let light: TrafficLight?
    /// What it says, piece by piece.
    public let entries: [Entry]
    /// Where it stands.
    public let place: Place

    /// One piece of threat information: an attack pattern, a vulnerability, a threat source, a mitigation.
    public struct Entry: Sendable {
        /// Its id in the file: `T0857`, `CVE-2026-1234`, or made from its name.
        public let id: String
        /// What sort of object it is, in STIX's words: `attack-pattern`.
        public let type: String
        /// Its name.
        public let title: String
        /// Its first sentences.
        public let text: String?
        /// The day of its last change, `YYYY-MM-DD`.
        public let modified: String?
        /// How far it may be passed on, where it says so itself.
        public let light: TrafficLight?
        /// The id of the object that it was made from.
        public let origin: String?
        /// Ids in other catalogs, by catalog: `attack_ics`, `capec`, `cve`, `cwe`, `emb3d`.
        public let references: [(catalog: String, ids: [String])]
        /// Names of products, platforms and assets that it speaks of, by which components are found.
        public let names: [String]
        /// The entries that it names, by relation: `mitigates`.
        public let relations: [(relation: String, entries: [String])]
        /// The components that somebody says it concerns.
        public let components: [String]
        /// Where it stands.
        public let place: Place
    }

    /// Types of entries that speak of harm, and so can make a risk assessment old.
    public static let harmful: Set = [
        "attack-pattern", "vulnerability", "threat-actor", "intrusion-set", "campaign", "malware", "tool", "indicator",
        "report", "sighting",
    ]
}

extension ThreatInformation {
    private static let keys = [
        "threat_information", "title", "edition", "source", "notice", "tlp", "note", "entries",
    ]
    private static let entryKeys = [
        "type", "title", "text", "modified", "tlp", "stix", "references", "names", "related", "components",
    ]

    /// Reads a file.
    ///
    /// - Throws: a diagnostic with the code `bad-threat-information`, or one of YAML's.
    public static func read(_ source: SourceFile) throws(DiagnosticError) -> ThreatInformation {
        guard let node = try YAMLNode.read(source) else {
            throw DiagnosticError(
                Diagnostic("bad-threat-information", "the file is empty", at: Place(file: source.path)))
        }
        do throws(DiagnosticError) {
            return try read(node)
        } catch {
            // The words are those of any catalog; the code says which kind of file it is.
            var diagnostic = error.diagnostic
            if diagnostic.code == "bad-catalog" { diagnostic.code = "bad-threat-information" }
            throw DiagnosticError(diagnostic)
        }
    }

    private static func read(_ node: YAMLNode) throws(DiagnosticError) -> ThreatInformation {
        try node.only(keys, of: "a file of threat information")
        var entries: [Entry] = []
        var seen: Set<String> = []
        for (key, value) in node["entries"]?.pairs ?? [] {
            let id = key.text ?? ""
            guard !id.isEmpty, seen.insert(id).inserted else {
                throw key.refusal("bad-threat-information", "there are two entries '\(id)'")
            }
            entries.append(try entry(id, value, at: key.place))
        }
        return ThreatInformation(
            id: try node.required("threat_information"), title: try node.required("title"),
            edition: try node.required("edition"), source: try node.required("source"), notice: node["notice"]?.text,
            light: try light(node), entries: entries, place: node.place)
    }

    private static func entry(_ id: String, _ node: YAMLNode, at place: Place) throws(DiagnosticError) -> Entry {
        try node.only(entryKeys, of: "an entry")
        if let day = node["modified"], day.text.flatMap({ CalendarDay($0) }) == nil {
            throw day.refusal("bad-date", "this is no day of the calendar; write it as 2026-03-01")
        }
        return Entry(
            id: id, type: try node.required("type"), title: try node.required("title"), text: node["text"]?.text,
            modified: node["modified"]?.text, light: try light(node), origin: node["stix"]?.text,
            references: lists(node["references"]).map { ($0, $1) }, names: node.texts("names"),
            relations: lists(node["related"]).map { ($0, $1) }, components: node.texts("components"), place: place)
    }

    private static func light(_ node: YAMLNode) throws(DiagnosticError) -> TrafficLight? {
        guard let word = node["tlp"] else { return nil }
        guard let light = word.text.flatMap({ TrafficLight(name: $0) }) else {
            let words = TrafficLight.allCases.map(\.rawValue).joined(separator: ", ")
            throw word.refusal("bad-threat-information", "'tlp' is one of \(words)")
        }
        return light
    }

    private static func lists(_ node: YAMLNode?) -> [(String, [String])] {
        (node?.pairs ?? []).map { ($0.key.text ?? "", $0.value.items.compactMap(\.text)) }
    }
}
