import Assessment
import Foundation
import ProductModel
import Testing

@testable import Deliverables

struct DiagramTests {
    private static let hasGraphviz = Graphviz().run("digraph { a }") != .failure(.notInstalled)

    @Test("The picture fits into a page", .enabled(if: hasGraphviz))
    func drawsInline() throws {
        let svg = try Self.picture(Sample.assess(Sample.lock))
        #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>"))
        for word in ["<?xml", "<!DOCTYPE", "<!--", " width=\"", "fill=\"", "font-family"] {
            #expect(!svg.contains(word))
        }
        #expect(svg.contains("<title id=\"diagram-title\">") && svg.contains("<desc id=\"diagram-description\">"))
        #expect(
            svg.contains("Lock body") && svg.contains("in the clear") && svg.contains("class=\"node component risk"))
    }

    @Test("The same product gives the same picture", .enabled(if: hasGraphviz))
    func isDeterministic() throws {
        let first = try Self.picture(Sample.assess(Sample.lock))
        #expect(try Self.picture(Sample.assess(Sample.lock)) == first)
    }

    @Test(
        "Words in labels stay words", .enabled(if: hasGraphviz),
        arguments: [
            "<script>alert(1)</script>\"'&", "\"]; evil [label=\"x", "\\\" ]; evil -> n1 [x=\\\"", "<b>bold</b>",
            "</text></svg><script>alert(1)</script>", "\\N\\G\\l&lt;script&gt;",
        ])
    func escapesLabels(_ text: String) throws {
        let svg = try Self.picture(Sample.assess(Self.product(titled: text)))
        #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains(">evil<"))
        #expect(svg.split(separator: "<svg").count == 1 && svg.split(separator: "</svg>").count == 1)
        #expect(svg.split(separator: "class=\"node ").count == 3)
    }

    @Test("Without Graphviz there is a reason, and the document says it")
    func saysWhyItIsAbsent() throws {
        let assessment = try Sample.assess(Sample.lock)
        let diagrams = try DossierDiagrams(assessment, layout: Graphviz(folders: ["/nowhere"]))
        #expect(diagrams.absence == .notInstalled)
        let html = try Dossier(assessment, diagrams: diagrams).html()
        #expect(html.contains("it needs Graphviz"))
        #expect(html.contains("id=\"flow-lock-to-cloud\""))
    }

    @Test("A Graphviz that never ends is stopped")
    func stopsSlowLayout() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "dot")
        try Data("#!/bin/sh\nwhile :; do :; done\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path())
        let start = ContinuousClock.now
        #expect(Graphviz(folders: [folder.path()], seconds: 0.2).run("digraph {}") == .failure(.tooSlow))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("A large product gets a sentence instead of a tangle")
    func leavesOutLargeOnes() throws {
        let components = (1...120).map { "  part-\($0): device" }.joined(separator: "\n")
        let absence = try DiagramDrawer(Sample.assess("components:\n" + components)).product().absence
        #expect(absence?.sentence.contains("120") == true)
    }

    @Test("Anything but a drawing is refused", arguments: ["", "<svg viewBox=\"0 0 1 1\"><script/></svg>", "<html>"])
    func refusesOthers(_ text: String) { #expect(InlineSVG(text) == nil) }

    private static func picture(_ assessment: ProductAssessment) throws -> String {
        try DiagramDrawer(assessment).product().get().svg
    }

    private static func product(titled text: String) -> Product {
        var product = Product(id: "lock", files: ["product.yaml"])
        let place = Position(file: 0, line: 1, column: 1)
        func said(_ path: String, _ value: Value, in section: SectionName) -> Said {
            let leaf = Section.named(section).leaves.firstIndex { $0.path == path } ?? 0
            return Said(leaf: leaf, value: value, position: place)
        }
        product[.components] = ["one", "two"].map { id in
            Entry(
                id: id, position: place,
                said: [said("kind", .text("device"), in: .components), said("title", .text(text), in: .components)])
        }
        product[.boundaries] = [
            Entry(
                id: "home", position: place,
                said: [
                    said("title", .text(text), in: .boundaries),
                    said("contains", .list([Value.Item(text: "one", position: place)]), in: .boundaries),
                ])
        ]
        return product
    }
}
