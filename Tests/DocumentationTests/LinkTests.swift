import Foundation
import Testing

@Suite("Links in Markdown files lead somewhere")
struct LinkTests {
    @Test(arguments: Repository.pages)
    func resolves(page: String) throws {
        let text = try Repository.text(page)
        let folder = Repository.root.appending(path: page).deletingLastPathComponent()
        for link in Self.links(in: text) where !link.contains(":") {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? Repository.root.appending(path: page) : folder.appending(path: parts[0])
            #expect(FileManager.default.fileExists(atPath: target.path()), "\(page) links to \(link)")
            guard parts.count == 2, let linked = try? String(contentsOf: target, encoding: .utf8) else { continue }
            #expect(Self.anchors(in: linked).contains(parts[1]), "\(page) links to \(link)")
        }
    }

    /// The targets of `[text](target)`, outside blocks of code.
    private static func links(in text: String) -> [String] {
        prose(text).matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }

    /// The anchors that headings get.
    private static func anchors(in text: String) -> [String] {
        prose(text).split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
            line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }

    private static func prose(_ text: String) -> String {
        var inCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if line.hasPrefix("```") { inCode.toggle() }
            return !inCode
        }.joined(separator: "\n")
    }
}
