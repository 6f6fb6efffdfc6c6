/// Why a text is no package URL, or why parts make none.
public struct PackageURLError: Error, Sendable, Hashable {
    /// What is wrong, in one clause for people.
    public let reason: String

    init(_ reason: String) { self.reason = reason }
}
