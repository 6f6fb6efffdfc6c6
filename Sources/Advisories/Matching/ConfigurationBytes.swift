/// Reads the numbers and texts that a configuration in bytes is made of; see ``Configuration/encoded``.
struct ConfigurationBytes {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    /// Whether they end too early or make no sense.
    var isDamaged = false

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How many there are.
    var count: Int { bytes.count }

    mutating func byte() -> UInt8? {
        guard place < bytes.count else {
            isDamaged = true
            return nil
        }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() -> Int {
        var result = 0
        var shift = 0
        while shift < 35, let byte = byte() {
            result |= Int(byte & 127) << shift
            if byte < 128 { return result }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    mutating func text() -> UnsafeRawBufferPointer? {
        let count = number()
        guard count <= bytes.count - place else {
            isDamaged = true
            return nil
        }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }

    /// A match after its tag: its flags, its name and its versions.
    mutating func match() -> (ConfigurationFlags, UnsafeRawBufferPointer, CPERange)? {
        guard let byte = byte() else { return nil }
        let flags = ConfigurationFlags(rawValue: byte)
        let criteria = text()
        let low = flags.contains(.hasLow) ? (text: text(), key: text()) : nil
        let high = flags.contains(.hasHigh) ? (text: text(), key: text()) : nil
        guard !isDamaged, let criteria else { return nil }
        return (
            flags, criteria,
            CPERange(flags: flags, low: low?.text, lowKey: low?.key, high: high?.text, highKey: high?.key)
        )
    }

    /// The products that a configuration calls vulnerable, unescaped.
    static func products(in bytes: UnsafeRawBufferPointer) -> Set<String> {
        var reader = ConfigurationBytes(bytes)
        var products: Set<String> = []
        // The order of nodes does not matter here, and every node says how long it is.
        while reader.place < bytes.count, !reader.isDamaged, let tag = reader.byte() {
            guard tag == 2 else {
                _ = reader.number()
                continue
            }
            guard let (flags, criteria, _) = reader.match() else { break }
            if flags.contains(.isVulnerable), let name = try? CPEName(String(decoding: criteria, as: UTF8.self)),
                let product = name.product.plain
            {
                products.insert(product)
            }
        }
        return products
    }
}
