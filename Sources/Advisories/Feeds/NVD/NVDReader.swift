/// Reads records of the National Vulnerability Database.
///
/// Source: NVD CVE API 2.0; the yearly files of NVD and the files of one record each that others make of it have the same
/// records.
enum NVDReader {
    /// The record of a `cve` object, or of an object that holds one.
    ///
    /// - Throws: what is wrong with it.
    static func record(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> AdvisoryRecord {
        var json = JSONReader(bytes)
        var record = AdvisoryRecord(name: "")
        guard try json.object() else { throw ReadingFault("there is no record") }
        while let name = try json.name() {
            switch name {
            case "cve":
                guard try json.object() else { continue }
                while let name = try json.name() { try read(name, &json, into: &record) }
            default: try read(name, &json, into: &record)
            }
        }
        try json.end()
        guard !record.name.isEmpty else { throw ReadingFault("this is no NVD record: it has no id") }
        return record
    }

    private static func read(
        _ name: JSONText, _ json: inout JSONReader, into record: inout AdvisoryRecord
    ) throws(ReadingFault) {
        switch name {
        case "id": record.name = try json.text()?.string ?? ""
        case "published": record.published = RecordText.time(try json.textIfAny())
        case "lastModified": record.modified = RecordText.time(try json.textIfAny())
        case "vulnStatus": record.isWithdrawn = try json.textIfAny().map { "Rejected" ~= $0 } ?? false
        case "descriptions": record.summary = try description(&json) ?? ""
        case "metrics": try readMetrics(&json, into: &record)
        case "weaknesses": try readWeaknesses(&json, in: "description", fields: ["value"], into: &record)
        case "configurations": record.configurations = try ConfigurationReader.configurations(&json)
        case "references": try readLinks(&json, into: &record)
        default: try json.skip()
        }
    }

    /// The English one of several descriptions.
    static func description(_ json: inout JSONReader) throws(ReadingFault) -> String? {
        var english: String?
        guard try json.list() else { return nil }
        while try json.item() {
            guard try json.object() else { continue }
            var isEnglish = false
            var value: JSONText?
            while let name = try json.name() {
                switch name {
                case "lang": isEnglish = try json.textIfAny()?.hasPrefix("en") == true
                case "value": value = try json.textIfAny()
                default: try json.skip()
                }
            }
            if isEnglish, english == nil { english = value?.string(limit: RecordText.summaryLimit) }
        }
        return english
    }

    private static func readMetrics(_ json: inout JSONReader, into record: inout AdvisoryRecord) throws(ReadingFault) {
        guard try json.object() else { return }
        while let name = try json.name() {
            guard name.hasPrefix("cvssMetric"), try json.list() else {
                if !name.hasPrefix("cvssMetric") { try json.skip() }
                continue
            }
            while try json.item() {
                guard try json.object() else { continue }
                while let name = try json.name() {
                    guard "cvssData" ~= name, try json.object() else {
                        if !("cvssData" ~= name) { try json.skip() }
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
    }

    /// The numbers of CWE of `weaknesses`, which the CVE list has as `problemTypes`: lists of entries in a list.
    ///
    /// - Parameters:
    ///   - list: What an entry calls its inner list.
    ///   - fields: The fields of its items that may hold a number.
    static func readWeaknesses(
        _ json: inout JSONReader, in list: StaticString, fields: [StaticString], into record: inout AdvisoryRecord
    ) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard try json.object() else { continue }
            while let name = try json.name() {
                guard list ~= name else {
                    try json.skip()
                    continue
                }
                guard try json.list() else { continue }
                while try json.item() {
                    guard try json.object() else { continue }
                    while let name = try json.name() {
                        if fields.contains(where: { $0 ~= name }) {
                            record.weaknesses.appendNew(try json.textIfAny().flatMap(RecordText.weakness))
                        } else {
                            try json.skip()
                        }
                    }
                }
            }
        }
    }

    /// The addresses of `references`, which NVD and the CVE list write alike.
    static func readLinks(_ json: inout JSONReader, into record: inout AdvisoryRecord) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            if record.links.count >= RecordText.linkLimit {
                try json.skip()
                continue
            }
            guard try json.object() else { continue }
            while let name = try json.name() {
                switch name {
                case "url": record.links.appendNew(try json.textIfAny()?.string)
                default: try json.skip()
                }
            }
        }
    }
}
