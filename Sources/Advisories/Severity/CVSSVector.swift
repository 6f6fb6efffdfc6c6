/// A vector taken apart: the value of each metric that it says, in the order of its edition.
struct CVSSVector: Sendable, CustomStringConvertible {
    let version: CVSS.Version
    private let definition: CVSSMetrics
    private var values: [String?]

    init(_ text: String) throws(CVSSError) {
        var rest = Array(text.utf8)[...]
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") { rest = rest.dropFirst().dropLast() }
        if rest.starts(with: "CVSS:".utf8) {
            let prefix = Self.text(rest.dropFirst(5).prefix { $0 != UInt8(ascii: "/") })
            guard let version = CVSS.Version(rawValue: prefix) else {
                throw CVSSError("there is no version '\(prefix.prefix(20))' of CVSS; 2.0, 3.0, 3.1 and 4.0 are known")
            }
            self.version = version
            rest = rest.dropFirst(5 + prefix.utf8.count + 1)
        } else {
            version = .v2
        }
        definition = CVSSMetrics.of(version)
        values = Array(repeating: nil, count: definition.metrics.count)
        guard !rest.isEmpty else { throw CVSSError("it has no metrics") }
        // More parts than there are metrics end at the first that comes twice.
        while true {
            let part = rest.prefix { $0 != UInt8(ascii: "/") }
            try take(part)
            guard part.endIndex < rest.endIndex else { break }
            rest = rest[(part.endIndex + 1)...]
        }
        let missing = definition.metrics.indices.filter { definition.metrics[$0].group == .base && values[$0] == nil }
        guard missing.isEmpty else {
            throw CVSSError("it lacks \(missing.map { definition.metrics[$0].name }.joined(separator: ", "))")
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) throws(CVSSError) {
        guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else {
            throw CVSSError("'\(Self.text(part).prefix(20))' is no metric with a value")
        }
        let (name, value) = (Self.text(part[..<colon]), Self.text(part[(colon + 1)...]))
        guard let place = definition.place(of: name) else {
            throw CVSSError("version \(version.rawValue) has no metric '\(name.prefix(20))'")
        }
        guard definition.metrics[place].weights[value] != nil else {
            throw CVSSError("the metric '\(name)' has no value '\(value.prefix(20))'")
        }
        guard values[place] == nil else { throw CVSSError("it says '\(name)' twice") }
        values[place] = value
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The value of a metric; nil where it is not said, or said to be not defined.
    subscript(name: String) -> String? {
        definition.place(of: name).flatMap(said)
    }

    private func said(_ place: Int) -> String? {
        guard let value = values[place], value != "X", value != "ND" else { return nil }
        return value
    }

    /// What the value of a metric weighs, or what it weighs to be not defined.
    func weight(_ name: String) -> Double {
        guard let place = definition.place(of: name) else { return 0 }
        let weights = definition.metrics[place].weights
        return weights[values[place] ?? (version == .v2 ? "ND" : "X")] ?? 0
    }

    /// The name of the metric that counts in its surrounding: the modified one where it is said.
    func modified(_ name: String) -> String {
        let modified = "M" + name
        return self[modified] == nil ? name : modified
    }

    /// Whether any metric of a group is defined.
    func says(_ group: CVSSMetrics.Group) -> Bool {
        definition.metrics.indices.contains { definition.metrics[$0].group == group && said($0) != nil }
    }

    var isBaseOnly: Bool { !says(.temporal) && !says(.environmental) }

    /// The same without what is not about the vulnerability itself.
    var baseOnly: CVSSVector {
        var copy = self
        for (place, metric) in definition.metrics.enumerated() where metric.group != .base { copy.values[place] = nil }
        return copy
    }

    var description: String {
        var text = version == .v2 ? "" : "CVSS:" + version.rawValue
        for (place, metric) in definition.metrics.enumerated() {
            guard let value = said(place) else { continue }
            if !text.isEmpty { text += "/" }
            text += metric.name
            text += ":"
            text += value
        }
        return text
    }
}
