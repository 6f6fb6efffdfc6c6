public import Foundation
public import ProductModel
public import SourceText

/// A folder with a `product.yaml`, and how to read it.
public struct ProductFolder: Sendable {
    /// The folder.
    public let url: URL
    /// Its path as shown to people, relative to what was asked about; empty for that folder itself.
    public let name: String

    /// What reading a folder gives: as much of the product as could be read, and everything that was wrong.
    public struct Reading: Sendable {
        /// What the files say.
        public let product: Product
        /// What is wrong, in the order of files and lines.
        public let diagnostics: [Diagnostic]
        /// The files by path, to show lines from.
        public let sources: [String: SourceFile]

        /// Whether nothing stands in the way of using the product.
        public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
    }

    /// The id that a folder's name gives a product that has none of its own.
    public static func id(from folder: String) -> String { Identifier.kebabCase(from: folder) }

    /// The folder at a place; nil if there is no `product.yaml` in it.
    public init?(at url: URL, name: String = "") {
        guard FileManager.default.fileExists(atPath: url.appending(path: "product.yaml").path(percentEncoded: false))
        else { return nil }
        self.url = url.standardizedFileURL
        self.name = name
    }

    /// The product folders at or below a folder, in the order of their paths.
    ///
    /// A product folder is not searched further,
    /// and neither are hidden folders nor links.
    public static func find(at url: URL) -> [ProductFolder] {
        if let folder = ProductFolder(at: url) { return [folder] }
        return find(below: url, name: "", depth: 0)
    }

    private static func find(below url: URL, name: String, depth: Int) -> [ProductFolder] {
        guard depth < 8 else { return [] }
        let keys: Set<URLResourceKey> = [.isDirectoryKey, .isSymbolicLinkKey]
        let children =
            (try? FileManager.default.contentsOfDirectory(
                at: url, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)) ?? []
        return children.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap { child -> [ProductFolder] in
            guard let values = try? child.resourceValues(forKeys: keys), values.isDirectory == true,
                values.isSymbolicLink != true
            else { return [] }
            let path = name.isEmpty ? child.lastPathComponent : name + "/" + child.lastPathComponent
            if let folder = ProductFolder(at: child, name: path) { return [folder] }
            return find(below: child, name: path, depth: depth + 1)
        }
    }

    /// Reads every YAML file of the folder, and the `organization.yaml` above it in the same Git work tree.
    public func read() -> Reading {
        var builder = ProductBuilder()
        var sources: [String: SourceFile] = [:]
        for file in files(reporting: &builder) {
            let index = builder.product.files.count
            builder.product.files.append(file.path)
            do {
                let source = try SourceFile(path: file.path, url: file.url)
                sources[file.path] = source
                var reader = FileReader(source, index: index, isShared: file.isShared)
                reader.read(into: &builder)
            } catch {
                builder.diagnostics.report(error.diagnostic)
            }
        }
        let folderID = Identifier.kebabCase(from: url.lastPathComponent)
        return Self.finish(builder, sources: sources, fallbackID: folderID) { builder in
            PathCheck.run(on: &builder, below: url)
            EvidenceFiles.attach(to: &builder, below: url)
            warnOfIgnored(&builder)
        }
    }

    /// The manufacturer's own rules: every YAML file in `rules/` beside `product.yaml` or beside the shared file above it.
    ///
    /// - Throws: a diagnostic when one of them can't be read.
    public func ruleFiles() throws(DiagnosticError) -> [SourceFile] { try ownFiles(in: "rules") }

    /// The manufacturer's own frameworks, profiles and crosswalks: every YAML file in `frameworks/`, as with rules.
    ///
    /// - Throws: a diagnostic when one of them can't be read.
    public func frameworkFiles() throws(DiagnosticError) -> [SourceFile] { try ownFiles(in: "frameworks") }

    /// Threat information of others: every YAML file in `threat-information/`, as with rules.
    ///
    /// - Throws: a diagnostic when one of them can't be read.
    public func threatInformationFiles() throws(DiagnosticError) -> [SourceFile] {
        try ownFiles(in: "threat-information")
    }

    /// The folder of the shared file above, for what all products below it have in common; nil where there is none.
    public var sharedFolder: URL? { sharedFile(prefix: "")?.url.deletingLastPathComponent() }

    private func ownFiles(in name: String) throws(DiagnosticError) -> [SourceFile] {
        var sources: [SourceFile] = []
        for folder in [sharedFolder, url].compactMap(\.self) {
            let home = folder.appending(path: name)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path(percentEncoded: false))) ?? []
            for file in names.sorted() where file.hasSuffix(".yaml") && !file.hasPrefix(".") {
                let place = home.appending(path: file)
                let path = name + "/" + file
                guard PathCheck.isInside(place, folder: folder) else {
                    throw DiagnosticError(
                        Diagnostic(
                            "outside-folder", "this is a link that leads out of the folder", at: Place(file: path)))
                }
                sources.append(try SourceFile(path: path, url: place))
            }
        }
        return sources
    }

    /// Reads a product from one text, as in a rule's example.
    public static func read(text: String, path: String = "product.yaml", id: String = "example") -> Reading {
        var builder = ProductBuilder()
        builder.product.files = [path]
        let source = SourceFile(path: path, text: text)
        var reader = FileReader(source, index: 0, isShared: false)
        reader.read(into: &builder)
        return finish(builder, sources: [path: source], fallbackID: id) { _ in }
    }

    private static func finish(
        _ read: ProductBuilder, sources: [String: SourceFile], fallbackID: String,
        then check: (inout ProductBuilder) -> Void
    ) -> Reading {
        var builder = read
        builder.settleID(fallback: fallbackID)
        ReferenceCheck.run(on: &builder)
        check(&builder)
        let order = Dictionary(
            builder.product.files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let found = builder.diagnostics.diagnostics
        let sorted = found.prefix(DiagnosticCollector.limit).enumerated().sorted { left, right in
            let (a, b) = (left.element.place, right.element.place)
            return (order[a.file] ?? .max, a.line, a.column, left.offset)
                < (order[b.file] ?? .max, b.line, b.column, right.offset)
        }
        // That there are more is said after those that are shown.
        let diagnostics = sorted.map(\.element) + found.dropFirst(DiagnosticCollector.limit)
        return Reading(product: builder.product, diagnostics: diagnostics, sources: sources)
    }

    private struct File {
        let url: URL
        let path: String
        var isShared = false
    }

    /// `product.yaml` first, then the others by name, then the shared file above.
    private func files(reporting builder: inout ProductBuilder) -> [File] {
        let prefix = name.isEmpty ? "" : name + "/"
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
        } catch {
            builder.report("unreadable-file", "the folder can't be read", at: Place(file: name.isEmpty ? "." : name))
            return []
        }
        var files: [File] = []
        for file in names where !file.hasPrefix(".") {
            let path = prefix + file
            if file.hasSuffix(".yml") {
                builder.report(
                    "ignored-file", "product files end in .yaml, and this one is not read", at: Place(file: path),
                    severity: .warning)
            }
            guard file.hasSuffix(".yaml") else { continue }
            let place = url.appending(path: file)
            guard PathCheck.isInside(place, folder: url) else {
                builder.report("outside-folder", "this is a link that leads out of the folder", at: Place(file: path))
                continue
            }
            files.append(File(url: place.resolvingSymlinksInPath(), path: path))
        }
        let first = files.partition { $0.path != prefix + "product.yaml" }
        let ordered = files[..<first] + files[first...].sorted { $0.path < $1.path }
        return ordered + [sharedFile(prefix: prefix)].compactMap(\.self)
    }

    /// Warns of files in `rules/`, `frameworks/` and `threat-information/` whose name keeps them from being read.
    private func warnOfIgnored(_ builder: inout ProductBuilder) {
        let prefix = name.isEmpty ? "" : name + "/"
        for home in ["frameworks", "rules", "threat-information"] {
            let place = url.appending(path: home).path(percentEncoded: false)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            for file in names.sorted() where file.hasSuffix(".yml") && !file.hasPrefix(".") {
                builder.report(
                    "ignored-file", "files in \(home)/ end in .yaml, and this one is not read",
                    at: Place(file: "\(prefix)\(home)/\(file)"), severity: .warning)
            }
        }
    }

    private func sharedFile(prefix: String) -> File? {
        var folder = url
        var up = ""
        while !FileManager.default.fileExists(atPath: folder.appending(path: ".git").path(percentEncoded: false)) {
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path(percentEncoded: false) != folder.path(percentEncoded: false) else { return nil }
            folder = parent
            up += "../"
            let file = folder.appending(path: "organization.yaml")
            guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { continue }
            return isInGit(folder) ? File(url: file, path: prefix + up + "organization.yaml", isShared: true) : nil
        }
        return nil
    }

    private func isInGit(_ start: URL) -> Bool {
        var folder = start
        while !FileManager.default.fileExists(atPath: folder.appending(path: ".git").path(percentEncoded: false)) {
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path(percentEncoded: false) != folder.path(percentEncoded: false) else { return false }
            folder = parent
        }
        return true
    }
}
