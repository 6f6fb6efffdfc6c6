import Advisories
import ProductModel

extension CSAFAdvisory {
    /// The document as a draft: version 0, whose only revision is that of the draft.
    ///
    /// - Returns: JSON with a line end after it.
    public func draft() -> String { content.document }

    /// The name of the document's file.
    public var fileName: String { CSAFFileName.of(trackingID: id) }

    var content: JSONContent {
        let vulnerabilities = CSAFVulnerability.grouped(decisions).map {
            CSAFVulnerability($0, product: product, tree: tree)
        }
        let ids = vulnerabilities.reduce(into: Set<String>()) { $0.formUnion($1.productIDs) }
        return .object([
            "document": document,
            "product_tree": tree.content(using: ids),
            "vulnerabilities": .list(vulnerabilities.map(\.content)),
        ])
    }

    private var document: JSONContent {
        .object([
            "category": .text(profile.category),
            "csaf_version": "2.0",
            "distribution": .object([
                "tlp": .object(["label": "WHITE", "url": "https://www.first.org/tlp/"])
            ]),
            "lang": "en",
            "notes": .list(
                [
                    product.about.map {
                        .object(["category": "general", "text": .text($0), "title": .text("About " + product.title)])
                    }
                ].compactMap(\.self)),
            "publisher": .object([
                "category": "vendor", "name": .text(product.manufacturer), "namespace": .text(product.website),
                "contact_details": .text(product.securityContact),
            ]),
            "references": .list([selfReference].compactMap(\.self)),
            "title": .text(title),
            "tracking": .object([
                "current_release_date": .text(CSAFVulnerability.time(day)),
                "generator": .object([
                    "engine": .object(["name": "securable", "version": .text(tool)])
                ]),
                "id": .text(id),
                "initial_release_date": .text(CSAFVulnerability.time(day)),
                "revision_history": [
                    .object(["date": .text(CSAFVulnerability.time(day)), "number": "0", "summary": "Draft."])
                ],
                "status": "draft",
                "version": "0",
            ]),
        ])
    }

    /// `Harbor Locks: Remote code execution in the SSH agent (CVE-2023-38408) in Harbor Smart Lock`.
    private var title: String {
        let ids = CSAFVulnerability.grouped(decisions).compactMap { $0.first?.vulnerability }
        let what = ids.count > 1 ? nil : decisions.lazy.compactMap(\.title).first
        let names = ids.count > 3 ? "\(ids.count) vulnerabilities" : ids.joined(separator: ", ")
        return (product.manufacturer.map { $0 + ": " } ?? "")
            + (what.map { "\($0.droppingFullStop) (\(names))" } ?? names) + " in " + product.title
    }

    /// Where the document will be, once it is published.
    private var selfReference: JSONContent? {
        guard let base = product.advisories else { return nil }
        let place = CSAFPlace(label: "WHITE", released: CSAFVulnerability.time(day), id: id)
        return .object([
            "category": "self", "summary": "This document", "url": .text(base + "/" + place.path),
        ])
    }
}

/// Where a document is kept below the folder of a provider.
///
/// Source: CSAF 2.0, 7.1.11 and 7.1.12: a folder for each TLP label, and in it one for each year of first release.
struct CSAFPlace: Sendable, Equatable {
    /// The path below the provider's folder: `white/2026/hl-sa-2026_001.json`.
    let path: String
    /// The path below the label's folder.
    let pathInFeed: String

    init(label: String, released: String, id: String) {
        pathInFeed = "\(released.prefix(4))/\(CSAFFileName.of(trackingID: id))"
        path = "\(label.lowercased())/\(pathInFeed)"
    }
}

extension String {
    fileprivate var droppingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
