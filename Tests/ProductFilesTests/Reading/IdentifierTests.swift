import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Ids and keys of entries")
struct IdentifierTests {
    @Test(
        "Ids are small letters, digits and single hyphens",
        arguments: ["a", "0", "smart-lock", "a-1-b", "true", "8425"])
    func ids(id: String) {
        #expect(read("components: {\(id): device}\n").brief == [])
    }

    @Test(
        "Anything else is no id",
        arguments: ["A", "-a", "a-", "a--b", "a_b", "a.b", "\"a b\"", "é", "\"\"", "\"a\\n\"", "\"a/b\"", "\"../a\""])
    func noIDs(id: String) {
        #expect(read("components: {\(id): device}\n").diagnostics.map(\.code) == ["bad-id"])
    }

    @Test("An id has at most 120 characters, and a key 400")
    func lengths() {
        func codes(_ section: String, _ id: String) -> [String] {
            read("\(section):\n  ? \"\(id)\"\n  : {}\n").diagnostics.map(\.code)
        }
        func text(_ count: Int) -> String { String(repeating: "a", count: count) }
        #expect(codes("components", text(120)) == [])
        #expect(codes("components", text(121)) == ["bad-id"])
        #expect(codes("capabilities", "x:" + text(398)) == [])
        #expect(codes("capabilities", "x:" + text(399)) == ["bad-element"])
        #expect(codes("treatments", "x:" + text(398)) == [])
        #expect(codes("treatments", "x:" + text(399)) == ["bad-key"])
    }

    @Test(
        "Capabilities are named by an element, and by a word where components differ",
        arguments: ["8425:DP.3", "303645-3:5.5-1", "8425:DP.3/cloud", "62443-4-2:CR_1.1(1)"])
    func elements(id: String) {
        #expect(read("capabilities: {\"\(id)\": {status: met}}\n").brief == [])
    }

    @Test(
        "Anything else is no element",
        arguments: ["DP.3", "8425:", ":DP.3", "8425:DP.3/", "8425:DP.3/Cloud", "a:b:c", "8425: DP"])
    func noElements(id: String) {
        #expect(read("capabilities: {\"\(id)\": {status: met}}\n").diagnostics.map(\.code) == ["bad-element"])
    }

    @Test(
        "Treatments are named by a finding's key, whose subjects may be elements",
        arguments: ["open-debug-port:lock", "unencrypted-flow:a:b", "element-undecided:8425:DP.3/cloud"])
    func keys(id: String) {
        #expect(read("treatments: {\"\(id)\": {decision: accept}}\n").brief == [])
    }

    @Test(
        "Anything else is no key",
        arguments: ["open-debug-port", "rule:", ":lock", "Rule:lock", "rule:a b", "rule:'a'"])
    func noKeys(id: String) {
        #expect(read("treatments: {\"\(id)\": {decision: accept}}\n").diagnostics.map(\.code) == ["bad-key"])
    }
}
