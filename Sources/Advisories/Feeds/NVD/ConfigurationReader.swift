/// Reads trees of AND and OR over CPE names, which NVD and the CVE list write alike.
enum ConfigurationReader {
    private enum Joint { case all, any }

    /// The configurations of a list, any of which is enough.
    static func configurations(_ json: inout JSONReader) throws(ReadingFault) -> [Configuration] {
        var configurations: [Configuration] = []
        guard try json.list() else { return [] }
        while try json.item() {
            if let configuration = try node(&json, depth: 0) { configurations.append(configuration) }
        }
        return configurations
    }

    /// A node with matches, nodes below it, or both.
    private static func node(_ json: inout JSONReader, depth: Int) throws(ReadingFault) -> Configuration? {
        guard depth < Configuration.depthLimit else {
            throw ReadingFault("a configuration is nested more than \(Configuration.depthLimit) deep", at: json.offset)
        }
        guard try json.object() else { return nil }
        var joint = Joint.any
        var isNegated = false
        var children: [Configuration] = []
        while let name = try json.name() {
            switch name {
            case "operator": joint = try json.textIfAny().map { "AND" ~= $0 } == true ? .all : .any
            case "negate": isNegated = try json.flagIfAny() ?? false
            case "nodes", "children":
                guard try json.list() else { continue }
                while try json.item() {
                    if let child = try node(&json, depth: depth + 1) { children.append(child) }
                }
            case "cpeMatch":
                guard try json.list() else { continue }
                while try json.item() {
                    if let match = try match(&json) { children.append(.match(match)) }
                }
            default: try json.skip()
            }
        }
        if children.isEmpty { return nil }
        if children.count == 1, !isNegated { return children[0] }
        return joint == .all ? .all(children, isNegated: isNegated) : .any(children, isNegated: isNegated)
    }

    private static func match(_ json: inout JSONReader) throws(ReadingFault) -> CPEMatch? {
        guard try json.object() else { return nil }
        var match = CPEMatch(criteria: "", isVulnerable: true)
        var range = VersionRange()
        while let name = try json.name() {
            switch name {
            case "vulnerable": match.isVulnerable = try json.flagIfAny() ?? true
            case "criteria": match.criteria = try json.text()?.string ?? ""
            case "versionStartIncluding": range.low = try json.text()?.string
            case "versionStartExcluding":
                range.low = try json.text()?.string
                range.includesLow = false
            case "versionEndIncluding":
                range.high = try json.text()?.string
                range.includesHigh = true
            case "versionEndExcluding": range.high = try json.text()?.string
            default: try json.skip()
            }
        }
        if range.low == nil { range.includesLow = true }
        if range.low != nil || range.high != nil { match.range = range }
        return match.criteria.isEmpty ? nil : match
    }
}
