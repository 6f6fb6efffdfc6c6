import ProductDatabase
import ProductModel

/// What is of value in a product, and at which nodes of the graph an attack has come to it.
struct AssetTable: Sendable {
    /// A way of doing something to an asset: being at a node.
    struct Target: Sendable {
        let asset: Int
        let goal: AttackGoal
        let node: Int
        let impact: Level
    }

    /// The assets, by kind and id.
    private(set) var assets: [AttackAsset] = []
    /// The targets, by asset, node and goal.
    private(set) var targets: [Target] = []
    /// Where the targets of each asset begin; one more than there are assets.
    private(set) var firstTarget: [Int] = [0]
    /// Data that nobody gave a level, so that no path to it is known.
    let withoutLevel: [String]

    /// The targets of an asset.
    func targets(of asset: Int) -> ArraySlice<Target> { targets[firstTarget[asset]..<firstTarget[asset + 1]] }

    /// Reads assets and where they live.
    ///
    /// - Complexity: linear in the product's entries and references, but for sorting them.
    init(_ assessment: ProductAssessment, _ entries: EntryIndex) throws(DatabaseError) {
        let engine = assessment.tables.engine
        var found: [Found] = []
        try engine.select(PathQueries.assets, policy: .trusted) { row throws(DatabaseError) in
            if let asset = Found(row) { found.append(asset) }
        }
        found.sort { ($0.asset.kind.place, $0.asset.entry) < ($1.asset.kind.place, $1.asset.entry) }
        assets = found.map(\.asset)
        var numbers: [AttackAsset.Kind: [String: Int]] = [:]
        for (number, asset) in assets.enumerated() { numbers[asset.kind, default: [:]][asset.entry] = number }
        var all: [Target] = []
        func add(_ number: Int?, _ goal: AttackGoal, _ node: Int) {
            guard let number, let impact = found[number].impact(of: goal) else { return }
            all.append(Target(asset: number, goal: goal, node: node, impact: impact))
        }
        let data = numbers[.data] ?? [:]
        let holders = try DataHolders(engine, entries, numbers: data)
        holders.each { component, number, grip, keepsSecrets in
            let control = AttackGraph.node(ofComponent: component, .control)
            if !grip.isPassedOn, !(keepsSecrets && found[number].isSecret) {
                add(number, .read, grip.isStored ? AttackGraph.node(ofComponent: component, .storage) : control)
            }
            guard grip.isStored || grip.isSent else { return }
            if !grip.isPassedOn { add(number, .change, control) }
            add(number, .stop, control)
        }
        let count = entries.ids(of: .components).count
        for load in holders.loads {
            add(load.data, .read, AttackGraph.node(ofFlow: Int(load.flow), .read, components: count))
            add(load.data, .change, AttackGraph.node(ofFlow: Int(load.flow), .alter, components: count))
        }
        let useCases = numbers[.useCase] ?? [:]
        try engine.select(PathQueries.harmed, policy: .trusted) { row throws(DatabaseError) in
            guard let component = row.text(1).flatMap({ entries.number(of: $0, in: .components) }) else { return }
            add(
                row.text(0).flatMap { useCases[$0] }, .harm, AttackGraph.node(ofComponent: Int(component), .function))
        }
        for (number, asset) in assets.enumerated() {
            guard let component = entries.number(of: asset.entry, in: .components) else { continue }
            if asset.kind == .function { add(number, .harm, AttackGraph.node(ofComponent: Int(component), .function)) }
            guard asset.kind == .fleet else { continue }
            add(number, .takeOver, AttackGraph.node(ofComponent: Int(component), .fleet))
            add(number, .passFor, AttackGraph.node(ofComponent: Int(component), .identity))
        }
        targets = all.sorted { ($0.asset, $0.node, $0.goal.place) < ($1.asset, $1.node, $1.goal.place) }
        firstTarget = [Int](repeating: 0, count: assets.count + 1)
        for target in targets { firstTarget[target.asset + 1] += 1 }
        for number in assets.indices { firstTarget[number + 1] += firstTarget[number] }
        withoutLevel = assessment.product[.data].map(\.id).filter { data[$0] == nil }.sorted()
    }

    /// An asset with its levels.
    private struct Found {
        let asset: AttackAsset
        let confidentiality: Level?
        let integrity: Level?
        let availability: Level?
        let harm: Level?
        /// Whether it is a key or a credential.
        let isSecret: Bool

        init?(_ row: borrowing DatabaseRow) {
            guard let kind = row.text(0).flatMap(AttackAsset.Kind.init), let id = row.text(1) else { return nil }
            asset = AttackAsset(
                id: kind.prefix + "." + id, kind: kind, section: kind.section, entry: id, title: row.text(2) ?? id,
                isPersonal: row.flag(7))
            isSecret = row.flag(8) == true
            confidentiality = row.integer(3).flatMap(Level.init(rawValue:))
            integrity = row.integer(4).flatMap(Level.init(rawValue:))
            availability = row.integer(5).flatMap(Level.init(rawValue:))
            harm = row.integer(6).flatMap(Level.init(rawValue:))
        }

        func impact(of goal: AttackGoal) -> Level? {
            switch goal {
            case .read: confidentiality
            case .change: integrity
            case .stop: availability
            case .harm, .takeOver, .passFor: harm
            }
        }
    }
}

extension AttackAsset.Kind {
    /// What ids of assets begin with.
    var prefix: String {
        switch self {
        case .data: "data"
        case .function: "components"
        case .useCase: "use_cases"
        case .fleet: "fleet"
        }
    }

    /// The section of its entries.
    var section: SectionName {
        switch self {
        case .data: .data
        case .function, .fleet: .components
        case .useCase: .useCases
        }
    }

    /// Its place among kinds.
    var place: Int {
        switch self {
        case .fleet: 0
        case .function: 1
        case .useCase: 2
        case .data: 3
        }
    }
}

extension AttackGoal {
    /// Its place among goals.
    var place: Int {
        switch self {
        case .read: 0
        case .change: 1
        case .stop: 2
        case .harm: 3
        case .takeOver: 4
        case .passFor: 5
        }
    }
}
