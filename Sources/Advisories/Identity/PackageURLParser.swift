/// Takes a package URL apart, on its bytes.
///
/// Source: ECMA-427 clause 5.6. The question mark is searched from the left, as in every URL, so that an address among
/// the qualifiers may have one of its own.
struct PackageURLParser {
    private let bytes: [UInt8]
    private let isLenient: Bool

    init(_ text: String, isLenient: Bool) {
        bytes = Array(text.utf8)
        self.isLenient = isLenient
    }

    func parsed() throws(PackageURLError) -> PackageURL {
        let start = try endOfScheme()
        let subpathMark = bytes[start...].lastIndex(of: UInt8(ascii: "#"))
        let rest = start..<(subpathMark ?? bytes.count)
        let qualifierMark = bytes[rest].firstIndex(of: UInt8(ascii: "?"))
        let path = start..<(qualifierMark ?? rest.upperBound)
        guard let slash = bytes[path].firstIndex(of: UInt8(ascii: "/")) else {
            throw PackageURLError("it needs a type and a name: pkg:TYPE/NAME")
        }
        let type = String(decoding: bytes[start..<slash], as: UTF8.self)
        let rules = PackageType.named(type.asciiLowercased)
        let names = (slash + 1)..<path.upperBound
        let versionMark = versionMark(in: names)
        let (namespace, name) = try namespaceAndName(
            names.lowerBound..<(versionMark ?? names.upperBound), hasVersion: versionMark != nil, rules: rules)
        return try PackageURL(
            checking: type, namespace: namespace, name: name,
            version: try versionMark.map { (mark) throws(PackageURLError) in
                try decoded(bytes[(mark + 1)..<names.upperBound])
            },
            qualifiers: try qualifierMark.map { (mark) throws(PackageURLError) in
                try qualifiers(bytes[(mark + 1)..<rest.upperBound])
            } ?? [],
            subpath: try subpathMark.map { (mark) throws(PackageURLError) in try subpath(bytes[(mark + 1)...]) },
            isLenient: isLenient)
    }

    private func endOfScheme() throws(PackageURLError) -> Int {
        guard bytes.count >= 4, bytes[0] | 0x20 == UInt8(ascii: "p"), bytes[1] | 0x20 == UInt8(ascii: "k"),
            bytes[2] | 0x20 == UInt8(ascii: "g"), bytes[3] == UInt8(ascii: ":")
        else { throw PackageURLError("a package URL starts with 'pkg:'") }
        return bytes[4...].firstIndex { $0 != UInt8(ascii: "/") } ?? bytes.count
    }

    /// The last at sign, unless it starts a segment that others follow: the scope of npm, not encoded as it should be.
    private func versionMark(in names: Range<Int>) -> Int? {
        guard let mark = bytes[names].lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let startsSegment = mark == names.lowerBound || bytes[mark - 1] == UInt8(ascii: "/")
        return startsSegment && bytes[mark..<names.upperBound].contains(UInt8(ascii: "/")) ? nil : mark
    }

    private func namespaceAndName(
        _ range: Range<Int>, hasVersion: Bool, rules: PackageType?
    ) throws(PackageURLError) -> (String?, String) {
        var names = bytes[range]
        if isLenient || !hasVersion {
            while names.last == UInt8(ascii: "/") { names.removeLast() }
        }
        while names.first == UInt8(ascii: "/") { names.removeFirst() }
        let split =
            rules?.rules.contains(.pathName) == true
            ? names.firstIndex(of: UInt8(ascii: "/")) : names.lastIndex(of: UInt8(ascii: "/"))
        guard let split else { return (nil, try decoded(names)) }
        let name = try decoded(names[(split + 1)...])
        let space = names[..<split]
        guard space.contains(UInt8(ascii: "%")) else { return (String(decoding: space, as: UTF8.self), name) }
        let namespace = try decoded(space)
        let slashes = namespace.utf8.count { $0 == 0x2F } - space.count { $0 == 0x2F }
        guard slashes == 0 || isLenient || rules?.rules.contains(.slashes) == true else {
            throw PackageURLError("a segment of the namespace has an encoded slash")
        }
        return (namespace, name)
    }

    private func qualifiers(_ text: ArraySlice<UInt8>) throws(PackageURLError) -> [PackageURL.Qualifier] {
        var pairs: [PackageURL.Qualifier] = []
        for pair in text.split(separator: UInt8(ascii: "&")) {
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else {
                if isLenient { continue }
                throw PackageURLError("a qualifier needs a value: KEY=VALUE")
            }
            pairs.append(
                .init(String(decoding: pair[..<equals], as: UTF8.self), try decoded(pair[(equals + 1)...])))
        }
        return pairs
    }

    private func subpath(_ text: ArraySlice<UInt8>) throws(PackageURLError) -> String {
        let path = try decoded(text)
        guard isLenient || path.utf8.count(where: { $0 == 0x2F }) == text.count(where: { $0 == 0x2F }) else {
            throw PackageURLError("a segment of the subpath has an encoded slash")
        }
        return path
    }

    private func decoded(_ text: ArraySlice<UInt8>) throws(PackageURLError) -> String {
        guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte == UInt8(ascii: "%") {
                if place + 2 < text.endIndex, let high = text[place + 1].hexadecimalValue,
                    let low = text[place + 2].hexadecimalValue
                {
                    plain.append(high << 4 | low)
                    place += 3
                    continue
                }
                guard isLenient else { throw PackageURLError("a percent sign needs two hexadecimal digits after it") }
            }
            plain.append(byte)
            place += 1
        }
        guard let decoded = String(validating: plain, as: UTF8.self) else {
            throw PackageURLError("what its percent signs encode is not UTF-8")
        }
        return decoded
    }
}
