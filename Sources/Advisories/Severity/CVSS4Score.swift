/// The score of version 4.0: that of the vector's MacroVector, less what the vector is below its most severe members.
///
/// Source: CVSS v4.0 specification, 8.
struct CVSS4Score {
    /// 0 to 10, in tenths.
    let value: Double

    init(_ vector: CVSSVector) {
        let metrics = CVSS4Metrics(vector)
        guard [.vc, .vi, .va, .sc, .si, .sa].contains(where: { metrics[$0] != "N" }) else {
            value = 0
            return
        }
        let macro = CVSS4MacroVector(metrics)
        let tables = CVSS4Tables.shared
        let highest = tables.score(macro) ?? 0
        // Each class pulls the score towards that of the next lower MacroVector, as far as the vector is into its level.
        var (sum, count) = (0.0, 0)
        func pull(_ lower: Double?, by members: CVSS4Tables.Members?) {
            guard let lower else { return }
            count += 1
            guard let members, let steps = members.distance(of: metrics) else { return }
            sum += (highest - lower) * Double(steps) / Double(members.steps)
        }
        pull(tables.score(macro.lowered(1)), by: tables.members(of: 1, at: macro[1]))
        pull(tables.score(macro.lowered(2)), by: tables.members(of: 2, at: macro[2]))
        pull(tables.scoreBelowImpact(macro), by: tables.members(of: 36, at: macro[3] * 10 + macro[6]))
        pull(tables.score(macro.lowered(4)), by: tables.members(of: 4, at: macro[4]))
        pull(tables.score(macro.lowered(5)), by: nil)
        let mean = count == 0 ? 0 : sum / Double(count)
        // The small amount keeps halves that binary arithmetic cannot hold from being rounded down.
        value = ((min(max(highest - mean, 0), 10) + 1e-6) * 10).rounded() / 10
    }
}

/// The values that count for a score: modified ones where said, and the worst case for what is not.
struct CVSS4Metrics {
    /// The metrics that count.
    enum Name: String, CaseIterable {
        case av = "AV", ac = "AC", at = "AT", pr = "PR", ui = "UI", vc = "VC", vi = "VI", va = "VA", sc = "SC"
        case si = "SI", sa = "SA", e = "E", cr = "CR", ir = "IR", ar = "AR"

        fileprivate var place: Int {
            switch self {
            case .av: 0
            case .ac: 1
            case .at: 2
            case .pr: 3
            case .ui: 4
            case .vc: 5
            case .vi: 6
            case .va: 7
            case .sc: 8
            case .si: 9
            case .sa: 10
            case .e: 11
            case .cr: 12
            case .ir: 13
            case .ar: 14
            }
        }
    }

    private let values: [(value: String, level: Int)]

    init(_ vector: CVSSVector) {
        values = Name.allCases.map { name in
            let counting = vector.modified(name.rawValue)
            return (vector[counting] ?? (name == .e ? "A" : "H"), Int(vector.weight(counting)))
        }
    }

    subscript(name: Name) -> String { values[name.place].value }

    /// How many steps a metric is below its most severe value.
    func level(_ name: Name) -> Int { values[name.place].level }
}

/// The levels of the six equivalence classes, 0 for the most severe.
struct CVSS4MacroVector {
    /// One decimal digit for each class.
    let code: Int

    private static let weights = [100_000, 10_000, 1000, 100, 10, 1]

    subscript(number: Int) -> Int { code / Self.weights[number - 1] % 10 }

    /// The next lower one in a class.
    func lowered(_ number: Int) -> CVSS4MacroVector { CVSS4MacroVector(code: code + Self.weights[number - 1]) }

    private init(code: Int) { self.code = code }

    init(_ metrics: CVSS4Metrics) {
        func has(_ name: CVSS4Metrics.Name, _ value: String) -> Bool { metrics[name] == value }
        let open = [has(.av, "N"), has(.pr, "N"), has(.ui, "N")]
        let first = !open.contains(false) ? 0 : open.contains(true) && !has(.av, "P") ? 1 : 2
        let second = has(.ac, "L") && has(.at, "N") ? 0 : 1
        let third =
            has(.vc, "H") && has(.vi, "H") ? 0 : has(.vc, "H") || has(.vi, "H") || has(.va, "H") ? 1 : 2
        let fourth =
            has(.si, "S") || has(.sa, "S") ? 0 : has(.sc, "H") || has(.si, "H") || has(.sa, "H") ? 1 : 2
        let fifth = has(.e, "A") ? 0 : has(.e, "P") ? 1 : 2
        let isWanted =
            has(.cr, "H") && has(.vc, "H") || has(.ir, "H") && has(.vi, "H") || has(.ar, "H") && has(.va, "H")
        let levels = [first, second, third, fourth, fifth, isWanted ? 0 : 1]
        code = zip(levels, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
