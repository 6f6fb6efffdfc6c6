import ProductModel
import SourceText

extension PytmReader {
    /// What the first words of a response say; pytm asks for one of these.
    private static let decisions: [(start: String, decision: RecordedDecision)] = [
        ("mitigated", .mitigate), ("transferred", .transfer), ("avoided", .avoid), ("accepted", .accept),
        ("not applicable", .falseAlarm), ("false positive", .falseAlarm),
    ]

    /// Reads a finding of pytm's, once, with what its author answered to it.
    ///
    /// - Parameters:
    ///   - element: The element that it stands in, where it stands in one.
    ///   - isExcluded: Whether an assumption of the model excludes it.
    mutating func read(finding node: DataNode, at element: String?, isExcluded: Bool = false) throws(DiagnosticError) {
        guard !node.isEmpty else { return }
        let name = (node["description"] ?? node["threat_id"])?.text.map(PlainText.line)
        var record = try SourceRecord(node, "finding", owner: name ?? "finding", file: file)
        let threatID = record.text("threat_id") ?? record.text("threatId")
        let target = record.text("target") ?? element
        guard known.insert("finding \(threatID ?? "") \(target ?? "") \(name ?? "") \(node["id"]?.text ?? "")").inserted
        else { return }
        record.pass("id", "uniqueId")
        var threat = RecordedThreat(title: record.text("description") ?? "Finding \(threatID ?? "of pytm")")
        threat.sourceID = [threatID, target.map { "at \($0)" }].compactMap(\.self).joined(separator: " ")
        if let target {
            if let id = elements.id(target, in: .components) {
                threat.components = [id]
            } else if let flow = flowEnds[target] {
                threat.components = flow.components
                threat.remarks.append("on flow \(flow.id)")
            } else {
                threat.remarks.append("at \(target)")
            }
        }
        for field in ["severity", "likelihood", "cvss"] {
            if let word = record.text(field) { threat.remarks.append("\(field): \(word)") }
        }
        let response = record.text("response")
        let answer = response.map { $0.lowercased() } ?? ""
        threat.decision = Self.decisions.first { answer.hasPrefix($0.start) }?.decision ?? .open
        if threat.decision == .open {
            if let response { threat.remarks.append("response: \(response)") }
        } else {
            threat.because = response
        }
        if isExcluded { exclude(&threat, &record) }
        model.add(threat, named: target.map { "\(threat.title) at \($0)" })
        model.close(record)
    }

    private func exclude(_ threat: inout RecordedThreat, _ record: inout SourceRecord) {
        threat.decision = .falseAlarm
        guard let assumption = record.node["assumption"] else { return }
        record.pass("assumption")
        let name = (assumption.text ?? assumption["name"]?.text).map(PlainText.line) ?? "an assumption"
        threat.because = "Excluded by the assumption: \(name)"
    }
}
