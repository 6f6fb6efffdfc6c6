import Foundation
import Testing

@testable import Advisories

@Suite("An inventory of the software of a portfolio")
struct InventoryTests {
    private static let zlib = SoftwarePackage(
        reference: "1", name: "zlib1g", version: "1.2.13", packageURL: "pkg:deb/debian/zlib1g@1.2.13?distro=debian-12")
    private static let left = SoftwarePackage(
        reference: "2", name: "left-pad", version: "1.3.0", packageURL: "pkg:npm/left-pad@1.3.0")

    private static func bill(_ product: String, stamp: String = "1") -> InventoryBill {
        InventoryBill(
            product: product, title: product, component: "main", path: "bill.json", stamp: stamp, operatingSystem: nil)
    }

    private func fill(_ inventory: Inventory, _ bills: [(InventoryBill, [SoftwarePackage])]) throws -> InventoryUpdate {
        let update = try InventoryUpdate(inventory)
        for (bill, packages) in bills {
            try update.add(bill) { SoftwareBill(format: "", packages: packages) }
        }
        try update.finish()
        return update
    }

    private func holders(_ ecosystem: String, _ name: String, _ inventory: Inventory) throws -> [String] {
        let lookup = try InventoryLookup(inventory)
        return try lookup.packages(ecosystem, name).flatMap { id in
            try lookup.uses(of: id).flatMap { group in
                group.uses.map { "\($0.product) \(group.platform.families.sorted().joined(separator: ","))" }
            }
        }
        .sorted()
    }

    @Test("What many bills name alike is one package, with every place where it is.")
    func onePackage() throws {
        let inventory = try Inventory(writing: nil)
        _ = try fill(inventory, [(Self.bill("a"), [Self.left]), (Self.bill("b"), [Self.left, Self.zlib, Self.left])])
        let counts = try inventory.counts()
        #expect(counts.products == 2 && counts.bills == 2 && counts.packages == 2)
        #expect(try holders("npm", "left-pad", inventory) == ["a ", "b linux"])
    }

    @Test("A package that is not needed at run time has no place, but still tells what it runs on.")
    func notRequired() throws {
        let inventory = try Inventory(writing: nil)
        var tool = Self.zlib
        tool.isRequired = false
        _ = try fill(inventory, [(Self.bill("a"), [tool, Self.left]), (Self.bill("b"), [Self.zlib])])
        #expect(try holders("Debian:12", "zlib1g", inventory) == ["b linux"])
        #expect(try holders("npm", "left-pad", inventory) == ["a linux"])
    }

    @Test("A bill is read again only when it changed, and what is gone goes.")
    func changes() throws {
        let inventory = try Inventory(writing: nil)
        _ = try fill(inventory, [(Self.bill("a"), [Self.left]), (Self.bill("b"), [Self.left])])
        let same = try fill(inventory, [(Self.bill("a"), []), (Self.bill("b", stamp: "2"), [Self.zlib])])
        #expect(same.read == 1 && same.removed == 0)
        #expect(try holders("npm", "left-pad", inventory) == ["a "])
        #expect(try holders("Debian:12", "zlib1g", inventory) == ["b linux"])
        let fewer = try fill(inventory, [(Self.bill("b", stamp: "2"), [])])
        #expect(fewer.read == 0 && fewer.removed == 1)
        #expect(try holders("npm", "left-pad", inventory).isEmpty)
    }
}
