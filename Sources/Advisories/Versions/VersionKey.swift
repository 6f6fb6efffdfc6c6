/// Bytes that are being put together so that comparing them compares versions.
///
/// Numbers take first bytes 0x80…0xF8, so that a scheme puts what comes before a number below them (``mark(_:)``
/// 0x00…0x7F) and what comes after a number above (0xF9…0xFF). Small numbers take one byte.
struct VersionKey {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// The greatest number that is one byte.
    private static let greatestShort: UInt64 = 0x6F

    mutating func mark(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func number(_ value: UInt64) {
        guard value > Self.greatestShort else {
            bytes.append(0x80 + UInt8(truncatingIfNeeded: value))
            return
        }
        let count = 8 - value.leadingZeroBitCount / 8
        bytes.append(0xEF + UInt8(truncatingIfNeeded: count))
        for place in stride(from: (count - 1) * 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(place)))
        }
    }

    /// Digits of any count; leading zeros do not count.
    mutating func number(_ digits: VersionText.Part) {
        var digits = digits
        while digits.first == UInt8(ascii: "0") { digits = digits.dropFirst() }
        guard digits.count > 19 else {
            var value: UInt64 = 0
            for digit in digits { value = value * 10 + UInt64(digit & 0x0F) }
            number(value)
            return
        }
        bytes.append(0xF8)
        bytes.append(UInt8(truncatingIfNeeded: digits.count >> 8))
        bytes.append(UInt8(truncatingIfNeeded: digits.count))
        bytes.append(contentsOf: digits)
    }

    /// Bytes in their order; a word comes before any longer word that begins with it.
    mutating func word(_ text: VersionText.Part) {
        bytes.append(contentsOf: text)
        bytes.append(0)
    }

    /// ``word(_:)`` where capital letters are the same as small ones.
    mutating func lowercasedWord(_ text: VersionText.Part) {
        for byte in text { bytes.append(byte.lowercasedASCII) }
        bytes.append(0)
    }

    /// Zeros before a positive number, where missing numbers are zeros too: the more zeros, the earlier.
    ///
    /// The byte is the scheme's; it lies above what the scheme ends with and below numbers.
    mutating func zeros(_ count: Int, marked byte: UInt8) {
        guard count > 0 else { return }
        bytes.append(byte)
        bytes.append(UInt8(truncatingIfNeeded: (0xFFFF - count) >> 8))
        bytes.append(UInt8(truncatingIfNeeded: 0xFFFF - count))
    }
}
