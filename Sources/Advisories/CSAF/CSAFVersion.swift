/// The version of a CSAF document: a whole number, or a semantic version.
///
/// Source: CSAF 2.0, 3.1.11.
struct CSAFVersion: Sendable, Comparable {
    /// Whether it is a whole number.
    let isInteger: Bool
    /// Its numbers, with leading zeros and all.
    private let numbers: [String]
    /// What follows the hyphen.
    let preRelease: [String]
    /// Whether something follows a plus sign.
    let hasBuild: Bool

    init?(_ text: String) {
        let whole = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = whole.first else { return nil }
        hasBuild = whole.count == 2
        let parts = first.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        preRelease = parts.count == 2 ? parts[1].split(separator: ".").map(String.init) : []
        isInteger = !text.contains(".")
        let isNumeric = numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumeric, numbers.count == (isInteger ? 1 : 3) else { return nil }
    }

    /// The whole number, or the major version; nil where it is beyond counting.
    var major: Int? { Int(numbers[0]) }

    /// Whether it is of a document that is not out yet: `0`, `0.3.0`.
    var isInitial: Bool { major == 0 }

    /// The version without what follows the hyphen.
    var released: CSAFVersion { CSAFVersion(numbers.joined(separator: ".")) ?? self }

    static func == (left: CSAFVersion, right: CSAFVersion) -> Bool {
        left.numbers == right.numbers && left.preRelease == right.preRelease
    }

    static func < (left: CSAFVersion, right: CSAFVersion) -> Bool {
        for (own, other) in zip(left.numbers, right.numbers) where own != other {
            return own.count == other.count ? own < other : own.count < other.count
        }
        if left.preRelease.isEmpty || right.preRelease.isEmpty {
            return !left.preRelease.isEmpty && right.preRelease.isEmpty
        }
        for (own, other) in zip(left.preRelease, right.preRelease) where own != other {
            switch (Int(own), Int(other)) {
            case (let own?, let other?): return own < other
            case (_?, nil): return true
            case (nil, _?): return false
            default: return own < other
            }
        }
        return left.preRelease.count < right.preRelease.count
    }
}
