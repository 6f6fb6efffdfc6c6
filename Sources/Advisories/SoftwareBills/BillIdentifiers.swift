/// What can be told of a package by which advisories may find it.
extension SoftwarePackage {
    /// Its package URL, where it has one that can be read.
    var readablePackageURL: PackageURL? { packageURL.flatMap { try? PackageURL(leniently: $0) } }

    /// The vendor and product of its CPE names, as far as they name a product.
    var cpeProducts: [(vendor: String, product: String)] { cpes.compactMap(Self.product) }

    /// The vendor and product in a CPE name; nil where it can't be read or its product is any or none.
    private static func product(_ cpe: String) -> (vendor: String, product: String)? {
        let isFormatted = cpe.hasPrefix("cpe:2.3:")
        guard isFormatted || cpe.hasPrefix("cpe:/") else { return nil }
        let parts = attributes(isFormatted ? cpe.dropFirst(8) : cpe.dropFirst(5))
        guard parts.count >= 3, !isFormatted || parts.count == 11, !["", "*", "-"].contains(parts[2]) else {
            return nil
        }
        return (parts[1].lowercased(), parts[2].lowercased())
    }

    /// The attributes of a name, cut at the colons that no backslash stands before.
    private static func attributes(_ text: Substring) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if character == ":", !isEscaped {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts
    }
}
