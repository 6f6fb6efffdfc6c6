extension ImpactSubject {
    /// A digest as an identifier: `sha256:` and the digits.
    ///
    /// - Parameter algorithm: In any spelling: `SHA-256`, `sha256`.
    public static func digest(_ algorithm: String, _ value: String) -> String {
        algorithm.algorithmName + ":" + value.lowercased()
    }
}
