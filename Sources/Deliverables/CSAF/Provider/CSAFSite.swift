import Foundation

/// The addresses of a provider, and the places below the site's folder that they stand for.
struct CSAFSite: Sendable, Equatable {
    /// `https://maker.example`.
    let origin: String
    /// The folder of the advisories below the site's root: `.well-known/csaf`.
    let path: String

    /// Reads the address of the folder for advisories; nil for one that can't be served from a folder of files.
    init?(_ address: String) {
        guard let parts = URLComponents(string: address), parts.scheme?.lowercased() == "https", let host = parts.host,
            !host.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil
        else { return nil }
        let folders = parts.percentEncodedPath.split(separator: "/").map(String.init)
        let isPlain = folders.allSatisfy { folder in
            folder != "." && folder != ".." && folder.wholeMatch(of: /[A-Za-z0-9._~-]+/) != nil
        }
        guard isPlain else { return nil }
        origin = "https://" + host + (parts.port.map { ":\($0)" } ?? "")
        path = folders.joined(separator: "/")
    }

    /// The place of the provider's own description, which the standard fixes (CSAF 2.0, 7.1.8).
    static let metadataPath = ".well-known/csaf/provider-metadata.json"

    /// The address of something below the folder of the advisories.
    func address(_ below: String) -> String { "\(origin)/\(path.isEmpty ? "" : path + "/")\(below)" }

    /// The address of the provider's own description.
    var metadataAddress: String { "\(origin)/\(Self.metadataPath)" }
}
