import ProductDatabase

/// How many capabilities are decided on, met, and proven.
public struct CapabilitySummary: Sendable, Equatable {
    /// The decisions on elements.
    public let decided: Int
    /// Those that say that it is met.
    public let met: Int
    /// Those that are met, with evidence that still counts.
    public let proven: Int

    init(_ tables: ProductTables) throws(DatabaseError) {
        var counts = (0, 0, 0)
        try tables.engine.select(SQL.capabilitySummary, policy: .trusted) { row throws(DatabaseError) in
            counts = (row.integer(0) ?? 0, row.integer(1) ?? 0, row.integer(2) ?? 0)
        }
        (decided, met, proven) = counts
    }
}
