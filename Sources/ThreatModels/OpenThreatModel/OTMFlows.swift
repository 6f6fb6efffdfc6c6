import ProductModel
import SourceText

extension OTMReader {
    /// Reads a flow; one that goes both ways becomes two.
    mutating func read(flow: SourceRecord) throws(DiagnosticError) {
        var record = flow
        var entry = ImportedEntry(
            model.identifiers.make(in: .flows, id: record.node["id"]?.text, title: record.owner))
        record.pass("id", "name")
        leaveOutDrawing(of: &record)
        entry.say("title", PlainText.described(record.owner, record.text("description")))
        let from = end("source", of: &record)
        let to = end("destination", of: &record)
        entry.say("from", from?.id)
        entry.say("to", to?.id)
        for name in record.texts("assets") {
            if let id = assets.id(name, in: .data) {
                entry.add(id, to: "data")
            } else {
                model.leaveOut("assets (unknown)", of: record, name)
            }
        }
        let ends = [from, to].compactMap(\.self).filter { $0.section == .components }.map(\.id)
        try readThreats(of: &record, at: ends, remark: "on flow \(entry.id)")
        model.add(entry, to: .flows)
        if record.flag("bidirectional") == true {
            var back = ImportedEntry(model.identifiers.make(in: .flows, id: entry.id + "-back"))
            back.say("title", "Back: \(record.owner)")
            back.say("from", to?.id)
            back.say("to", from?.id)
            back.repeatFact("data", of: entry)
            model.add(back, to: .flows)
        }
        model.close(record)
    }

    private mutating func end(_ field: String, of record: inout SourceRecord) -> SourceElements.Element? {
        let name = record.text(field)
        let element = name.flatMap { components[$0] }
        if element == nil { model.leaveOut("\(field) (unknown)", of: record, name ?? "not said") }
        return element
    }
}
