/// A piece of SQL text.
enum SQLToken: Equatable {
    /// A keyword or a name, in upper case.
    case word(String)
    /// A text in single quotes.
    case text
    /// A name in double quotes, backquotes or brackets, or a text where the quotes are wrong.
    case quoted(String)
    /// A number.
    case number(String)
    /// An operator or a sign.
    case sign(String)

    /// The word, for words.
    var word: String? { if case .word(let word) = self { word } else { nil } }
    /// Whether this is that sign.
    func isSign(_ sign: String) -> Bool { self == .sign(sign) }

    /// Takes a text apart; comments are dropped.
    static func all(in sql: String) -> [SQLToken] {
        var tokens: [SQLToken] = []
        var rest = Array(sql.unicodeScalars)[...]
        while let first = rest.first {
            let second = rest.dropFirst().first
            if first.properties.isWhitespace {
                rest.removeFirst()
            } else if first == "-", second == "-" {
                rest = rest.drop { $0 != "\n" }
            } else if first == "/", second == "*" {
                rest = rest.dropFirst(2)
                while rest.count > 1, !(rest.first == "*" && rest.dropFirst().first == "/") { rest.removeFirst() }
                rest = rest.dropFirst(2)
            } else if first == "'" {
                rest = rest.dropFirst()
                while let next = rest.first, next != "'" || rest.dropFirst().first == "'" {
                    rest = rest.dropFirst(next == "'" ? 2 : 1)
                }
                rest = rest.dropFirst()
                tokens.append(.text)
            } else if let end = ["\"": "\"", "`": "`", "[": "]"][first] as Unicode.Scalar? {
                let inside = rest.dropFirst().prefix { $0 != end }
                tokens.append(.quoted(String(String.UnicodeScalarView(inside))))
                rest = rest.dropFirst(inside.count + 2)
            } else if isLetter(first) {
                let word = rest.prefix { isLetter($0) || isDigit($0) }
                tokens.append(.word(String(String.UnicodeScalarView(word)).uppercased()))
                rest = rest.dropFirst(word.count)
            } else if isDigit(first) {
                let number = rest.prefix { isDigit($0) || $0 == "." }
                tokens.append(.number(String(String.UnicodeScalarView(number))))
                rest = rest.dropFirst(number.count)
            } else {
                let pairs = ["==", "<>", "!=", "<=", ">=", "||", "->", "<<", ">>"]
                let pair = String(String.UnicodeScalarView(rest.prefix(2)))
                let sign = pairs.contains(pair) ? pair : String(first)
                tokens.append(.sign(sign))
                rest = rest.dropFirst(sign.count)
            }
        }
        return tokens
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
