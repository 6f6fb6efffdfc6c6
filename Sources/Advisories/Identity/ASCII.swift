extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLowerLetterOrDigit: Bool { (0x61...0x7A).contains(self) || isDigit }

    /// What it stands for as a hexadecimal digit; nil for any other character.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension String {
    /// In lower case as far as ASCII goes; the same text without a copy where nothing changes.
    var asciiLowercased: String {
        guard utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
        return String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// In lower case, all of Unicode; quick for ASCII.
    var lowercasedQuickly: String { utf8.allSatisfy { $0 < 0x80 } ? asciiLowercased : lowercased() }
}
