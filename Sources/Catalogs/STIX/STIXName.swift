/// Names that are made from those in a bundle.
enum STIXName {
    /// The id of a file: its name in small letters, without its ending.
    static func id(file: String) -> String {
        var name = file[...]
        if name.lowercased().hasSuffix(".json") { name = name.dropLast(5) }
        let id = kebab(String(name))
        return id.isEmpty ? "threat-information" : id
    }

    /// Letters, digits and hyphens, at most 60 of them.
    static func kebab(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.lowercased().utf8 {
            if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
                result.append(byte)
            } else if byte == 0x2E, let last = result.last, (0x30...0x39).contains(last) {
                result.append(byte)
            } else if let last = result.last, last != 0x2D {
                result.append(0x2D)
            }
        }
        while let last = result.last, last == 0x2D || last == 0x2E { result.removeLast() }
        return String(decoding: result.prefix(60), as: UTF8.self)
    }

    /// The first sentences of a text, without marks, links and citations.
    static func firstSentences(_ text: String, atMost limit: Int = 300) -> String? {
        let plain = OSCALText.clean(withoutMarks(String(text.prefix(2_000))))
        guard !plain.isEmpty else { return nil }
        guard plain.count > limit else { return plain }
        let start = plain.prefix(limit)
        if let end = start.ranges(of: ". ").last { return String(start[..<end.lowerBound]) + "." }
        return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + "…"
    }

    /// The text without `[words](address)`, `(Citation: …)`, tags, and marks of emphasis and code.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    private static func withoutMarks(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        /// The place after the next byte of a kind, if it comes soon.
        func after(_ byte: UInt8, from start: Int) -> Int? {
            bytes[start..<min(start + 400, bytes.count)].firstIndex(of: byte).map { $0 + 1 }
        }
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "("), bytes[place...].starts(with: "(Citation:".utf8),
                let end = after(UInt8(ascii: ")"), from: place)
            {
                place = end
            } else if byte == UInt8(ascii: "]"), bytes[place...].starts(with: "](".utf8),
                let open = result.lastIndex(of: UInt8(ascii: "[")), let end = after(UInt8(ascii: ")"), from: place)
            {
                result.remove(at: open)
                place = end
            } else if byte == UInt8(ascii: "<"), let end = after(UInt8(ascii: ">"), from: place) {
                place = end
            } else {
                if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "`") { result.append(byte) }
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
