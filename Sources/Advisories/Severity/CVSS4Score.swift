/// The score of version 4.0: that of the vector's MacroVector, less what the vector is below its most severe members.
///
/// Source: CVSS v4.0 specification, 8.
struct CVSS4Score {
    /// 0 to 10, in tenths.
    let value: Double

    init(_ vector: CVSSVector) {
        let metrics = Metrics(vector)
        guard ["VC", "VI", "VA", "SC", "SI", "SA"].contains(where: { metrics.value($0) != "N" }) else {
            value = 0
            return
        }
        let macro = MacroVector(metrics)
        let tables = Tables.shared
        let highest = tables.score(macro) ?? 0
        // Each class pulls the score towards that of the next lower MacroVector, as far as the vector is into its level.
        var pulls: [Double] = []
        func pull(_ lower: Double?, by members: Tables.Members?) {
            guard let lower else { return }
            guard let members, let steps = members.distance(of: metrics) else { return pulls.append(0) }
            pulls.append((highest - lower) * Double(steps) / Double(members.steps))
        }
        pull(tables.score(macro.lowered(1)), by: tables.members(of: "1", at: "\(macro[1])"))
        pull(tables.score(macro.lowered(2)), by: tables.members(of: "2", at: "\(macro[2])"))
        pull(tables.scoreBelowImpact(macro), by: tables.members(of: "36", at: "\(macro[3])\(macro[6])"))
        pull(tables.score(macro.lowered(4)), by: tables.members(of: "4", at: "\(macro[4])"))
        pull(tables.score(macro.lowered(5)), by: nil)
        let mean = pulls.isEmpty ? 0 : pulls.reduce(0, +) / Double(pulls.count)
        // The small amount keeps halves that binary arithmetic cannot hold from being rounded down.
        value = ((min(max(highest - mean, 0), 10) + 1e-6) * 10).rounded() / 10
    }

    /// The values that count: modified ones where said, and the worst case for what is not.
    fileprivate struct Metrics {
        private let vector: CVSSVector

        init(_ vector: CVSSVector) { self.vector = vector }

        func value(_ name: String) -> String {
            if let said = vector[vector.modified(name)] { return said }
            return name == "E" ? "A" : "H"
        }

        func level(_ name: String) -> Int { Int(vector.weight(vector.modified(name))) }

        func has(_ metrics: (String, String)...) -> Bool { metrics.allSatisfy { value($0.0) == $0.1 } }

        func hasAny(_ metrics: (String, String)...) -> Bool { metrics.contains { value($0.0) == $0.1 } }
    }

    /// The levels of the six equivalence classes.
    fileprivate struct MacroVector: Hashable {
        private var levels: [Int]

        subscript(number: Int) -> Int { levels[number - 1] }

        func lowered(_ numbers: Int...) -> MacroVector {
            var copy = self
            for number in numbers { copy.levels[number - 1] += 1 }
            return copy
        }

        init(levels: [Int]) { self.levels = levels }

        init(_ vector: Metrics) {
            let isNear = vector.hasAny(("AV", "N"), ("PR", "N"), ("UI", "N"))
            let first =
                vector.has(("AV", "N"), ("PR", "N"), ("UI", "N"))
                ? 0 : isNear && !vector.has(("AV", "P")) ? 1 : 2
            let third =
                vector.has(("VC", "H"), ("VI", "H")) ? 0 : vector.hasAny(("VC", "H"), ("VI", "H"), ("VA", "H")) ? 1 : 2
            let fourth =
                vector.hasAny(("SI", "S"), ("SA", "S"))
                ? 0 : vector.hasAny(("SC", "H"), ("SI", "H"), ("SA", "H")) ? 1 : 2
            let isWanted =
                vector.has(("CR", "H"), ("VC", "H")) || vector.has(("IR", "H"), ("VI", "H"))
                || vector.has(("AR", "H"), ("VA", "H"))
            levels = [
                first, vector.has(("AC", "L"), ("AT", "N")) ? 0 : 1, third, fourth,
                ["A": 0, "P": 1, "U": 2][vector.value("E")] ?? 0, isWanted ? 0 : 1,
            ]
        }
    }

    /// What the specification has in tables.
    fileprivate struct Tables: Sendable {
        /// The most severe vectors of one level, and how many steps it has.
        struct Members: Sendable {
            let steps: Int
            let vectors: [[(metric: String, level: Int)]]

            /// How many steps a vector is below the first member that it is below in every metric.
            func distance(of vector: Metrics) -> Int? {
                for member in vectors {
                    let below = member.map { vector.level($0.metric) - $0.level }
                    if below.allSatisfy({ $0 >= 0 }) { return below.reduce(0, +) }
                }
                return nil
            }
        }

        static let shared = Tables()

        private var scores: [[Int]: Double] = [:]
        private var levels: [String: Members] = [:]

        func score(_ macro: MacroVector) -> Double? { scores[(1...6).map { macro[$0] }] }

        /// The impact's two classes go down together: the higher of two ways where both have one.
        func scoreBelowImpact(_ macro: MacroVector) -> Double? {
            switch (macro[3], macro[6]) {
            case (0, 0): [score(macro.lowered(6)), score(macro.lowered(3))].compactMap(\.self).max()
            case (1, 0): score(macro.lowered(6))
            case (_, 1) where macro[3] < 2: score(macro.lowered(3))
            default: nil
            }
        }

        func members(of number: String, at level: String) -> Members? { levels["\(number) \(level)"] }

        private init() {
            for columns in ResourceTable.rows(of: "Severity/macrovectors.txt") where columns.count == 2 {
                let levels = columns[0].compactMap(\.wholeNumberValue)
                let values = columns[1].split(separator: " ").compactMap { Double($0) }
                for (place, value) in values.enumerated() {
                    scores[levels + (values.count == 3 ? [place, 1] : [place / 2, place % 2])] = value
                }
            }
            let definition = CVSSMetrics.of(.v4)
            for columns in ResourceTable.rows(of: "Severity/highest-vectors.txt") where columns.count == 4 {
                let vectors = columns[3].split(separator: " ").map { vector in
                    vector.split(separator: "/").compactMap { part -> (metric: String, level: Int)? in
                        let pair = part.split(separator: ":").map(String.init)
                        guard pair.count == 2 else { return nil }
                        // Safety is a value of the modified metrics alone.
                        for name in [pair[0], "M" + pair[0]] {
                            if let level = definition.place(of: name).flatMap({
                                definition.metrics[$0].weights[pair[1]]
                            }) {
                                return (pair[0], Int(level))
                            }
                        }
                        return nil
                    }
                }
                levels["\(columns[0]) \(columns[1])"] = Members(steps: Int(columns[2]) ?? 1, vectors: vectors)
            }
        }
    }
}
