/// The name of a package across all ecosystems: `pkg:npm/%40angular/animation@12.3.1`.
///
/// Its parts are decoded and in the form that its type asks for, so that equal packages are equal values.
///
/// Source: ECMA-427, Package-URL specification.
public struct PackageURL: Sendable, Hashable, CustomStringConvertible {
    /// A fact about a package besides its version, such as `arch=x86_64`.
    public struct Qualifier: Sendable, Hashable {
        /// The key, in lower case.
        public let key: String
        /// The value, decoded; never empty.
        public let value: String

        /// Makes one.
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The type, in lower case: `npm`, `deb`.
    public let type: String
    /// What stands before the name, its segments joined by slashes: `@angular`, `org.apache.commons`.
    public let namespace: String?
    /// The name.
    public let name: String
    /// The version as written; nil for the package in all versions.
    public let version: String?
    /// The qualifiers, ordered by their keys.
    public let qualifiers: [Qualifier]
    /// A path inside the package, without slashes around it.
    public let subpath: String?

    /// Reads a package URL, and holds it to the standard and to the rules of its type.
    ///
    /// - Throws: a reason.
    /// - Complexity: O(*n*) for *n* bytes.
    public init(_ text: String) throws(PackageURLError) {
        self = try PackageURLParser(text, isLenient: false).parsed()
    }

    /// Reads a package URL as it is found in the wild: keys in upper case, stray percent signs, repeated qualifiers,
    /// and namespaces that are missing or too much are no mistakes here.
    ///
    /// - Throws: a reason, where there is no type or no name.
    /// - Complexity: O(*n*) for *n* bytes.
    public init(leniently text: String) throws(PackageURLError) {
        self = try PackageURLParser(text, isLenient: true).parsed()
    }

    /// Makes a package URL of decoded parts.
    ///
    /// - Throws: a reason, if the parts break a rule of the standard or of the type.
    public init(
        type: String, namespace: String? = nil, name: String, version: String? = nil, qualifiers: [Qualifier] = [],
        subpath: String? = nil
    ) throws(PackageURLError) {
        try self.init(
            checking: type, namespace: namespace, name: name, version: version, qualifiers: qualifiers,
            subpath: subpath, isLenient: false)
    }

    /// Brings parts into the form of their type; all other ways to make one lead here.
    init(
        checking type: String, namespace: String?, name: String, version: String?, qualifiers: [Qualifier],
        subpath: String?, isLenient: Bool
    ) throws(PackageURLError) {
        let check = PackageURLCheck(type: type, isLenient: isLenient)
        self.type = try check.typeName()
        self.qualifiers = try check.qualifiers(qualifiers)
        let (namespace, name) = check.split(try check.namespace(namespace), name)
        self.namespace = namespace
        self.name = try check.name(name, in: namespace, with: self.qualifiers)
        self.version = try check.version(version)
        self.subpath = check.subpath(subpath)
    }

    /// The value of a qualifier; nil where it is not said.
    public subscript(qualifier key: String) -> String? { qualifiers.first { $0.key == key }?.value }

    /// The canonical text.
    public var description: String {
        var text = PackageURLText()
        text.append(plain: "pkg:")
        text.append(plain: type)
        text.append(plain: "/")
        if let namespace {
            text.append(path: namespace)
            text.append(plain: "/")
        }
        if PackageType.named(type)?.rules.contains(.pathName) == true {
            text.append(path: name)
        } else {
            text.append(encoding: name)
        }
        if let version {
            text.append(plain: "@")
            text.append(encoding: version)
        }
        for (place, qualifier) in qualifiers.enumerated() {
            text.append(plain: place == 0 ? "?" : "&")
            text.append(plain: qualifier.key)
            text.append(plain: "=")
            text.append(encoding: qualifier.value)
        }
        if let subpath {
            text.append(plain: "#")
            text.append(path: subpath)
        }
        return text.text
    }
}

/// Text that is built with percent-encoding.
///
/// Source: ECMA-427 clause 5.4: letters, digits, `.-_~` and the colon stay as they are.
private struct PackageURLText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(96) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(plain text: String) { bytes.append(contentsOf: text.utf8) }

    /// Encodes all but the slashes between segments.
    mutating func append(path: String) { append(path, keepsSlashes: true) }

    mutating func append(encoding text: String) { append(text, keepsSlashes: false) }

    private mutating func append(_ text: String, keepsSlashes: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: "/") where keepsSlashes: bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
