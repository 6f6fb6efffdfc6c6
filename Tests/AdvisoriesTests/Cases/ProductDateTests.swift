import Advisories
import ProductModel
import Testing

@Suite("Dates of product files")
struct ProductDateTests {
    private func deadlines(_ product: Product, now: String = "2026-11-24T12:00:00Z") throws -> [String: Deadline.State]
    {
        let now = try PointInTime(now)
        let all = try ProductDateRule.readAll().flatMap { $0.deadlines(of: product, now: now) }
        return Dictionary(all.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("support, evidence, acceptances, treatments and work that comes again have their days")
    func all() throws {
        let product = CaseSamples.product(
            "lamp",
            [
                "product/product/name": .text("Lamp"), "product/product/support.until": .text("2032-02-29"),
                "product/product/markets": CaseSamples.list("eu"), "evidence/pentest/expires": .text("2026-11-24"),
                "treatments/weak-key:lamp/until": .text("2027-01-01"), "operations/watch/every_days": .integer(30),
                "operations/watch/last": .text("2026-11-01"), "operations/drill/every_days": .integer(365),
                "operations/letters/last": .text("2026-11-01"),
            ])
        let found = try deadlines(product)
        #expect(found.count == 6)
        #expect(found["lamp/support-end"] == .running(.day(try day("2032-02-29"))))
        #expect(found["lamp/updates-kept"] == .running(.day(try day("2042-02-28"))))
        #expect(found["lamp:pentest/evidence-expiry"] == .running(.day(try day("2026-11-24"))))
        #expect(found["lamp:weak-key:lamp/acceptance-end"] == .running(.day(try day("2027-01-01"))))
        #expect(found["lamp:watch/operation-due"] == .running(.day(try day("2026-12-01"))))
        #expect(
            found["lamp:drill/operation-due"]
                == .waiting("begins when it was done for the first time: operations.last"))
    }

    @Test("a day is over with its last second in UTC; what ended by itself makes nobody late")
    func over() throws {
        let product = CaseSamples.product(
            "lamp",
            [
                "product/product/support.until": .text("2026-11-23"), "evidence/pentest/expires": .text("2026-11-23"),
            ])
        let found = try deadlines(product)
        #expect(found["lamp/support-end"] == .ended(try day("2026-11-23")))
        let due = Deadline.Due.day(try day("2026-11-23"))
        #expect(found["lamp:pentest/evidence-expiry"] == .running(due))
        #expect(due.instant.utc == "2026-11-23T23:59:59Z")
    }

    @Test("outside the Union, nothing is said of updates that stay for ten years")
    func abroad() throws {
        let product = CaseSamples.product(
            "lamp",
            ["product/product/support.until": .text("2030-01-01"), "product/product/markets": CaseSamples.list("us")])
        #expect(try deadlines(product).keys.sorted() == ["lamp/support-end"])
    }

    @Test("what the maker says once for all products is one deadline, under the maker's name")
    func shared() throws {
        let product = CaseSamples.product(
            "lamp",
            [
                "organization/organization/name": .text("Harbor"),
                "parties/cloud/support_until": .text("2027-01-01"),
            ],
            files: ["product.yaml", "../organization.yaml"])
        #expect(try deadlines(product).keys.sorted() == ["Harbor:cloud/supplier-support-end"])
    }
}
