/// Rows of the index that wait to be written, in the order of their keys, with their texts in one piece of memory.
struct RowBatch: Sendable {
    /// Where a text lies in ``texts``; a count below 0 is NULL.
    struct Text: Sendable {
        var start: Int32 = 0
        var count: Int32 = -1

        static let null = Text()
    }

    struct Record: Sendable {
        var id: Int
        var part: Text
        var name: Text
        var digest: Digest
        var substance: Digest
        var published: Text
        var modified: Text
        var isWithdrawn: Bool
        var aliases: Text
        var summary: Text
        var vectors: Text
        var weaknesses: Text
        var links: Text
        var sourceFiles: Text
        /// Whether the index has an older record with this id.
        var replaces: Bool
    }

    struct Alias: Sendable {
        var name: Text
        var record: Int
    }

    struct Package: Sendable {
        var ecosystem: String
        var name: String
        var id: Int
        var scheme: VersionScheme
    }

    struct Range: Sendable {
        var package: Int
        var record: Int
        var part: Int
        var low: Text
        var high: Text
        var flags: AffectedFlags
        var lowText: Text
        var highText: Text
        var platforms: Text
    }

    struct Tree: Sendable {
        var id: Int
        var record: Int
        var body: Text
    }

    struct Product: Sendable {
        var product: Text
        var vendor: Text
        var tree: Int
    }

    struct Statement: Sendable {
        var record: Int
        var part: Int
        var content: ImpactStatement
        var subject: ImpactSubject
    }

    /// A record that is as it was, and stands in another file than before.
    struct Move: Sendable {
        var record: Int
        var part: Text
    }

    var texts: [UInt8] = []
    var moves: [Move] = []
    var records: [Record] = []
    var aliases: [Alias] = []
    var packages: [Package] = []
    var ranges: [Range] = []
    var trees: [Tree] = []
    var products: [Product] = []
    var statements: [Statement] = []
    /// How many files were read so far.
    var filesRead = 0

    /// Whether there is nothing to write.
    var isEmpty: Bool { records.isEmpty && moves.isEmpty }

    /// Keeps a text.
    mutating func keep(_ text: String?) -> Text {
        guard var text else { return .null }
        let start = texts.count
        text.withUTF8 { texts.append(contentsOf: $0) }
        return Text(start: Int32(start), count: Int32(texts.count - start))
    }

    /// Keeps bytes.
    mutating func keep(_ bytes: [UInt8]?) -> Text {
        guard let bytes else { return .null }
        let start = texts.count
        texts.append(contentsOf: bytes)
        return Text(start: Int32(start), count: Int32(bytes.count))
    }

    /// Keeps texts, one a line.
    mutating func keep(lines: [String]) -> Text {
        let start = texts.count
        for (index, line) in lines.enumerated() {
            if index > 0 { texts.append(0x0A) }
            var line = line
            line.withUTF8 { bytes in
                // A text with an end of line would be read as two.
                for byte in bytes { texts.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
            }
        }
        return Text(start: Int32(start), count: Int32(texts.count - start))
    }

    /// Puts the rows in the order in which their tables keep them: pages are then written once each.
    mutating func sort() {
        texts.withUnsafeBytes { bytes in
            aliases.sort { left, right in
                let order = Self.order(left.name, right.name, bytes)
                return order == 0 ? left.record < right.record : order < 0
            }
            products.sort { left, right in
                var order = Self.order(left.product, right.product, bytes)
                if order == 0 { order = Self.order(left.vendor, right.vendor, bytes) }
                return order == 0 ? left.tree < right.tree : order < 0
            }
        }
        ranges.sort { left, right in
            (left.package, left.record, left.part) < (right.package, right.record, right.part)
        }
    }

    private static func order(_ left: Text, _ right: Text, _ bytes: UnsafeRawBufferPointer) -> Int {
        let count = Int(min(left.count, right.count))
        let (leftStart, rightStart) = (Int(left.start), Int(right.start))
        for index in 0..<max(0, count) {
            let (leftByte, rightByte) = (bytes[leftStart + index], bytes[rightStart + index])
            if leftByte != rightByte { return leftByte < rightByte ? -1 : 1 }
        }
        return Int(left.count - right.count)
    }
}
