public import ProductModel

/// How others know a product and its maker: what documents about vulnerabilities name them by.
///
/// What was not said is nil.
public struct ProductIdentity: Sendable, Hashable {
    /// The product's id in its files.
    public var id: String
    /// The name it is sold under.
    public var name: String?
    /// The version that the files are of.
    public var version: String?
    /// The model on its label.
    public var model: String?
    /// What it is, in a few sentences.
    public var about: String?
    /// The CPE name that was said.
    public var cpe: String?
    /// The package URL that was said.
    public var packageURL: String?
    /// The maker's name.
    public var manufacturer: String?
    /// The maker's website.
    public var website: String?
    /// Where vulnerabilities are reported.
    public var securityContact: String?
    /// The address of the folder that the maker's CSAF provider publishes in, without a stroke at its end.
    public var advisories: String?
    /// The last day of support.
    public var supportedUntil: CalendarDay?

    /// Reads a product's files.
    public init(_ product: Product) {
        id = product.id
        func said(_ path: String, _ section: SectionName) -> String? {
            product.said(path, of: section).flatMap { $0.isEmpty ? nil : $0 }
        }
        name = said("name", .product)
        version = said("version", .product)
        model = said("model", .product)
        about = said("description", .product)
        cpe = said("cpe", .product)
        packageURL = said("package_url", .product)
        manufacturer = said("name", .organization)
        website = said("website", .organization)
        securityContact = said("security_contact", .organization)
        advisories = said("disclosure.advisories", .organization).map { address in
            var address = address[...]
            while address.hasSuffix("/") { address.removeLast() }
            return String(address)
        }
        supportedUntil = said("support.until", .product).flatMap { CalendarDay($0) }
    }

    /// The name that people see: the name it is sold under, else its id.
    public var title: String { name ?? id }

    /// The name with the version, as far as it is said.
    public var titleWithVersion: String { version.map { "\(title) \($0)" } ?? title }

    /// Whether neither a CPE name nor a package URL was said, so that documents have to make one.
    public var isNameMade: Bool { cpe == nil && packageURL == nil }

    /// What names the product in a document: its package URL and CPE name; without both, a package URL made from the
    /// names of maker and product.
    public var identifiers: [String] {
        isNameMade ? [madePackageURL] : [packageURL, cpe].compactMap(\.self)
    }

    /// `pkg:generic/maker/product@version`, from the words in the files.
    public var madePackageURL: String {
        let maker = manufacturer.map { Self.escaped($0.lowercased().replacing(" ", with: "-")) + "/" } ?? ""
        return "pkg:generic/\(maker)\(Self.escaped(id))" + (version.map { "@" + Self.escaped($0) } ?? "")
    }

    /// What names one of the product's components: the first name of the product, with the component as subpath.
    public func identifier(ofComponent component: String) -> String {
        (packageURL ?? madePackageURL) + "#" + Self.escaped(component)
    }

    /// A text in which only letters, digits and `.-_~` of ASCII stand for themselves (ECMA-427).
    public static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return escaped
    }
}
