import Foundation

/// A worked example that comes with the program.
struct WorkedExample {
    /// Its files by path.
    let files: [String: String]

    /// The names of all examples, in order.
    static var names: [String] {
        Set(Resources.all.map { String($0.path.description.prefix { $0 != "/" }) }).sorted()
    }

    /// The example with this name.
    init?(_ name: String) {
        var files: [String: String] = [:]
        for resource in Resources.all where resource.path.description.hasPrefix(name + "/") {
            files[String(resource.path.description.dropFirst(name.count + 1))] = resource.text.description
        }
        guard !name.isEmpty, !files.isEmpty else { return nil }
        self.files = files
    }
}
