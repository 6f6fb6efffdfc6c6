extension CSAFTests {
    /// 6.1.26 and 6.1.27: what each profile asks for.
    static let profiles: [CSAFTest] = [
        CSAFTest("6.1.26", "Prohibited document category") { contents in
            guard let node = contents.document?["category"], !ownCategories.contains(contents.category) else {
                return []
            }
            let name = contents.category.lowercased().filter { !"-_".contains($0) && !$0.isWhitespace }
            let isTaken =
                contents.category.lowercased().hasPrefix("csaf_") || takenNames.contains(name)
                || takenNames.contains { "csaf" + $0 == name }
            return isTaken ? [node.failure("'\(contents.category)' is too much like the name of a profile")] : []
        },
        profile("6.1.27.1", "Document notes", [response, informational]) { contents in
            let wanted: Set<String> = ["description", "details", "general", "summary"]
            let notes = contents.document?.list("notes") ?? []
            let isThere = notes.contains { wanted.contains($0["category"]?.text ?? "") }
            return isThere ? [] : [(contents.document, "it has no note that describes or sums up")]
        },
        profile("6.1.27.2", "Document references", [response, informational]) { contents in
            // A reference is external unless it says otherwise.
            let isThere = (contents.document?.list("references") ?? []).contains { $0["category"]?.text != "self" }
            return isThere ? [] : [(contents.document, "it has no external reference")]
        },
        profile("6.1.27.3", "Vulnerabilities", [informational]) { contents in
            contents.root["vulnerabilities"].map { [($0, "an informational advisory has none")] } ?? []
        },
        profile("6.1.27.4", "Product tree", [advisory, vex]) { contents in
            contents.root["product_tree"] == nil ? [(contents.root, "it has no product tree")] : []
        },
        profile("6.1.27.5", "Vulnerability notes", [advisory, vex]) { contents in
            contents.vulnerabilities.filter { $0["notes"] == nil }.map { ($0, "it has no notes") }
        },
        profile("6.1.27.6", "Product status", [advisory]) { contents in
            contents.vulnerabilities.filter { $0["product_status"] == nil }.map { ($0, "it has no product status") }
        },
        profile("6.1.27.7", "VEX product status", [vex]) { contents in
            contents.vulnerabilities.filter { vulnerability in
                ["fixed", "known_affected", "known_not_affected", "under_investigation"]
                    .allSatisfy { vulnerability.at("product_status", $0) == nil }
            }.map { ($0, "none of the four statuses of VEX is said") }
        },
        profile("6.1.27.8", "Vulnerability id", [vex]) { contents in
            contents.vulnerabilities.filter { $0["cve"] == nil && $0["ids"] == nil }.map { ($0, "it has no id") }
        },
        profile("6.1.27.9", "Impact statement", [vex]) { contents in
            contents.vulnerabilities.flatMap { vulnerability in
                let impacts = vulnerability.list("threats").filter { $0["category"]?.text == "impact" }
                return unreached(
                    CSAFContents.ids(["known_not_affected"], of: vulnerability),
                    by: vulnerability.list("flags") + impacts, contents, "nothing says why it is not affected")
            }
        },
        profile("6.1.27.10", "Action statement", [vex]) { contents in
            contents.vulnerabilities.flatMap { vulnerability in
                unreached(
                    CSAFContents.ids(["known_affected"], of: vulnerability), by: vulnerability.list("remediations"),
                    contents, "nothing says what to do")
            }
        },
        profile("6.1.27.11", "Vulnerabilities", [advisory, vex]) { contents in
            contents.root["vulnerabilities"] == nil ? [(contents.root, "it has no vulnerabilities")] : []
        },
    ]

    private static let response = "csaf_security_incident_response"
    private static let informational = "csaf_informational_advisory"
    private static let advisory = "csaf_security_advisory"
    private static let vex = "csaf_vex"
    private static let ownCategories: Set<String> = ["csaf_base", response, informational, advisory, vex]
    private static let takenNames: Set<String> = [
        "base", "securityincidentresponse", "informationaladvisory", "securityadvisory", "vex",
    ]

    /// A test for documents of some categories.
    private static func profile(
        _ id: String, _ title: String, _ categories: Set<String>,
        _ failures: @escaping @Sendable (CSAFContents) -> [(LocatedNode?, String)]
    ) -> CSAFTest {
        CSAFTest(id, title) { contents in
            guard categories.contains(contents.category) else { return [] }
            return failures(contents).map { ($0 ?? contents.root).failure($1) }
        }
    }

    /// The products that none of the items is about.
    static func unreached(
        _ products: [LocatedNode], by items: [LocatedNode], _ contents: CSAFContents, _ message: String
    ) -> [(LocatedNode?, String)] {
        guard !products.isEmpty else { return [] }
        let reached = items.reduce(into: Set<String>()) { $0.formUnion(contents.reach(of: $1)) }
        return products.filter { !reached.contains($0.text ?? "") }.map { ($0, "'\($0.text ?? "")': " + message) }
    }
}
