import Advisories

extension VersionScheme {
    /// Below, equal to or above 0 as the first is before, the same as or after the second; nil when one is unreadable.
    func order(of first: String, and second: String) -> Int? {
        guard let first = key(first), let second = key(second) else { return nil }
        if first == second { return 0 }
        return first.lexicographicallyPrecedes(second) ? -1 : 1
    }
}
