/// Reads records of the CVE list.
///
/// Source: CVE Record Format 5.0 to 5.2.
enum CVEReader {
    /// The record of a document.
    ///
    /// - Throws: what is wrong with the document.
    static func record(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> AdvisoryRecord {
        var json = JSONReader(bytes)
        var record = AdvisoryRecord(name: "")
        var products = CVEProducts()
        guard try json.object() else { throw ReadingFault("there is no record") }
        while let name = try json.name() {
            switch name {
            case "dataVersion":
                let version = try json.text()
                guard version?.hasPrefix("5.") == true else {
                    throw ReadingFault("records of version '\(version?.string ?? "?")' are not read, only those of 5.x")
                }
            case "cveMetadata": try readMetadata(&json, into: &record)
            case "containers":
                guard try json.object() else { continue }
                while let name = try json.name() {
                    switch name {
                    case "cna": try readContainer(&json, into: &record, &products)
                    case "adp":
                        guard try json.list() else { continue }
                        while try json.item() { try readContainer(&json, into: &record, &products) }
                    default: try json.skip()
                    }
                }
            default: try json.skip()
            }
        }
        try json.end()
        guard !record.name.isEmpty else { throw ReadingFault("this is no CVE record: it has no cveId") }
        record.packages = products.packages
        record.sourceFiles = products.sourceFiles
        record.configurations += products.configurations
        return record
    }

    private static func readMetadata(
        _ json: inout JSONReader, into record: inout AdvisoryRecord
    ) throws(ReadingFault) {
        guard try json.object() else { return }
        while let name = try json.name() {
            switch name {
            case "cveId": record.name = try json.text()?.string ?? ""
            case "state": record.isWithdrawn = try json.textIfAny().map { "REJECTED" ~= $0 } ?? false
            case "datePublished": record.published = RecordText.time(try json.textIfAny())
            case "dateUpdated": record.modified = RecordText.time(try json.textIfAny())
            default: try json.skip()
            }
        }
    }

    /// What one organisation says: the one that assigned the number, or one that adds to it.
    private static func readContainer(
        _ json: inout JSONReader, into record: inout AdvisoryRecord, _ products: inout CVEProducts
    ) throws(ReadingFault) {
        guard try json.object() else { return }
        var title: String?
        var description: String?
        var affected: [CVEAffected] = []
        var configurations: [Configuration] = []
        while let name = try json.name() {
            switch name {
            case "title": title = try json.textIfAny()?.string(limit: RecordText.summaryLimit)
            case "descriptions", "rejectedReasons": description = try NVDReader.description(&json) ?? description
            case "affected":
                guard try json.list() else { continue }
                while try json.item() {
                    if let entry = try CVEAffected(&json) { affected.append(entry) }
                }
            case "cpeApplicability": configurations = try ConfigurationReader.configurations(&json)
            case "metrics": try readMetrics(&json, into: &record)
            case "problemTypes":
                try NVDReader.readWeaknesses(
                    &json, in: "descriptions", fields: ["cweId", "description"], into: &record)
            case "references": try NVDReader.readLinks(&json, into: &record)
            case "source": try readSource(&json, into: &record)
            default: try json.skip()
            }
        }
        // Others' containers have titles of their own kind: "CISA ADP Vulnrichment".
        if record.summary.isEmpty, let text = description == nil ? nil : title ?? description { record.summary = text }
        record.configurations += configurations
        for entry in affected { products.add(entry, hasConfigurations: !configurations.isEmpty) }
    }

    private static func readMetrics(_ json: inout JSONReader, into record: inout AdvisoryRecord) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard try json.object() else { continue }
            while let name = try json.name() {
                guard name.hasPrefix("cvss"), try json.object() else {
                    if !name.hasPrefix("cvss") { try json.skip() }
                    continue
                }
                while let name = try json.name() {
                    switch name {
                    case "vectorString": record.vectors.appendNew(try json.textIfAny()?.string)
                    default: try json.skip()
                    }
                }
            }
        }
    }

    /// The advisory that the record was made of, where it is one of GitHub's: the same vulnerability.
    private static func readSource(_ json: inout JSONReader, into record: inout AdvisoryRecord) throws(ReadingFault) {
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else {
            try json.skip()
            return
        }
        while let name = try json.name() {
            switch name {
            case "advisory":
                if let text = try json.textIfAny(), text.hasPrefix("GHSA-") { record.aliases.appendNew(text.string) }
            default: try json.skip()
            }
        }
    }
}
