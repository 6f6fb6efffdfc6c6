import Advisories
import Testing

@Suite("Names of packages and products, made at random")
struct IdentityPropertyTests {
    /// The same numbers on every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let characters = Array("aZ09.-_~:/@?=&#%+*\\\"! ü€\u{1F512}")

    private static func word(_ numbers: inout Numbers) -> String {
        String(
            (0..<Int.random(in: 1...6, using: &numbers)).compactMap { _ in characters.randomElement(using: &numbers) })
    }

    @Test("a package URL of any parts is read again as what it was")
    func packageURLs() throws {
        var numbers = Numbers(state: 1)
        let types = ["npm", "golang", "generic", "deb", "pypi", "git", "maven", "unheard-of", "conan", "rpm"]
        var count = 0
        for _ in 0..<5000 {
            guard let type = types.randomElement(using: &numbers),
                let url = try? PackageURL(
                    type: type, namespace: Self.word(&numbers), name: Self.word(&numbers), version: Self.word(&numbers),
                    qualifiers: [.init("b", Self.word(&numbers)), .init("a_1", Self.word(&numbers))],
                    subpath: Self.word(&numbers))
            else { continue }
            count += 1
            #expect(try PackageURL(url.description) == url, "\(url)")
            #expect(try PackageURL(leniently: url.description) == url, "\(url)")
            _ = url.identities
        }
        #expect(count > 2000)
    }

    @Test("any text is a package URL or a reason, and the same holds for CPE names and vectors")
    func anything() {
        var numbers = Numbers(state: 2)
        for _ in 0..<5000 {
            let words = (0..<4).map { _ in Self.word(&numbers) }.joined()
            if let url = try? PackageURL(leniently: "pkg:npm/" + words) {
                #expect((try? PackageURL(leniently: url.description)) == url, "\(words)")
            }
            let parts = Array(repeating: "*", count: 7).joined(separator: ":")
            if let name = try? CPEName("cpe:2.3:a:" + words.replacing(":", with: "") + ":p:1:" + parts) {
                #expect((try? CPEName(name.description)) == name, "\(words)")
                #expect(name.relation(to: name) == .equal || name.vendor.hasWildcard, "\(words)")
            }
            if let name = try? CPEName("cpe:/a:" + words) {
                #expect((try? CPEName(name.description)) == name, "\(words)")
            }
            _ = try? CVSS("CVSS:3.1/" + words)
        }
    }
}
