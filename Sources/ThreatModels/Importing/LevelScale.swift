import ProductModel

/// Other people's scales on the five levels of SP 800-30.
enum LevelScale {
    /// A value from 0 to 100, by the semi-quantitative values of SP 800-30 (first revision), tables G-2 and H-3.
    static func level(percent: Double) -> Level? {
        switch percent {
        case 0..<5: .veryLow
        case 5..<21: .low
        case 21..<80: .moderate
        case 80..<96: .high
        case 96...100: .veryHigh
        default: nil
        }
    }
}
