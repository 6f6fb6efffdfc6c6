import ProductModel
import SourceText

extension ThreagileReader {
    /// Gives a technical asset its id, so that others can refer to it.
    mutating func declare(_ asset: SourceRecord) throws(DiagnosticError) {
        let title = PlainText.line(asset.owner)
        let sourceID = asset.node["id"]?.text.map(PlainText.line) ?? title
        let section: SectionName = Self.isOutside(asset) ? .parties : .components
        let id = model.identifiers.make(in: section, id: sourceID, title: title)
        try assets.add(section, id, as: sourceID, at: asset.node, in: model.file)
        titles[id] = title
    }

    /// What is not part of the product: what the model calls an external entity, or leaves out of its scope.
    private static func isOutside(_ asset: SourceRecord) -> Bool {
        asset.node["type"]?.text == "external-entity" || asset.node["out_of_scope"]?.text == "true"
    }

    mutating func declare(data asset: SourceRecord) throws(DiagnosticError) {
        let title = PlainText.line(asset.owner)
        let sourceID = asset.node["id"]?.text.map(PlainText.line) ?? title
        let id = model.identifiers.make(in: .data, id: sourceID, title: title)
        try data.add(.data, id, as: sourceID, at: asset.node, in: model.file)
    }

    mutating func read(data asset: SourceRecord) {
        var record = asset
        let title = PlainText.line(asset.owner)
        guard let id = data.id(record.text("id") ?? title, in: .data) else { return }
        var entry = ImportedEntry(id)
        entry.say("title", PlainText.described(title, record.text("description")))
        entry.say("confidentiality", record.word("confidentiality", ThreagileWords.confidentiality))
        entry.say("integrity", record.word("integrity", ThreagileWords.criticality))
        entry.say("availability", record.word("availability", ThreagileWords.criticality))
        entry.say("stored_in", storage[id] ?? [])
        entry.remark(record.text("justification_cia_rating"))
        model.add(entry, to: .data)
        model.close(record)
    }

    /// Reads a technical asset as a component or a party, with its links.
    mutating func read(_ asset: SourceRecord) throws(DiagnosticError) {
        var record = asset
        let title = PlainText.line(asset.owner)
        guard let element = assets[record.text("id") ?? title] else { return }
        var entry = ImportedEntry(element.id)
        entry.say("title", title)
        let description = record.text("description")
        entry.say("description", description == title ? nil : description)
        entry.remark("out of scope", record.text("justification_out_of_scope"))
        _ = record.flag("out_of_scope")
        let type = record.text("type")
        let technologies = [record.text("technology")].compactMap(\.self) + record.texts("technologies")
        entry.remark("in Threagile", ([type].compactMap(\.self) + technologies).joined(separator: ", "))
        let isClient = record.flag("used_as_client_by_human")
        if element.section == .parties {
            entry.say("role", isClient == true ? "customer" : "third-party")
        } else {
            entry.say("kind", technologies.lazy.compactMap(ThreagileWords.componentKind).first)
            if record.flag("internet") == true { entry.say("exposure", ["internet"]) }
            entry.say("multi_tenant", record.flag("multi_tenant"))
            if type == "datastore" || record.has("data_assets_stored") {
                entry.say("encrypted_storage", record.word("encryption", ThreagileWords.encryption))
            } else if record.node["encryption"]?.text == "none" {
                record.pass("encryption")
            }
            storeData(&record, in: element.id)
        }
        model.add(entry, to: element.section)
        try readLinks(&record, from: element)
        model.close(record)
    }

    private mutating func storeData(_ record: inout SourceRecord, in component: String) {
        for name in record.texts("data_assets_stored") {
            if let id = data.id(name, in: .data) {
                storage[id, default: []].append(component)
            } else {
                model.leaveOut("data_assets_stored (unknown)", of: record, name)
            }
        }
    }

    // MARK: Links

    private mutating func readLinks(
        _ record: inout SourceRecord, from source: SourceElements.Element
    ) throws(DiagnosticError) {
        for field in record.fields("communication_links") {
            var link = try SourceRecord(field.value, "communication link", owner: field.name, file: model.file)
            try readLink(&link, from: source)
            model.close(link)
        }
    }

    private mutating func readLink(
        _ link: inout SourceRecord, from source: SourceElements.Element
    ) throws(DiagnosticError) {
        let title = PlainText.line(link.owner)
        var flow = ImportedEntry(model.identifiers.make(in: .flows, title: title))
        flow.say("title", PlainText.described(title, link.text("description")))
        flow.say("from", source.id)
        let name = link.text("target")
        let target = name.flatMap { assets[$0] }
        if target == nil { model.leaveOut("target (unknown)", of: link, name ?? "not said") }
        flow.say("to", target?.id)
        let spoken = link.text("protocol")
        let wire = spoken.map(ThreagileWords.wire) ?? ThreagileWords.Wire(nil)
        if let spoken, wire.word != spoken { flow.remark("protocol in Threagile", spoken) }
        if spoken == "mqtt" {
            model.note(
                "Threagile has one word for MQTT with and without TLS, so these flows have no protocol yet: say `mqtts` or "
                    + "`mqtt` for each.")
        }
        let authentication = link.word("authentication", ThreagileWords.authentication)
        let authorizes = link.word("authorization", ["none": false, "end-user-identity-propagation": true])
        if let target, target.section == .components {
            flow.say(
                "via",
                interface(of: target.id, wire, authentication: authentication, authorizes: authorizes, spoken: spoken))
        } else {
            flow.say("protocol", wire.word)
            flow.say("authenticated", authentication.map { $0 != "none" })
            flow.remark("authentication", authentication)
        }
        if link.flag("vpn") == true, wire.encrypted != nil || ["http", "websocket", "ftp"].contains(wire.word ?? "") {
            flow.say("encrypted", true)
            flow.remark("encrypted by a VPN around it")
        } else {
            flow.say("encrypted", wire.encrypted)
        }
        let sent = known(&link, "data_assets_sent")
        let received = known(&link, "data_assets_received")
        flow.say("data", sent)
        model.add(flow, to: .flows)
        guard !received.isEmpty else { return }
        var answer = ImportedEntry(model.identifiers.make(in: .flows, title: title + " answer"))
        answer.say("title", "Answer to: \(title)")
        answer.say("from", target?.id)
        answer.say("to", source.id)
        for field in ["via", "protocol", "authenticated", "encrypted"] { answer.repeatFact(field, of: flow) }
        answer.say("data", received)
        model.add(answer, to: .flows)
    }

    private mutating func known(_ link: inout SourceRecord, _ field: String) -> [String] {
        var result: [String] = []
        for name in link.texts(field) {
            if let id = data.id(name, in: .data) {
                result.append(id)
            } else {
                model.leaveOut("\(field) (unknown)", of: link, name)
            }
        }
        return result
    }

    /// The interface of a component that a link of this kind goes through; links of one kind share one.
    private mutating func interface(
        of component: String, _ wire: ThreagileWords.Wire, authentication: String?, authorizes: Bool?,
        spoken: String?
    ) -> String {
        let key = [component, spoken, authentication, authorizes.map { "\($0)" }].map { $0 ?? "" }
            .joined(separator: "|")
        if let id = interfaces[key] { return id }
        var entry = ImportedEntry(
            model.identifiers.make(
                in: .interfaces, title: [component, spoken].compactMap(\.self).joined(separator: " ")))
        entry.say("component", component)
        entry.say("protocol", wire.word)
        entry.say("authentication", authentication)
        entry.say("authorizes", authorizes)
        entry.say("encrypted", wire.encrypted)
        if let spoken, wire.word != spoken { entry.remark("protocol in Threagile", spoken) }
        model.add(entry, to: .interfaces)
        interfaces[key] = entry.id
        return entry.id
    }
}
