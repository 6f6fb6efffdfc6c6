/// A vector taken apart: the value of each metric that it says, in the order of its edition.
struct CVSSVector: Sendable, CustomStringConvertible {
    let version: CVSS.Version
    private let definition: CVSSMetrics
    private var values: [String?]

    init(_ text: String) throws(CVSSError) {
        var rest = text[...]
        if rest.hasPrefix("("), rest.hasSuffix(")") { rest = rest.dropFirst().dropLast() }
        if rest.hasPrefix("CVSS:") {
            let prefix = rest.dropFirst(5).prefix { $0 != "/" }
            guard let version = CVSS.Version(rawValue: String(prefix)) else {
                throw CVSSError("there is no version '\(prefix.prefix(20))' of CVSS; 2.0, 3.0, 3.1 and 4.0 are known")
            }
            self.version = version
            rest = rest.dropFirst(5 + prefix.count + 1)
        } else {
            version = .v2
        }
        definition = CVSSMetrics.of(version)
        values = Array(repeating: nil, count: definition.metrics.count)
        guard !rest.isEmpty else { throw CVSSError("it has no metrics") }
        // More parts than there are metrics end at the first that comes twice.
        for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
            guard let colon = part.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                throw CVSSError("'\(part.prefix(20))' is no metric with a value")
            }
            let (name, value) = (String(part[..<colon]), String(part[part.utf8.index(after: colon)...]))
            guard let place = definition.place(of: name) else {
                throw CVSSError("version \(version.rawValue) has no metric '\(name.prefix(20))'")
            }
            guard definition.metrics[place].weights[value] != nil else {
                throw CVSSError("the metric '\(name)' has no value '\(value.prefix(20))'")
            }
            guard values[place] == nil else { throw CVSSError("it says '\(name)' twice") }
            values[place] = value
        }
        let missing = definition.metrics.indices.filter { definition.metrics[$0].group == .base && values[$0] == nil }
        guard missing.isEmpty else {
            throw CVSSError("it lacks \(missing.map { definition.metrics[$0].name }.joined(separator: ", "))")
        }
    }

    /// The value of a metric; nil where it is not said, or said to be not defined.
    subscript(name: String) -> String? {
        guard let value = definition.place(of: name).flatMap({ values[$0] }), value != "X", value != "ND" else {
            return nil
        }
        return value
    }

    /// What the value of a metric weighs, or what it weighs to be not defined.
    func weight(_ name: String) -> Double {
        guard let place = definition.place(of: name) else { return 0 }
        let weights = definition.metrics[place].weights
        return weights[values[place] ?? (version == .v2 ? "ND" : "X")] ?? 0
    }

    /// The name of the metric that counts in its surrounding: the modified one where it is said.
    func modified(_ name: String) -> String { self["M" + name] == nil ? name : "M" + name }

    /// Whether any metric of a group is defined.
    func says(_ group: CVSSMetrics.Group) -> Bool {
        definition.metrics.contains { $0.group == group && self[$0.name] != nil }
    }

    var isBaseOnly: Bool { !says(.temporal) && !says(.environmental) }

    /// The same without what is not about the vulnerability itself.
    var baseOnly: CVSSVector {
        var copy = self
        for (place, metric) in definition.metrics.enumerated() where metric.group != .base { copy.values[place] = nil }
        return copy
    }

    var description: String {
        let said = definition.metrics.filter { self[$0.name] != nil }.map { "\($0.name):\(self[$0.name] ?? "")" }
        return (version == .v2 ? "" : "CVSS:\(version.rawValue)/") + said.joined(separator: "/")
    }
}
