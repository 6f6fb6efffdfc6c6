import ProductFiles
import ProductModel
import SourceText
import Testing

private func adding(_ text: String, word: String = "sbom/new.json") -> String? {
    ListEdit.adding(
        word, to: "software", of: "lock", in: .components, source: SourceFile(path: "product.yaml", text: text)
    )
    .map { String(decoding: $0.bytes, as: UTF8.self) }
}

@Suite("A word is added to a list of a product file")
struct ListEditTests {
    @Test("an entry below its key gets a line of its own, and comments stay where they are")
    func block() {
        #expect(
            adding("components:\n  lock: # the door's\n    # what it is\n    kind: device\n  hub: {kind: gateway}\n")
                == "components:\n  lock: # the door's\n    software: [sbom/new.json]\n    # what it is\n"
                + "    kind: device\n  hub: {kind: gateway}\n")
    }

    @Test("an entry in braces gets a field in front")
    func flow() {
        #expect(
            adding("components:\n  lock: {kind: device}  # é\n")
                == "components:\n  lock: {software: [sbom/new.json], kind: device}  # é\n")
        #expect(adding("components: {lock: {}}") == "components: {lock: {software: [sbom/new.json]}}")
    }

    @Test("an entry that says nothing yet gets its first field")
    func empty() {
        #expect(
            adding("components:\n  lock:\n  hub:\n")
                == "components:\n  lock:\n    software: [sbom/new.json]\n  hub:\n")
        #expect(adding("components:\n  lock:") == "components:\n  lock:\n    software: [sbom/new.json]\n")
    }

    @Test("a list in brackets, one below another, and a single word become longer")
    func lists() {
        #expect(
            adding("components:\n  lock:\n    software: [\"sbom/a b.json\"] # all\n")
                == "components:\n  lock:\n    software: [sbom/new.json, \"sbom/a b.json\"] # all\n")
        #expect(
            adding("components:\n  lock:\n    software:\n      # first\n      - sbom/a.json\n      - sbom/b.json\n")
                == "components:\n  lock:\n    software:\n      # first\n      - sbom/new.json\n      - sbom/a.json\n"
                + "      - sbom/b.json\n")
        #expect(
            adding("components:\n  lock: {title: Größe, software: sbom/a.json}\n")
                == "components:\n  lock: {title: Größe, software: [sbom/new.json, sbom/a.json]}\n")
        #expect(
            adding("components:\n  lock:\n    software: []\n")
                == "components:\n  lock:\n    software: [sbom/new.json]\n")
    }

    @Test("line ends stay as they are")
    func lineEnds() {
        #expect(
            adding("components:\r\n  lock:\r\n    kind: device\r\n")
                == "components:\r\n  lock:\r\n    software: [sbom/new.json]\r\n    kind: device\r\n")
    }

    @Test(
        "where no safe edit is known there is none",
        arguments: [
            "components:\n  hub: {}\n", "product: {id: lock}\n",
            "components:\n  lock:\n    software: \"sbom/a.json\"\n",
            "components:\n  lock: [\n", "components:\n  lock: {software: {a: b}}\n", "",
        ])
    func none(_ text: String) {
        #expect(adding(text) == nil)
    }

    @Test("a word that would need quotes is not added", arguments: ["a b", "a: b", "-a", "", "é", "a\nb", "#a"])
    func words(_ word: String) {
        #expect(adding("components:\n  lock:\n    kind: device\n", word: word) == nil)
    }
}
