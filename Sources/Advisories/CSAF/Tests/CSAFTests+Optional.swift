import SourceText

extension CSAFTests {
    /// 6.2: what a useful document has.
    static let optional: [CSAFTest] = [
        CSAFTest("6.2.1", "Unused definition of a product id") { contents in
            guard contents.category != "csaf_informational_advisory" else { return [] }
            let used = Set(contents.productUses.compactMap(\.text))
            return contents.products.compactMap { $0["product_id"] }.filter { !used.contains($0.text ?? "") }
                .map { $0.failure("nothing speaks of '\($0.text ?? "")'") }
        },
        CSAFTest("6.2.2", "Missing remediation") { contents in
            let groups = ["first_affected", "known_affected", "last_affected", "under_investigation"]
            return contents.vulnerabilities.flatMap { vulnerability in
                unreached(
                    CSAFContents.ids(groups, of: vulnerability), by: vulnerability.list("remediations"), contents,
                    "nothing says what to do")
            }.map { ($0 ?? contents.root).failure($1) }
        },
        CSAFTest("6.2.3", "Missing score") { contents in
            contents.vulnerabilities.flatMap { vulnerability -> [CSAFFailure] in
                let scored = Set(vulnerability.list("scores").flatMap { $0.list("products") }.compactMap(\.text))
                return CSAFContents.ids(["first_affected", "known_affected", "last_affected"], of: vulnerability)
                    .filter { !scored.contains($0.text ?? "") }.map { $0.failure("it has no score") }
            }
        },
        CSAFTest("6.2.4", "Build metadata in the revision history") { contents in
            CSAFRevisions(contents).all.filter(\.version.hasBuild)
                .map { $0.node.failure("the number has build metadata") }
        },
        CSAFTest("6.2.5", "Initial release before the first revision") { contents in
            earlier(contents, "initial_release_date", than: CSAFRevisions(contents).byTime.first)
        },
        CSAFTest("6.2.6", "Current release before the last revision") { contents in
            earlier(contents, "current_release_date", than: CSAFRevisions(contents).byTime.last)
        },
        CSAFTest("6.2.7", "Missing date in involvements") { contents in
            contents.vulnerabilities.flatMap { $0.list("involvements") }.filter { $0["date"] == nil }
                .map { $0.failure("it has no date") }
        },
        CSAFTest("6.2.8", "MD5 as the only hash") { contents in only("md5", contents) },
        CSAFTest("6.2.9", "SHA-1 as the only hash") { contents in only("sha1", contents) },
        CSAFTest("6.2.10", "Missing TLP label") { contents in
            guard let document = contents.document, document.at("distribution", "tlp", "label") == nil else {
                return []
            }
            return [document.failure("nothing says how far it may be passed on")]
        },
        CSAFTest("6.2.11", "Missing canonical URL") { contents in
            let name = "/" + CSAFFileName.of(trackingID: contents.tracking?["id"]?.text ?? "")
            let isThere = (contents.document?.list("references") ?? []).contains { reference in
                let url = reference["url"]?.text ?? ""
                return reference["category"]?.text == "self" && url.hasPrefix("https://") && url.hasSuffix(name)
            }
            guard let document = contents.document, !isThere else { return [] }
            return [document.failure("no reference to itself ends in \(name.dropFirst())")]
        },
        CSAFTest("6.2.12", "Missing document language") { contents in
            guard let document = contents.document, document["lang"] == nil else { return [] }
            return [document.failure("it does not say its language")]
        },
        CSAFTest("6.2.13", "Sorting") { contents in unsorted(contents.root) },
        CSAFTest("6.2.14", "Private language") { contents in
            languages(contents).filter { LanguageTag($0.text ?? "").isPrivate }
                .map { $0.failure("not everybody knows this language") }
        },
        CSAFTest("6.2.15", "Default language") { contents in
            languages(contents).filter { LanguageTag($0.text ?? "").text == "i-default" }
                .map { $0.failure("it names no language") }
        },
        CSAFTest("6.2.16", "Missing product identification helper") { contents in
            // What a relationship makes is known by its two parts.
            contents.products.dropLast(contents.relationships.count)
                .filter { $0["product_identification_helper"] == nil }
                .map { $0.failure("machines can't know the product") }
        },
        CSAFTest("6.2.17", "CVE in field ids") { contents in
            contents.vulnerabilities.flatMap { $0.list("ids") }.compactMap { $0["text"] }
                .filter { $0.text?.wholeMatch(of: /CVE-[0-9]{4}-[0-9]{4,}/) != nil }
                .map { $0.failure("it is a CVE") }
        },
        CSAFTest("6.2.18", "Version range without vers") { contents in
            contents.branches.filter { $0["category"]?.text == "product_version_range" }.compactMap { $0["name"] }
                .filter { $0.text?.wholeMatch(of: /vers:[a-z.+-][a-z0-9.+-]*\/.+/) == nil }
                .map { $0.failure("'\($0.text ?? "")' is no range in the form of vers") }
        },
        CSAFTest("6.2.19", "CVSS for fixed products") { contents in
            contents.vulnerabilities.flatMap { vulnerability -> [CSAFFailure] in
                let fixed = Set(CSAFContents.ids(["first_fixed", "fixed"], of: vulnerability).compactMap(\.text))
                return vulnerability.list("scores").flatMap { score -> [CSAFFailure] in
                    let hit = score.list("products").filter { fixed.contains($0.text ?? "") }
                    guard CSAFScore.all(of: score).contains(where: { !$0.isHarmless }) else { return [] }
                    return hit.map { $0.failure("its score is not 0, though it is fixed") }
                }
            }
        },
        CSAFTest("6.2.20", "Additional properties") { contents in CSAFShape.unknown(in: contents.root) },
    ]

    private static func earlier(
        _ contents: CSAFContents, _ field: String, than revision: CSAFRevisions.Revision?
    ) -> [CSAFFailure] {
        guard let node = contents.tracking?[field], let time = node.text.flatMap(RFC3339Time.init), let revision,
            time < revision.time
        else { return [] }
        return [node.failure("it is earlier than the revision")]
    }

    private static func only(_ algorithm: String, _ contents: CSAFContents) -> [CSAFFailure] {
        contents.fileHashes.filter { file in
            let algorithms = file.list("file_hashes").compactMap { $0["algorithm"]?.text?.lowercased() }
            return !algorithms.isEmpty && algorithms.allSatisfy { $0 == algorithm }
        }.map { $0.failure("\(algorithm) alone proves nothing") }
    }

    /// The first key of each object that stands after a later one.
    private static func unsorted(_ node: LocatedNode) -> [CSAFFailure] {
        let fields = node.node.fields
        var failures: [CSAFFailure] = []
        for (earlier, later) in zip(fields, fields.dropFirst())
        where later.name.utf8.lexicographicallyPrecedes(earlier.name.utf8) {
            failures.append(node.failure("'\(later.name)' stands after '\(earlier.name)'"))
            break
        }
        for field in fields { failures += node[field.name].map(unsorted) ?? [] }
        for item in node.items { failures += unsorted(item) }
        return failures
    }
}
