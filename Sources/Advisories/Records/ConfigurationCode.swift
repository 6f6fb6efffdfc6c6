/// A configuration as bytes, with the keys of its versions worked out.
///
/// A tree is read thousands of times for each time it is written, mostly to find that it does not fit.
///
/// A node is a tag (0 all, 1 any, 2 match; 4 more where negated); then the count and the children, or the flags, the
/// name, and each bound as text and key. Numbers are LEB128; texts and keys carry their length first.
extension Configuration {
    /// The deepest nesting that is kept; real ones have two levels.
    static let depthLimit = 16

    /// The bytes.
    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        encode(into: &bytes)
        return bytes
    }

    private func encode(into bytes: inout [UInt8]) {
        switch self {
        case .all(let children, let isNegated): Self.encode(children, tag: isNegated ? 4 : 0, into: &bytes)
        case .any(let children, let isNegated): Self.encode(children, tag: isNegated ? 5 : 1, into: &bytes)
        case .match(let match):
            bytes.append(2)
            match.encode(into: &bytes)
        }
    }

    private static func encode(_ children: [Configuration], tag: UInt8, into bytes: inout [UInt8]) {
        bytes.append(tag)
        bytes.append(number: children.count)
        for child in children { child.encode(into: &bytes) }
    }
}

extension CPEMatch {
    fileprivate func encode(into bytes: inout [UInt8]) {
        var flags = isVulnerable ? ConfigurationFlags.isVulnerable : []
        if let range {
            flags.insert(.hasRange)
            if range.includesLow { flags.insert(.includesLow) }
            if range.includesHigh { flags.insert(.includesHigh) }
            if range.low != nil { flags.insert(.hasLow) }
            if range.high != nil { flags.insert(.hasHigh) }
        }
        bytes.append(flags.rawValue)
        bytes.append(text: Array(criteria.utf8))
        for bound in [range?.low, range?.high] {
            guard let bound else { continue }
            bytes.append(text: Array(bound.utf8))
            bytes.append(text: VersionScheme.generic.key(bound) ?? [])
        }
    }
}

/// What a match in bytes says beside its texts.
struct ConfigurationFlags: OptionSet {
    let rawValue: UInt8

    static let isVulnerable = ConfigurationFlags(rawValue: 1)
    static let hasRange = ConfigurationFlags(rawValue: 2)
    static let includesLow = ConfigurationFlags(rawValue: 4)
    static let includesHigh = ConfigurationFlags(rawValue: 8)
    static let hasLow = ConfigurationFlags(rawValue: 16)
    static let hasHigh = ConfigurationFlags(rawValue: 32)
}

extension [UInt8] {
    fileprivate mutating func append(number: Int) {
        var rest = number
        while rest > 127 {
            append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    fileprivate mutating func append(text: [UInt8]) {
        append(number: text.count)
        append(contentsOf: text)
    }
}
