import Foundation

/// The scores of versions 3.0 and 3.1.
///
/// Source: CVSS v3.1 specification, 7; v3.0 specification, 8.
struct CVSS3Scores {
    let base: Double
    let temporal: Double
    /// Differs from the base score in a few vectors of version 3.1 that say nothing of the surrounding: its equation is
    /// another.
    let environmental: Double

    init(_ vector: CVSSVector) {
        base = Self.base(vector)
        let factor = vector.weight("E") * vector.weight("RL") * vector.weight("RC")
        temporal = Self.roundedUp(base * factor, in: vector.version)
        environmental = Self.roundedUp(Self.modified(vector) * factor, in: vector.version)
    }

    private static func base(_ vector: CVSSVector) -> Double {
        let impact = 1 - (1 - vector.weight("C")) * (1 - vector.weight("I")) * (1 - vector.weight("A"))
        let isChanged = vector["S"] == "C"
        return score(
            impact: isChanged ? 7.52 * (impact - 0.029) - 3.25 * pow(impact - 0.02, 15) : 6.42 * impact,
            exploitability: 8.22 * vector.weight("AV") * vector.weight("AC")
                * privileges(vector["PR"], isChanged: isChanged, else: vector.weight("PR")) * vector.weight("UI"),
            isChanged: isChanged, in: vector.version)
    }

    private static func modified(_ vector: CVSSVector) -> Double {
        func weight(_ name: String) -> Double { vector.weight(vector.modified(name)) }
        let impact = min(
            1
                - (1 - weight("C") * vector.weight("CR")) * (1 - weight("I") * vector.weight("IR"))
                    * (1 - weight("A") * vector.weight("AR")),
            0.915)
        let isChanged = vector[vector.modified("S")] == "C"
        let beyond =
            vector.version == .v31 ? pow(impact * 0.9731 - 0.02, 13) : pow(impact - 0.02, 15)
        return score(
            impact: isChanged ? 7.52 * (impact - 0.029) - 3.25 * beyond : 6.42 * impact,
            exploitability: 8.22 * weight("AV") * weight("AC")
                * privileges(vector[vector.modified("PR")], isChanged: isChanged, else: weight("PR")) * weight("UI"),
            isChanged: isChanged, in: vector.version)
    }

    private static func score(
        impact: Double, exploitability: Double, isChanged: Bool, in version: CVSS.Version
    ) -> Double {
        guard impact > 1e-12 else { return 0 }
        return roundedUp(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10), in: version)
    }

    /// Privileges weigh less where what they protect is not all that can be reached.
    private static func privileges(_ value: String?, isChanged: Bool, else weight: Double) -> Double {
        guard isChanged else { return weight }
        return switch value {
        case "L": 0.68
        case "H": 0.5
        default: weight
        }
    }

    /// Up to tenths.
    ///
    /// Version 3.1 defines it on integers of a hundred-thousandth; in version 3.0 it is exact, and exact
    /// values are decimals of at most ten places, so that binary arithmetic's error can be told from a difference.
    private static func roundedUp(_ value: Double, in version: CVSS.Version) -> Double {
        guard version == .v31 else { return ((value * 10) - 1e-10).rounded(.up) / 10 }
        let whole = Int((value * 100_000).rounded())
        return whole % 10_000 == 0 ? Double(whole / 10_000) / 10 : Double(whole / 10_000 + 1) / 10
    }
}
