extension String {
    /// The text as it can stand in a picture: not longer than a picture has room for, and without what writes over
    /// or turns around what stands beside it.
    ///
    /// Control characters, and those that turn the direction of writing for all that follows, become spaces.
    var drawable: String {
        var text = ""
        for scalar in unicodeScalars.prefix(300) {
            switch scalar.value {
            case ..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The text as it stands between tags and in quoted attributes of XML.
    var escapedForXML: String {
        var bytes: [UInt8] = []
        bytes.append(escaping: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
