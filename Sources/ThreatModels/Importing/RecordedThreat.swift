import ProductModel

/// What the users of another tool decided about a threat.
enum RecordedDecision: String {
    /// Nothing was decided yet.
    case open
    case mitigate, avoid, transfer, accept
    case falseAlarm = "false-alarm"
}

/// A threat that the source has, with what its users said of it.
struct RecordedThreat {
    var title: String
    /// What the source calls it.
    var sourceID: String?
    var components: [String] = []
    var data: [String] = []
    var stride: [String] = []
    var likelihood: Level?
    var source: String?
    var reviewed: String?
    var remarks: [String] = []
    /// What was decided.
    var decision = RecordedDecision.open
    var because: String?
    /// The ids of the means that reduce it.
    var means: [String] = []
    var due: String?

    init(title: String) { self.title = title }
}

extension ImportedModel {
    /// Writes down a threat, and what was decided about it under the key of the finding that it gives.
    @discardableResult
    mutating func add(_ threat: RecordedThreat, named name: String? = nil) -> String {
        let id = identifiers.make(in: .threats, id: name, title: threat.title)
        var entry = ImportedEntry(id)
        entry.say("title", threat.title)
        entry.say("source", threat.source)
        entry.say("components", threat.components)
        entry.say("data", threat.data)
        entry.say("stride", threat.stride)
        entry.say("likelihood", threat.likelihood)
        let from = threat.sourceID.map { "\(format.title): \($0)" } ?? format.title
        entry.say("known_from", from)
        entry.say("reviewed", threat.reviewed)
        for remark in threat.remarks { entry.remark(remark) }
        if threat.decision == .open, !threat.means.isEmpty {
            entry.remark("proposed means", threat.means.joined(separator: ", "))
        }
        add(entry, to: .threats)
        guard threat.decision != .open else { return id }
        var treatment = ImportedEntry("recorded-threat:\(id)")
        treatment.say("decision", threat.decision.rawValue)
        treatment.say("by", threat.decision == .mitigate ? threat.means : [])
        if threat.decision != .mitigate, !threat.means.isEmpty {
            treatment.remark("means", threat.means.joined(separator: ", "))
        }
        treatment.say("because", threat.because)
        treatment.say("due", threat.due)
        add(treatment, to: .treatments)
        return id
    }
}

/// The categories of STRIDE, in the ways in which tools write them.
enum StrideWord {
    private static let words = [
        "spoofing": "spoofing", "tampering": "tampering", "repudiation": "repudiation",
        "informationdisclosure": "information-disclosure", "denialofservice": "denial-of-service",
        "elevationofprivilege": "elevation-of-privilege", "s": "spoofing", "t": "tampering", "r": "repudiation",
        "i": "information-disclosure", "d": "denial-of-service", "e": "elevation-of-privilege",
    ]

    /// The category; nil for any other word.
    static func category(_ text: String) -> String? {
        words[String(text.lowercased().filter(\.isLetter))]
    }
}
