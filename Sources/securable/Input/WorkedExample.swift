import Foundation

/// A worked example that comes with the program.
struct WorkedExample {
    /// Its files by path.
    let files: [String: String]

    /// The names of all examples, in order: the folders that hold a product.
    static var names: [String] {
        let product = "/product.yaml"
        return Resources.all.map(\.path.description).filter { $0.hasSuffix(product) }
            .map { String($0.dropLast(product.count)) }.sorted()
    }

    /// The names in a few words: those that lie in a folder are only told of if it is that folder.
    static func listed(in folder: String? = nil) -> String {
        let inside = names.filter { name in folder.map { name.hasPrefix($0 + "/") } ?? false }
        guard inside.isEmpty else { return inside.joined(separator: ", ") }
        let folders = Set(names.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) + "/…" }).sorted()
        return (names.filter { !$0.contains("/") } + folders).joined(separator: ", ")
    }

    /// The example with this name.
    init?(_ name: String) {
        var files: [String: String] = [:]
        for resource in Resources.all where resource.path.description.hasPrefix(name + "/") {
            files[String(resource.path.description.dropFirst(name.count + 1))] = resource.text.description
        }
        guard !name.isEmpty, files["product.yaml"] != nil else { return nil }
        self.files = files
    }
}
