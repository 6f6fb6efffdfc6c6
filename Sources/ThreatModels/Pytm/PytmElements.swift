import ProductModel
import SourceText

extension PytmReader {
    /// Reads an actor, a server, a process, a store.
    mutating func read(_ element: SourceRecord, members: inout [String: [String]]) throws(DiagnosticError) {
        guard let known = elements[element.owner] else { return }
        var record = element
        // The flows say the same from their side.
        record.pass("name", "inputs", "outputs")
        let kind = record.text("__class__")
        var entry = ImportedEntry(known.id)
        entry.say("title", record.owner)
        entry.say("description", record.text("description"))
        entry.remark("class in pytm", kind)
        if record.flag("inScope") == false { entry.remark("out of scope") }
        let outer = record.node["inBoundary"]?.text.map(PlainText.line)
        if let boundary = boundary(of: &record) {
            members[boundary, default: []].append(known.id)
        } else if let outer {
            model.leaveOut("inBoundary (unknown)", of: record, outer)
        }
        if known.section == .parties {
            entry.say("role", kind == "Actor" ? "customer" : "third-party")
            entry.say("sees_data", dataNames(&record, "data"))
        } else {
            let runsInCloud = record.flag("onAWS") == true || record.node["onRDS"]?.text?.lowercased() == "true"
            _ = record.flag("onRDS")
            entry.say("kind", runsInCloud ? "backend" : kind.flatMap(PytmWords.componentKind))
            if runsInCloud { entry.remark("runs in AWS") }
            entry.say("platform", record.text("OS"))
            for id in dataNames(&record, "data") { storage[id, default: []].append(known.id) }
            try readControls(&record, &entry)
            addData(storedIn: known.id, &record)
            addInterface(of: known.id, &record)
        }
        readAssumptions(record.items("assumptions"))
        elementFindings += record.items("findings").map { ($0, record.owner) }
        model.add(entry, to: known.section)
        model.close(record)
    }

    /// What the element does for its security, of which only what is said to be done counts.
    private mutating func readControls(_ record: inout SourceRecord, _ entry: inout ImportedEntry)
        throws(DiagnosticError)
    {
        guard var controls = try record.record("controls", "controls", file: file) else { return }
        let facts = [
            ("isEncryptedAtRest", "encrypted_storage"), ("validatesInput", "input_validation"),
            ("implementsPOLP", "least_privilege"), ("handlesResourceConsumption", "rate_limited"),
        ]
        for (control, field) in facts where controls.flag(control) == true { entry.say(field, true) }
        model.close(controls)
    }

    private mutating func addData(storedIn component: String, _ record: inout SourceRecord) {
        if record.flag("storesLogData") == true {
            var entry = ImportedEntry(model.identifiers.make(in: .data, title: "log in \(record.owner)"))
            entry.say("title", "Log in \(record.owner)")
            entry.say("kind", "log")
            entry.say("stored_in", [component])
            model.add(entry, to: .data)
        }
        if record.flag("storesPII") == true {
            var entry = ImportedEntry(model.identifiers.make(in: .data, title: "personal data in \(record.owner)"))
            entry.say("title", "Personal data in \(record.owner)")
            entry.say("personal", true)
            entry.say("stored_in", [component])
            model.add(entry, to: .data)
        }
    }

    /// The interface that an element listens on, where its port or protocol is said.
    private mutating func addInterface(of component: String, _ record: inout SourceRecord) {
        let port = record.text("port")
        let spoken = record.text("protocol")
        guard port != nil || spoken != nil else { return }
        let word = spoken.flatMap { WireWords.word($0, encrypted: nil) }
        var entry = ImportedEntry(
            model.identifiers.make(
                in: .interfaces, title: [component, spoken ?? port].compactMap(\.self).joined(separator: " ")))
        entry.say("component", component)
        entry.say("title", port.map { "Port \($0)" })
        entry.say("protocol", word)
        if word == nil { entry.remark("protocol in pytm", spoken) }
        model.add(entry, to: .interfaces)
    }

    /// The ids of the data that a field names.
    mutating func dataNames(_ record: inout SourceRecord, _ field: String) -> [String] {
        record.texts(field).compactMap { name in
            let id = data.id(name, in: .data)
            if id == nil { model.leaveOut("\(field) (unknown)", of: record, name) }
            return id
        }
    }

    // MARK: Flows and data

    mutating func read(flow: SourceRecord) throws(DiagnosticError) {
        var record = flow
        record.pass("name", "__class__")
        var entry = ImportedEntry(model.identifiers.make(in: .flows, title: record.owner))
        entry.say("title", PlainText.described(record.owner, record.text("description")))
        let from = end("source", of: &record)
        let to = end("sink", of: &record)
        entry.say("from", from?.id)
        entry.say("to", to?.id)
        entry.say("data", dataNames(&record, "data"))
        entry.remark(record.text("note"))
        var isEncrypted: Bool?
        var authenticates: [Bool] = []
        if var controls = try record.record("controls", "controls", file: file) {
            isEncrypted = controls.flag("isEncrypted")
            authenticates = ["authenticatesSource", "authenticatesDestination"].compactMap { controls.flag($0) }
            if authenticates.count == 1 { entry.remark("one end proves who it is") }
            if controls.flag("providesIntegrity") == true { entry.say("integrity_protected", true) }
            model.close(controls)
        }
        if let version = record.text("tlsVersion") {
            isEncrypted = true
            entry.remark("TLS version", PytmWords.word(version))
        }
        if record.flag("usesVPN") == true {
            isEncrypted = true
            entry.remark("in a VPN")
        }
        entry.say("encrypted", isEncrypted)
        if authenticates.count == 2 { entry.say("authenticated", true) }
        let spoken = record.text("protocol")
        let word = spoken.flatMap { WireWords.word($0, encrypted: isEncrypted) }
        entry.say("protocol", word)
        if let spoken, word != spoken.lowercased() { entry.remark("protocol in pytm", spoken) }
        entry.remark("port", record.text("dstPort"))
        if record.flag("isResponse") == true { entry.remark("response to", record.text("responseTo")) }
        record.pass("response")
        let ends = [from, to].compactMap(\.self).filter { $0.section == .components }.map(\.id)
        flowEnds[record.owner] = (entry.id, ends)
        readAssumptions(record.items("assumptions"))
        model.add(entry, to: .flows)
        elementFindings += record.items("findings").map { ($0, record.owner) }
        model.close(record)
    }

    private mutating func end(_ field: String, of record: inout SourceRecord) -> SourceElements.Element? {
        let name = record.text(field)
        let element = name.flatMap { elements[$0] }
        if element == nil { model.leaveOut("\(field) (unknown)", of: record, name ?? "not said") }
        return element
    }

    mutating func read(data object: SourceRecord) {
        guard let id = data.id(object.owner, in: .data) else { return }
        var record = object
        // The flows and elements say the same from their side.
        record.pass("name", "carriedBy", "processedBy", "isStored")
        var entry = ImportedEntry(id)
        entry.say("title", PlainText.described(record.owner, record.text("description")))
        if let word = record.node["classification"]?.text.map(PytmWords.word),
            let level = PytmWords.classification[word]
        {
            record.pass("classification")
            entry.say("confidentiality", level)
        }
        if record.flag("isPII") == true { entry.say("personal", true) }
        if record.flag("isCredentials") == true { entry.say("kind", "credential") }
        entry.say("stored_in", storage[id] ?? [])
        model.add(entry, to: .data)
        model.close(record)
    }
}
