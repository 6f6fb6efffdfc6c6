import Assessment
import Foundation
import ProductFiles
import ProductModel
import Testing

@testable import Deliverables

struct DiagramTests {
    private static let hasGraphviz = Graphviz().run("digraph { a }") != .failure(.notInstalled)

    private func picture(_ product: Product) throws -> Diagram {
        try DiagramDrawer(Sample.assess(product)).product().get()
    }

    @Test("The picture fits into a page", .enabled(if: hasGraphviz))
    func drawsInline() throws {
        let svg = try DiagramDrawer(Sample.assess(Sample.lock)).product().get().svg
        #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>"))
        for word in ["<?xml", "<!DOCTYPE", "<!--", "fill=\"", "font-family", "id=\"node"] {
            #expect(!svg.contains(word))
        }
        #expect(svg.contains("<title id=\"product-title\">") && svg.contains("<desc id=\"product-description\">"))
        #expect(
            svg.contains("Lock body") && svg.contains("in the clear") && svg.contains("class=\"node component risk"))
    }

    @Test("The same product gives the same picture", .enabled(if: hasGraphviz))
    func isDeterministic() throws {
        let first = try DiagramDrawer(Sample.assess(Sample.lock)).product().get().standalone
        #expect(try DiagramDrawer(Sample.assess(Sample.lock)).product().get().standalone == first)
    }

    static let hostileNames = [
        "<script>alert(1)</script>\"'&", "\"]; evil [label=\"x", "\\\" ]; evil -> n1 [x=\\\"", "<b>bold</b>",
        "</text></svg><script>alert(1)</script>", "\\N\\G\\l&lt;script&gt;", "one\ntwo\r\nthree\u{0}four",
        "]]>--><style>*{}</style>", "\"\u{301} onload=alert(1) x='\u{301}", "\u{202E}gnp.exe\u{2066}\u{200F}",
        String(repeating: "x", count: 10_000), String(repeating: "long name ", count: 1_000),
        "e" + String(repeating: "\u{301}", count: 10_000), "\u{05D0}\u{05D1} \u{0627}\u{0644}",
    ]

    @Test("Words in labels stay words", .enabled(if: hasGraphviz), arguments: hostileNames)
    func escapesLabels(_ text: String) throws {
        let svg = try picture(Self.product(titled: text)).svg
        #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains(">evil<"))
        #expect(svg.split(separator: "<svg").count == 1 && svg.split(separator: "</svg>").count == 1)
        #expect(svg.split(separator: "class=\"node ").count == 3)
    }

    @Test("A file of its own is well-formed whatever names say", .enabled(if: hasGraphviz), arguments: hostileNames)
    func standsAlone(_ text: String) throws {
        var product = Self.product(titled: text)
        product[.product] = [
            Entry(id: "product", position: Position(file: 0, line: 1, column: 1), said: Self.name(text))
        ]
        let drawer = try DiagramDrawer(Sample.assess(product))
        for diagram in [try drawer.product().get(), try drawer.component("one").get()] {
            let elements = try SVGElements(diagram.standalone)
            #expect(elements.names.isSubset(of: SVGElements.harmless))
            #expect(elements.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "href" && $0 != "xlink:href" })
            #expect(!diagram.standalone.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        }
    }

    @Test(
        "A file of its own has a title, a legend of what is in it, and colours for light and dark",
        .enabled(if: hasGraphviz))
    func hasLegend() throws {
        let svg = try DiagramDrawer(Sample.assess(Sample.lock)).product().get().standalone
        #expect(svg.contains("prefers-color-scheme:dark"))
        for words in ["trust boundary", "in the clear", "device", "backend"] {
            #expect(svg.contains(">\(words)</text>"))
        }
        #expect(!svg.contains(">gateway</text>"))
    }

    @Test(
        "The picture of a component has its interfaces, its data, and an arrow for each flow",
        .enabled(if: hasGraphviz))
    func drawsComponent() throws {
        let drawer = try DiagramDrawer(
            Sample.assess(
                """
                components: {lock: {kind: device, title: Lock}, cloud: {kind: backend}, other: {kind: app}}
                interfaces: {radio: {component: lock, protocol: ble, title: Radio}}
                data: {log: {title: Entry log, stored_in: [lock]}}
                flows:
                  up: {title: Goes up, from: lock, to: cloud, via: radio, encrypted: true, authenticated: true}
                  down: {title: Comes down, from: cloud, to: lock, protocol: http, encrypted: false}
                  aside: {title: Passes by, from: cloud, to: other}
                """))
        let svg = try drawer.component("lock").get().svg
        for words in ["Radio", "Entry log", "Goes up", "encrypted, authenticated", "in the clear", "not said"] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(!svg.contains("Passes by") && !svg.contains(">other<"))
        #expect(drawer.component("nobody").absence == .unknownComponent("nobody"))
    }

    @Test("An attack path has numbered steps, and the weakest is marked in words", .enabled(if: hasGraphviz))
    func drawsPath() throws {
        let assessment = try Sample.assess(Sample.lock)
        let path = try #require(try AttackPaths(assessment).open().first)
        let diagram = try DiagramDrawer(assessment).path(path).get()
        #expect(diagram.svg.contains(">1. ") && diagram.svg.contains("weakest step"))
        #expect(diagram.svg.contains("route weakest") && diagram.svg.contains(path.asset.title))
        #expect(diagram.title.hasPrefix("From \(path.position.title)"))
        _ = try SVGElements(diagram.standalone)
    }

    @Test(
        "Sixty components in eight boundaries are put together until words are large enough",
        .enabled(if: hasGraphviz))
    func collapses() throws {
        let diagram = try picture(Plant.product(components: 60, boundaries: 8))
        #expect(diagram.picture.width <= DiagramFit.widest)
        #expect(diagram.remark?.contains("of 60") == true)
        #expect(diagram.svg.contains("8 components") && diagram.svg.contains("7 components"))
    }

    @Test("A thousand components are drawn as their boundaries, with counts", .enabled(if: hasGraphviz))
    func drawsBoundariesAlone() throws {
        let diagram = try picture(Plant.product(components: 1_000, boundaries: 10))
        #expect(diagram.svg.split(separator: "class=\"node ").count == 11)
        #expect(diagram.svg.contains("100 components"))
        #expect(diagram.remark?.contains("1000 of 1000") == true)
    }

    @Test("Without Graphviz there is a reason, the document says it, and the text of the graph is there")
    func saysWhyItIsAbsent() throws {
        let assessment = try Sample.assess(Sample.lock)
        let layout = Graphviz(folders: ["/nowhere"])
        let diagrams = try DossierDiagrams(assessment, layout: layout)
        #expect(diagrams.absence == .notInstalled)
        let html = try Dossier(assessment, diagrams: diagrams).html()
        #expect(html.contains("it needs Graphviz"))
        #expect(html.contains("id=\"flow-lock-to-cloud\""))
        let drawer = try DiagramDrawer(assessment, layout: layout)
        #expect(try drawer.productText().get().hasPrefix("digraph architecture {"))
        #expect(try drawer.componentText("lock").get().contains("subgraph cluster_1"))
    }

    @Test(
        "The dossier has the pictures of risky components and of paths, each with ids of its own",
        .enabled(if: hasGraphviz))
    func standsInTheDossier() throws {
        let assessment = try Sample.assess(Sample.lock)
        let html = try Dossier(assessment, diagrams: DossierDiagrams(assessment)).html()
        #expect(html.contains("id=\"component-pictures\"") && html.contains("Lock body and its neighbours"))
        #expect(html.contains("id=\"path-pictures\""))
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
        for link in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
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

    @Test("So many boundaries that nobody could read them get a sentence")
    func leavesOutLargeOnes() throws {
        let drawer = try DiagramDrawer(Sample.assess(Plant.product(components: 240, boundaries: 120)))
        #expect(drawer.product().absence?.sentence.contains("120") == true)
    }

    @Test("Anything but a drawing is refused", arguments: ["", "<svg viewBox=\"0 0 1 1\"><script/></svg>", "<html>"])
    func refusesOthers(_ text: String) { #expect(InlineSVG(text) == nil) }

    private static func name(_ text: String) -> [Said] {
        let leaf = Section.named(.product).leaves.firstIndex { $0.path == "name" } ?? 0
        return [Said(leaf: leaf, value: .text(text), position: Position(file: 0, line: 1, column: 1))]
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

/// A made-up product of any size, whose components send to one another within and between boundaries.
enum Plant {
    static func product(components: Int, boundaries: Int) -> Product {
        let names = ["Pump controller", "Valve actuator", "Field gateway", "Historian service", "Operator app"]
        let kinds = ["device", "device", "gateway", "backend", "app"]
        var lines = ["components:"]
        for part in 0..<components {
            lines.append("  part-\(part): {kind: \(kinds[part % 5]), title: \(names[part % 5]) \(part)}")
        }
        lines.append("boundaries:")
        for zone in 0..<boundaries {
            let members = (0..<components).filter { $0 % boundaries == zone }.map { "part-\($0)" }
            lines.append(
                "  zone-\(zone): {title: Zone \(zone) of the plant, contains: [\(members.joined(separator: ", "))]}")
        }
        lines.append("flows:")
        for part in 0..<components {
            let next = part % 4 == 0 ? (part + 1) % components : (part + boundaries) % components
            lines.append("  f-\(part): {from: part-\(part), to: part-\(next), protocol: mqtts}")
        }
        return ProductFolder.read(text: lines.joined(separator: "\n")).product
    }
}
