/// Statements that can be asked what they say about a vulnerability in a part of a product.
///
/// A statement answers when it names the vulnerability, the product and the part; one about a product as a whole is
/// about each part of it, and one about a part says nothing about the product as a whole.
public struct StatementSelection: Sendable {
    private struct Subject: Sendable {
        let product: [SoftwareIdentifier]
        let part: [SoftwareIdentifier]
    }

    private struct Entry: Sendable {
        let statement: ImpactStatement
        let subjects: [Subject]
        let made: StatementTime?
    }

    private var entries: [Entry] = []
    private var index: [String: [Int]] = [:]

    /// Prepares statements of any number of documents.
    ///
    /// - Complexity: O(*n*) for *n* bytes of identifiers.
    public init(_ statements: [ImpactStatement]) {
        entries.reserveCapacity(statements.count)
        for (place, statement) in statements.enumerated() {
            entries.append(
                Entry(
                    statement: statement,
                    subjects: statement.subjects.map {
                        Subject(
                            product: $0.product.map(SoftwareIdentifier.init),
                            part: $0.part.map(SoftwareIdentifier.init))
                    },
                    made: statement.made.flatMap(StatementTime.init)))
            let names = Set(([statement.vulnerability] + statement.aliases).map(\.lowercasedQuickly))
            for name in names { index[name, default: []].append(place) }
        }
    }

    /// What the newest statement says; nil where none says anything, which is not "not affected".
    ///
    /// - Parameters:
    ///   - names: All names of the vulnerability, its aliases among them.
    ///   - product: All identifiers of the product: package URLs, CPE names, digests.
    ///   - part: All identifiers of the part of it that has the vulnerability; empty for the product itself.
    public func status(
        for names: Set<String>, product: [String], part: [String] = []
    ) -> ImpactStatement? {
        statements(for: names, product: product, part: part).first
    }

    /// All that is said, the newest first, so that contradictions can be shown; of two of one time, the later one in
    /// the order of reading is newer, and one without a time is the oldest.
    public func statements(
        for names: Set<String>, product: [String], part: [String] = []
    ) -> [ImpactStatement] {
        let places = Set(names.flatMap { index[$0.lowercasedQuickly, default: []] })
        guard !places.isEmpty else { return [] }
        let product = product.map(SoftwareIdentifier.init)
        let part = part.map(SoftwareIdentifier.init)
        let answering = places.filter { place in
            entries[place].subjects.contains { subject in
                Self.isAny(of: subject.product, covering: product)
                    && (subject.part.isEmpty || Self.isAny(of: subject.part, covering: part))
            }
        }
        let newest = answering.sorted { left, right in
            let (one, other) = (entries[left].made, entries[right].made)
            if one == other { return left > right }
            guard let one, let other else { return other == nil }
            return one > other
        }
        return newest.map { entries[$0].statement }
    }

    private static func isAny(of own: [SoftwareIdentifier], covering others: [SoftwareIdentifier]) -> Bool {
        own.contains { own in others.contains { own.covers($0) } }
    }
}
