public import SourceText

/// What a product's files say at one time: the product, and the rules and frameworks that its manufacturer wrote.
public struct ProductState: Sendable {
    /// The product, and what is wrong with its files.
    public let reading: ProductFolder.Reading
    /// The manufacturer's own rules.
    public let ownRules: [SourceFile]
    /// The manufacturer's own frameworks, profiles and crosswalks.
    public let ownFrameworks: [SourceFile]

    /// Whether two states come with the same rules and frameworks, so that these need reading only once.
    public func hasSameOwnFiles(as other: ProductState) -> Bool {
        func isSame(_ left: [SourceFile], _ right: [SourceFile]) -> Bool {
            left.count == right.count && zip(left, right).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
        }
        return isSame(ownRules, other.ownRules) && isSame(ownFrameworks, other.ownFrameworks)
    }
}

extension ProductFolder {
    /// Reads everything that an assessment of the product needs.
    ///
    /// - Throws: a diagnostic when a file of one's own rules or frameworks can't be read.
    public func state() throws(DiagnosticError) -> ProductState {
        ProductState(reading: read(), ownRules: try ruleFiles(), ownFrameworks: try frameworkFiles())
    }
}
