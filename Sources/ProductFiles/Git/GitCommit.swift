import ProductModel
import SourceText

/// A commit, and the products in it.
public struct GitCommit: Sendable {
    let repository: GitRepository
    /// Its object name in hexadecimal.
    public let id: String

    /// The names of the products at or below the folder that was asked about.
    ///
    /// They are found as ``ProductFolder/find(at:)`` finds them: in order, not in hidden folders, not within another
    /// product. The folder itself has the empty name.
    public func products() throws(GitError) -> [String] {
        let below = repository.path.isEmpty ? "" : repository.path + "/"
        let paths = try PrivateFolder.with { scratch throws(GitError) in
            let place = below.isEmpty ? [] : ["--", below]
            let answer = try repository.program.ask(
                ["ls-tree", "-r", "-z", "-l", "--full-tree", id] + place, in: repository.folder, scratch: scratch)
            return GitTreeEntry.all(in: answer.output).filter { $0.kind == .file || $0.kind == .link }.map(\.path)
        }
        let found = paths.compactMap { path -> [Substring]? in
            guard path.hasPrefix(below) else { return nil }
            let parts = path.dropFirst(below.count).split(separator: "/")
            guard parts.last == "product.yaml", parts.count <= 9 else { return nil }
            return parts.contains { $0.hasPrefix(".") } ? nil : Array(parts.dropLast())
        }
        var products: [[Substring]] = []
        for folder in found.sorted(by: { $0.lexicographicallyPrecedes($1) })
        where !products.contains(where: { folder.starts(with: $0) }) {
            products.append(folder)
        }
        return products.map { $0.joined(separator: "/") }
    }

    /// What a product's files said in this commit; nil when it was not there.
    ///
    /// - Parameter name: The product's folder, from the one that was asked about.
    /// - Throws: ``GitError``, or a diagnostic when a file of one's own rules or frameworks can't be read.
    public func state(of name: String) throws -> ProductState? {
        let path = [repository.path, name].filter { !$0.isEmpty }.joined(separator: "/")
        let result = try PrivateFolder.with { scratch throws(GitError) -> Result<ProductState, DiagnosticError>? in
            var files = GitFiles(commit: self, product: path, scratch: scratch)
            try files.fetchProduct()
            guard let folder = ProductFolder(at: files.folder, name: name) else { return nil }
            var reading = folder.read()
            if try files.fetch(namedBy: reading.product) { reading = folder.read() }
            reading = reading.with(digests: files.digests)
            do throws(DiagnosticError) {
                return .success(
                    ProductState(
                        reading: reading, ownRules: try folder.ruleFiles(),
                        ownFrameworks: try folder.frameworkFiles()))
            } catch {
                return .failure(error)
            }
        }
        return try result?.get()
    }
}

extension ProductFolder.Reading {
    /// The same, with the digests of files whose content is kept outside of the repository.
    fileprivate func with(digests: [String: String]) -> ProductFolder.Reading {
        guard !digests.isEmpty else { return self }
        var product = self.product
        for place in product.attachments.indices {
            guard let digest = digests[product.attachments[place].path] else { continue }
            product.attachments[place].sha256 = digest
        }
        // What was said of the digest was said of the pointer to the file.
        let others = diagnostics.filter { $0.code != "changed-file" }
        return ProductFolder.Reading(product: product, diagnostics: others, sources: sources)
    }
}
