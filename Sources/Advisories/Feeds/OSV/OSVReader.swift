/// Reads a record of the Open Source Vulnerability format.
///
/// Source: OSV schema 1.7.
enum OSVReader {
    /// The record of a document.
    ///
    /// - Throws: what is wrong with the document.
    static func record(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> AdvisoryRecord {
        var json = JSONReader(bytes)
        var record = AdvisoryRecord(name: "")
        var details: String?
        var upstream: [String] = []
        var word: String?
        guard try json.object() else { throw ReadingFault("there is no record") }
        while let name = try json.name() {
            switch name {
            case "id": record.name = try json.text()?.string ?? ""
            case "modified": record.modified = RecordText.time(try json.textIfAny())
            case "published": record.published = RecordText.time(try json.textIfAny())
            case "withdrawn": record.isWithdrawn = try json.textIfAny()?.isEmpty == false
            case "aliases": record.aliases = try texts(&json)
            case "upstream": upstream = try texts(&json)
            case "summary": record.summary = try json.textIfAny()?.string(limit: RecordText.summaryLimit) ?? ""
            case "details": details = try json.textIfAny()?.string(limit: RecordText.summaryLimit)
            case "severity": try readSeverity(&json, into: &record)
            case "references": try readLinks(&json, into: &record)
            case "affected": try readAffected(&json, into: &record)
            case "database_specific": word = try readSpecifics(&json, into: &record)
            default: try json.skip()
            }
        }
        try json.end()
        guard !record.name.isEmpty else { throw ReadingFault("this is no OSV record: it has no id") }
        if record.summary.isEmpty { record.summary = details ?? "" }
        // Distributions write the vulnerability that an advisory is about there; several are several vulnerabilities.
        if upstream.count == 1 { record.aliases.appendNew(upstream[0]) }
        record.aliases.removeAll { $0 == record.name || $0.isEmpty }
        if record.vectors.isEmpty, let word { record.vectors = [word] }
        return record
    }

    static func texts(_ json: inout JSONReader) throws(ReadingFault) -> [String] {
        var texts: [String] = []
        guard try json.list() else { return [] }
        while try json.item() {
            if let text = try json.text() { texts.append(text.string) }
        }
        return texts
    }

    private static func readSeverity(
        _ json: inout JSONReader, into record: inout AdvisoryRecord
    ) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard try json.object() else { continue }
            var isVector = false
            var score: String?
            while let name = try json.name() {
                switch name {
                case "type": isVector = try json.textIfAny()?.hasPrefix("CVSS_") == true
                case "score": score = try json.textIfAny()?.string
                default: try json.skip()
                }
            }
            if isVector { record.vectors.appendNew(score) }
        }
    }

    private static func readLinks(_ json: inout JSONReader, into record: inout AdvisoryRecord) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard record.links.count < RecordText.linkLimit, try json.object() else {
                if record.links.count >= RecordText.linkLimit { try json.skip() }
                continue
            }
            while let name = try json.name() {
                switch name {
                case "url": record.links.appendNew(try json.textIfAny()?.string)
                default: try json.skip()
                }
            }
        }
    }

    /// The publisher's own fields: the weaknesses, and the word for the severity, which is given back.
    private static func readSpecifics(
        _ json: inout JSONReader, into record: inout AdvisoryRecord
    ) throws(ReadingFault) -> String? {
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else {
            try json.skip()
            return nil
        }
        var word: String?
        while let name = try json.name() {
            switch name {
            case "severity": word = try json.textIfAny()?.string
            case "cwe_ids":
                guard try json.peek() == UInt8(ascii: "["), try json.list() else {
                    try json.skip()
                    continue
                }
                while try json.item() { record.weaknesses.appendNew(try json.textIfAny().flatMap(RecordText.weakness)) }
            default: try json.skip()
            }
        }
        return word
    }

    // MARK: What is affected

    private static func readAffected(
        _ json: inout JSONReader, into record: inout AdvisoryRecord
    ) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard try json.object() else { continue }
            var affected = OSVAffected()
            while let name = try json.name() {
                switch name {
                case "package": try affected.readPackage(&json)
                case "ranges": try affected.readRanges(&json)
                case "versions": affected.versions = try texts(&json)
                case "severity": try readSeverity(&json, into: &record)
                default: try json.skip()
                }
            }
            if let package = affected.package { record.packages.append(package) }
        }
    }
}
