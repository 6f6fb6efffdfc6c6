import ProductModel
import SourceText

extension TM7Reader {
    /// Reads an external interactor, a process or a store.
    mutating func read(element shape: TM7Stencil) {
        guard let element = stencils[shape.guid] else { return }
        var record = shape.record
        var entry = ImportedEntry(element.id)
        entry.say("title", shape.name)
        _ = record.flag("Out Of Scope")
        entry.remark("out of scope", record.text("Reason For Out Of Scope"))
        entry.remark("\(shape.kind) in the Threat Modeling Tool", shape.type)
        let guess = shape.type.flatMap { ComponentWords.kind(Self.words($0)) }
        if element.section == .parties {
            entry.say("role", shape.kind == .external ? Self.role(shape.type) : "third-party")
        } else {
            if case .component(let kind)? = guess { entry.say("kind", kind) }
            if let stored = record.word("Encrypted", ["yes": true, "no": false]) {
                entry.say("encrypted_storage", stored)
            }
            entry.say("input_validation", record.word("Sanitizes Input", ["yes": true, "no": false]))
            addData(storedIn: element.id, shape, &record)
        }
        model.add(entry, to: element.section)
        close(shape, record)
    }

    /// Logs and credentials, where a store is said to hold them.
    private mutating func addData(storedIn component: String, _ shape: TM7Stencil, _ record: inout SourceRecord) {
        let kinds = [("Stores Log Data", "log", "Log"), ("Stores Credentials", "credential", "Credentials")]
        for (field, kind, title) in kinds where record.word(field, ["yes": true]) == true {
            let title = "\(title) in \(shape.name ?? component)"
            var entry = ImportedEntry(model.identifiers.make(in: .data, title: title))
            entry.say("title", title)
            entry.say("kind", kind)
            entry.say("stored_in", [component])
            model.add(entry, to: .data)
        }
    }

    private static func role(_ type: String?) -> String? {
        let words = type.map(words)?.lowercased() ?? ""
        return words.contains("user") || words.contains("person") ? "customer" : nil
    }

    /// `WebServer` as `Web Server`.
    private static func words(_ type: String) -> String {
        type.reduce(into: "") { words, letter in
            if letter.isUppercase, words.last?.isLowercase == true { words.append(" ") }
            words.append(letter)
        }
    }

    mutating func read(flow shape: TM7Stencil) {
        guard let id = stencils.id(shape.guid, in: .flows) else { return }
        flows[shape.guid] = id
        var record = shape.record
        var entry = ImportedEntry(id)
        entry.say("title", shape.name)
        entry.say("from", end("SourceGuid", of: &record)?.id)
        entry.say("to", end("TargetGuid", of: &record)?.id)
        if record.flag("Out Of Scope") == true { entry.remark("out of scope") }
        entry.remark(record.text("Reason For Out Of Scope"))
        let confidential = record.word("Provides Confidentiality", ["yes": true, "no": false])
        entry.say("encrypted", confidential)
        entry.say("integrity_protected", record.word("Provides Integrity", ["yes": true, "no": false]))
        let source = record.word("Source Authenticated", ["yes": true, "no": false])
        let target = record.word("Destination Authenticated", ["yes": true, "no": false])
        if source == true, target == true { entry.say("authenticated", true) }
        if source == false || target == false { entry.say("authenticated", false) }
        if source != target {
            for (name, said) in [("source", source), ("destination", target)] {
                if let said { entry.remark("\(name) authenticated", said ? "yes" : "no") }
            }
        }
        let word = shape.type.flatMap { WireWords.word($0, encrypted: confidential) }
        entry.say("protocol", word)
        if word == nil { entry.remark("type", shape.type) }
        model.add(entry, to: .flows)
        close(shape, record)
    }

    private mutating func end(_ field: String, of record: inout SourceRecord) -> SourceElements.Element? {
        let guid = record.text(field)
        let element = guid.flatMap { stencils[$0] }.flatMap {
            $0.section == .components || $0.section == .parties ? $0 : nil
        }
        if element == nil { model.leaveOut("\(field) (at no element)", of: record, guid ?? "an end in the open") }
        return element
    }
}
