import SourceText

extension ThreatComposerReader {
    /// Reads a threat, with what is linked to it.
    mutating func read(threat: SourceRecord) {
        var record = threat
        let sourceID = sourceID(record)
        record.pass("id", "displayOrder")
        let number = record.text("numericId")
        // The statement is made of these, unless it was written by hand or is not there.
        let parts = ["threatSource", "prerequisites", "threatAction", "threatImpact"].map { record.text($0) }
        let statement = record.text("statement") ?? parts.compactMap(\.self).joined(separator: " ")
        var entry = RecordedThreat(title: statement.isEmpty ? record.owner : statement)
        entry.sourceID = number.map { "threat \($0)" } ?? sourceID
        for (key, words) in metadata(&record) {
            if key == "STRIDE" {
                entry.stride += words.compactMap(StrideWord.category)
                let others = words.filter { StrideWord.category($0) == nil }
                if !others.isEmpty { entry.remarks.append("STRIDE: \(others.joined(separator: ", "))") }
            } else {
                entry.remarks.append("\(key): \(words.joined(separator: ", "))")
            }
        }
        for (field, name) in [("impactedGoal", "impacted goal"), ("impactedAssets", "impacted assets")] {
            let words = record.texts(field)
            if !words.isEmpty { entry.remarks.append("\(name): \(words.joined(separator: ", "))") }
        }
        if let linked = assumptionLinks[sourceID] {
            entry.remarks.append("rests on the assumptions: \(linked.joined(separator: ", "))")
        }
        decide(&entry, status: record.text("status"), linked: mitigationLinks[sourceID] ?? [])
        let name = [parts[0], parts[2]].compactMap(\.self).joined(separator: " ")
        model.add(entry, named: name.isEmpty ? nil : name)
        model.close(record)
    }

    private mutating func decide(_ threat: inout RecordedThreat, status: String?, linked: [String]) {
        for means in linked {
            if states[means] == "mitigationResolvedWillNotAction" {
                threat.remarks.append("will not be done: \(means)")
            } else {
                threat.means.append(means)
            }
        }
        let isBegun = threat.means.contains {
            ["mitigationInProgress", "mitigationResolved"].contains(states[$0] ?? "")
        }
        switch status {
        case "threatResolvedNotUseful":
            threat.decision = .falseAlarm
            threat.remarks.append("resolved as not useful")
        case "threatResolved" where threat.means.isEmpty:
            // Resolved how, and by what, nobody says: to accept it would be another decision than to mitigate it.
            threat.remarks.append("status: resolved, without a mitigation")
        case "threatResolved": threat.decision = .mitigate
        default:
            // Who has begun with a mitigation has decided.
            if isBegun { threat.decision = .mitigate }
            if let status { threat.remarks.append("status: \(status)") }
        }
    }
}
