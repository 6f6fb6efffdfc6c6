import ProductModel
public import SourceText

/// An entry of a product folder, made of what a source says; facts that it does not say are left out.
public struct ImportedEntry: Sendable {
    /// The id, or the key of a treatment.
    public let id: String
    /// What is worth keeping and has no field.
    public private(set) var comments: [String] = []
    /// The facts by the names of their fields.
    public private(set) var facts: [String: YAMLText.FieldValue] = [:]

    init(_ id: String) { self.id = id }

    /// A text, a choice, a level's word or the id of another entry.
    mutating func say(_ field: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        facts[field] = .text(text)
    }

    /// Yes or no.
    mutating func say(_ field: String, _ flag: Bool?) {
        guard let flag else { return }
        facts[field] = .flag(flag)
    }

    /// One of the five levels.
    mutating func say(_ field: String, _ level: Level?) { say(field, level?.word) }

    /// Ids or choices, each once; nothing for none.
    mutating func say(_ field: String, _ words: [String]) {
        var seen: Set<String> = []
        let all = words.filter { seen.insert($0).inserted }
        if !all.isEmpty { facts[field] = .list(all) }
    }

    /// Adds an id to a list of them.
    mutating func add(_ word: String, to field: String) {
        guard case .list(let words)? = facts[field] else { return say(field, [word]) }
        say(field, words + [word])
    }

    /// Says what another entry says in the same field.
    mutating func repeatFact(_ field: String, of other: ImportedEntry) { facts[field] = other.facts[field] }

    /// A remark above the entry.
    mutating func remark(_ text: String?) {
        guard let text, !text.isEmpty else { return }
        comments.append(text)
    }

    /// A remark with the name of what it says, such as `type: datastore`.
    mutating func remark(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        comments.append("\(name): \(text)")
    }
}
