import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("The organization's file")
struct SharedFileTests {
    static let organization =
        "organization: {name: Harbor}\nparties: {host: Cloud host}\nevidence: {policy: {kind: policy}}\n"
    static let product = "product: {id: lock, manufacturer: host}\n"

    @Test(
        "It is found upwards inside the Git work tree", arguments: ["organization.yaml", "products/organization.yaml"])
    func upwards(place: String) throws {
        let folder = try TemporaryFolder([
            ".git/": "", place: Self.organization, "products/lock/product.yaml": Self.product,
        ])
        let reading = try folder.read("products/lock")
        #expect(reading.brief == [])
        #expect(reading.product.said("name", of: .organization) == "Harbor")
        #expect(
            reading.product.files == [
                "product.yaml", place.hasPrefix("p") ? "../organization.yaml" : "../../organization.yaml",
            ])
    }

    @Test("The nearest one counts")
    func nearest() throws {
        let folder = try TemporaryFolder([
            ".git/": "", "organization.yaml": "organization: {name: Far}\n",
            "products/organization.yaml": "organization: {name: Near}\n", "products/lock/product.yaml": "",
        ])
        #expect(try folder.read("products/lock").product.said("name", of: .organization) == "Near")
    }

    @Test("A work tree whose .git is a file counts as well")
    func gitFile() throws {
        let folder = try TemporaryFolder([
            ".git": "gitdir: elsewhere\n", "organization.yaml": Self.organization, "lock/product.yaml": Self.product,
        ])
        #expect(try folder.read("lock").product.said("name", of: .organization) == "Harbor")
    }

    @Test("Outside a Git work tree nothing above the folder is read")
    func outsideGit() throws {
        let folder = try TemporaryFolder([
            "organization.yaml": Self.organization, "lock/product.yaml": "product: {id: lock}\n",
        ])
        let reading = try folder.read("lock")
        #expect(reading.product.files == ["product.yaml"])
        #expect(reading.product[.organization].isEmpty)
    }

    @Test(
        "Nothing above the work tree's root is read, however the product lies in it",
        arguments: ["repository", "repository/lock"])
    func aboveTheRoot(path: String) throws {
        let folder = try TemporaryFolder([
            ".git/": "", "organization.yaml": Self.organization, "repository/.git/": "", "\(path)/product.yaml": "",
        ])
        #expect(try folder.read(path).product.files == ["product.yaml"])
    }

    @Test("It may stand in the product's own folder, too")
    func ownFolder() throws {
        let folder = try TemporaryFolder([
            "organization.yaml": Self.organization, "product.yaml": Self.product,
            "parts.yaml": "components: {a: device}\n",
        ])
        #expect(try folder.read().brief == [])
    }

    @Test("What belongs to one product is refused there, and the rest is read")
    func notShared() throws {
        let folder = try TemporaryFolder([
            ".git/": "", "organization.yaml": "components: {lock: {kind: no}}\n" + Self.organization,
            "lock/product.yaml": Self.product,
        ])
        let reading = try folder.read("lock")
        #expect(reading.brief == ["../organization.yaml:1:1 not-shared"])
        #expect(reading.product[.components].isEmpty)
        #expect(reading.product.said("name", of: .organization) == "Harbor")
    }

    @Test("An id that the product has as well is reported with both places")
    func duplicates() throws {
        let folder = try TemporaryFolder([
            ".git/": "", "organization.yaml": Self.organization, "lock/product.yaml": "parties: {host: Another}\n",
        ])
        let reading = try folder.read("lock")
        #expect(reading.brief == ["../organization.yaml:2:11 duplicate-id"])
        #expect(reading.diagnostics.first?.notes.map(\.place.text) == ["product.yaml:1:11"])
    }

    @Test("A link in its place is not followed, so that a folder from a stranger shows nothing of the reader's")
    func link() throws {
        let folder = try TemporaryFolder([
            "secret.yaml": Self.organization, "tree/.git/": "", "tree/lock/product.yaml": "",
        ])
        try folder.link("tree/organization.yaml", to: "../secret.yaml")
        let reading = try folder.read("tree/lock")
        #expect(!reading.isSound)
        #expect(reading.product[.organization].isEmpty)
    }

    @Test("The manufacturer's rules beside it and the product's own are listed, shared ones first")
    func rules() throws {
        let folder = try TemporaryFolder([
            ".git/": "", "organization.yaml": "", "rules/b.yaml": "", "rules/a.yaml": "", "rules/notes.md": "",
            "lock/product.yaml": "", "lock/rules/c.yaml": "",
        ])
        let product = try #require(ProductFolder(at: folder.url.appending(path: "lock")))
        #expect(try product.ruleFiles().map(\.path) == ["rules/a.yaml", "rules/b.yaml", "rules/c.yaml"])
    }

    @Test("A rule that is a link out of the folder is refused")
    func ruleLink() throws {
        let folder = try TemporaryFolder(["secret.yaml": "", "lock/product.yaml": "", "lock/rules/": ""])
        try folder.link("lock/rules/a.yaml", to: "../../secret.yaml")
        let product = try #require(ProductFolder(at: folder.url.appending(path: "lock")))
        #expect(throws: DiagnosticError.self) { try product.ruleFiles() }
    }
}
