import Foundation
import ProductFiles
import ProductModel
import Testing

@Suite("Portfolios")
struct PortfolioTests {
    @Test("A product folder is found at the place itself, and is not searched further")
    func itself() throws {
        let folder = try TemporaryFolder(["product.yaml": "", "old/product.yaml": ""])
        #expect(ProductFolder.find(at: folder.url).map(\.name) == [""])
    }

    @Test("Products below are found in the order of their paths; hidden folders and links are passed over")
    func below() throws {
        let folder = try TemporaryFolder([
            "products/b/product.yaml": "", "products/a/product.yaml": "", "c/product.yaml": "", ".git/product.yaml": "",
            "empty/": "", "products/a/variant/product.yaml": "",
        ])
        try folder.link("z", to: "products/b")
        #expect(ProductFolder.find(at: folder.url).map(\.name) == ["c", "products/a", "products/b"])
    }

    @Test("A folder without a product gives none, as does a place that is not there")
    func nothing() throws {
        let folder = try TemporaryFolder(["components.yaml": "components: {lock: device}\n"])
        #expect(ProductFolder.find(at: folder.url).isEmpty)
        #expect(ProductFolder(at: folder.url) == nil)
        #expect(ProductFolder.find(at: folder.url.appending(path: "missing")).isEmpty)
    }

    @Test("Paths in diagnostics start with the product's folder")
    func paths() throws {
        let folder = try TemporaryFolder(["a/product.yaml": "colour: red\n", "b/product.yaml": "x\n"])
        let found = ProductFolder.find(at: folder.url).flatMap { $0.read().brief }
        #expect(found == ["a/product.yaml:1:1 unknown-section", "b/product.yaml:1:1 wrong-type"])
    }

    @Test("Folders are searched eight levels deep, so that a search ends")
    func depth() throws {
        let folder = try TemporaryFolder([
            "1/2/3/4/5/6/7/8/product.yaml": "", "a/b/c/d/e/f/g/h/i/product.yaml": "",
        ])
        #expect(ProductFolder.find(at: folder.url).map(\.name) == ["1/2/3/4/5/6/7/8"])
    }
}
