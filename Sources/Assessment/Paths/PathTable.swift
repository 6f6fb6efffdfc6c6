import ProductModel

/// Puts paths together again from where they end.
struct PathTable: Sendable {
    let steps: StepTable
    let assets: AssetTable
    private let names: EntryNames
    private let locator: EntryLocator
    private let mitigations: Mitigations

    init(_ product: Product, _ steps: StepTable, _ assets: AssetTable, _ mitigations: Mitigations) {
        self.mitigations = mitigations
        self.steps = steps
        self.assets = assets
        names = EntryNames(product)
        locator = EntryLocator(product)
    }

    /// The paths with their steps, in the order given.
    ///
    /// - Complexity: linear in the graph for each start and level of ease, and in the steps of all paths.
    func paths(_ chosen: [PathRanking.Best], isOpen: Bool) -> [AttackPath] {
        var made: [Int: AttackPath] = [:]
        var search = PathSearch(steps.graph, takesPossible: !isOpen)
        let numbers = Dictionary(
            chosen.enumerated().map { (pair($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
        for group in PathRanking.groups(chosen) {
            let tree = search.tree(
                from: group.start.position, initiation: UInt8(group.start.initiation.rawValue),
                atLeast: UInt8(group.success.rawValue))
            for best in group.paths {
                guard let number = numbers[pair(best)] else { continue }
                made[number] = path(best, tree.steps(to: best.node), isOpen: isOpen)
            }
        }
        return chosen.indices.compactMap { made[$0] }
    }

    private func pair(_ best: PathRanking.Best) -> Int {
        best.start.position.place * assets.assets.count + best.asset
    }

    private func path(_ best: PathRanking.Best, _ edges: [Int], isOpen: Bool) -> AttackPath {
        let asset = assets.assets[best.asset]
        let here = [best.node] + Array(steps.graph.implied(by: best.node))
        let goals = assets.targets(of: best.asset).filter { here.contains($0.node) }
            .sorted { ($1.impact, $0.goal) < ($0.impact, $1.goal) }.map(\.goal)
        let key = Self.key(best.start.position, asset, isOpen: isOpen)
        let verdict = mitigations.verdict(key: key, component: nil, mitigatedBy: [])
        return AttackPath(
            key: key,
            position: best.start.position, asset: asset,
            goals: ([best.goal] + goals).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, isOpen: isOpen,
            steps: edges.map(step), factors: best.factors, status: verdict.status, decision: verdict.reason)
    }

    private static func key(_ position: AttackPosition, _ asset: AttackAsset, isOpen: Bool) -> String {
        "path:\(position.rawValue):\(asset.id)\(isOpen ? "" : ":possible")"
    }

    /// Whether a path was accepted, transferred, mitigated or dismissed, by a decision that counts.
    func isSettled(_ best: PathRanking.Best, isOpen: Bool) -> Bool {
        guard mitigations.decidesOnPaths else { return false }
        let key = Self.key(best.start.position, assets.assets[best.asset], isOpen: isOpen)
        return mitigations.verdict(key: key, component: nil, mitigatedBy: []).status != .open
    }

    private func step(_ index: Int) -> AttackStep {
        let edge = steps.graph.edges[index]
        let row = steps.rows[Int(edge.row)]
        let cause = steps.causes[row.cause]
        let subject = steps.entries.id(row.subject, in: row.section)
        let component = steps.entries.id(row.component, in: .components)
        let from = steps.graph.place(Int(edge.from))
        let to = steps.graph.place(Int(edge.to))
        let words = StepWords(
            subject: subject.isEmpty ? component : names.title(of: subject, in: row.section), start: title(from),
            target: title(to, or: names.title(of: component, in: .components)))
        let control = control(edge.control)
        let state: AttackStep.State =
            edge.isOpen ? .open : row.isBarred ? .barred(row.bar ?? bar(control, edge.control)) : .possible
        return AttackStep(
            kind: cause.kind, cause: cause.id, from: from, to: to, section: row.section, subject: subject,
            success: Level(rawValue: Int(edge.success)) ?? .veryLow, state: state,
            reason: words.filled(edge.isOpen ? cause.open : cause.possible), control: control,
            asks: asks(row), rule: cause.rule,
            position: subject.isEmpty
                ? locator.position(of: component, in: .components) : locator.position(of: subject, in: row.section))
    }

    private func title(_ place: AttackPlace, or other: String = "") -> String {
        switch place {
        case .position(let position): position.title
        case .component(let id, _): names.title(of: id, in: .components)
        case .flow(let id, _): other.isEmpty ? names.title(of: id, in: .flows) : other
        }
    }

    /// The fact that stands in the way, with what it says.
    private func bar(_ control: AttackControl, _ number: Int32) -> String {
        let key = steps.controls[Int(number)].key
        let id = steps.entries.id(key.entry, in: key.section)
        return names.said(key.field, of: id, in: key.section).map { "\(control.fact) is \($0)" }
            ?? "by what follows for \(control.fact)"
    }

    /// The facts that nobody said, with the entries that they belong to.
    private func asks(_ row: StepTable.Row) -> [String] {
        row.asks.split(separator: " ").map(String.init).map { ask in
            let parts = ask.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 2, let section = SectionName(rawValue: parts[0]) else { return ask }
            let number = section == row.section ? row.subject : section == .components ? row.component : -1
            let id = steps.entries.id(number, in: section)
            return id.isEmpty ? ask : "\(parts[0]).\(id).\(parts[1])"
        }
    }

    /// The control that a number stands for.
    func control(_ number: Int32) -> AttackControl {
        let control = steps.controls[Int(number)]
        let cause = steps.causes[control.cause]
        let id = steps.entries.id(control.key.entry, in: control.key.section)
        let fact = [control.key.section.rawValue, id, control.key.field].compactMap(\.self).filter { !$0.isEmpty }
        let component = steps.entries.id(control.component, in: .components)
        let words = StepWords(
            subject: names.title(of: id, in: control.key.section), start: "",
            target: names.title(of: component, in: .components))
        return AttackControl(
            fact: fact.joined(separator: "."), element: cause.element, title: words.filled(cause.advice))
    }
}
