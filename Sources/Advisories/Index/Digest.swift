/// 64 bits over bytes, by which the same is known again; not for secrets, and not against somebody who wants two to agree.
struct Digest: Hashable, Sendable {
    /// The bits; SQLite keeps them as a signed number.
    private(set) var bits: UInt64

    /// Changed when readers understand more than they did, so that what was read before is read again.
    private static let edition: UInt64 = 1

    /// A digest of nothing yet.
    init() { bits = 0x9E37_79B9_7F4A_7C15 &+ Self.edition }

    /// The digest of a file of which an archive gives checksum and size.
    init(checksum: UInt, size: Int) {
        self.init()
        add(UInt64(checksum))
        add(UInt64(size))
    }

    /// The digest of bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.init()
        add(bytes)
    }

    /// The digest that SQLite kept.
    init(stored: Int) { bits = UInt64(bitPattern: Int64(stored)) }

    /// The number that SQLite keeps.
    var stored: Int { Int(Int64(bitPattern: bits)) }

    /// Takes in a number.
    mutating func add(_ number: UInt64) {
        let product = (bits ^ number).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        bits = product.high ^ product.low ^ (number &* 0xE703_7ED1_A0B4_28DB) &+ 0x8EBC_6AF0_9C88_C6E3
    }

    /// Takes in bytes and their count.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        add(rest)
        add(UInt64(bytes.count))
    }

    /// Takes in a text.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
}
