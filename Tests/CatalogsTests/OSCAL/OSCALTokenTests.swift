import Testing

@testable import Catalogs

@Suite("Ids in OSCAL")
struct OSCALTokenTests {
    @Test(
        "a number becomes the id that NIST gives it, or one that OSCAL allows",
        arguments: [
            ("AC-2(1)", "ac-2.1"), ("AC-2", "ac-2"), ("GV.OC", "gv.oc"), ("PO.1.1", "po.1.1"), ("5.1-1", "_5.1-1"),
            ("Art14(2)(b)", "art14.2.b"), ("8425_DP.3", "_8425_dp.3"), ("IXIT-1", "ixit-1"), ("", "_"), ("a b", "a-b"),
        ])
    func tokens(_ number: String, _ token: String) { #expect(OSCALToken.token(number) == token) }

    @Test(
        "ids and numbers of one control come to the same",
        arguments: [
            ("AC-2(1)", "ac-02.01"), ("AC-10", "ac-10"), ("03.01.01", "3.1.1"), ("5.0-1", "_5.0-01"), ("A-0", "a-0"),
            ("A-00", "a-0"), ("CR-1.1", "cr-1.01"),
        ])
    func keys(_ left: String, _ right: String) { #expect(OSCALToken.key(left) == OSCALToken.key(right)) }

    @Test("different controls stay different", arguments: [("AC-1", "AC-10"), ("AC-2(1)", "AC-21"), ("A.1", "A.11")])
    func difference(_ left: String, _ right: String) { #expect(OSCALToken.key(left) != OSCALToken.key(right)) }

    @Test("ids within a framework that comes along are all different")
    func unique() throws {
        let library = FrameworkLibrary()
        for id in library.ids {
            let numbers = try library.framework(id)?.elements.filter { $0.partOf == nil }.map(\.number) ?? []
            #expect(Set(numbers.map(OSCALToken.token)).count == numbers.count, "\(id)")
            #expect(Set(numbers.map { OSCALToken.key($0) }).count == numbers.count, "\(id)")
        }
    }
}
