/// The name of a class of products, by Common Platform Enumeration: `cpe:2.3:a:busybox:busybox:1.36.1:*:*:*:*:*:*:*`.
///
/// Everything is in lower case, so that names are compared without it.
///
/// Source: NISTIR 7695, CPE naming specification 2.3.
public struct CPEName: Sendable, Hashable, CustomStringConvertible {
    /// What a name says about one attribute.
    public enum Value: Sendable, Hashable {
        /// Anything: `*`.
        case any
        /// Nothing, because the attribute makes no sense for the product: `-`.
        case notApplicable
        /// A text in the form of formatted strings: special characters after a backslash, and `*` or `?` without one
        /// standing for what is left open at either end.
        case value(String)
    }

    /// The attributes, in the order of formatted strings.
    public enum Attribute: Int, Sendable, Hashable, CaseIterable {
        case part, vendor, product, version, update, edition, language, softwareEdition, targetSoftware
        case targetHardware, other
    }

    private var values: [Value]

    /// Reads a name in either binding: a formatted string of CPE 2.3, or a URI of CPE 2.2.
    ///
    /// Punctuation without the backslash that it should have is taken as if it had one, because bills of materials
    /// write it so.
    ///
    /// - Throws: a reason.
    /// - Complexity: O(*n*) for *n* bytes.
    public init(_ text: String) throws(CPENameError) {
        values = try CPENameParser(text).values()
    }

    /// Makes a name of its values; what is left out may be anything.
    public init(_ values: [Attribute: Value]) {
        self.values = Attribute.allCases.map { values[$0] ?? .any }
    }

    /// What it says about an attribute.
    public subscript(attribute: Attribute) -> Value {
        get { values[attribute.rawValue] }
        set { values[attribute.rawValue] = newValue }
    }

    /// Application, operating system or hardware: `a`, `o`, `h`.
    public var part: Value { self[.part] }
    /// Who makes it.
    public var vendor: Value { self[.vendor] }
    /// What it is.
    public var product: Value { self[.product] }
    /// The version; ``update`` belongs to it.
    public var version: Value { self[.version] }
    /// The update, service pack or release candidate.
    public var update: Value { self[.update] }

    /// The version with its update, as people write it: `1.0.2:beta1` as `1.0.2-beta1`; nil where it is not concrete.
    public var versionText: String? {
        guard let version = version.plain else { return nil }
        return update.plain.map { "\(version)-\($0)" } ?? version
    }

    /// The formatted string.
    public var description: String {
        var text = "cpe:2.3"
        for value in values {
            text += ":"
            switch value {
            case .any: text += "*"
            case .notApplicable: text += "-"
            case .value(let value): text += value
            }
        }
        return text
    }
}

extension CPEName.Value {
    /// The text without backslashes; nil for anything, nothing, and a text with wildcards.
    public var plain: String? {
        guard case .value(let text) = self, !hasWildcard else { return nil }
        guard text.utf8.contains(0x5C) else { return text }
        var plain: [UInt8] = []
        var isQuoted = false
        for byte in text.utf8 {
            if byte == 0x5C, !isQuoted {
                isQuoted = true
            } else {
                plain.append(byte)
                isQuoted = false
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether part of it is left open.
    public var hasWildcard: Bool {
        guard case .value(let text) = self else { return false }
        var isQuoted = false
        for byte in text.utf8 {
            if !isQuoted, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") { return true }
            isQuoted = byte == 0x5C && !isQuoted
        }
        return false
    }
}

/// Why a text is no CPE name.
public struct CPENameError: Error, Sendable, Hashable {
    /// What is wrong, in one clause for people.
    public let reason: String

    init(_ reason: String) { self.reason = reason }
}
