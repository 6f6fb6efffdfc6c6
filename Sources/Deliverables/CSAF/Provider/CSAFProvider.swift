public import Advisories
public import Foundation
public import ProductModel
public import SourceText

/// The folder of a CSAF provider: a part of a website that programs fetch advisories from.
///
/// Source: CSAF 2.0, section 7.
public struct CSAFProvider: Sendable {
    /// What became of an advisory.
    public struct Outcome: Sendable, Equatable {
        /// What happened.
        public enum Change: Sendable, Equatable {
            /// It is out for the first time.
            case released
            /// A new version replaced the one that was out, which has this number.
            case revised(String)
            /// It is out already and stays as it is.
            case unchanged
        }

        /// The advisory's id.
        public let id: String
        /// Where it is, below the site's folder.
        public let path: String
        /// What happened.
        public let change: Change
        /// The tests that are not mandatory and fail, by number.
        public let advice: [String]
    }

    private let root: URL
    private let site: CSAFSite
    private let maker: String
    private let publisher: JSONContent

    /// Takes the words of the maker.
    ///
    /// - Parameters:
    ///   - product: Who publishes, and where.
    ///   - root: The folder that is the root of the website.
    public init(_ product: ProductIdentity, at root: URL) throws(CSAFProviderError) {
        let fields = [
            ("organization.name", product.manufacturer), ("organization.website", product.website),
            ("organization.disclosure.advisories", product.advisories),
        ]
        guard let maker = product.manufacturer, let website = product.website, let address = product.advisories else {
            throw .unsaid(fields.filter { $0.1 == nil }.map(\.0))
        }
        guard let site = CSAFSite(address) else { throw .badAddress(address) }
        self.root = root
        self.site = site
        self.maker = maker
        publisher = .object([
            "category": "vendor", "name": .text(maker), "namespace": .text(website),
            "contact_details": .text(product.securityContact),
        ])
    }

    /// The line for the site's `security.txt` (RFC 9116; CSAF 2.0, 7.1.9).
    public var securityTextLine: String { "CSAF: " + site.metadataAddress }

    /// Publishes drafts: all of them, or none.
    ///
    /// What is out and did not change keeps its bytes and its signature, so that the same drafts again change nothing.
    ///
    /// - Parameters:
    ///   - drafts: The drafts.
    ///   - summary: What changed, in words; needed where an advisory that is out was changed.
    ///   - day: The day of release.
    ///   - signer: What signs; nil leaves new documents without a signature.
    public func publish(
        _ drafts: [SourceFile], summary: String?, asOf day: CalendarDay, signer: (any DocumentSigner)?
    ) throws(CSAFProviderError) -> [Outcome] {
        let folder = LabelFolder(url: root.appending(path: site.path).appending(path: "white"))
        var documents = try folder.documents()
        var outcomes: [Outcome] = []
        var names: Set<String> = []
        for draft in drafts {
            let (outcome, document) = try release(
                draft, among: documents, summary: summary, at: CSAFVulnerability.time(day))
            guard names.insert(document.name).inserted else { throw .twice(document.name) }
            documents.removeAll { $0.name == document.name }
            documents.append(document)
            outcomes.append(outcome)
        }
        try write(documents.sorted { $0.path < $1.path }, in: folder, signer: signer)
        return outcomes
    }

    // MARK: One draft

    private func release(
        _ draft: SourceFile, among documents: [PublishedDocument], summary: String?, at time: String
    ) throws(CSAFProviderError) -> (Outcome, PublishedDocument) {
        let node: DataNode
        do throws(DiagnosticError) {
            node = try DataNode.json(draft)
        } catch {
            throw .badDraft(draft.path, reason: error.diagnostic.message)
        }
        let form = CSAFTests.results(of: node, only: ["schema"]).filter { !$0.failures.isEmpty }
        guard form.isEmpty else { throw .failed(draft.path, form) }
        let content = JSONContent(node)
        let label = content["document"]?["distribution"]?["tlp"]?["label"]?.string
        guard label == "WHITE" else { throw .notForEverybody(draft.path, label: label) }
        let first = PublishedDocument(CSAFRevision.first(content, at: time))
        guard let old = documents.first(where: { $0.name == first.name }) else {
            let advice = try test(first, draft.path)
            return (Outcome(id: first.id, path: path(of: first), change: .released, advice: advice), first)
        }
        if CSAFRevision.isSame(old.content, content) {
            return (Outcome(id: old.id, path: path(of: old), change: .unchanged, advice: []), old)
        }
        guard let summary, !summary.isEmpty else { throw .noSummary(old.id) }
        let next = PublishedDocument(
            path: old.path,
            content: CSAFRevision.next(content, after: old.content, at: time, summary: summary))
        let advice = try test(next, draft.path)
        let version = next.content["document"]?["tracking"]?["version"]?.string ?? ""
        return (Outcome(id: next.id, path: path(of: next), change: .revised(version), advice: advice), next)
    }

    private func path(of document: PublishedDocument) -> String {
        [site.path, "white", document.path].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// Tests what is going to be published, as it will be fetched.
    private func test(_ document: PublishedDocument, _ name: String) throws(CSAFProviderError) -> [String] {
        let results: [CSAFTests.Result]
        do throws(DiagnosticError) {
            results = CSAFTests.results(of: try DataNode.json(SourceFile(path: name, text: document.text)))
        } catch {
            throw .badDraft(name, reason: error.diagnostic.message)
        }
        let failed = results.filter { !$0.failures.isEmpty }
        let grave = failed.filter { [.schema, .mandatory].contains($0.test.group) }
        guard grave.isEmpty else { throw .failed(name, grave) }
        return failed.filter { $0.test.group == .optional }.map { "\($0.test.id) \($0.test.title)" }
    }

    // MARK: The folder

    private func write(
        _ documents: [PublishedDocument], in folder: LabelFolder, signer: (any DocumentSigner)?
    ) throws(CSAFProviderError) {
        var files: [String: String] = [:]
        var gone: Set<String> = []
        var signed: Set<String> = []
        for document in documents {
            let text = document.text
            // What somebody else has put there stays as it is, byte by byte.
            let isKept = folder.text(document.path).map { JSONContent(text: $0) == document.content } ?? false
            let kept = isKept ? folder.text(document.path) ?? text : text
            files[document.path] = kept
            files[document.path + ".sha256"] = Self.line(SHA256.digest(of: kept.utf8), document.name)
            files[document.path + ".sha512"] = Self.line(SHA512.digest(of: kept.utf8), document.name)
            let signature = document.path + ".asc"
            if isKept, folder.text(signature) != nil {
                signed.insert(document.path)
            } else if let signer {
                files[signature] = try signer.signature(of: kept)
                signed.insert(document.path)
            } else {
                gone.insert(signature)
            }
        }
        files.merge(CSAFFeed(site, maker: maker, documents: documents, signed: signed).files) { $1 }
        if let signer {
            try write(signer.publicKey(), to: keyPath(signer.fingerprint))
        }
        _ = try folder.replace(files, without: gone)
        try write(CSAFFeed.service(site, maker: maker), to: below("service.json"))
        let isTrusted = !documents.isEmpty && documents.allSatisfy { signed.contains($0.path) }
        try write(
            metadata(updated: documents.map(\.changed).max() ?? "", isTrusted: isTrusted).document,
            to: CSAFSite.metadataPath)
    }

    private func below(_ path: String) -> String { site.path.isEmpty ? path : site.path + "/" + path }

    private func keyPath(_ fingerprint: String) -> String { below("openpgp/\(fingerprint).asc") }

    private static func line(_ digest: [UInt8], _ name: String) -> String {
        SHA256.hexadecimal(digest) + "  " + name + "\n"
    }

    /// Writes a file unless it is there as it should be.
    private func write(_ text: String, to path: String) throws(CSAFProviderError) {
        let place = root.appending(path: path)
        if (try? Data(contentsOf: place)) == Data(text.utf8) { return }
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw .file(.file(path, reason: "its folder can't be made"))
        }
        do throws(DeliverableError) {
            try WholeFile.write(text, to: place)
        } catch {
            throw .file(error)
        }
    }

    /// Who publishes what, and how it is signed (CSAF 2.0, 7.1.7).
    private func metadata(updated: String, isTrusted: Bool) -> JSONContent {
        let folder = root.appending(path: below("openpgp"))
        let keys = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
            .filter { $0.wholeMatch(of: /([0-9A-F]{40}|[0-9A-F]{64})\.asc/) != nil }.sorted()
        return .object([
            "canonical_url": .text(site.metadataAddress),
            "distributions": [
                .object(["directory_url": .text(site.address("white/"))]),
                .object([
                    "rolie": .object([
                        "feeds": [
                            .object([
                                "summary": "All advisories for everybody", "tlp_label": "WHITE",
                                "url": .text(site.address("white/" + CSAFFeed.name)),
                            ])
                        ],
                        "services": [.text(site.address("service.json"))],
                    ])
                ]),
            ],
            "last_updated": .text(updated),
            "list_on_CSAF_aggregators": true,
            "metadata_version": "2.0",
            "mirror_on_CSAF_aggregators": true,
            "public_openpgp_keys": .list(
                keys.map { key in
                    .object([
                        "fingerprint": .text(String(key.dropLast(4))), "url": .text(site.address("openpgp/" + key)),
                    ])
                }),
            "publisher": publisher,
            "role": isTrusted ? "csaf_trusted_provider" : "csaf_provider",
        ])
    }
}
