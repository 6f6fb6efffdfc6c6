import ProductDatabase
import ProductModel

/// Which component has which data, and how: from what is stored and from what flows carry.
struct DataHolders {
    /// How a component has data.
    struct Grip {
        var isStored = false
        var isSent = false
        var isReceived = false
        /// Whether it comes or goes in a form that the component can open.
        var isOpened = false

        /// Whether it comes and goes sealed from end to end, and is not kept: then it can neither be read nor forged.
        var isPassedOn: Bool { isSent && isReceived && !isStored && !isOpened }
    }

    /// What a flow carries.
    struct Load {
        let flow: Int32
        let data: Int
    }

    private(set) var loads: [Load] = []
    private var grips: [Key: Grip] = [:]
    private var keepers: Set<Int32> = []

    private struct Key: Hashable {
        let component: Int32
        let data: Int
    }

    /// Reads who has the data.
    ///
    /// - Parameter numbers: The numbers of the data that count, by their ids.
    init(
        _ engine: any DatabaseEngine, _ entries: EntryIndex, numbers: [String: Int]
    ) throws(DatabaseError) {
        try engine.select(PathQueries.stored, policy: .trusted) { row throws(DatabaseError) in
            guard let component = row.text(0).flatMap({ entries.number(of: $0, in: .components) }),
                let data = row.text(1).flatMap({ numbers[$0] })
            else { return }
            grips[Key(component: component, data: data), default: Grip()].isStored = true
        }
        try engine.select(PathQueries.carried, policy: .trusted) { row throws(DatabaseError) in
            guard let flow = row.text(0).flatMap({ entries.number(of: $0, in: .flows) }),
                let data = row.text(1).flatMap({ numbers[$0] })
            else { return }
            loads.append(Load(flow: flow, data: data))
            let isSealed = row.flag(4) == true
            if let sender = row.text(2).flatMap({ entries.number(of: $0, in: .components) }) {
                grips[Key(component: sender, data: data), default: Grip()].isSent = true
                if !isSealed { grips[Key(component: sender, data: data)]?.isOpened = true }
            }
            if let receiver = row.text(3).flatMap({ entries.number(of: $0, in: .components) }) {
                grips[Key(component: receiver, data: data), default: Grip()].isReceived = true
                if !isSealed { grips[Key(component: receiver, data: data)]?.isOpened = true }
            }
        }
        try engine.select(PathQueries.keepers, policy: .trusted) { row throws(DatabaseError) in
            if let component = row.text(0).flatMap({ entries.number(of: $0, in: .components) }) {
                keepers.insert(component)
            }
        }
    }

    /// Hands over each component with each of its data, in no particular order.
    func each(_ body: (_ component: Int, _ data: Int, _ grip: Grip, _ keepsSecrets: Bool) -> Void) {
        for (key, grip) in grips { body(Int(key.component), key.data, grip, keepers.contains(key.component)) }
    }
}
