public import ProductModel

/// What product files say that clocks and notices need.
public struct CaseFacts: Sendable {
    /// The products of a portfolio by their ids.
    public let products: [String: Product]

    /// The facts of some products; of none where no folder is at hand.
    public init(_ products: [Product] = []) {
        self.products = Dictionary(products.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether any of a case's products is sold on a market; nil where that is not said of all.
    func isSold(_ ids: [String], on market: String) -> Bool? {
        var isSaidOfAll = !ids.isEmpty
        for id in ids {
            guard let markets = products[id]?.said("markets", of: .product) else {
                isSaidOfAll = false
                continue
            }
            if markets.split(separator: ", ").contains(Substring(market)) { return true }
        }
        return isSaidOfAll ? false : nil
    }

    /// What the maker says of itself, from the first of the case's products that says it, or else from any.
    func organization(_ path: String, for ids: [String]) -> String? {
        let others = products.keys.sorted().filter { !ids.contains($0) }
        return (ids + others).lazy.compactMap { products[$0]?.said(path, of: .organization) }.first
    }
}
