import Advisories
public import ProductModel

/// Writes a product's decisions as a CSAF 2.0 document of the profile VEX.
public struct CSAFVEXWriter: Sendable {
    /// A document, and what it lacks.
    public struct Document: Sendable {
        /// The document as JSON, with a line end after it.
        public let text: String
        /// What was left out for want of a status, a reason or an action.
        public let missing: [String]
    }

    /// A writer.
    public init() {}

    /// Writes the document.
    ///
    /// - Parameters:
    ///   - product: The product's files.
    ///   - id: The document's id; the product's id and version with `-vex` when nil.
    ///   - day: The day of the document.
    ///   - revision: Its version, from 1.
    ///   - tool: The version of the program.
    public func document(
        _ product: Product, id: String?, asOf day: CalendarDay, revision: Int = 1, tool: String
    ) throws(CSAFAdvisory.Refusal) -> Document {
        let vex = VEXDocument(product, asOf: day, revision: revision, tool: tool)
        let words = [product.id, vex.product.version, "vex"].compactMap(\.self)
        let keys = vex.decisions.map(\.key)
        guard !keys.isEmpty else { throw .noDecisions }
        let advisory = try CSAFAdvisory(
            product, vulnerabilities: keys, id: id ?? words.joined(separator: "-"), profile: .vex, asOf: day, tool: tool
        )
        let first = vex.statements.compactMap(\.made).min() ?? vex.made
        return Document(
            text: CSAFRevision.released(
                advisory.content, first: min(first, vex.made), now: vex.made, revision: vex.revision
            ).document,
            missing: vex.missing)
    }
}
