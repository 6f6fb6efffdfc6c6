import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A model of the Microsoft Threat Modeling Tool")
struct TM7Tests {
    private let pump: ImportedProduct

    init() throws { pump = try ImportedProduct(TM7Sample.text, as: .tm7, file: "pump.tm7") }

    @Test("the product and what is taken for granted are what the model's information says")
    func information() {
        #expect(pump.made.id == "cellar-pump" && pump.made.model.version == "4.3")
        #expect(pump.file("product.yaml").contains("description: Pumps a cellar dry"))
        #expect(pump.ids(.assumptions) == ["the-cellar-is-locked"])
    }

    @Test("processes and stores of all diagrams are components; what is external or out of scope is a party")
    func elements() {
        #expect(pump.ids(.components) == ["pump-hub", "water-log", "phone"])
        #expect(pump.ids(.parties) == ["plumber", "old-pump"])
        #expect(pump.said(.components, "pump-hub", "title") == "Pump & Hub")
        #expect(pump.said(.components, "pump-hub", "kind") == "backend", "its stencil is a web server")
        #expect(pump.said(.components, "phone", "kind") == "app")
        #expect(pump.said(.components, "water-log", "kind") == nil)
        #expect(pump.said(.parties, "plumber", "role") == "customer")
    }

    @Test("of a list, what was chosen counts, and the first choice is silence")
    func properties() {
        #expect(pump.said(.components, "pump-hub", "input_validation") == "true")
        #expect(pump.said(.components, "water-log", "encrypted_storage") == "false")
        #expect(pump.said(.data, "log-in-water-log", "kind") == "log")
        #expect(pump.leftOut["store: Shared"] == ["Yes"])
        #expect(pump.said(.flows, "starts-pump", "encrypted") == nil)
        #expect(pump.said(.flows, "writes-log", "encrypted") == "true")
        #expect(pump.said(.flows, "starts-pump", "authenticated") == "false")
    }

    @Test("flows go from and to what they are drawn at")
    func flows() {
        #expect(pump.ids(.flows) == ["starts-pump", "writes-log", "ends-nowhere"])
        #expect(pump.said(.flows, "starts-pump", "from") == "plumber")
        #expect(pump.said(.flows, "starts-pump", "to") == "pump-hub")
        #expect(pump.said(.flows, "starts-pump", "protocol") == "https")
        #expect(pump.said(.flows, "ends-nowhere", "to") == nil)
        #expect(pump.leftOut["flow: TargetGuid (at no element)"] == [TM7Sample.zero])
    }

    @Test("boundaries that are boxes contain what is drawn in them")
    func boundaries() {
        #expect(pump.ids(.boundaries) == ["case", "internet"])
        #expect(pump.said(.boundaries, "case", "contains") == "pump-hub water-log old-pump")
        #expect(pump.said(.boundaries, "internet", "contains") == nil)
    }

    @Test("every threat comes over, and a decision with its reason and day")
    func threats() {
        #expect(
            pump.ids(.threats) == ["spoofing-the-plumber", "log-is-read", "flood", "found-by-the-tool"])
        #expect(pump.said(.threats, "spoofing-the-plumber", "title") == "Spoofing the plumber, at length")
        #expect(pump.said(.threats, "spoofing-the-plumber", "components") == "pump-hub")
        #expect(pump.said(.threats, "spoofing-the-plumber", "reviewed") == "2026-02-01")
        #expect(pump.said(.threats, "spoofing-the-plumber", "stride") == "spoofing")
        #expect(pump.said(.threats, "flood", "components") == "pump-hub water-log")
        #expect(pump.said(.threats, "found-by-the-tool", "reviewed") == nil)
        #expect(
            pump.ids(.treatments) == ["recorded-threat:spoofing-the-plumber", "recorded-threat:log-is-read"])
        #expect(pump.said(.treatments, "recorded-threat:spoofing-the-plumber", "decision") == "mitigate")
        #expect(pump.said(.treatments, "recorded-threat:spoofing-the-plumber", "because") == "He has a badge")
        #expect(pump.said(.treatments, "recorded-threat:log-is-read", "decision") == "false-alarm")
        for remark in ["Priority: High", "category: Abuse", "on flow writes-log", "in diagram Cellar"] {
            #expect(pump.file("threats.yaml").contains("# \(remark)"), "\(remark)")
        }
    }

    @Test("what has no place is listed, the templates only by number")
    func leftOut() {
        let left = pump.leftOut
        #expect(left["model: KnowledgeBase"] == ["-"] && left["model: Profile"] == ["-"])
        #expect(left["model: Notes"] == ["{AddedBy: P. Pipe, Id: 1, Message: Ask the plumber}"])
        #expect(left["information: Owner"] == ["P. Pipe"])
        #expect(left["annotation: in a diagram"]?.first?.contains("Mind the step") == true)
        #expect(left["threat: SourceGuid (unknown)"] == ["gone"])
    }
}
