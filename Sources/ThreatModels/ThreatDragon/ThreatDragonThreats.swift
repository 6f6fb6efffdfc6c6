import ProductModel
import SourceText

extension ThreatDragonReader {
    private static let decisions: [String: RecordedDecision] = [
        "open": .open, "mitigated": .mitigate, "accepted": .accept, "transferred": .transfer, "avoided": .avoid,
        "eliminated": .avoid, "na": .falseAlarm, "n/a": .falseAlarm, "notapplicable": .falseAlarm,
        "not applicable": .falseAlarm,
    ]

    /// Reads the threats of a cell, which stand in its data, or beside it as the schema has it.
    mutating func readThreats(
        of cell: ThreatDragonCell, _ data: inout SourceRecord, at components: [String], on place: String
    ) throws(DiagnosticError) {
        var record = cell.record
        try readThreats(of: &data, at: components, on: place)
        try readThreats(of: &record, at: components, on: place)
    }

    private mutating func readThreats(
        of data: inout SourceRecord, at components: [String], on place: String
    ) throws(DiagnosticError) {
        for item in data.items("threats") where !item.isEmpty {
            let name = item["title"]?.text.map(PlainText.line) ?? ""
            var record = try SourceRecord(item, "threat", owner: name.isEmpty ? data.owner : name, file: file)
            record.pass("title", "hasOpenThreats", "new", "modelType")
            let described = PlainText.described(name, record.text("description"))
            var threat = RecordedThreat(title: described ?? "Threat \(place)")
            threat.components = components
            threat.sourceID = record.text("id") ?? record.text("threatId")
            if components.isEmpty || place.hasPrefix("on ") { threat.remarks.append(place) }
            if let type = record.text("type") {
                if let category = StrideWord.category(type) {
                    threat.stride = [category]
                } else {
                    threat.remarks.append("type: \(type)")
                }
            }
            for field in ["severity", "score"] {
                if let word = record.text(field) { threat.remarks.append("\(field): \(word)") }
            }
            decide(&threat, &record)
            model.add(threat, named: name)
            model.close(record)
        }
    }

    private mutating func decide(_ threat: inout RecordedThreat, _ record: inout SourceRecord) {
        let mitigation = record.text("mitigation")
        threat.decision = record.word("status", Self.decisions) ?? .open
        guard let mitigation else { return }
        switch threat.decision {
        case .mitigate: threat.means = [means.id(mitigation, status: "in-place", in: &model)]
        case .open: threat.means = [means.id(mitigation, status: nil, in: &model)]
        // Where nothing is mitigated, the text beside the decision is the reason for it.
        case .accept, .avoid, .transfer, .falseAlarm: threat.because = mitigation
        }
    }
}
