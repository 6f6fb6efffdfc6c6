public import Assessment
import ProductModel

/// Attack paths as JSON, for scripts.
///
/// Fields are only ever added.
public struct PathsDocument: Encodable, Sendable {
    let format = "securable-paths/1"
    let product: String
    let asOf: String
    let summary: PathsSummary
    let open: [PathEntry]
    let possible: [PathEntry]
    let cuts: [CutEntry]
    let dataWithoutLevel: [String]

    /// The paths of a product.
    ///
    /// - Parameters:
    ///   - filters: Which paths are wanted.
    ///   - limit: The most paths of each list; nil for all.
    public init(
        _ paths: AttackPaths, of assessment: ProductAssessment, filters: [AttackPaths.Filter], asOf: String, limit: Int?
    ) {
        let files = assessment.product.files
        product = assessment.product.id
        self.asOf = asOf
        summary = PathsSummary(paths)
        open = filters.flatMap { paths.open($0, limit: limit ?? .max) }.map { PathEntry($0, files: files) }
        possible = filters.flatMap { paths.possible($0, limit: limit ?? .max) }.map { PathEntry($0, files: files) }
        cuts = paths.cuts.map(CutEntry.init)
        dataWithoutLevel = paths.dataWithoutLevel
    }
}

/// How many paths there are, and what cuts most of them.
struct PathsSummary: Encodable, Sendable {
    let open: [String: Int]
    let possible: [String: Int]?
    let best: CutEntry?

    init(_ paths: AttackPaths) {
        open = Dictionary(uniqueKeysWithValues: paths.openCounts.map { ($0.key.word, $0.value) })
        possible =
            paths.possibleCounts.isEmpty
            ? nil : Dictionary(uniqueKeysWithValues: paths.possibleCounts.map { ($0.key.word, $0.value) })
        best = paths.cuts.first.map(CutEntry.init)
    }
}

/// What one control cuts.
struct CutEntry: Encodable, Sendable {
    let fact: String
    let element: String?
    let title: String
    let cuts: Int
    let remains: Int

    init(_ cut: PathCut) {
        fact = cut.control.fact
        element = cut.control.element
        title = cut.control.title
        cuts = cut.cuts
        remains = cut.remains
    }
}

/// One path.
struct PathEntry: Encodable, Sendable {
    let key: String
    let position: String
    let threatSources: [String]
    let asset: String
    let title: String
    let goals: [String]
    let risk: String
    let initiation: String
    let success: String
    let likelihood: String
    let impact: String
    let length: Int
    let components: [String]
    let flows: [String]
    let weakest: Int
    let status: String
    let decision: String?
    let asks: [String]
    let steps: [Step]

    struct Step: Encodable, Sendable {
        let number: Int
        let kind: String
        let cause: String
        let from: String
        let to: String
        let subject: String
        let success: String
        let state: String
        let reason: String
        let control: String
        let element: String?
        let rule: String?
        let asks: [String]
        let file: String
        let line: Int
    }

    /// The most steps that are listed at each end of a long path; `length` tells how many there are.
    private static let atEachEnd = 32

    init(_ path: AttackPath, files: [String]) {
        key = path.key
        position = path.position.rawValue
        threatSources = path.position.threatSources
        asset = path.asset.id
        title = path.asset.title
        goals = path.goals.map(\.rawValue)
        risk = path.risk.word
        initiation = path.factors.initiation.word
        success = path.factors.success.word
        likelihood = path.factors.likelihood.word
        impact = path.factors.impact.word
        length = path.steps.count
        components = Self.ends(path.components)
        flows = Self.ends(path.flows)
        weakest = (path.weakestIndex ?? 0) + 1
        status = path.status.rawValue
        decision = path.decision
        asks = Self.ends(path.asks)
        steps = path.shown(atEachEnd: Self.atEachEnd).map { Step($0.step, number: $0.place + 1, files: files) }
    }

    private static func ends<Element>(_ list: [Element]) -> [Element] {
        list.count <= 2 * atEachEnd ? list : Array(list.prefix(atEachEnd) + list.suffix(atEachEnd))
    }
}

extension PathEntry.Step {
    init(_ step: AttackStep, number: Int, files: [String]) {
        self.number = number
        kind = step.kind.rawValue
        cause = step.cause
        from = step.from.name
        to = step.to.name
        subject = step.subject.isEmpty ? step.section.rawValue : "\(step.section.rawValue).\(step.subject)"
        success = step.success.word
        state = step.state == .open ? "open" : "possible"
        reason = step.reason
        control = step.control.fact
        element = step.control.element
        rule = step.rule
        asks = step.asks
        file = files.isEmpty ? "" : files[Int(step.position.file)]
        line = Int(step.position.line)
    }
}

extension AttackPlace {
    /// The place as one word: `position:lan`, `lock:control`, `lock-to-cloud:read`.
    var name: String {
        switch self {
        case .position(let position): "position:\(position.rawValue)"
        case .component(let id, let hold): "\(id):\(hold.rawValue)"
        case .flow(let id, let grip): "\(id):\(grip.rawValue)"
        }
    }
}

/// Which interface is reached from where, as JSON.
public struct ReachDocument: Encodable, Sendable {
    let format = "securable-reach/1"
    let product: String
    let interfaces: [Entry]

    struct Entry: Encodable, Sendable {
        let component: String
        let interface: String?
        let reach: [String: String]
    }

    /// The matrix of a product.
    public init(_ matrix: ReachMatrix, product: String) {
        self.product = product
        interfaces = matrix.rows.map { row in
            Entry(
                component: row.component, interface: row.interface,
                reach: Dictionary(
                    uniqueKeysWithValues: row.certainty.map { ($0.key.rawValue, $0.value.rawValue) }))
        }
    }
}
