/// What the specification of version 4.0 has in tables.
struct CVSS4Tables: Sendable {
    /// The most severe vectors of one level of a class, and how many steps the level has.
    struct Members: Sendable {
        let steps: Int
        let vectors: [[(metric: CVSS4Metrics.Name, level: Int)]]

        /// How many steps a vector is below the first member that it is below in every metric.
        func distance(of metrics: CVSS4Metrics) -> Int? {
            for member in vectors {
                var steps = 0
                let isBelow = member.allSatisfy { metric, level in
                    steps += metrics.level(metric) - level
                    return metrics.level(metric) >= level
                }
                if isBelow { return steps }
            }
            return nil
        }
    }

    static let shared = CVSS4Tables()

    private var scores: [Int: Double] = [:]
    private var levels: [Int: Members] = [:]

    /// The score of a MacroVector; nil where there is none.
    func score(_ macro: CVSS4MacroVector) -> Double? { scores[macro.code] }

    /// The impact's two classes go down together: the higher of two ways where both have one.
    func scoreBelowImpact(_ macro: CVSS4MacroVector) -> Double? {
        switch (macro[3], macro[6]) {
        case (0, 0): [score(macro.lowered(6)), score(macro.lowered(3))].compactMap(\.self).max()
        case (1, 0): score(macro.lowered(6))
        case (0, 1), (1, 1): score(macro.lowered(3))
        default: nil
        }
    }

    /// The most severe vectors of a level; EQ3 and EQ6 are class 36, with a digit of its level for each.
    func members(of number: Int, at level: Int) -> Members? { levels[number * 100 + level] }

    private init() {
        for columns in ResourceTable.rows(of: "Severity/macrovectors.txt") where columns.count == 2 {
            let values = columns[1].split(separator: " ").compactMap { Double($0) }
            for (place, value) in values.enumerated() {
                let ending = values.count == 3 ? place * 10 + 1 : place / 2 * 10 + place % 2
                scores[(Int(columns[0]) ?? 0) * 100 + ending] = value
            }
        }
        for columns in ResourceTable.rows(of: "Severity/highest-vectors.txt") where columns.count == 4 {
            guard let number = Int(columns[0]), let level = Int(columns[1]), let steps = Int(columns[2]) else {
                continue
            }
            levels[number * 100 + level] = Members(
                steps: steps, vectors: columns[3].split(separator: " ").map { Self.levels(of: String($0)) })
        }
    }

    private static func levels(of vector: String) -> [(metric: CVSS4Metrics.Name, level: Int)] {
        let definition = CVSSMetrics.of(.v4)
        return vector.split(separator: "/").compactMap { part in
            let pair = part.split(separator: ":").map(String.init)
            guard pair.count == 2, let metric = CVSS4Metrics.Name(rawValue: pair[0]) else { return nil }
            // Safety is a value of the modified metrics alone.
            let weights = [pair[0], "M" + pair[0]].compactMap { definition.place(of: $0) }
                .compactMap { definition.metrics[$0].weights[pair[1]] }
            return weights.first.map { (metric, Int($0)) }
        }
    }
}
