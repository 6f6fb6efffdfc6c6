public import ProductModel

/// Holds a decision against what is there now.
///
/// Does it speak of this finding, and is what it rests on still so? A decision names what it rests on as `kind:name=value`. When the next version of the product, or the next state of an
/// advisory, gives another value, the decision is open again; until then it carries over.
public struct DecisionCheck: Sendable {
    /// What a decision may rest on, as it is now.
    public struct Grounds: Sendable {
        /// The substance of each record, by the record's name.
        public var advisories: [String: String]
        /// The package's version; nil where the bill gives none.
        public var version: String?
        /// Facts of the product by `entry.field`; nil values are *not said*.
        public var facts: @Sendable (String) -> String?

        /// Makes grounds.
        public init(
            advisories: [String: String], version: String?,
            facts: @escaping @Sendable (String) -> String? = { _ in nil }
        ) {
            self.advisories = advisories
            self.version = version
            self.facts = facts
        }
    }

    /// The kinds of ground, by the word before the colon.
    public enum Ground: String, Sendable, CaseIterable {
        /// What a record says: `advisory:CVE-2023-38408=5f2c0a…`, the start of its substance.
        case advisory
        /// The version of the package: `version:9.3p1`.
        case version
        /// A fact of the product's files: `fact:lock.operating_system=linux`.
        case fact
    }

    /// The day it is.
    private let asOf: CalendarDay

    /// Checks decisions as of a day.
    public init(asOf: CalendarDay) { self.asOf = asOf }

    /// What a decision rests on that is no longer so.
    public func changes(of decision: VulnerabilityDecision, now: Grounds) -> [String] {
        var changes: [String] = []
        if let until = decision.until, until < asOf { changes.append("it held until \(until)") }
        for text in decision.restsOn {
            if let change = change(of: text, now: now) { changes.append(change) }
        }
        return changes
    }

    private func change(of text: String, now: Grounds) -> String? {
        guard let colon = text.firstIndex(of: ":"), let ground = Ground(rawValue: String(text[..<colon])) else {
            return "it rests on '\(text)', which nobody can check"
        }
        let rest = text[text.index(after: colon)...]
        if ground == .version {
            return now.version == String(rest)
                ? nil : "it was made for version \(rest), and this is \(now.version ?? "of unknown version")"
        }
        guard let equals = rest.lastIndex(of: "=") else { return "it rests on '\(text)', which lacks its value" }
        let name = String(rest[..<equals])
        let value = String(rest[rest.index(after: equals)...])
        switch ground {
        case .advisory:
            // A record that is not in this index says nothing new.
            guard let present = now.advisories[name], !present.hasPrefix(value) else { return nil }
            return "\(name) says something else about versions or severity since"
        case .fact:
            let present = now.facts(name)
            return present == value ? nil : "\(name) was \(value), and is \(present ?? "no longer said")"
        case .version: return nil
        }
    }
}

extension VulnerabilityDecision {
    /// Whether it speaks of a vulnerability in a package of a component.
    func covers(_ names: Set<String>, item: SoftwareItem, component: String?) -> Bool {
        guard self.names.contains(where: names.contains) else { return false }
        if !components.isEmpty, let component, !components.contains(component) { return false }
        return packages.isEmpty || packages.contains { item.isNamed(by: $0) }
    }
}

extension SoftwareItem {
    /// Whether a text names this package: a package URL or CPE name without version covers every version, one with a
    /// version that one only; anything else is the package's name.
    func isNamed(by text: String) -> Bool {
        let asked = SoftwareIdentifier(text)
        switch asked {
        case .packageURL: return package.readablePackageURL.map { asked.covers(.packageURL($0)) } ?? false
        case .cpe: return cpes.contains { asked.covers(.cpe($0)) }
        case .other: return package.name == text || package.group.map { "\($0)/\(package.name)" == text } ?? false
        }
    }
}
