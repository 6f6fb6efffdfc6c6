import Foundation

@testable import Advisories

/// A zip archive made by hand, right or wrong.
struct ZipSample {
    struct Entry {
        var name: String
        var content: [UInt8]
        /// Whether it is packed: as one block of DEFLATE that holds the bytes as they are.
        var isDeflated = false
        var flags: UInt16 = 0
        var method: UInt16?
        /// What the directory says instead of the truth.
        var claimedSize: UInt32?
        var claimedPackedSize: UInt32?
        var checksum: UInt32?
    }

    var entries: [Entry] = []

    init(_ files: [(String, String)] = []) {
        entries = files.map { Entry(name: $0.0, content: Array($0.1.utf8)) }
    }

    var data: Data {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let checksum = entry.checksum ?? entry.content.withUnsafeBytes { UInt32(Inflater.checksum($0)) }
            var packed = entry.content
            if entry.isDeflated {
                let count = UInt16(entry.content.count)
                packed = [1] + Self.number(count) + Self.number(~count) + entry.content
            }
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            var fields = Self.number(UInt16(20)) + Self.number(entry.flags) + Self.number(method)
            fields += Self.number(UInt32(0)) + Self.number(checksum)
            fields += Self.number(entry.claimedPackedSize ?? UInt32(packed.count))
            fields += Self.number(entry.claimedSize ?? UInt32(entry.content.count))
            fields += Self.number(UInt16(entry.name.utf8.count)) + Self.number(UInt16(0))
            let offset = UInt32(bytes.count)
            bytes += [0x50, 0x4B, 3, 4] + fields + Array(entry.name.utf8) + packed
            directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 10) + Self.number(offset)
            directory += Array(entry.name.utf8)
        }
        let start = UInt32(bytes.count)
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        bytes += Self.number(UInt16(entries.count)) + Self.number(UInt16(entries.count))
        bytes += Self.number(UInt32(directory.count)) + Self.number(start) + [0, 0]
        return Data(bytes)
    }

    private static func number<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
