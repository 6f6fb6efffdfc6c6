import Testing

@testable import Deliverables

@Suite("JSON that is written piece by piece")
struct JSONWriterTests {
    private struct Sample: Encodable {
        struct Item: Encodable {
            let name: String
            let score: Double
        }

        let empty: [String]
        let flag: Bool
        let items: [Item]
        let missing: String?
        let number: Int
        let texts: [String]
    }

    private final class Written {
        var bytes: [UInt8] = []
    }

    private static let sample = Sample(
        empty: [], flag: true,
        items: [.init(name: "a/b", score: 9), .init(name: "é", score: 7.5), .init(name: "", score: 0.000_01)],
        missing: nil, number: -3,
        texts: [
            "\"quoted\" \\ \u{8}\u{C}\n\r\t", "\u{0}\u{1}\u{1F}\u{7F}\u{2028}", String(repeating: "x", count: 200_000),
        ])

    @Test("It has the bytes that the encoder gives, with a line end after them.")
    func bytes() throws {
        let written = Written()
        let sample = Self.sample
        var json = JSONWriter { written.bytes += $0 }
        json.object { json in
            json.field("empty", sample.empty)
            json.field("flag", sample.flag)
            json.name("items")
            json.objects(sample.items) { item, json in
                json.field("name", item.name)
                json.field("score", item.score)
            }
            json.field("missing", sample.missing)
            json.field("number", sample.number)
            json.field("texts", sample.texts)
        }
        json.end()
        #expect(try String(decoding: written.bytes, as: UTF8.self) == JSONText.of(Self.sample) + "\n")
    }
}
