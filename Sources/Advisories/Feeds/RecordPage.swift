/// A file with many records: a page of NVD's API, one of its yearly files, a list of OSV records.
enum RecordPage {
    /// Whether a document is one, and not a record itself.
    static func isPage(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: FeedKind) -> Bool {
        var json = JSONReader(bytes)
        guard let first = try? json.peek() else { return false }
        if first == UInt8(ascii: "[") { return true }
        guard kind == .nvd, (try? json.object()) == true else { return false }
        // What stands before the list is short, and a record has its id or `cve` first.
        while let name = try? json.name() {
            switch name {
            case "vulnerabilities", "cve_items": return true
            case "cve", "id": return false
            default: guard (try? json.skip()) != nil else { return false }
            }
        }
        return false
    }

    /// Gives the bytes of each record; the result is the time that the page says it is of.
    static func forEach(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(ReadingFault) -> String? {
        var json = JSONReader(bytes)
        var time: String?
        if try json.peek() == UInt8(ascii: "[") {
            try forEach(&json, body)
        } else if try json.object() {
            while let name = try json.name() {
                switch name {
                case "vulnerabilities", "cve_items": try forEach(&json, body)
                case "timestamp": time = RecordText.time(try json.textIfAny())
                default: try json.skip()
                }
            }
        }
        return time
    }

    private static func forEach(
        _ json: inout JSONReader, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() { body(try json.skipped()) }
    }
}
