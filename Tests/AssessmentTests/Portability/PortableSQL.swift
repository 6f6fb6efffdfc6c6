import ProductDatabase
import ProductModel

/// Whether a query uses only what SQLite from 3.40 and PostgreSQL from 15 on share, and understand alike.
///
/// It reads tokens, not grammar: it knows the differences that people fall into, and PostgreSQL itself, where it is
/// installed, knows the rest.
struct PortableSQL {
    /// What is not shared, in words.
    private(set) var mistakes: [String] = []
    private let tokens: [SQLToken]

    init(_ sql: String) {
        tokens = SQLToken.all(in: sql)
        for index in tokens.indices {
            checkSpelling(at: index)
            checkWord(at: index)
            checkCall(at: index)
            checkBoolean(at: index)
            checkSubquery(at: index)
        }
    }

    /// Columns that hold yes or no in every table that has them.
    static let booleans: Set<String> = {
        var flags: Set<String> = ["APPLIES", "SAID"]
        var others: Set<String> = []
        for section in Section.all {
            for leaf in section.leaves where !leaf.field.type.isList {
                if leaf.field.type == .flag { flags.insert(leaf.column.uppercased()) }
                if leaf.field.type != .flag { others.insert(leaf.column.uppercased()) }
            }
            for field in section.derived where field.type == .flag { flags.insert(field.name.uppercased()) }
        }
        return flags.subtracting(others)
    }()

    private static let keywordsBeforeParenthesis: Set<String> = [
        "IN", "EXISTS", "AND", "OR", "NOT", "AS", "ON", "FROM", "JOIN", "WHERE", "SELECT", "WHEN", "THEN", "ELSE",
        "CASE", "HAVING", "BY", "UNION", "ALL", "DISTINCT", "VALUES", "OVER", "FILTER", "USING", "SET", "LIMIT", "CAST",
        "INTERSECT", "EXCEPT", "WITH", "RECURSIVE", "BETWEEN", "MATERIALIZED", "KEY",
    ]

    private static let refused = [
        "IFNULL": "COALESCE", "GLOB": "SUBSTR or =", "REGEXP": "SUBSTR or =", "LIKE": "SUBSTR or =",
        "ILIKE": "SUBSTR or =", "MATCH": "SUBSTR or =", "ISNULL": "IS NULL", "NOTNULL": "IS NOT NULL",
        "ROWID": "the key", "COLLATE": "LOWER", "INDEXED": "nothing", "PRAGMA": "nothing", "NATURAL": "ON",
        "CURRENT_DATE": "today.day", "CURRENT_TIMESTAMP": "today.day", "REAL": "INTEGER", "TOP": "LIMIT",
        "LATERAL": "a subquery", "QUALIFY": "a subquery", "RETURNING": "nothing", "USER": "product_user",
    ]

    private func token(_ index: Int) -> SQLToken? { tokens.indices.contains(index) ? tokens[index] : nil }
    private func word(_ index: Int) -> String? { token(index)?.word }

    private mutating func checkSpelling(at index: Int) {
        switch tokens[index] {
        case .quoted(let name):
            // Both engines take a column's heading in double quotes, after AS.
            if word(index - 1) != "AS" { mistakes.append("'\(name)' is not in single quotes") }
        case .sign("=="): mistakes.append("== is written =")
        case .sign("!="): mistakes.append("!= is written <>")
        case .sign("->"), .sign("<<"), .sign(">>"), .sign("?"), .sign("@"), .sign("&"), .sign("|"), .sign("%"):
            mistakes.append("an operator that the engines do not share")
        default: break
        }
    }

    private mutating func checkWord(at index: Int) {
        guard let word = word(index) else { return }
        // A column of that name is asked for by its table's, or stands after AS.
        let isColumn = token(index - 1)?.isSign(".") == true || self.word(index - 1) == "AS"
        if let instead = Self.refused[word], !isColumn { mistakes.append("\(word) is not shared; use \(instead)") }
        if word == "IS" {
            let next = self.word(index + 1) == "NOT" ? self.word(index + 2) : self.word(index + 1)
            if !["NULL", "TRUE", "FALSE", "DISTINCT"].contains(next) {
                mistakes.append("IS compares with NULL, TRUE and FALSE alone")
            }
        }
        if word == "LIMIT", case .number? = token(index + 1), token(index + 2)?.isSign(",") == true {
            mistakes.append("LIMIT with a comma is LIMIT … OFFSET")
        }
        if word == "CAST", let end = end(ofCallAt: index + 1), !["TEXT", "INTEGER"].contains(self.word(end - 1)),
            !(self.word(end - 1) == "BOOLEAN" && self.word(end - 3) == "NULL")
        {
            mistakes.append("CAST is to TEXT or INTEGER, of NULL also to BOOLEAN")
        }
    }

    private mutating func checkCall(at index: Int) {
        guard let name = word(index), token(index + 1)?.isSign("(") == true, let end = end(ofCallAt: index + 1),
            !Self.keywordsBeforeParenthesis.contains(name), Self.refused[name] == nil,
            !isDefinition(at: index, end: end)
        else { return }
        guard QueryPolicy.sharedFunctions.contains(name.lowercased()) else {
            mistakes.append("the function \(name) is not shared")
            return
        }
        let arguments = arguments(from: index + 2, to: end)
        switch name {
        case "MIN", "MAX", "SUM", "AVG", "COUNT", "ABS", "ROUND", "LOWER", "UPPER", "LENGTH", "TRIM":
            if arguments.count != 1 { mistakes.append("\(name) takes one argument") }
        case "SUBSTR", "REPLACE":
            if ![2, 3].contains(arguments.count) { mistakes.append("\(name) takes two or three arguments") }
        default: break
        }
        if ["MIN", "MAX", "SUM", "AVG"].contains(name), let last = arguments.first?.last?.word,
            (arguments.first?.count ?? 0) <= 3, Self.booleans.contains(last)
        {
            mistakes.append("\(name) of the boolean \(last)")
        }
    }

    /// `name (column, …) AS (`, as after WITH, or `TABLE name (` and `INDEX name ON table (`.
    private func isDefinition(at index: Int, end: Int) -> Bool {
        if word(end + 1) == "AS", token(end + 2)?.isSign("(") == true { return true }
        if word(index - 1) == "TABLE" || word(index - 1) == "INTO" || word(index - 1) == "REFERENCES" { return true }
        return word(index - 1) == "ON" && word(index - 3) == "INDEX"
    }

    private mutating func checkBoolean(at index: Int) {
        guard case .sign(let sign) = tokens[index], ["=", "<>", "<", ">"].contains(sign) else { return }
        let isNumber = { (token: SQLToken?) in token == .number("0") || token == .number("1") }
        let left = word(index - 1)
        var right = index + 1
        if token(right + 1)?.isSign(".") == true { right += 2 }
        let isCall = token(right + 1)?.isSign("(") == true
        if let left, Self.booleans.contains(left), isNumber(token(index + 1)) {
            mistakes.append("the boolean \(left) is compared with a number")
        } else if isNumber(token(index - 1)), let name = word(right), !isCall, Self.booleans.contains(name) {
            mistakes.append("the boolean \(name) is compared with a number")
        }
    }

    private mutating func checkSubquery(at index: Int) {
        guard let before = word(index), ["FROM", "JOIN"].contains(before), token(index + 1)?.isSign("(") == true,
            word(index + 2) == "SELECT", let end = end(ofCallAt: index + 1)
        else { return }
        if word(end + 1) != "AS" { mistakes.append("a subquery after \(before) has no alias") }
    }

    /// The parenthesis that closes the one at an index.
    private func end(ofCallAt start: Int) -> Int? {
        guard token(start)?.isSign("(") == true else { return nil }
        var depth = 0
        for index in start..<tokens.count {
            if tokens[index].isSign("(") { depth += 1 }
            if tokens[index].isSign(")") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private func arguments(from start: Int, to end: Int) -> [[SQLToken]] {
        var arguments: [[SQLToken]] = [[]]
        var depth = 0
        for token in tokens[start..<end] {
            if token.isSign("(") { depth += 1 }
            if token.isSign(")") { depth -= 1 }
            if depth == 0, token.isSign(",") {
                arguments.append([])
            } else {
                arguments[arguments.count - 1].append(token)
            }
        }
        return arguments
    }
}
