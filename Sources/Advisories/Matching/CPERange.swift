/// The versions that a match in a configuration asks for.
struct CPERange {
    let hasRange: Bool
    let includesLow: Bool
    let includesHigh: Bool
    let lowText: String?
    let lowKey: UnsafeRawBufferPointer?
    let highText: String?
    let highKey: UnsafeRawBufferPointer?

    init(
        flags: ConfigurationFlags, low: UnsafeRawBufferPointer??, lowKey: UnsafeRawBufferPointer??,
        high: UnsafeRawBufferPointer??, highKey: UnsafeRawBufferPointer??
    ) {
        hasRange = flags.contains(.hasRange) && !flags.isDisjoint(with: [.hasLow, .hasHigh])
        includesLow = flags.contains(.includesLow)
        includesHigh = flags.contains(.includesHigh)
        lowText = (low ?? nil).map { String(decoding: $0, as: UTF8.self) }
        highText = (high ?? nil).map { String(decoding: $0, as: UTF8.self) }
        self.lowKey = lowKey ?? nil
        self.highKey = highKey ?? nil
    }

    /// Whether a version lies in it.
    func holds(_ key: [UInt8]) -> Truth {
        if lowText != nil {
            guard let lowKey, !lowKey.isEmpty else { return .unknown }
            let order = key.order(to: lowKey)
            if order < 0 || order == 0 && !includesLow { return .no }
        }
        if highText != nil {
            guard let highKey, !highKey.isEmpty else { return .unknown }
            let order = key.order(to: highKey)
            if order > 0 || order == 0 && !includesHigh { return .no }
        }
        return .yes
    }

    /// In words: `from 1.0 and before 1.2`.
    var words: String {
        [
            lowText.map { "\(includesLow ? "from" : "after") \($0)" },
            highText.map { "\(includesHigh ? "up to" : "before") \($0)" },
        ].compactMap(\.self).joined(separator: " and ")
    }
}
