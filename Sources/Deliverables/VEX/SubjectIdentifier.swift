import Foundation

/// A word that names a product or a part of one, by its kind.
enum SubjectIdentifier: Equatable {
    case packageURL(String)
    case cpe23(String)
    case cpe22(String)
    /// A name, or a reference of another document.
    case other(String)

    init(_ text: String) {
        let start = text.prefix(8).lowercased()
        if start.hasPrefix("pkg:") {
            self = .packageURL(text)
        } else if start.hasPrefix("cpe:2.3:") {
            self = .cpe23(text)
        } else if start.hasPrefix("cpe:/") {
            self = .cpe22(text)
        } else {
            self = .other(text)
        }
    }

    /// The name in a package URL, and the product in a CPE name; the text itself otherwise.
    var name: String {
        switch self {
        case .packageURL(let text):
            let path = text.dropFirst(4).prefix { !"@?#".contains($0) }
            let name = path.split(separator: "/").last.map(String.init) ?? text
            return text.contains("#") ? name + " " + (text.split(separator: "#").last.map(String.init) ?? "") : name
        case .cpe23(let text): return Self.part(4, of: text)
        case .cpe22(let text): return Self.part(3, of: text)
        case .other(let text): return text
        }
    }

    /// The version in a package URL; nil where there is none.
    var version: String? {
        guard case .packageURL(let text) = self else { return nil }
        let path = text.prefix { !"?#".contains($0) }
        guard let sign = path.lastIndex(of: "@"), !path[sign...].contains("/") else { return nil }
        let version = path[path.index(after: sign)...]
        return version.isEmpty ? nil : version.removingPercentEncoding ?? String(version)
    }

    private static func part(_ place: Int, of text: String) -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.indices.contains(place) && !parts[place].isEmpty ? String(parts[place]) : text
    }
}
