import Assessment
import Catalogs
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("The worked examples differ in what asks something of them")
struct ExampleGapTests {
    private func gaps(of example: String, _ frameworks: [String]? = nil) throws -> GapAssessment {
        let place = try #require(ProductFolder(at: WorkedExample.folder.appending(path: "../\(example)")))
        let reading = place.read()
        try #require(reading.isSound)
        var tables = try ProductTables(SQLiteEngine(), asOf: try #require(CalendarDay(AssessedProduct.day)))
        try tables.load([reading.product])
        return try GapAssessment(
            frameworks ?? reading.product.namedFrameworks.map(\.text), of: reading.product, in: tables,
            library: FrameworkLibrary(own: place.frameworkFiles()), bank: BuiltIn.bank.get())
    }

    private func concerned(_ example: String) throws -> [String: Bool?] {
        let ids = ["cra", "psti", "303645-3", "18031", "cyber-trust-mark", "62443-4-2"]
        let frameworks = try gaps(of: example, ids).frameworks
        return Dictionary(uniqueKeysWithValues: frameworks.map { ($0.framework.id, $0.concerns) })
    }

    @Test("a lock for homes, sold in the EU, the UK and the US, is asked by all of them")
    func lock() throws {
        #expect(try concerned("smart-lock").values.allSatisfy { $0 == true })
    }

    @Test("a sensor for plants is asked by the CRA, and by nothing that is for consumers")
    func sensor() throws {
        let concerned = try concerned("vibration-sensor")
        #expect(concerned["cra"] == .some(true))
        for id in ["psti", "303645-3", "cyber-trust-mark"] { #expect(concerned[id] == .some(false), "\(id)") }
    }

    @Test("a medical device is left to other laws")
    func monitor() throws {
        let concerned = try concerned("patient-monitor")
        for id in ["cra", "psti", "18031"] { #expect(concerned[id] == .some(false), "\(id)") }
        #expect(concerned["303645-3"] == .some(true))
    }

    @Test("one is important, the other default, and their routes to conformity differ")
    func classes() throws {
        func says(_ example: String, _ about: String) throws -> [String] {
            let cra = try #require(try gaps(of: example, ["cra"]).frameworks.first)
            return cra.conclusions.filter { $0.holds == true && $0.conclusion.about == about }.map(\.conclusion.says)
        }
        #expect(try says("smart-lock", "Class").contains("Important product of class I."))
        #expect(try says("vibration-sensor", "Class").contains { $0.hasPrefix("Default class") })
        #expect(try says("smart-lock", "Conformity route").first?.contains("Module A only where") == true)
        #expect(try says("vibration-sensor", "Conformity route").first?.contains("The maker chooses") == true)
        #expect(try says("patient-monitor", "Class") == [])
    }

    @Test(
        "each decides most elements of its own frameworks and profile, and leaves gaps open on purpose",
        arguments: [("smart-lock", "consumer"), ("vibration-sensor", "industrial"), ("patient-monitor", "federal")])
    func standing(_ example: String, _ profile: String) throws {
        let gaps = try gaps(of: example)
        #expect(gaps.frameworks.map(\.framework.id).contains(profile))
        let baseline = try #require(gaps.frameworks.first { $0.framework.id == "8425" })
        #expect(baseline.count(.unknown) == 0 && baseline.count(.met) >= 30)
        #expect(!gaps.gaps.isEmpty && !gaps.steps.isEmpty && gaps.unnamed.isEmpty)
        let own = try #require(gaps.frameworks.first { $0.framework.id == profile })
        #expect(own.elements.contains { $0.element.because != nil })
    }
}
