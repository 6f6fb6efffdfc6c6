/// What readers of feeds share: how texts of records are made short, whole and comparable.
enum RecordText {
    /// How long a summary is, in bytes; who wants more follows a link.
    static let summaryLimit = 400
    /// The largest record, in bytes; real ones have a hundredth of it.
    static let sizeLimit = 64 << 20
    /// How many addresses of a record are kept.
    static let linkLimit = 16

    /// A time as RFC 3339 in UTC; nil for texts that are none and for times that stand for nothing.
    ///
    /// NVD's times have no zone, and are UTC.
    static func time(_ text: JSONText?) -> String? {
        guard let time = text?.string, time.utf8.count >= 19, time.utf8.count <= 40, !time.hasPrefix("0001-"),
            number(ofTime: time) > 0
        else { return nil }
        let rest = time.utf8.dropFirst(19)
        let hasZone = rest.contains { $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        return hasZone ? time : time + "Z"
    }

    /// The digits of a time to the millisecond, by which times in UTC are compared; 0 for what is none.
    static func number(ofTime time: String) -> Int {
        var number = 0
        var digits = 0
        for byte in time.utf8 where byte &- 0x30 < 10 && digits < 17 {
            number = number * 10 + Int(byte &- 0x30)
            digits += 1
        }
        guard digits >= 14 else { return 0 }
        for _ in digits..<17 { number *= 10 }
        return number
    }

    /// The number of a weakness that is written `CWE-79`.
    static func weakness(_ text: JSONText) -> Int? {
        guard text.hasPrefix("CWE-") else { return nil }
        return Int(text.string.dropFirst(4).prefix { $0.isASCII && $0.isNumber })
    }
}

extension Array where Element: Equatable {
    /// Appends what is not there yet; for lists of a handful, of which only the beginning is kept where they are longer.
    mutating func appendNew(_ element: Element?) {
        if let element, count < 200, !contains(element) { append(element) }
    }
}
