import SourceText

/// Reads advisories and VEX documents that suppliers publish as CSAF 2.0: one record for each vulnerability.
///
/// Source: OASIS Common Security Advisory Framework 2.0, section 3.
enum CSAFReader {
    /// The records of a document.
    ///
    /// - Throws: what is wrong with the document.
    static func records(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> [AdvisoryRecord] {
        let root: DataNode
        do throws(DiagnosticError) {
            root = try DataNode.json(SourceFile(path: "", text: String(decoding: bytes, as: UTF8.self)))
        } catch {
            throw ReadingFault(error.diagnostic.message)
        }
        guard let document = root["document"], let tracking = document["tracking"], let id = tracking["id"]?.text,
            !id.isEmpty
        else { throw ReadingFault("this is no CSAF document: it has no document.tracking.id") }
        guard document["csaf_version"]?.text == "2.0" else {
            throw ReadingFault("this is CSAF \(document["csaf_version"]?.text ?? "?"), and only 2.0 is read")
        }
        let products = CSAFProducts(root["product_tree"])
        let vulnerabilities = root["vulnerabilities"]?.items ?? []
        return vulnerabilities.enumerated().map { index, vulnerability in
            let cve = vulnerability["cve"]?.text
            let other = vulnerability["ids"]?.items.first?["text"]?.text
            let name = cve ?? other
            var record = AdvisoryRecord(name: vulnerabilities.count == 1 ? id : "\(id)/\(name ?? String(index + 1))")
            record.aliases.appendNew(cve)
            record.published = tracking["initial_release_date"]?.text
            record.modified = tracking["current_release_date"]?.text
            record.summary = cut(vulnerability["title"]?.text ?? document["title"]?.text ?? "")
            readDetails(vulnerability, into: &record)
            for reference in (vulnerability["references"]?.items ?? []) + (document["references"]?.items ?? [])
            where record.links.count < RecordText.linkLimit { record.links.appendNew(reference["url"]?.text) }
            let statements = CSAFStatements(
                vulnerability, products, author: document["publisher"]?["name"]?.text, made: record.modified)
            record.statements = statements.statements(of: name ?? record.name)
            record.packages = statements.packages
            record.configurations = statements.configurations
            return record
        }
    }

    private static func readDetails(_ vulnerability: DataNode, into record: inout AdvisoryRecord) {
        if let weakness = vulnerability["cwe"]?["id"]?.text, weakness.hasPrefix("CWE-") {
            record.weaknesses.appendNew(Int(weakness.dropFirst(4)))
        }
        for score in vulnerability["scores"]?.items ?? [] {
            for version in ["cvss_v4", "cvss_v3", "cvss_v2"] {
                record.vectors.appendNew(score[version]?["vectorString"]?.text)
            }
        }
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > RecordText.summaryLimit else { return text }
        return String(text.prefix(RecordText.summaryLimit)) + " …"
    }

    /// Who publishes a document; nil where it does not say.
    static func publisher(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var json = JSONReader(bytes)
        guard (try? json.object()) == true else { return nil }
        while let name = try? json.name() {
            guard "document" ~= name || "publisher" ~= name, (try? json.peek()) == UInt8(ascii: "{"),
                (try? json.object()) == true
            else {
                if "name" ~= name { return (try? json.textIfAny())??.string }
                guard (try? json.skip()) != nil else { return nil }
                continue
            }
        }
        return nil
    }
}
