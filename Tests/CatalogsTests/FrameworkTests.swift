import Catalogs
import SourceText
import Testing

@Suite("The frameworks that come with the program")
struct FrameworkTests {
    static let library = FrameworkLibrary()
    static let all = Result { try library.ids.compactMap { try library.framework($0) } }

    private func framework(_ id: String) throws -> Framework { try #require(try Self.library.framework(id)) }

    @Test(
        "each has the elements of its edition",
        arguments: [
            ("8259a", 22), ("8259b", 38), ("8425", 37), ("csf-2.0", 22), ("ssdf-1.1", 42), ("303645-2", 68),
            ("303645-3", 78), ("103701", 29), ("18031", 48), ("62443-4-1", 47),
        ])
    func counts(_ id: String, _ count: Int) throws {
        #expect(try framework(id).elements.count { $0.partOf == nil } == count)
    }

    @Test(
        "the CRA has its annexes and articles",
        arguments: [("P1-", 14), ("P2-", 8), ("A2-", 14), ("A5-", 8), ("A7-", 13), ("Art13(", 24)])
    func cyberResilienceAct(_ prefix: String, _ count: Int) throws {
        #expect(try framework("cra").elements.count { $0.number.hasPrefix(prefix) } == count)
    }

    @Test("EN 303 645 V3.1.3 has 36 mandatory provisions and 42 recommended ones")
    func force() throws {
        let provisions = try framework("303645-3").elements
        #expect(provisions.count { $0.force == .mandatory } == 36)
        #expect(provisions.count { $0.force == .recommended } == 42)
        #expect(provisions.allSatisfy { ($0.status?.first == "M") == ($0.force == .mandatory) })
    }

    @Test("every element has its own id, a title, another text, and somebody who answers it")
    func elements() throws {
        for framework in try Self.all.get() {
            #expect(framework.header.source.hasPrefix("https://"), "\(framework.id)")
            #expect(framework.header.short.count <= 14, "\(framework.id)")
            #expect(Set(framework.elements.map(\.id)).count == framework.elements.count, "\(framework.id)")
            for element in framework.elements {
                #expect(element.id == "\(framework.id):\(element.number)")
                #expect(!element.title.isEmpty && !element.text.isEmpty)
                #expect(element.partOf != nil || element.title != element.text, "\(element.id)")
                #expect(element.title.count < 90 || element.partOf != nil, "\(element.id)")
            }
        }
    }

    @Test("every edge of every crosswalk begins and ends at an element, and says who says so")
    func edges() throws {
        let known = Set(try Self.all.get().flatMap(\.elements).map(\.id))
        let crosswalks = try Self.library.crosswalks(among: Set(Self.library.ids))
        #expect(crosswalks.count >= 15)
        for edge in crosswalks.flatMap(\.edges) {
            #expect(known.contains(edge.from), "\(edge.from) at \(edge.place.text)")
            #expect(known.contains(edge.to), "\(edge.to) at \(edge.place.text)")
            #expect(!edge.source.isEmpty)
        }
    }

    @Test("what elements, scopes and conclusions depend on is a condition, and every condition is used")
    func conditions() throws {
        let known = try Self.library.conditions(of: Self.library.ids)
        var used: Set<String> = []
        for framework in try Self.all.get() {
            let header = framework.header
            for use in header.scope + header.conclusions.flatMap(\.when) + framework.elements.flatMap(\.when) {
                #expect(known[use.condition] != nil, "\(framework.id): \(use.name)")
                used.insert(use.condition)
            }
        }
        #expect(Set(known.keys).subtracting(used).sorted() == [])
    }

    @Test("what a label counts for is an element of the framework")
    func deemed() throws {
        for framework in try Self.all.get() {
            let ids = Set(framework.elements.map(\.id))
            for deemed in framework.header.deemed { #expect(ids.isSuperset(of: deemed.elements), "\(framework.id)") }
        }
    }

    @Test("questions that show that an element is met are questions of the bank")
    func questions() throws {
        let known = Set(try QuestionBank.read().activities.flatMap(\.questions).map(\.id))
        for element in try Self.all.get().flatMap(\.elements) {
            #expect(Set(element.questions).subtracting(known) == [], "\(element.id)")
        }
    }

    @Test("a framework that there is none of is none")
    func unknown() throws { #expect(try Self.library.framework("8425-1") == nil) }
}
