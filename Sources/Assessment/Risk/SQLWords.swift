import ProductModel

/// The words of a query that stand outside brackets, with their places.
struct SQLWords {
    /// A word, number or sign outside brackets; a group in brackets is one sign.
    struct Word {
        let text: Substring
        var upper: String { text.uppercased() }
    }

    /// What the query selects.
    struct SelectList {
        let items: [Item]
        /// Where the list ends and `FROM` begins.
        let end: String.Index
    }

    /// A column of the result.
    struct Item {
        /// The words of its expression.
        let words: [Word]
        let name: String

        /// The columns of tables that stand in it, outside brackets.
        var references: [FactorExpression.Reference] {
            var found: [FactorExpression.Reference] = []
            for place in words.indices.dropLast(2) where words[place + 1].text == "." {
                let reference = FactorExpression.Reference(
                    alias: String(words[place].text), column: String(words[place + 2].text))
                if !found.contains(reference) { found.append(reference) }
            }
            return found
        }
    }

    private let words: [Word]

    init(_ text: String) {
        var words: [Word] = []
        var rest = text[...]
        while let first = rest.first {
            let word: Substring
            if first.isWhitespace {
                rest = rest.drop(while: \.isWhitespace)
                continue
            } else if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" }
                continue
            } else if first == "'" || first == "\"" {
                word = rest.prefix(through: rest.dropFirst().firstIndex(of: first) ?? rest.index(before: rest.endIndex))
            } else if first == "(" {
                word = Self.group(rest)
            } else if first.isLetter || first.isNumber || first == "_" {
                word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            } else {
                word = rest.prefix(1)
            }
            words.append(Word(text: word))
            rest = rest[word.endIndex...]
        }
        self.words = words
    }

    /// What stands in brackets, with them.
    private static func group(_ text: Substring) -> Substring {
        var depth = 0
        var quote: Character?
        for place in text.indices {
            let character = text[place]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "(" {
                depth += 1
            } else if character == ")" {
                depth -= 1
                if depth == 0 { return text[...place] }
            }
        }
        return text
    }

    /// Whether several queries are put together.
    var isUnion: Bool { words.contains { ["UNION", "EXCEPT", "INTERSECT"].contains($0.upper) } }

    /// The columns of the result; nil when it is not told where they end.
    var selectList: SelectList? {
        guard let start = words.firstIndex(where: { $0.upper == "SELECT" }),
            let end = words[start...].firstIndex(where: { $0.upper == "FROM" })
        else { return nil }
        let items = words[(start + 1)..<end].split { $0.text == "," }.map { item in
            let words = Array(item)
            let isNamed = words.count > 2 && words[words.count - 2].upper == "AS"
            return Item(
                words: isNamed ? Array(words.dropLast(2)) : words, name: words.last.map { String($0.text) } ?? "")
        }
        return SelectList(items: items, end: words[end].text.startIndex)
    }

    /// What tables and subqueries are called.
    var aliases: Set<String> { Set(sources.map(\.alias)) }

    /// The tables of entries that the query reads, by what they are called in it.
    var tables: [String: SectionName] {
        var tables: [String: SectionName] = [:]
        for source in sources {
            if let section = SectionName.allCases.first(where: { $0.table == source.table }) {
                tables[source.alias] = section
            }
        }
        return tables
    }

    private var sources: [(alias: String, table: String)] {
        words.indices.filter { ["FROM", "JOIN"].contains(words[$0].upper) }.compactMap { place in
            guard place + 1 < words.count else { return nil }
            let table = String(words[place + 1].text)
            let isNamed = place + 3 < words.count && words[place + 2].upper == "AS"
            return (isNamed ? String(words[place + 3].text) : table, table)
        }
    }
}
