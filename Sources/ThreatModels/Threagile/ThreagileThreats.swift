import ProductModel
import SourceText

extension ThreagileReader {
    /// Reads the risks that people wrote down, the abuse cases, and what was decided about any risk.
    ///
    /// Threagile finds most risks itself, and its model holds only decisions about them; each decision that is about no
    /// risk of the model becomes a threat of its own.
    mutating func readThreats(
        categories: [SourceRecord], tracking: [SourceRecord], abuse: [DataNode.Field]
    ) throws(DiagnosticError) {
        var threats: [(id: String, threat: RecordedThreat)] = []
        for category in categories { threats += try read(category: category) }
        for record in tracking { try read(tracking: record, into: &threats) }
        for (id, threat) in threats { model.add(threat, named: id.contains("*") ? nil : id) }
        for field in abuse {
            let title = PlainText.line(field.name)
            var threat = RecordedThreat(
                title: PlainText.described(title, field.value.text.map(PlainText.line)) ?? title)
            threat.sourceID = "abuse case \(title)"
            model.add(threat, named: title)
        }
    }

    private mutating func read(
        category: SourceRecord
    ) throws(DiagnosticError) -> [(id: String, threat: RecordedThreat)] {
        var category = category
        let id = category.text("id") ?? PlainText.line(category.owner)
        let stride = category.text("stride").flatMap(StrideWord.category)
        let description = category.text("description")
        let cwe = category.text("cwe")
        let mitigation = category.text("mitigation")
        var found: [(id: String, threat: RecordedThreat)] = []
        for field in category.fields("risks_identified") {
            var risk = try SourceRecord(field.value, "identified risk", owner: field.name, file: model.file)
            var threat = RecordedThreat(title: PlainText.line(field.name))
            threat.stride = [stride].compactMap(\.self)
            threat.likelihood = risk.word("exploitation_likelihood", ThreagileWords.likelihood)
            let asset = risk.text("most_relevant_technical_asset")
            let dataAsset = risk.text("most_relevant_data_asset")
            let breached = risk.texts("data_breach_technical_assets")
            threat.components = components([asset].compactMap(\.self) + breached, of: risk)
            threat.data = [data.id(dataAsset, in: .data)].compactMap(\.self)
            let others = ["communication_link", "trust_boundary", "shared_runtime"].map { "most_relevant_\($0)" }
            let subjects = [dataAsset, asset] + others.map { risk.text($0) }
            threat.sourceID = ([id] + subjects.compactMap(\.self)).joined(separator: "@")
            threat.remarks = [
                description, cwe.map { "CWE-\($0)" }, mitigation.map { "mitigation: \($0)" },
            ].compactMap(\.self)
            for name in ["severity", "exploitation_impact", "data_breach_probability"] {
                if let word = risk.text(name) { threat.remarks.append("\(name): \(word)") }
            }
            found.append((threat.sourceID ?? id, threat))
            model.close(risk)
        }
        model.close(category)
        return found
    }

    private mutating func read(
        tracking record: SourceRecord, into threats: inout [(id: String, threat: RecordedThreat)]
    ) throws(DiagnosticError) {
        var record = record
        let key = PlainText.line(record.owner)
        let status = record.word("status", ThreagileWords.decision)
        let word = record.node["status"]?.text ?? "unchecked"
        let because = Self.reason(&record)
        let day = record.node["date"]?.text.flatMap { CalendarDay($0) != nil ? $0 : nil }
        if day != nil { record.pass("date") }
        func decide(_ threat: inout RecordedThreat) {
            threat.decision = status ?? .open
            threat.because = because
            threat.reviewed = day
            if threat.decision == .open {
                threat.remarks += ["status: \(PlainText.line(word))", because].compactMap(\.self)
            }
            if word == "in-progress" { threat.remarks.append("being mitigated, as Threagile has it") }
        }
        let matches = threats.indices.filter {
            Self.matches(key, threats[$0].id) && threats[$0].threat.decision == .open
        }
        for index in matches { decide(&threats[index].threat) }
        if matches.isEmpty {
            let parts = key.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
            let subjects = parts.dropFirst().filter { $0 != "*" }
            var threat = RecordedThreat(title: Self.title(category: parts.first ?? key, subjects: subjects.map(name)))
            threat.sourceID = key
            threat.components = subjects.compactMap { assets.id($0, in: .components) }
            decide(&threat)
            threats.append((key, threat))
        }
        model.close(record)
    }

    /// Why, with who said so and where it is written down.
    private static func reason(_ record: inout SourceRecord) -> String? {
        let text = record.text("justification")
        let details = [
            record.text("checked_by").map { "checked by \($0)" }, record.text("ticket").map { "ticket \($0)" },
            record.node["date"]?.text.map { "on \(PlainText.line($0))" },
        ].compactMap(\.self)
        guard !details.isEmpty else { return text }
        guard let text else { return details.joined(separator: ", ") }
        return "\(text) (\(details.joined(separator: ", ")))"
    }

    /// Whether the id of a risk fits a key in which `*` stands for any part between two `@`.
    static func matches(_ key: String, _ id: String) -> Bool {
        let keys = key.split(separator: "@", omittingEmptySubsequences: false)
        let parts = id.split(separator: "@", omittingEmptySubsequences: false)
        return keys.count == parts.count && zip(keys, parts).allSatisfy { $0 == "*" || $0 == $1 }
    }

    private static func title(category: String, subjects: [String]) -> String {
        let words = category.split(separator: "-").joined(separator: " ")
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return subjects.isEmpty ? title : "\(title) at \(subjects.joined(separator: ", "))"
    }

    private mutating func components(_ names: [String], of record: SourceRecord) -> [String] {
        names.compactMap { name in
            let id = assets.id(name, in: .components)
            if id == nil { model.leaveOut("asset (no component)", of: record, name) }
            return id
        }
    }

    /// The title of an asset, or else what the risk's id says: `asset>link` is a link of an asset.
    private func name(_ subject: String) -> String { assets[subject].flatMap { titles[$0.id] } ?? subject }
}
