import Catalogs
import Testing

@Suite("The frameworks")
struct FrameworkTests {
    @Test("IR 8425 has 37 elements, each once")
    func consumerProfile() throws {
        let profile = try #require(try Framework.readAll().first { $0.id == "8425" })
        #expect(profile.elements.count == 37)
        #expect(Set(profile.elements.map(\.id)).count == 37)
        #expect(profile.edition.contains("8425"))
        #expect(profile.source.hasPrefix("https://"))
    }

    @Test("every element has a number, a title, a text and somebody who answers it")
    func elements() throws {
        for framework in try Framework.readAll() {
            #expect(["published", "derived", "own judgement"].contains(framework.basis))
            for element in framework.elements {
                #expect(element.id == "\(framework.id):\(element.number)")
                #expect(["product", "component", "maker"].contains(element.asks), "\(element.id): \(element.asks)")
                #expect(!element.title.isEmpty && !element.text.isEmpty)
                #expect(element.title != element.text, "\(element.id)")
            }
        }
    }
}
