import ProductModel
import SourceText

extension OTMReader {
    /// Gathers the threats that were found at a component or a flow.
    mutating func readThreats(
        of record: inout SourceRecord, at components: [String], remark: String?
    ) throws(DiagnosticError) {
        for item in record.items("threats") where !item.isEmpty {
            var found = try SourceRecord(item, "threat of \(record.what)", owner: record.owner, file: file)
            guard let id = found.text("threat") else {
                model.leaveOut("threats (without an id)", of: record, item.summary)
                continue
            }
            var mitigations: [(id: String, state: String?)] = []
            for item in found.items("mitigations") where !item.isEmpty {
                var mitigation = try SourceRecord(item, "mitigation of a threat", owner: record.owner, file: file)
                if let id = mitigation.text("mitigation") { mitigations.append((id, mitigation.text("state"))) }
                model.close(mitigation)
            }
            occurrences[id, default: []].append(
                ThreatOccurrence(
                    components: components, state: found.text("state"), mitigations: mitigations, remark: remark))
            model.close(found)
        }
    }

    /// Reads the threats and the mitigations that are defined once for the whole model.
    mutating func readThreats(_ threats: [SourceRecord], mitigations: [SourceRecord]) throws(DiagnosticError) {
        let means = try readMeans(mitigations)
        var known: Set<String> = []
        for threat in threats {
            let id = Self.sourceID(threat)
            guard known.insert(id).inserted else {
                throw model.refusal(
                    "duplicate-id", "there are two threats with the id '\(PlainText.shortened(id, to: 60))'",
                    at: threat.node)
            }
            try read(threat, id: id, means: means)
        }
        for (id, found) in occurrences.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
            for occurrence in found {
                var threat = RecordedThreat(title: "Threat \(id), which the model does not describe")
                threat.sourceID = id
                decide(&threat, occurrence, means: means)
                model.add(threat)
            }
        }
    }

    private mutating func readMeans(_ mitigations: [SourceRecord]) throws(DiagnosticError) -> [String: String] {
        var states: [String: [String]] = [:]
        for occurrence in occurrences.values.flatMap(\.self) {
            for mitigation in occurrence.mitigations {
                states[mitigation.id, default: []].append(mitigation.state?.lowercased() ?? "")
            }
        }
        var means: [String: String] = [:]
        for var record in mitigations {
            let sourceID = Self.sourceID(record)
            guard means[sourceID] == nil else {
                throw model.refusal(
                    "duplicate-id", "there are two mitigations with the id '\(PlainText.shortened(sourceID, to: 60))'",
                    at: record.node)
            }
            record.pass("id", "name")
            var entry = ImportedEntry(model.identifiers.make(in: .means, id: sourceID, title: record.owner))
            entry.say("title", PlainText.described(record.owner, record.text("description")))
            entry.say("status", Self.progress(states[sourceID] ?? []))
            model.add(entry, to: .means)
            means[sourceID] = entry.id
            model.close(record)
        }
        return means
    }

    /// How far a mitigation is, from its states at all the threats that it is for.
    private static func progress(_ states: [String]) -> String? {
        let known = states.compactMap { OTMWords.progress[$0] }
        guard !known.isEmpty else { return nil }
        if known.count == states.count, known.allSatisfy({ $0 == "in-place" }) { return "in-place" }
        return known.contains("in-place") ? "in-progress" : "planned"
    }

    private mutating func read(
        _ definition: SourceRecord, id: String, means: [String: String]
    ) throws(DiagnosticError) {
        var record = definition
        record.pass("id", "name")
        var base = RecordedThreat(title: PlainText.described(record.owner, record.text("description")) ?? record.owner)
        base.sourceID = id
        for category in record.texts("categories") {
            if let word = StrideWord.category(category) {
                base.stride.append(word)
            } else {
                base.remarks.append("category: \(category)")
            }
        }
        let weaknesses = record.texts("cwes")
        if !weaknesses.isEmpty { base.remarks.append(weaknesses.joined(separator: ", ")) }
        if var risk = try record.record("risk", "risk of a threat", file: file) {
            base.likelihood = risk.number("likelihood").flatMap(LevelScale.level)
            for name in ["impact", "likelihoodComment", "impactComment"] {
                if let text = risk.text(name) { base.remarks.append("\(name): \(text)") }
            }
            model.close(risk)
        }
        model.close(record)
        let found = occurrences[id] ?? []
        if found.isEmpty { model.add(base, named: record.owner) }
        for group in Self.grouped(found) {
            var threat = base
            threat.components = group.flatMap(\.components)
            threat.remarks += group.compactMap(\.remark)
            decide(&threat, group[0], means: means)
            model.add(threat, named: record.owner)
        }
    }

    /// The places of a threat, together where the same was decided about them.
    private static func grouped(_ found: [ThreatOccurrence]) -> [[ThreatOccurrence]] {
        var order: [String] = []
        var groups: [String: [ThreatOccurrence]] = [:]
        for occurrence in found {
            let key = ([occurrence.state ?? ""] + occurrence.mitigations.map { "\($0.id)=\($0.state ?? "")" })
                .joined(separator: "|")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(occurrence)
        }
        return order.compactMap { groups[$0] }
    }

    private mutating func decide(
        _ threat: inout RecordedThreat, _ occurrence: ThreatOccurrence, means: [String: String]
    ) {
        if threat.components.isEmpty { threat.components = occurrence.components }
        var isDecided = false
        for mitigation in occurrence.mitigations {
            let state = mitigation.state?.lowercased() ?? ""
            if let id = means[mitigation.id] {
                isDecided = isDecided || OTMWords.progress[state] != nil
                if state == "rejected" { threat.remarks.append("rejected: \(id)") } else { threat.means.append(id) }
            } else {
                threat.remarks.append("mitigation \(mitigation.id) (not described in the model): \(state)")
            }
        }
        threat.decision = occurrence.state.flatMap { OTMWords.decision[$0.lowercased()] } ?? .open
        // Who requires or implements a mitigation has decided, though the threat is still called exposed.
        if threat.decision == .open, isDecided { threat.decision = .mitigate }
        if let state = occurrence.state { threat.remarks.append("state: \(state)") }
    }
}
