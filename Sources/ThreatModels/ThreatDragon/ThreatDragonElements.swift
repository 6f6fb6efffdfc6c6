import ProductModel
import SourceText

extension ThreatDragonReader {
    /// Reads an actor, a process or a store.
    mutating func read(element cell: ThreatDragonCell) throws(DiagnosticError) {
        guard let element = cells[cell.id] else { return }
        var data = cell.data
        data.pass("name", "type", "hasOpenThreats", "threatFrequency", "isTrustBoundary")
        var entry = ImportedEntry(element.id)
        entry.say("title", cell.name)
        entry.say("description", data.text("description"))
        _ = data.flag("outOfScope")
        entry.remark("out of scope", data.text("reasonOutOfScope"))
        if element.section == .parties {
            entry.say("role", cell.kind == .actor ? nil : "third-party")
            entry.remark("\(cell.kind) in Threat Dragon")
        } else {
            let isWebApplication = data.flag("isWebApplication") == true
            if isWebApplication { entry.say("kind", "backend") }
            entry.remark("\(cell.kind) in Threat Dragon")
            if !isWebApplication, case .component(let kind)? = cell.name.flatMap(ComponentWords.kind) {
                entry.remark("by its name, perhaps kind: \(kind)")
            }
            if data.flag("isEncrypted") == true { entry.say("encrypted_storage", true) }
            addData(storedIn: element.id, name: cell.name, &data)
        }
        try readThreats(of: cell, &data, at: element.section == .components ? [element.id] : [], on: "at \(element.id)")
        model.add(entry, to: element.section)
        model.close(data)
        close(drawingOf: cell)
    }

    /// Logs and credentials, where a store is said to hold them.
    private mutating func addData(storedIn component: String, name: String?, _ data: inout SourceRecord) {
        let kinds = [("isALog", "log", "Log"), ("storesCredentials", "credential", "Credentials")]
        for (field, kind, title) in kinds where data.flag(field) == true {
            let title = "\(title) in \(name ?? component)"
            var entry = ImportedEntry(model.identifiers.make(in: .data, title: title))
            entry.say("title", title)
            entry.say("kind", kind)
            entry.say("stored_in", [component])
            model.add(entry, to: .data)
        }
    }

    // MARK: Flows

    mutating func read(flow cell: ThreatDragonCell) throws(DiagnosticError) {
        var data = cell.data
        data.pass("name", "type", "hasOpenThreats", "threatFrequency", "isTrustBoundary")
        let from = end("source", of: cell)
        let to = end("target", of: cell)
        let title = cell.name ?? [from, to].compactMap { $0?.id }.joined(separator: " to ")
        var entry = ImportedEntry(model.identifiers.make(in: .flows, title: title))
        entry.say("title", PlainText.described(cell.name, data.text("description")))
        entry.say("from", from?.id)
        entry.say("to", to?.id)
        let isEncrypted = data.flag("isEncrypted") == true
        let spoken = data.text("protocol")
        let word = spoken.flatMap { WireWords.word($0, encrypted: isEncrypted ? true : nil) }
        if let spoken, word != spoken.lowercased() { entry.remark("protocol in Threat Dragon", spoken) }
        entry.say("encrypted", isEncrypted ? true : nil)
        if data.flag("outOfScope") == true { entry.remark("out of scope") }
        entry.remark(data.text("reasonOutOfScope"))
        if data.flag("isPublicNetwork") == true, let to, to.section == .components {
            entry.say("via", interface(of: to.id, word, flow: entry.id))
        } else {
            entry.say("protocol", word)
        }
        let ends = [from, to].compactMap(\.self).filter { $0.section == .components }.map(\.id)
        try readThreats(of: cell, &data, at: ends, on: "on flow \(entry.id)")
        model.add(entry, to: .flows)
        if data.flag("isBidirectional") == true {
            var back = ImportedEntry(model.identifiers.make(in: .flows, title: entry.id + " back"))
            back.say("title", cell.name.map { "Back: \($0)" })
            back.say("from", to?.id)
            back.say("to", from?.id)
            for field in ["protocol", "encrypted", "via"] { back.repeatFact(field, of: entry) }
            model.add(back, to: .flows)
        }
        model.close(data)
        close(drawingOf: cell)
    }

    private mutating func end(_ field: String, of cell: ThreatDragonCell) -> SourceElements.Element? {
        let name = cell.record.node[field]?["cell"]?.text
        let element = name.flatMap { cells[$0] }
        if element == nil { model.leaveOut("\(field) (at no element)", of: cell.record, name ?? "an end in the open") }
        return element
    }

    /// The interface of a flow that crosses a public network, which says from where it can be reached.
    private mutating func interface(of component: String, _ word: String?, flow: String) -> String {
        var entry = ImportedEntry(
            model.identifiers.make(
                in: .interfaces, title: [component, word, "public"].compactMap(\.self).joined(separator: " ")))
        entry.say("component", component)
        entry.say("protocol", word)
        entry.say("reach", "internet")
        model.add(entry, to: .interfaces)
        return entry.id
    }
}
