import ProductModel

extension Level {
    /// The colour that a level is shown in.
    var look: Console.Look {
        switch self {
        case .veryHigh: .magenta
        case .high: .red
        case .moderate: .yellow
        case .low: .blue
        case .veryLow: .dim
        }
    }
}
