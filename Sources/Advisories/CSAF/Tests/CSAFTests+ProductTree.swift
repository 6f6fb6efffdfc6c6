extension CSAFTests {
    /// 6.1.1 to 6.1.5, 6.1.13, 6.1.25, 6.1.31: what the tree of products has to be like.
    static let productTree: [CSAFTest] = [
        CSAFTest("6.1.1", "Missing definition of a product id") { contents in
            let known = Set(contents.products.compactMap { $0["product_id"]?.text })
            return contents.productUses.filter { !known.contains($0.text ?? "") }
                .map { $0.failure("no product has the id '\($0.text ?? "")'") }
        },
        CSAFTest("6.1.2", "Multiple definition of a product id") { contents in
            CSAFContents.repeated(contents.products.compactMap { $0["product_id"] }, by: \.text)
                .map { $0.failure("the id '\($0.text ?? "")' is given more than once") }
        },
        CSAFTest("6.1.3", "Circular definition of a product id") { contents in circles(contents) },
        CSAFTest("6.1.4", "Missing definition of a group id") { contents in
            contents.groupUses.filter { contents.members[$0.text ?? ""] == nil }
                .map { $0.failure("no group has the id '\($0.text ?? "")'") }
        },
        CSAFTest("6.1.5", "Multiple definition of a group id") { contents in
            CSAFContents.repeated(contents.groups.compactMap { $0["group_id"] }, by: \.text)
                .map { $0.failure("the id '\($0.text ?? "")' is given more than once") }
        },
        CSAFTest("6.1.13", "Package URL") { contents in
            contents.products.compactMap { $0.at("product_identification_helper", "purl") }.compactMap { purl in
                do throws(PackageURLError) {
                    _ = try PackageURL(purl.text ?? "")
                    return nil
                } catch {
                    return purl.failure("'\(purl.text ?? "")' is no package URL")
                }
            }
        },
        CSAFTest("6.1.25", "Multiple use of a hash algorithm") { contents in
            contents.fileHashes.flatMap { file in
                CSAFContents.repeated(file.list("file_hashes"), by: { $0["algorithm"]?.text })
                    .map { $0.failure("a second hash is of the same algorithm") }
            }
        },
        CSAFTest("6.1.31", "Version range in a product version") { contents in
            contents.branches.filter { $0["category"]?.text == "product_version" }.compactMap { $0["name"] }
                .filter { isRange($0.text ?? "") }
                .map { $0.failure("'\($0.text ?? "")' is a range; its category is product_version_range") }
        },
    ]

    private static let rangeWords: Set<String> = [
        "after", "all", "before", "earlier", "later", "prior", "versions",
    ]

    private static func isRange(_ name: String) -> Bool {
        name.contains("<") || name.contains(">")
            || name.lowercased().split(whereSeparator: \.isWhitespace).contains { rangeWords.contains(String($0)) }
    }

    /// The relationships that lead back to themselves.
    private static func circles(_ contents: CSAFContents) -> [CSAFFailure] {
        var made: [String: [LocatedNode]] = [:]
        for relationship in contents.relationships {
            guard let id = relationship.at("full_product_name", "product_id")?.text else { continue }
            made[id, default: []].append(relationship)
        }
        // Takes away what rests on nothing that is left, until only circles and what rests on them are left.
        var waiting = made.mapValues { relationships in
            Set(relationships.flatMap(parts).filter { made[$0] != nil })
        }
        var uses: [String: [String]] = [:]
        for (id, parts) in waiting { for part in parts { uses[part, default: []].append(id) } }
        var free = waiting.filter(\.value.isEmpty).map(\.key)
        while let id = free.popLast() {
            waiting[id] = nil
            for user in uses[id] ?? [] {
                waiting[user]?.remove(id)
                if waiting[user]?.isEmpty == true { free.append(user) }
            }
        }
        return contents.relationships.filter { relationship in
            relationship.at("full_product_name", "product_id")?.text.map { waiting[$0] != nil } ?? false
        }.map { $0.failure("the product is defined by way of itself") }
    }

    private static func parts(of relationship: LocatedNode) -> [String] {
        ["product_reference", "relates_to_product_reference"].compactMap { relationship[$0]?.text }
    }
}
