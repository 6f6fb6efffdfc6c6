import ArgumentParser
import Assessment
import Catalogs
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a finding, rule, question, code, element or field means.",
        discussion: """
            A finding's key is explained with the arithmetic of its risk and what was decided about it; the key of \
            something that is not a finding, with the fact that keeps it from being one.

            Examples:
              securable explain open-debug-port              a rule
              securable explain open-debug-port:lock         a finding, or why it is none
              securable explain path:internet:data.video     an attack path, or what bars it
              securable explain unknown-reference            a diagnostic's code
              securable explain kinds-of-people              a question of the bank
              securable explain 8425:DP.3                    an element of a framework
              securable explain TID-301                      a threat, property or mitigation of MITRE EMB3D
              securable explain components.debug_port        a field of a product file
            """)

    @Argument(help: "What to explain.", completion: .custom { _, _, _ in Topics.all })
    var topic: String

    @Option(help: ArgumentHelp("The product, for findings.", valueName: "folder"), completion: .directory)
    var product = "."

    @OptionGroup var day: DayOption

    func run() async throws {
        let console = Console()
        if let text = try await known(console) {
            console.show(text)
            return
        }
        let suggestion = Suggestion.nearest(to: topic, in: Topics.all).map { " — did you mean '\($0)'?" } ?? ""
        throw ProgramExit(
            .usage,
            "error: there is nothing called '\(topic)'\(suggestion)\n  Try a finding's key, a rule, a question or a code "
                + "that `securable check` shows.")
    }

    /// An element of a framework, and with a product what became of it.
    private func element(
        _ folder: ProductFolder?, _ rules: RuleLibrary, _ console: Console
    ) throws -> String? {
        let library = FrameworkLibrary(own: try folder?.frameworkFiles() ?? [])
        if topic.contains(":"), let mistake = library.problems().first {
            throw ProgramExit(.files, Console.standardError.render(mistake, sources: [:]))
        }
        guard topic.contains(":"), let framework = try library.framework(Element.framework(of: topic)),
            let element = framework[topic]
        else { return nil }
        let session = try folder.map { try GapSession($0, frameworks: [framework.id], asOf: day.asOf, steps: 0) }
        let assessment = session?.gaps.frameworks.first?.elements.first { $0.element.id == (element.partOf ?? topic) }
        return ElementCard(
            element, of: framework, assessment, crosswalks: try library.edges(at: topic),
            profiles: try profiles(with: topic, in: library), rules: rules.rules,
            console: console
        ).text
    }

    /// The maker's own profiles that changed an element or took it in, each with the element as it is there.
    private func profiles(with id: String, in library: FrameworkLibrary) throws -> [(id: String, element: Element)] {
        try library.ownIDs.compactMap { profile in
            guard let element = try library.framework(profile)?[id], element.because != nil else { return nil }
            return (profile, element)
        }
    }

    private func known(_ console: Console) async throws -> String? {
        let url = URL(filePath: product, directoryHint: .isDirectory)
        let folder = try? ProductSession.folder(at: url)
        let rules = RuleLibrary(own: try folder?.ruleFiles() ?? [], withExamples: true)
        if let rule = rules[topic] { return RuleCard(rule, console: console).text }
        if let position = PathCard.position(of: topic) {
            let assessment = try await ProductSession.assessment(at: url, asOf: day.asOf)
            return try PathCard(assessment, key: topic, from: position, console: console).text
        }
        let parts = topic.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let rule = rules[parts[0]] {
            let assessment = try await ProductSession.assessment(at: url, asOf: day.asOf)
            return try FindingCard(assessment, rule, key: topic, console: console).text
        }
        if let question = try QuestionBank.read().activities.flatMap(\.questions).first(where: { $0.id == topic }) {
            return QuestionCard(question, console: console).text
        }
        if let guide = try DiagnosticGuide.readAll().first(where: { $0.code == topic }) {
            return GuideCard(guide, console: console).text
        }
        if let text = try element(folder, rules, console) { return text }
        if let card = try await ThreatCard.find(topic, product: product, asOf: day.asOf, console: console) {
            return card.text
        }
        if let card = FieldCard(topic, console: console) { return card.text }
        let entries = folder?.read().product.entries.flatMap(\.self) ?? []
        guard entries.contains(where: { $0.id == topic }) else { return nil }
        let path = product == "." ? "" : " " + product
        return "'\(topic)' is an entry of the product. What it serves and rests on: securable trace \(topic)\(path)"
    }
}

/// Everything that can be explained by name.
enum Topics {
    static var all: [String] {
        let rules = RuleLibrary().rules.map(\.id)
        let questions = (try? QuestionBank.read())?.activities.flatMap { $0.questions.map(\.id) } ?? []
        let codes = (try? DiagnosticGuide.readAll())?.map(\.code) ?? []
        let library = FrameworkLibrary()
        let elements = library.ids.flatMap { id in
            ((try? library.framework(id)) ?? nil)?.elements.map(\.id) ?? []
        }
        let fields = Section.all.flatMap { section in section.leaves.map { "\(section.name.rawValue).\($0.path)" } }
        let threats = (try? EMB3D.read())?.ids ?? []
        return (rules + questions + codes + elements + fields + threats).sorted()
    }
}
