import Foundation

/// Writes the text files below a folder into one Swift file, as string literals that cost nothing to load.
@main
struct EmbedResources {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
        let output = URL(filePath: CommandLine.arguments[2])
        var entries = ""
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() {
            let file = folder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            entries += "        (\(literal(path)), \(literal(try String(contentsOf: file, encoding: .utf8)))),\n"
        }
        let source = """
            /// The files of this module's `Resources` folder, in the order of their paths.
            enum Resources {
                static let all: [(path: StaticString, text: StaticString)] = [
            \(entries)    ]

                /// The text of a file; nil if there is none at this path.
                static func text(of path: String) -> String? {
                    var path = path
                    return path.withUTF8 { wanted in
                        all.first { entry in
                            entry.path.utf8CodeUnitCount == wanted.count
                                && entry.path.withUTF8Buffer { $0.elementsEqual(wanted) }
                        }?.text.description
                    }
                }
            }

            """
        try source.write(to: output, atomically: true, encoding: .utf8)
    }

    /// A raw string literal with more number signs than the text itself can end with.
    private static func literal(_ text: String) -> String {
        let signs = String(repeating: "#", count: 9)
        let escaped =
            text
            .split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\\\(signs)n")
        return "\(signs)\"\(escaped)\"\(signs)"
    }
}
