/// How sure a statement of a catalog is: where it was read.
public enum Certainty: String, Sendable, CaseIterable {
    /// Read in the source itself, or in a copy of it.
    case verified
    /// Read in what others write about the source.
    case secondary
    /// Known from memory; look it up before you rely on it.
    case recalled
    /// Follows from other statements, by our own reasoning.
    case inferred
}
