import Catalogs
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("The questions of the activities")
struct QuestionBankTests {
    static let questions = ((try? QuestionBank.read())?.activities ?? []).flatMap(\.questions)

    @Test("every file loads, one for each activity of revision 1, in order")
    func activities() throws {
        let bank = try QuestionBank.read()
        #expect(bank.activities.map(\.number) == Array(0...8))
        #expect(
            bank.activities.map(\.phase) == Array(repeating: "pre-market", count: 6) + [
                "post-market", "post-market", "post-market",
            ])
        for activity in bank.activities {
            #expect(!activity.questions.isEmpty && !activity.purpose.isEmpty)
            #expect(activity.questions.allSatisfy { $0.activity == activity.number })
        }
    }

    @Test("there are at least 70 of them, each under a name of its own")
    func names() {
        #expect(Self.questions.count >= 70)
        #expect(Set(Self.questions.map(\.id)).count == Self.questions.count)
        #expect(Set(Self.questions.map(\.text)).count == Self.questions.count)
        for question in Self.questions {
            #expect(question.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(question.id) is not kebab case")
            #expect(question.text.hasSuffix("?"), "\(question.id) is no question")
        }
    }

    @Test("each says where its answer stands: a section, or a field of one")
    func places() {
        for question in Self.questions {
            let parts = question.answeredIn.split(separator: ".", maxSplits: 1).map(String.init)
            guard let name = SectionName(rawValue: parts[0]) else {
                Issue.record("\(question.id) is answered in '\(question.answeredIn)', and there is no such section")
                continue
            }
            guard parts.count == 2 else { continue }
            // A record is a place as well: product.support.
            let isField = Section.named(name).leaves.contains {
                $0.path == parts[1] || $0.path.hasPrefix(parts[1] + ".")
            }
            #expect(isField, "\(question.id) is answered in '\(question.answeredIn)', and there is no such field")
        }
    }

    @Test("each says how sure it is that NIST asks it so, and how much hangs on it")
    func bases() {
        for question in Self.questions {
            #expect(
                ["published", "recalled", "inferred"].contains(question.basis), "\(question.id): \(question.basis)")
            #expect(Level(word: question.priority) != nil, "\(question.id): \(question.priority)")
            #expect(!question.why.isEmpty && !question.find.isEmpty)
        }
    }

    @Test(
        "each example is a piece of a product file, and only lacks the entries that it names",
        arguments: questions.map(\.id))
    func examples(_ id: String) throws {
        let question = try #require(Self.questions.first { $0.id == id })
        let reading = ProductFolder.read(text: question.example)
        let mistakes = reading.diagnostics.filter {
            $0.severity == .error && !["unknown-reference", "unknown-statement"].contains($0.code)
        }
        #expect(mistakes.map(\.message) == [])
        #expect(reading.product.entries.contains { !$0.isEmpty }, "the example says nothing")
    }

    @Test("each example answers in the place that the question names")
    func examplesAnswer() {
        for question in Self.questions {
            let section = question.answeredIn.split(separator: ".").first.flatMap { SectionName(rawValue: String($0)) }
            let product = ProductFolder.read(text: question.example).product
            #expect(section.map { !product[$0].isEmpty } == true, "\(question.id): \(question.answeredIn)")
        }
    }

    @Test("its number in revision 1 counts its place in the activity")
    func numbers() throws {
        for activity in try QuestionBank.read().activities {
            #expect(
                activity.questions.map { $0.numbers["r1"] }
                    == activity.questions.indices.map { "\(activity.number).\($0 + 1)" })
        }
    }

    @Test(
        "a number in an edition of 2020 belongs to an activity of that edition, and to one question or a few",
        arguments: ["2020-05", "2020-01"])
    func editionNumbers(_ id: String) throws {
        let edition = try #require(try Edition.readAll().first { $0.id == id })
        let numbers = Self.questions.compactMap { $0.numbers[id] }
        #expect(numbers.count >= 20, "few questions carry the numbers of \(id)")
        for question in Self.questions {
            guard let number = question.numbers[id] else { continue }
            let activity = edition.activity(of: number)
            #expect(number.wholeMatch(of: /[1-6]\.[0-9]+/) != nil, "\(question.id): \(number)")
            let known = edition.activities.first { $0.number == activity }
            #expect(known != nil, "\(question.id): \(number)")
        }
        #expect(Set(numbers.compactMap { edition.activity(of: $0) }) == Set(1...6))
    }

    @Test("only known editions are numbered")
    func onlyKnownEditions() throws {
        let known = Set(try Edition.readAll().map(\.id))
        for question in Self.questions { #expect(known.isSuperset(of: question.numbers.keys), "\(question.id)") }
    }
}
