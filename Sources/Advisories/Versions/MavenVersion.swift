/// Versions of Maven: lists of numbers and qualifiers inside one another.
///
/// Maven's own order is not transitive where a qualifier stands between dots (`1.0.beta-1`) or a hyphen is doubled;
/// there the place of a list is decided by its own sign, and all else follows Maven.
///
/// Source: Maven 3.8, org.apache.maven.artifact.versioning.ComparableVersion; "POM Reference", Version Order
/// Specification.
enum MavenVersion {
    /// What can come next, in its order, after the qualifiers before a release; numbers are last.
    private enum Mark {
        static let listBefore: UInt8 = 0x08
        static let zerosBefore: UInt8 = 0x0A
        static let releaseBefore: UInt8 = 0x0C
        static let end: UInt8 = 0x10
        static let releaseAfter: UInt8 = 0x12
        static let servicePack: UInt8 = 0x14
        static let otherQualifier: UInt8 = 0x15
        static let listAfter: UInt8 = 0x20
        static let zerosAfter: UInt8 = 0x30
    }

    private static let qualifiers: [VersionWord: UInt8] = [
        "alpha": 0x01, "beta": 0x02, "milestone": 0x03, "rc": 0x04, "cr": 0x04, "snapshot": 0x05,
        "ga": Mark.end, "final": Mark.end, "release": Mark.end, "sp": Mark.servicePack,
    ]
    /// What one letter means before a digit.
    private static let qualifiersBeforeDigit: [VersionWord: UInt8] = ["a": 0x01, "b": 0x02, "m": 0x03]

    private enum Item {
        case number(VersionText.Part)
        case zero
        /// Its place among the qualifiers, and its text where that decides.
        case qualifier(UInt8, VersionText.Part)
        /// A word for the release itself; whether what follows comes before a release.
        case release(isBefore: Bool)
        /// Everything that follows is inside it; whether that comes before a release.
        case list(isBefore: Bool)
    }

    static func key(of part: VersionText.Part) -> [UInt8]? {
        var items = items(of: part)
        normalize(&items)
        return encoded(items, capacity: part.count + 8)
    }

    // MARK: Reading

    private static func items(of part: VersionText.Part) -> [Item] {
        var items: [Item] = []
        items.reserveCapacity(12)
        var text = VersionText(part)
        var isListEmpty = true
        func openList() {
            items.append(.list(isBefore: false))
            isListEmpty = true
        }
        func append(_ item: Item) {
            items.append(item)
            isListEmpty = false
        }
        while !text.isAtEnd {
            let token = text.next.isASCIIDigit ? text.digits() : text.take { $0.isQualifier }
            let following = text.next
            if token.isEmpty {
                append(.zero)
            } else if token.first?.isASCIIDigit == true {
                append(token.allSatisfy { $0 == UInt8(ascii: "0") } ? .zero : .number(token))
                if following.isQualifier, !text.isAtEnd { openList() }
            } else {
                // A qualifier between dots stays in its list; one before a digit or the end opens its own.
                if !isListEmpty, following.isASCIIDigit || text.isAtEnd { openList() }
                append(qualifier(token, isBeforeDigit: following.isASCIIDigit))
                if following.isASCIIDigit { openList() }
            }
            if text.isAtEnd { break }
            if following == UInt8(ascii: "-") { openList() }
            if following == UInt8(ascii: "-") || following == UInt8(ascii: ".") { text.skip() }
        }
        return items
    }

    private static func qualifier(_ token: VersionText.Part, isBeforeDigit: Bool) -> Item {
        guard let word = VersionWord(token) else { return .qualifier(Mark.otherQualifier, token) }
        let short = isBeforeDigit && token.count == 1 ? qualifiersBeforeDigit[word] : nil
        let rank = short ?? qualifiers[word] ?? Mark.otherQualifier
        return rank == Mark.end ? .release(isBefore: false) : .qualifier(rank, token)
    }

    // MARK: Writing

    /// Takes away what means nothing at the end of a list, and notes what comes before a release.
    private static func normalize(_ items: inout [Item]) {
        var isTrailing = true
        var isBefore = false
        var firstKept = items.count
        func keep(_ item: Item) {
            firstKept -= 1
            items[firstKept] = item
        }
        for place in items.indices.reversed() {
            let item = items[place]
            switch item {
            case .list:
                if firstKept < items.count { keep(.list(isBefore: isBefore)) }
                isTrailing = true
            case .zero: if !isTrailing { keep(item) }
            case .release: if !isTrailing { keep(.release(isBefore: isBefore)) }
            case .number:
                keep(item)
                isTrailing = false
                isBefore = false
            case .qualifier(let rank, _):
                keep(item)
                isTrailing = false
                isBefore = rank < Mark.end
            }
        }
        items.removeFirst(firstKept)
    }

    private static func encoded(_ items: [Item], capacity: Int) -> [UInt8] {
        var key = VersionKey(capacity: capacity)
        var zeros = 0
        func appendZeros(isBefore: Bool) {
            if zeros > 0, isBefore {
                key.mark(Mark.zerosBefore)
                key.number(UInt64(zeros))
            } else {
                key.zeros(zeros, marked: Mark.zerosAfter)
            }
            zeros = 0
        }
        for item in items {
            switch item {
            case .zero: zeros += 1
            case .list(let isBefore):
                appendZeros(isBefore: isBefore)
                key.mark(isBefore ? Mark.listBefore : Mark.listAfter)
            case .number(let digits):
                appendZeros(isBefore: false)
                key.number(digits)
            case .release(let isBefore):
                appendZeros(isBefore: isBefore)
                key.mark(isBefore ? Mark.releaseBefore : Mark.releaseAfter)
            case .qualifier(let rank, let text):
                appendZeros(isBefore: rank < Mark.end)
                key.mark(rank)
                if rank == Mark.otherQualifier { key.lowercasedWord(text) }
            }
        }
        key.mark(Mark.end)
        return key.bytes
    }
}

extension UInt8 {
    fileprivate var isQualifier: Bool {
        !isASCIIDigit && self != UInt8(ascii: ".") && self != UInt8(ascii: "-")
    }
}
