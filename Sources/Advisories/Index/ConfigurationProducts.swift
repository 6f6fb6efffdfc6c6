/// The products by which a configuration is found: those of its vulnerable parts.
enum ConfigurationProducts {
    /// A product of a vendor, in lower case.
    struct Name: Hashable {
        var product: String
        var vendor: String
    }

    /// The products of a tree, each once.
    static func of(_ configuration: Configuration) -> Set<Name> {
        var names: Set<Name> = []
        collect(configuration, into: &names)
        return names
    }

    private static func collect(_ configuration: Configuration, into names: inout Set<Name>) {
        switch configuration {
        case .all(let children, _), .any(let children, _):
            for child in children { collect(child, into: &names) }
        case .match(let match):
            guard match.isVulnerable, let name = CPEText.product(of: match.criteria) else { return }
            names.insert(Name(product: name.product, vendor: name.vendor))
        }
    }

    /// The products of a tree as the index keeps it; see `Configuration.encoded`.
    static func of(encoded bytes: [UInt8]) -> Set<Name> {
        var names: Set<Name> = []
        var place = 0
        func number() -> Int {
            var value = 0
            var shift = 0
            while place < bytes.count, shift < 56 {
                let byte = bytes[place]
                place += 1
                value |= Int(byte & 127) << shift
                if byte < 128 { break }
                shift += 7
            }
            return value
        }
        func text() -> ArraySlice<UInt8> {
            let count = min(number(), bytes.count - place)
            defer { place += count }
            return bytes[place..<(place + count)]
        }
        // A tree is written from its root on, so that its matches can be read one after another.
        while place < bytes.count {
            let tag = bytes[place]
            place += 1
            guard tag == 2 else {
                _ = number()
                continue
            }
            guard place < bytes.count else { break }
            let flags = ConfigurationFlags(rawValue: bytes[place])
            place += 1
            let criteria = String(decoding: text(), as: UTF8.self)
            if flags.contains(.isVulnerable), let name = CPEText.product(of: criteria) {
                names.insert(Name(product: name.product, vendor: name.vendor))
            }
            for bound in [ConfigurationFlags.hasLow, .hasHigh] where flags.contains(bound) {
                _ = text()
                _ = text()
            }
        }
        return names
    }
}
