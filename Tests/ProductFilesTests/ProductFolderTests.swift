import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Product folders")
struct ProductFolderTests {
    @Test("Ten lines are a product")
    func tenLines() throws {
        let folder = try TemporaryFolder([
            "product.yaml": """
            product:
              id: smart-lock
              name: Harbor Smart Lock
            components:
              lock: {kind: device, title: Lock body, secure_boot: true}
              phone: app
            interfaces:
              lock-ble: {component: lock, protocol: ble}
            flows:
              open: {from: phone, to: lock, via: lock-ble}
            """
        ])
        let reading = try folder.read()
        #expect(reading.brief == [])
        #expect(reading.isSound)
        #expect(reading.product.id == "smart-lock")
        #expect(reading.product[.components].map(\.id) == ["lock", "phone"])
        #expect(reading.said("kind", "phone", in: .components) == "app")
        #expect(reading.said("via", "open", in: .flows) == "lock-ble")
    }

    @Test("What is not said stays not said: neither false nor empty")
    func notSaid() {
        let reading = read("components:\n  lock: {secure_boot: false, exposure: []}\n  phone:\n")
        #expect(reading.brief == [])
        #expect(reading.said("secure_boot", "lock", in: .components) == "false")
        #expect(reading.said("exposure", "lock", in: .components) == "")
        #expect(reading.said("rollback_protection", "lock", in: .components) == nil)
        #expect(reading.product[.components].map(\.said.count) == [2, 0])
        #expect(reading.product[.organization].isEmpty)
    }

    @Test("All files of the folder make one product, product.yaml first and then the others by name")
    func merging() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock}\ncomponents: {c: device}\n",
            "b.yaml": "components: {b: app}\nneeds: {n: The door stays shut}\n",
            "a.yaml": "components: {a: backend}\n",
        ])
        let reading = try folder.read()
        #expect(reading.product.files == ["product.yaml", "a.yaml", "b.yaml"])
        #expect(reading.product[.components].map(\.id) == ["c", "a", "b"])
        #expect(reading.product[.needs].map(\.id) == ["n"])
        #expect(reading.sources.keys.sorted() == ["a.yaml", "b.yaml", "product.yaml"])
    }

    @Test("Every entry and every value knows the file, line and column it was written at")
    func positions() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock}\n",
            "parts.yaml": "components:\n  lock:\n    exposure: [radio, lan]\n",
        ])
        let entry = try #require(try folder.read().product[.components].first)
        #expect(entry.position == Position(file: 1, line: 2, column: 3))
        guard case .list(let items)? = entry.said.first?.value else {
            Issue.record("exposure is a list")
            return
        }
        #expect(items.map(\.text) == ["radio", "lan"])
        #expect(items.map(\.position.column) == [16, 23])
        #expect(items.allSatisfy { $0.position.file == 1 && $0.position.line == 3 })
    }

    @Test("A section with a single entry may be spread over files, a record of it too")
    func singleOverFiles() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock, support: {from: 2026-03-01}}\n",
            "support.yaml": "product: {version: 2.10, support: {until: 2032-03-01}}\n",
        ])
        let reading = try folder.read()
        #expect(reading.brief == [])
        #expect(reading.product[.product].count == 1)
        #expect(reading.product.said("support.from", of: .product) == "2026-03-01")
        #expect(reading.product.said("support.until", of: .product) == "2032-03-01")
        #expect(reading.product.said("version", of: .product) == "2.10")
    }

    @Test("An id that stands in two files is reported at the second with a note at the first, which counts")
    func duplicateID() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock}\ncomponents:\n  lock: device\n",
            "more.yaml": "components:\n  phone: app\n  lock: gateway\n",
        ])
        let reading = try folder.read()
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.brief == ["more.yaml:3:3 duplicate-id"])
        #expect(diagnostic.notes.map(\.place.text) == ["product.yaml:3:3"])
        #expect(reading.said("kind", "lock", in: .components) == "device")
    }

    @Test("A field of a single section that two files say is reported with both places")
    func duplicateFieldInTwoFiles() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {name: One}\n", "z.yaml": "product: {name: Two}\n",
        ])
        let reading = try folder.read()
        #expect(reading.brief == ["z.yaml:1:11 duplicate-field"])
        #expect(reading.diagnostics.first?.notes.map(\.place.text) == ["product.yaml:1:17"])
        #expect(reading.product.said("name", of: .product) == "One")
    }

    @Test("A product without an id is called after its folder")
    func fallbackID() throws {
        let folder = try TemporaryFolder(["Smart Lock_2/product.yaml": "product: {name: Lock}\n"])
        #expect(try folder.read("Smart Lock_2").product.id == "smart-lock-2")
    }

    @Test("Folders and files may have any name", arguments: ["my lock", "Schloß", "100% #1?", "鍵"])
    func names(name: String) throws {
        let folder = try TemporaryFolder([
            "\(name)/product.yaml": "evidence: {e: {file: \"\(name).pdf\"}}\n",
            "\(name)/\(name).yaml": "needs: {n: x}\n",
            "\(name)/\(name).pdf": "",
        ])
        let reading = try folder.read(name)
        #expect(reading.brief == [])
        #expect(reading.product[.needs].count == 1)
        #expect(ProductFolder.find(at: folder.url).map(\.name) == [name])
    }

    @Test("Files that end in .yml are named and not read; hidden files, folders and other files are passed over")
    func otherFiles() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock}\n", "parts.yml": "components: {a: device}\n", ".hidden.yaml": "{",
            "notes.txt": "{", "sbom/parts.yaml": "{",
        ])
        let reading = try folder.read()
        #expect(reading.brief == ["parts.yml ignored-file"])
        #expect(reading.isSound)
        #expect(reading.product[.components].isEmpty)
    }

    @Test("A file that can't be read does not keep the others from being read")
    func goesOn() throws {
        let folder = try TemporaryFolder([
            "product.yaml": "product: {id: lock}\n", "a.yaml": "components: {a: {kind: device\n",
            "b.yaml": "components: {b: device}\n",
        ])
        let reading = try folder.read()
        #expect(reading.brief == ["a.yaml:2:1 yaml-syntax"])
        #expect(reading.product[.components].map(\.id) == ["b"])
    }

    @Test("The same folder gives the same product and the same diagnostics every time")
    func deterministic() throws {
        var files = ["product.yaml": "product: {id: lock}\n"]
        for name in ["d", "a", "c", "b"] {
            files[name + ".yaml"] = """
                components:
                  \(name)1: {kind: devise, part_of: \(name)2}
                  \(name)2: {kind: device, part_of: \(name)1}
                flows:
                  \(name): {from: \(name)1, to: xx}
                """
        }
        let folder = try TemporaryFolder(files)
        let first = try folder.read()
        #expect(first.diagnostics.count == 12)
        for _ in 0..<5 {
            let again = try folder.read()
            #expect(again.diagnostics == first.diagnostics)
            #expect(again.product.files == first.product.files)
        }
    }

    @Test(
        "The worked examples are sound", arguments: ["smart-lock", "vibration-sensor", "patient-monitor", "securable"])
    func examples(name: String) throws {
        let url = Repository.root.appending(path: "Examples/\(name)")
        let reading = try #require(ProductFolder(at: url)).read()
        #expect(reading.brief == [])
        #expect(reading.product.id == name)
    }
}
