import Assessment
import ProductDatabase
import ProductModel

/// An attack path with its arithmetic and what would cut each step, or what bars the way.
struct PathCard {
    let text: String

    /// The position in a path's key; nil for what is no such key.
    static func position(of key: String) -> AttackPosition? {
        let parts = key.split(separator: ":").map(String.init)
        guard parts.count >= 3, parts[0] == "path" else { return nil }
        return AttackPosition(rawValue: parts[1])
    }

    init(_ assessment: ProductAssessment, key: String, from position: AttackPosition, console: Console) throws {
        do throws(DatabaseError) {
            let paths = try AttackPaths(assessment)
            let asset = key.split(separator: ":").dropFirst(2).first.map(String.init) ?? ""
            let open = "path:\(position.rawValue):\(asset)"
            if let path = paths.path(key) ?? paths.path(open) ?? paths.path(open + ":possible") {
                text = Self.text(of: path, assessment.product, console)
                return
            }
            let isKnown = paths.assets.contains { $0.id == asset }
            text = Self.text(
                of: isKnown ? try AttackPaths.barred(key, in: assessment) : nil, key, asset, isKnown, console)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    private static func text(of path: AttackPath, _ product: Product, _ console: Console) -> String {
        let goals = path.goals.map(\.rawValue).joined(separator: ", ")
        var card = Card(
            "From \(path.position.title): \(goals) “\(path.asset.title)”",
            subtitle: "\(path.key) · \(path.isOpen ? "open" : "possible") · \(path.risk.title) risk", console: console)
        let factors = path.factors
        card.add(
            "Risk",
            lines: [
                "initiation  \(factors.initiation.title.padded(to: 10))  how likely somebody sets out from there",
                "success     \(factors.success.title.padded(to: 10))  as easy as the hardest step",
                "likelihood  \(factors.likelihood.title.padded(to: 10))  both together, SP 800-30 table G-5",
                "impact      \(factors.impact.title.padded(to: 10))  what \(path.goals.first?.rawValue ?? "") does, as the files say",
                "risk        \(factors.risk.title.padded(to: 10))  likelihood and impact, SP 800-30 table I-2",
            ])
        card.add("Who", "\(path.position.threatSources.joined(separator: ", ")) (\(path.position.taxonomy))")
        card.add(
            "Steps",
            lines: path.shown(atEachEnd: 12).flatMap { Self.lines($0.place, $0.step, path, product) })
        if let decision = path.decision { card.add("Decision", "\(path.status.rawValue): \(decision)") }
        card.add("Say", lines: path.asks)
        card.add(
            "To decide about it, write",
            code: """
                treatments:
                  "\(path.key)": {decision: accept, because: …, owner: …, until: …}
                """)
        return card.text
    }

    private static func lines(_ place: Int, _ step: AttackStep, _ path: AttackPath, _ product: Product) -> [String] {
        let file = "\(product.files[Int(step.position.file)]):\(step.position.line)"
        let mark = place == path.weakestIndex ? ", the easiest to pass" : ""
        let element = step.control.element.map { ", \($0)" } ?? ""
        let finding = step.rule.map { ["   finding  \($0):\(step.subject), where the rule applies"] } ?? []
        return [
            "\(place + 1)  \(step.kind.rawValue): \(step.reason)",
            "   \(step.state.words), succeeds: \(step.success.title)\(mark)  \(file)",
            "   cut by   \(step.control.title) (\(step.control.fact)\(element))",
        ] + finding
    }

    private static func text(
        of path: AttackPath?, _ key: String, _ asset: String, _ isKnown: Bool, _ console: Console
    ) -> String {
        var card = Card("There is no such path", subtitle: key, console: console)
        guard isKnown else {
            card.add(
                "Why",
                "Nothing of value is called '\(asset)'. Assets are data with a level, components and use cases with safety, "
                    + "and fleets: data.ID, components.ID, use_cases.ID, fleet.ID.")
            return card.text
        }
        guard let path else {
            card.add("Why", "The files describe no way from there to where it lives, not even a barred one.")
            return card.text
        }
        card.add("Why", "The easiest way there that the files describe is barred:")
        card.add(
            "Steps",
            lines: path.shown(atEachEnd: 12).flatMap { place, step -> [String] in
                if case .barred(let bar) = step.state {
                    return ["\(place + 1)  \(step.kind.rawValue): \(step.cause), barred: \(bar)"]
                }
                return ["\(place + 1)  \(step.kind.rawValue): \(step.reason) (\(step.state.words))"]
            })
        return card.text
    }
}

extension AttackStep.State {
    /// The state in one word.
    var words: String {
        switch self {
        case .open: "open"
        case .possible: "possible"
        case .barred: "barred"
        }
    }
}
