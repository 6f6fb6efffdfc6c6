import Advisories
import SourceText
import Testing

private func element(_ id: String, of bill: SoftwareBill) throws -> BillQuality.Element {
    try #require(BillQuality(of: bill).elements.first { $0.id == id })
}

private let whole = SoftwareBill(
    format: "CycloneDX 1.6", made: "2026-01-01T00:00:00Z", authors: ["Harbor"], tools: ["maker"],
    lifecycles: ["build"], root: "r",
    packages: [
        SoftwarePackage(
            reference: "r", kind: "firmware", name: "lock", version: "1", supplier: "Harbor",
            cpes: ["cpe:2.3:o:harbor:lock:1:*:*:*:*:*:*:*"], hashes: ["sha256": "a"], licences: ["MIT"]),
        SoftwarePackage(
            reference: "z", name: "zlib", version: "1.3", supplier: "zlib", packageURL: "pkg:generic/zlib@1.3",
            cpes: ["cpe:2.3:a:zlib:zlib:1.3:*:*:*:*:*:*:*"], hashes: ["sha256": "b"], licences: ["Zlib"]),
    ], relations: [SoftwareRelation(from: "r", .dependsOn, to: "z")])

@Suite("How good a bill is")
struct BillQualityTests {
    @Test("a whole bill meets every element")
    func everything() {
        let quality = BillQuality(of: whole)
        #expect(quality.elements.filter { !$0.isMet }.map(\.id) == [])
        #expect(quality.isMinimumMet)
        #expect(quality.packageCount == 2)
    }

    @Test("who lacks what is counted and named")
    func missing() throws {
        var bill = whole
        bill.packages[1].supplier = nil
        bill.packages[1].version = nil
        let supplier = try element("supplier", of: bill)
        #expect(supplier.count == 1)
        #expect(supplier.total == 2)
        #expect(supplier.missing == ["zlib"])
        #expect(supplier.source.hasPrefix("NTIA"))
        #expect(supplier.basis == .published)
        #expect(!BillQuality(of: bill).isMinimumMet)
        #expect(try element("comparable", of: bill).isMet)
    }

    @Test("only the first who lack something are named")
    func limit() {
        var bill = whole
        bill.packages += (1...30).map { SoftwarePackage(reference: "\($0)", name: "n\($0)") }
        let version = BillQuality(of: bill, naming: 3).elements.first { $0.id == "version" }
        #expect(version?.missing == ["n1", "n2", "n3"])
        #expect(version?.total == 32)
    }

    @Test("what a draft asks for is no minimum")
    func draft() throws {
        var bill = whole
        bill.lifecycles = []
        bill.packages[0].hashes = [:]
        #expect(try element("hash", of: bill).basis == .draft)
        #expect(try !element("context", of: bill).isMet)
        #expect(BillQuality(of: bill).isMinimumMet)
    }

    @Test("a product without dependencies below it lacks what the CRA asks at the very least")
    func topLevel() throws {
        var bill = whole
        bill.relations = []
        #expect(try !element("top-level", of: bill).isMet)
        #expect(try element("relationship", of: bill).count == 0)
    }

    @Test("a CPE name whose product is any, and a package URL that can't be read, find nothing")
    func matching() throws {
        var bill = whole
        bill.packages[1].cpes = ["cpe:2.3:a:zlib:*:1:*:*:*:*:*:*:*"]
        bill.packages[1].packageURL = "zlib 1.3"
        #expect(try element("cpe-product", of: bill).missing == ["zlib 1.3"])
        #expect(try element("readable-purl", of: bill).missing == ["zlib 1.3"])
        #expect(try element("findable", of: bill).count == 0)
        bill.packages[1].cpes = [#"cpe:2.3:*:*:free\:rtos:1:*:*:*:*:*:*:*"#]
        #expect(try element("cpe-product", of: bill).isMet)
        #expect(try element("findable", of: bill).isMet)
    }

    @Test("a product without vendor, and a package URL that anybody may make up, are found by guessing only")
    func surely() throws {
        func isSure(_ packageURL: String?, _ cpes: [String]) throws -> Bool {
            var bill = whole
            bill.packages[1].packageURL = packageURL
            bill.packages[1].cpes = cpes
            return try element("findable-surely", of: bill).isMet
        }
        #expect(try isSure("pkg:npm/express@4.21.2", []))
        #expect(try isSure(nil, ["cpe:2.3:a:zlib:zlib:1.3:*:*:*:*:*:*:*"]))
        #expect(try !isSure("pkg:generic/zlib@1.3", ["cpe:2.3:*:*:zlib:1.3:*:*:*:*:*:*:*"]))
        #expect(try !isSure("pkg:github/madler/zlib@1.3", []))
    }

    @Test("sources and build tools are not counted")
    func notInTheProduct() {
        var bill = whole
        bill.packages.append(SoftwarePackage(reference: "s", kind: "file", name: "zlib.tar.gz", isRequired: false))
        #expect(BillQuality(of: bill).isMinimumMet)
    }

    @Test("an empty bill has no packages and no dependencies, which is below the minimum")
    func empty() {
        #expect(!BillQuality(of: SoftwareBill(format: "CycloneDX 1.6")).isMinimumMet)
    }
}

@Suite("What changed between two bills")
struct BillDifferenceTests {
    private func bill(_ packages: SoftwarePackage...) -> SoftwareBill {
        SoftwareBill(
            format: "CycloneDX 1.6", root: "root",
            packages: [SoftwarePackage(reference: "root", kind: "firmware", name: "lock")] + packages)
    }

    private func zlib(_ version: String, hash: String = "a", licence: String = "Zlib") -> SoftwarePackage {
        SoftwarePackage(
            reference: "z\(version)", name: "zlib", version: version,
            packageURL: "pkg:generic/zlib@\(version)?a=\(hash)",
            hashes: ["sha256": hash], licences: [licence])
    }

    @Test("the same bill differs in nothing")
    func same() {
        #expect(BillDifference(from: bill(zlib("1")), to: bill(zlib("1"))).isEmpty)
    }

    @Test("what came and what went is named; qualifiers and references make no difference")
    func addedAndRemoved() {
        let cpe = SoftwarePackage(reference: "x", name: "TLS", cpes: ["cpe:2.3:a:arm:mbed_tls:3:*:*:*:*:*:*:*"])
        let difference = BillDifference(from: bill(zlib("1")), to: bill(cpe))
        #expect(difference.added == ["TLS"])
        #expect(difference.removed == ["zlib 1"])
        #expect(difference.versions == [])
    }

    @Test("a version goes up or down where the order is known, and is another one where it is not")
    func versions() {
        func direction(_ old: String, _ new: String) -> BillDifference.Direction? {
            BillDifference(from: bill(zlib(old)), to: bill(zlib(new))) { _, before, after in
                guard let before = Int(before), let after = Int(after) else { return nil }
                return before < after ? -1 : before == after ? 0 : 1
            }
            .versions.first?.direction
        }
        #expect(direction("9", "10") == .up)
        #expect(direction("10", "9") == .down)
        #expect(direction("10", "x") == .unknown)
        #expect(
            BillDifference(from: bill(zlib("1")), to: bill(zlib("2"))).versions.first?.package == "pkg:generic/zlib")
    }

    @Test("another digest of the same version stands out, and so does another licence")
    func content() {
        let difference = BillDifference(from: bill(zlib("1")), to: bill(zlib("1", hash: "b", licence: "MIT")))
        #expect(
            difference.hashes == [
                .init(package: "pkg:generic/zlib", version: "1", before: "sha256:a", after: "sha256:b")
            ])
        #expect(difference.licences == [.init(package: "pkg:generic/zlib", version: "1", before: "Zlib", after: "MIT")])
        #expect(BillDifference(from: bill(zlib("1")), to: bill(zlib("2", hash: "b"))).hashes == [])
    }

    @Test("a root is a root, whatever it is called")
    func root() {
        var second = bill()
        second.packages[0].name = "lock two"
        second.packages[0].version = "2"
        let difference = BillDifference(from: bill(), to: second)
        #expect(difference.added == [])
        #expect(difference.versions == [.init(package: "lock two", before: [], after: ["2"], direction: .unknown)])
    }
}
