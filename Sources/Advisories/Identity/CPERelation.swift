/// How the set of products that one name means lies to the set of another.
///
/// Source: NISTIR 7696, CPE name matching specification 2.3, tables 6-1 to 6-4.
public enum CPERelation: String, Sendable, Hashable, CaseIterable {
    /// The first holds the second and more.
    case superset
    /// The first is inside the second.
    case subset
    /// They are the same.
    case equal
    /// They have nothing in common.
    case disjoint
    /// It cannot be said.
    case undefined
}

extension CPEName.Value {
    /// How this value, of a source, lies to one of a target.
    ///
    /// Source: NISTIR 7696, table 6-2.
    public func relation(to target: CPEName.Value) -> CPERelation {
        switch (self, target) {
        case (.value, .value(let text)) where target.hasWildcard:
            // Not in the table, but a pattern is what it is.
            if case .value(let own) = self, own == text { return .equal }
            return .undefined
        case (_, .value) where target.hasWildcard: return .undefined
        case (.any, .any), (.notApplicable, .notApplicable): return .equal
        case (.any, _): return .superset
        case (_, .any): return .subset
        case (.notApplicable, _), (_, .notApplicable): return .disjoint
        case (.value(let source), .value(let text)):
            if source == text { return .equal }
            return hasWildcard && Self.pattern(source, holds: text) ? .superset : .disjoint
        }
    }

    /// Whether a text fits a pattern, whose wildcards are at its ends only.
    private static func pattern(_ pattern: String, holds text: String) -> Bool {
        var middle = Array(pattern.utf8)[...]
        var (before, after) = (0, 0)
        var (isOpenBefore, isOpenAfter) = (false, false)
        while let first = middle.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "?") {
            if first == UInt8(ascii: "*") { isOpenBefore = true } else { before += 1 }
            middle.removeFirst()
        }
        while middle.count > 0, let last = middle.last, last == UInt8(ascii: "*") || last == UInt8(ascii: "?"),
            !isQuoted(at: middle.endIndex - 1, in: middle)
        {
            if last == UInt8(ascii: "*") { isOpenAfter = true } else { after += 1 }
            middle.removeLast()
        }
        let (fixed, characters) = (units(middle), units(Array(text.utf8)[...]))
        // A question mark stands for one character or none.
        for start in 0...max(0, characters.count - fixed.count) where start + fixed.count <= characters.count {
            let rest = characters.count - start - fixed.count
            guard isOpenBefore || start <= before, isOpenAfter || rest <= after else { continue }
            if characters[start..<(start + fixed.count)].elementsEqual(fixed) { return true }
        }
        return false
    }

    private static func isQuoted(at place: Int, in text: ArraySlice<UInt8>) -> Bool {
        var backslashes = 0
        var before = place - 1
        while before >= text.startIndex, text[before] == 0x5C {
            backslashes += 1
            before -= 1
        }
        return backslashes % 2 == 1
    }

    /// The characters, each with the backslash before it.
    private static func units(_ text: ArraySlice<UInt8>) -> [UInt16] {
        var units: [UInt16] = []
        var isQuoted = false
        for byte in text {
            if byte == 0x5C, !isQuoted {
                isQuoted = true
            } else {
                units.append(UInt16(byte) | (isQuoted ? 0x100 : 0))
                isQuoted = false
            }
        }
        return units
    }
}

extension CPEName {
    /// How the set of this name, of a source, lies to the set of a target.
    ///
    /// Source: NISTIR 7696, table 6-4.
    public func relation(to target: CPEName) -> CPERelation {
        var relations: Set<CPERelation> = []
        for attribute in Attribute.allCases { relations.insert(self[attribute].relation(to: target[attribute])) }
        if relations.contains(.disjoint) { return .disjoint }
        if relations == [.equal] { return .equal }
        if relations.isSubset(of: [.equal, .superset]) { return .superset }
        if relations.isSubset(of: [.equal, .subset]) { return .subset }
        return .undefined
    }
}
