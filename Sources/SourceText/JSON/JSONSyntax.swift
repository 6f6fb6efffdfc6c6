/// Checks that a file is JSON (RFC 8259) before a decoder sees it, and says where it is not.
///
/// Foundation's decoder says neither where a mistake is nor how deep it will go. The check looks at each byte once and
/// keeps one byte for each open bracket.
public struct JSONSyntax {
    /// The deepest nesting that is read.
    ///
    /// The deepest of the formats that are read needs about thirty.
    public static let depthLimit = 100

    private let source: SourceFile
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var open: [UInt8] = []

    /// What may stand next.
    private enum Expected {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
    }

    /// Refuses a file that is no JSON, is cut short, or is nested too deeply.
    ///
    /// - Throws: a diagnostic with the code `bad-json` or `nesting-too-deep`.
    /// - Complexity: O(*n*) for *n* bytes.
    public static func check(_ source: SourceFile) throws(DiagnosticError) {
        let mistake: DiagnosticError? = source.bytes.withUnsafeBufferPointer { bytes in
            var syntax = JSONSyntax(source: source, bytes: bytes)
            do throws(DiagnosticError) {
                try syntax.check()
                return nil
            } catch {
                return error
            }
        }
        if let mistake { throw mistake }
    }

    private init(source: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
        self.source = source
        self.bytes = bytes
    }

    private mutating func check() throws(DiagnosticError) {
        // A byte order mark is no part of the text.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        var expected = Expected.value
        while true {
            skipSpace()
            guard place < bytes.count else {
                guard case .nothing = expected else { throw cutShort() }
                return
            }
            expected = try next(expected)
        }
    }

    private mutating func next(_ expected: Expected) throws(DiagnosticError) -> Expected {
        let byte = bytes[place]
        switch (expected, byte) {
        case (.value, Self.brace), (.valueOrEnd, Self.brace):
            try enter(byte)
            return .keyOrEnd
        case (.value, Self.bracket), (.valueOrEnd, Self.bracket):
            try enter(byte)
            return .valueOrEnd
        case (.valueOrEnd, Self.bracketEnd), (.keyOrEnd, Self.braceEnd):
            return leave()
        case (.value, _), (.valueOrEnd, _):
            try scalar(byte)
            return afterValue
        case (.key, Self.quote), (.keyOrEnd, Self.quote):
            try string()
            return .colon
        case (.key, _), (.keyOrEnd, _): throw unexpected("a name in quotes")
        case (.colon, 0x3A):
            place += 1
            return .value
        case (.colon, _): throw unexpected("a colon")
        case (.commaOrEnd, 0x2C):
            place += 1
            return open.last == Self.brace ? .key : .value
        case (.commaOrEnd, Self.braceEnd) where open.last == Self.brace,
            (.commaOrEnd, Self.bracketEnd) where open.last == Self.bracket:
            return leave()
        case (.commaOrEnd, _): throw unexpected("a comma or the closing bracket")
        case (.nothing, _): throw unexpected("the end of the file")
        }
    }

    private var afterValue: Expected { open.isEmpty ? .nothing : .commaOrEnd }

    private mutating func enter(_ bracket: UInt8) throws(DiagnosticError) {
        guard open.count < Self.depthLimit else {
            throw refusal(
                "nesting-too-deep", "lists and objects are nested more than \(Self.depthLimit) deep", at: place)
        }
        open.append(bracket)
        place += 1
    }

    private mutating func leave() -> Expected {
        open.removeLast()
        place += 1
        return afterValue
    }

    // MARK: Texts, numbers and words

    private mutating func scalar(_ byte: UInt8) throws(DiagnosticError) {
        switch byte {
        case Self.quote: try string()
        case 0x2D, 0x30...0x39: try number()
        case 0x74: try word("true")
        case 0x66: try word("false")
        case 0x6E: try word("null")
        default: throw unexpected("a value")
        }
    }

    private mutating func string() throws(DiagnosticError) {
        place += 1
        while place < bytes.count {
            switch bytes[place] {
            case Self.quote:
                place += 1
                return
            case 0x5C: try escape()
            case 0..<0x20: throw unexpected("\\n or another escape, since a text in quotes has no such character")
            default: place += 1
            }
        }
        throw cutShort()
    }

    private mutating func escape() throws(DiagnosticError) {
        guard place + 1 < bytes.count else { throw cutShort() }
        place += 1
        let byte = bytes[place]
        guard byte == 0x75 else {
            guard Self.escapes.contains(byte) else { throw unexpected("an escape such as \\n or \\u00e9") }
            place += 1
            return
        }
        for _ in 0..<4 {
            place += 1
            guard place < bytes.count else { throw cutShort() }
            guard Self.isHexadecimal(bytes[place]) else { throw unexpected("four hexadecimal digits after \\u") }
        }
        place += 1
    }

    private mutating func number() throws(DiagnosticError) {
        if bytes[place] == 0x2D { place += 1 }
        if place < bytes.count, bytes[place] == 0x30 { place += 1 } else { try digits() }
        if place < bytes.count, bytes[place] == 0x2E {
            place += 1
            try digits()
        }
        if place < bytes.count, bytes[place] | 0x20 == 0x65 {
            place += 1
            if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(DiagnosticError) {
        guard place < bytes.count else { throw cutShort() }
        guard (0x30...0x39).contains(bytes[place]) else { throw unexpected("a digit") }
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    }

    private mutating func word(_ word: StaticString) throws(DiagnosticError) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard place < bytes.count else { throw cutShort() }
            guard bytes[place] == word.utf8Start[offset] else { throw unexpected("'\(word)'") }
            place += 1
        }
    }

    private mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    private static let escapes = Array("\"\\/bfnrt".utf8)
    private static let quote: UInt8 = 0x22
    private static let brace: UInt8 = 0x7B
    private static let braceEnd: UInt8 = 0x7D
    private static let bracket: UInt8 = 0x5B
    private static let bracketEnd: UInt8 = 0x5D

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    // MARK: Refusals

    private func unexpected(_ expected: String) -> DiagnosticError {
        refusal("bad-json", "this is not JSON at byte \(place), which should be \(expected)", at: place)
    }

    private func cutShort() -> DiagnosticError {
        let count = open.count
        let brackets = count == 1 ? "1 bracket is" : "\(count) brackets are"
        return refusal(
            "bad-json",
            bytes.isEmpty
                ? "the file is empty"
                : "the file ends after \(bytes.count) bytes, while \(brackets) open; it was cut short",
            at: bytes.count)
    }

    private func refusal(_ code: String, _ message: String, at place: Int) -> DiagnosticError {
        let before = bytes[..<place]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1
        return DiagnosticError(
            Diagnostic(code, message, at: Place(file: source.path, line: line, column: column)))
    }
}
