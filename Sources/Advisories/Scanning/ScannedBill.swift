public import ProductModel

/// A bill of materials as part of a product: which component it is of, and where it was read.
public struct ScannedBill: Sendable {
    /// The component of the product; nil for a bill by itself.
    public var component: String?
    /// The path by which people know it.
    public var path: String
    /// The bill.
    public var bill: SoftwareBill

    /// Makes one.
    public init(component: String? = nil, path: String, bill: SoftwareBill) {
        self.component = component
        self.path = path
        self.bill = bill
    }
}

/// What is known of the component that software runs in, for judging what a vulnerability means there.
///
/// Facts have three values; nil is *not said*.
public struct ComponentContext: Sendable, Equatable {
    /// The component's id.
    public var id: String
    /// Its name for people.
    public var title: String
    /// The family of its operating system: `linux`, `windows`, `android`.
    public var operatingSystem: String?
    /// Whether it can be reached from the internet.
    public var isReachedFromInternet: Bool?
    /// Whether it can be reached from the local network.
    public var isReachedFromLocalNetwork: Bool?
    /// Whether it can be reached by local radio.
    public var isReachedByRadio: Bool?
    /// Whether somebody who is not trusted can touch it.
    public var isReachedByTouch: Bool?
    /// The worst that can happen through it.
    public var impact: Level?

    /// Makes one that says nothing yet.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
