import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

/// An incident as a product, in `Examples/incidents`, with what it teaches.
struct Incident: Sendable, CustomTestStringConvertible {
    /// A fact as it was, and as the lesson has it.
    struct Fact: Sendable {
        let was: String
        let shouldBe: String

        init(_ was: String, _ shouldBe: String) {
            self.was = was
            self.shouldBe = shouldBe
        }
    }

    let folder: String
    /// The findings that would have named the hole.
    let holes: [String]
    /// What to change.
    let lesson: [Fact]

    var testDescription: String { folder }

    /// The product file.
    func text() throws -> String {
        let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/incidents")
        return try String(contentsOf: examples.appending(path: folder + "/product.yaml"), encoding: .utf8)
    }

    /// The product file after the lesson was learned; each fact must have been in it once.
    func mended() throws -> String {
        try lesson.reduce(try text()) { text, fact in
            try #require(text.ranges(of: fact.was).count == 1, "'\(fact.was)' must stand there once")
            return text.replacing(fact.was, with: fact.shouldBe)
        }
    }
}
