/// The scores of version 2.
///
/// Source: CVSS v2 complete guide, 3.2.
struct CVSS2Scores {
    let base: Double
    /// Nil where the vector says nothing about it.
    let temporal: Double?
    let environmental: Double?

    init(_ vector: CVSSVector) {
        let impact = Self.impact(vector, confidentiality: 1, integrity: 1, availability: 1)
        base = max(0, Self.base(vector, impact: impact))
        temporal = vector.says(.temporal) ? max(0, Self.temporal(vector, base: base)) : nil
        environmental = vector.says(.environmental) ? max(0, Self.environmental(vector)) : nil
    }

    private static func environmental(_ vector: CVSSVector) -> Double {
        let adjusted = min(
            10,
            impact(
                vector, confidentiality: vector.weight("CR"), integrity: vector.weight("IR"),
                availability: vector.weight("AR")))
        let score = temporal(vector, base: base(vector, impact: adjusted))
        return rounded((score + (10 - score) * vector.weight("CDP")) * vector.weight("TD"))
    }

    private static func impact(
        _ vector: CVSSVector, confidentiality: Double, integrity: Double, availability: Double
    ) -> Double {
        let kept =
            (1 - vector.weight("C") * confidentiality) * (1 - vector.weight("I") * integrity)
            * (1 - vector.weight("A") * availability)
        return 10.41 * (1 - kept)
    }

    private static func base(_ vector: CVSSVector, impact: Double) -> Double {
        guard abs(impact) > 1e-9 else { return 0 }
        let exploitability = 20 * vector.weight("AV") * vector.weight("AC") * vector.weight("Au")
        return rounded((0.6 * impact + 0.4 * exploitability - 1.5) * 1.176)
    }

    private static func temporal(_ vector: CVSSVector, base: Double) -> Double {
        rounded(base * vector.weight("E") * vector.weight("RL") * vector.weight("RC"))
    }

    /// To tenths, halves away from zero.
    ///
    /// The exact values are decimals of few places, so what binary arithmetic takes
    /// from a half is far below what is added here.
    private static func rounded(_ value: Double) -> Double {
        let tenths = value * 10
        return (tenths + (tenths < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero) / 10
    }
}
