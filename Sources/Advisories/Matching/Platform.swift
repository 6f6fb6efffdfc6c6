/// What is known of the surroundings that a product's software runs in.
public struct Platform: Sendable, Hashable {
    /// The families of the operating systems that are in it; empty where none is known.
    public var families: Set<String>
    /// What is in it by CPE, as `vendor:product`.
    public var products: Set<String>

    /// Nothing is known.
    public static let unknown = Platform(families: [], products: [])

    /// Makes a platform.
    public init(families: Set<String>, products: Set<String>) {
        self.families = families
        self.products = products
    }

    /// What a bill tells.
    public init(_ items: [SoftwareItem]) {
        var families: Set<String> = []
        var products: Set<String> = []
        let systems = OperatingSystems.known
        for item in items {
            for cpe in item.cpes {
                guard let product = cpe.product.plain, let vendor = cpe.vendor.plain else { continue }
                products.insert("\(vendor):\(product)")
                if cpe.part.plain != "a", let family = systems.family(vendor: vendor, product: product) {
                    families.insert(family)
                }
            }
            if let type = item.packageType, let family = systems.family(ofPackageType: type) { families.insert(family) }
            if item.isKernel, let family = systems.family(ofKernel: item.package.name) { families.insert(family) }
        }
        self.init(families: families, products: products)
    }

    /// Whether a system of this family is there: no only where others are known and this is not among them.
    func has(family: String) -> Truth {
        if families.contains(family) { return .yes }
        // An Android device is a Linux device, and an image for Linux may be meant for it.
        if family == "android", families.contains("linux") { return .unknown }
        if family == "linux", families.contains("android") { return .yes }
        return families.isEmpty ? .unknown : .no
    }

    /// What it is, for people: `linux and zephyr`.
    var words: String { families.sorted().joined(separator: " and ") }
}
