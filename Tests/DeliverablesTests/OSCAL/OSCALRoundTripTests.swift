import Catalogs
import Deliverables
import Foundation
import SourceText
import Testing

@Suite("Frameworks that go out as OSCAL and come in again")
struct OSCALRoundTripTests {
    /// What of an element comes back.
    private struct Kept: Hashable {
        let number: String
        let title: String
        let text: String
        let asks: String
        let force: String
        let status: String?
        let certainty: String
        let group: String?
        let whole: String?

        init(_ element: Element) {
            number = element.number
            title = element.title
            text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            asks = element.asks.rawValue
            force = element.force.rawValue
            status = element.status
            certainty = element.certainty.rawValue
            group = element.group
            whole = element.partOf.map { String($0.drop { $0 != ":" }) }
        }
    }

    private func again(_ json: String, _ id: String, own: [SourceFile] = []) throws -> Framework {
        var options = OSCALImport.Options()
        options.id = id
        let made = try OSCALImport(SourceFile(path: "\(id).json", text: json), options: options, own: own)
        let library = FrameworkLibrary(own: own + [SourceFile(path: made.path, text: made.text)])
        return try #require(try library.framework(id))
    }

    @Test("every framework that comes along has the same elements after it", arguments: FrameworkLibrary.builtIn)
    func catalogs(_ id: String) throws {
        let framework = try #require(try FrameworkLibrary().framework(id))
        let json = try OSCALCatalogDocument(framework, day: "2026-11-23").json()
        let back = try again(json, "again")
        #expect(Set(back.elements.map(Kept.init)) == Set(framework.elements.map(Kept.init)))
        #expect(back.elements.count == framework.elements.count)
        #expect(back.header.title == framework.header.title && back.header.source == framework.header.source)
        #expect(back.header.edition == framework.header.edition)
        let twice = try again(OSCALCatalogDocument(back, day: "2026-11-23").json(), "again")
        #expect(twice.elements.map(Kept.init) == back.elements.map(Kept.init))
    }

    private static let profile = """
        profile: ours
        title: Our baseline
        edition: "1"
        source: https://rules.example/ours
        from: ["8425"]
        keep: [AI.1, AI.2, DP.1, SU.2, DOC.1a]
        edit:
          SU.2: {title: Current by itself, text: Updates come by themselves., force: recommended, because: nobody starts one}
        add:
          "303645-3:5.1-1": {because: the law asks for it}
        drop:
          AI.2: {because: we have none}
        """

    @Test("a profile chooses and words the same elements after it")
    func profiles() throws {
        let library = FrameworkLibrary(own: [SourceFile(path: "frameworks/ours.yaml", text: Self.profile)])
        let profile = try #require(try library.framework("ours"))
        let json = try OSCALProfileDocument(profile, library: library, day: "2026-11-23").json()
        let back = try again(json, "again")
        #expect(Set(back.elements.map(Kept.init)) == Set(profile.elements.map(Kept.init)))
        #expect(back.header.bases == ["8425", "303645-3"])
        #expect(back["8425:SU.2"]?.title == "Current by itself" && back["8425:SU.2"]?.force == .recommended)
        #expect(back["8425:AI.2"] == nil)
    }

    @Test("ids in a document follow from what it says, and are of the form that is asked for")
    func ids() throws {
        let framework = try #require(try FrameworkLibrary().framework("8425"))
        let first = try OSCALCatalogDocument(framework, day: "2026-11-23").json()
        let second = try OSCALCatalogDocument(framework, day: "2026-11-23").json()
        #expect(first == second)
        let other = try OSCALCatalogDocument(framework, day: "2026-11-24").json()
        let form = /"uuid" : "([0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"/
        let ids = [first, other].compactMap { $0.firstMatch(of: form)?.1 }
        #expect(ids.count == 2 && ids[0] != ids[1])
        #expect(first.contains("\"last-modified\" : \"2026-11-23T00:00:00Z\""))
        #expect(first.contains("\"id\" : \"dp.3\"") && first.contains("\"value\" : \"DP.3\""))
    }
}
