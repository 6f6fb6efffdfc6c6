public import SourceText

/// The addresses that a user has configured, from which feeds are fetched when asked for.
///
/// ```yaml
/// osv-go: {address: https://osv-vulnerabilities.storage.googleapis.com/Go/all.zip}
/// nvd: {address: https://example.org/nvd.json, header: apiKey, header_from: NVD_API_KEY, partial: true}
/// ```
public struct FeedAddresses: Sendable {
    /// One address.
    public struct Entry: Sendable, Equatable {
        /// What the feed is called.
        public let name: String
        /// Where it is.
        public let address: String
        /// The header of HTTP that the secret goes into; `Authorization` unless given.
        public let header: String
        /// The environment variable that has the secret; nil where none is needed.
        public let secretFrom: String?
        /// Whether it has only what is new or changed.
        public let isPartial: Bool
        /// The kind that it must have; nil for any.
        public let kind: FeedKind?
    }

    /// The addresses, in the order of the file.
    public let entries: [Entry]

    private static let keys = ["address", "kind", "header", "header_from", "partial"]

    /// Reads a file of addresses.
    ///
    /// - Throws: a diagnostic with the code `bad-feeds`, or one of YAML's.
    public init(_ source: SourceFile) throws(DiagnosticError) {
        func refuse(_ message: String, _ node: DataNode) -> DiagnosticError {
            DiagnosticError(Diagnostic("bad-feeds", message, at: node.place(in: source.path)))
        }
        let root = try DataNode.yaml(source)
        guard !root.fields.isEmpty else {
            throw refuse("no addresses are here: write name: {address: https://…}", root)
        }
        var entries: [Entry] = []
        for field in root.fields {
            let node = field.value
            for key in node.fields where !Self.keys.contains(key.name) {
                let nearest = Suggestion.nearest(to: key.name, in: Self.keys).map { "; did you mean '\($0)'?" } ?? ""
                throw refuse("feed '\(field.name)' can't have '\(key.name)'\(nearest)", key.value)
            }
            guard Self.isName(field.name) else {
                throw refuse("'\(field.name)' is no name; names are small letters, digits, dots and hyphens", node)
            }
            guard let address = node["address"]?.text, Self.isAddress(address) else {
                throw refuse("feed '\(field.name)' needs an address that starts with https://", node)
            }
            var kind: FeedKind?
            if let text = node["kind"]?.text {
                guard let known = FeedKind(rawValue: text) else {
                    throw refuse(
                        "'\(text)' is no kind of feed; there are "
                            + FeedKind.allCases.map(\.rawValue).joined(separator: ", "), node)
                }
                kind = known
            }
            let header = node["header"]?.text ?? "Authorization"
            let variable = node["header_from"]?.text
            guard Self.isToken(header), variable.map(Self.isToken) ?? true else {
                throw refuse(
                    "the header or the variable of feed '\(field.name)' has signs that can't stand there", node)
            }
            guard !entries.contains(where: { $0.name == field.name }) else {
                throw refuse("feed '\(field.name)' is here twice", node)
            }
            entries.append(
                Entry(
                    name: field.name, address: address, header: header, secretFrom: variable,
                    isPartial: node["partial"]?.text == "true", kind: kind))
        }
        self.entries = entries
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.first != "." && text.first != "-"
            && text.utf8.allSatisfy { byte in
                byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "_")
            }
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count <= 2_000
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }
}
