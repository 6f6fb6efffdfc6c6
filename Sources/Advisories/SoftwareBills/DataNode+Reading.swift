import SourceText

extension DataNode {
    /// The text of a named value, without blanks at its ends; nil where it is missing or empty.
    func text(_ name: String) -> String? { self[name]?.trimmedText }

    /// The items of a named list; a single value counts as a list of one.
    func list(_ name: String) -> [DataNode] {
        guard let value = self[name] else { return [] }
        switch value.content {
        case .list(let items): return items
        case .nothing: return []
        default: return [value]
        }
    }

    /// The texts of a named list.
    func texts(_ name: String) -> [String] { list(name).compactMap(\.trimmedText) }

    /// The text without blanks at its ends; nil where it is none or empty.
    var trimmedText: String? {
        guard let text else { return nil }
        return text.trimmed
    }
}

extension Substring {
    /// Itself without blanks at its ends; nil where nothing is left.
    var trimmed: String? {
        let units = utf8
        guard let first = units.firstIndex(where: { $0 > 0x20 }), let last = units.lastIndex(where: { $0 > 0x20 })
        else { return nil }
        return String(self[first...last])
    }
}

extension String {
    /// Itself without blanks at its ends; nil where nothing is left.
    var trimmed: String? {
        guard let first = utf8.first, let last = utf8.last else { return nil }
        return first > 0x20 && last > 0x20 ? self : self[...].trimmed
    }

    /// The name of a digest's algorithm in the one spelling that bills have here: `SHA-256` becomes `sha256`.
    var algorithmName: String { lowercased().filter { $0 != "-" && $0 != "_" } }
}

extension Array where Element: Hashable {
    /// Itself with each element only once, the first time that it occurs.
    var withoutRepetition: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
