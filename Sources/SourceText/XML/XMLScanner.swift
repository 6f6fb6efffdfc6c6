/// Cuts the text of an XML file into tags and texts.
struct XMLScanner {
    /// A piece of the file.
    enum Token {
        case start(
            name: String, attributes: [(name: String, value: String)], isEmpty: Bool, line: Int, column: Int)
        case end(name: String)
        case text(String)
    }

    private let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var line = 1
    private var lineStart = 0
    /// Up to where lines were counted.
    private var counted = 0

    init(file: String, bytes: UnsafeBufferPointer<UInt8>) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The next tag or text; nil at the end.
    ///
    /// Comments and processing instructions are passed over.
    mutating func next() throws(DiagnosticError) -> Token? {
        while place < bytes.count {
            guard bytes[place] == 0x3C else { return .text(try text(until: 0x3C)) }
            if starts(with: "<!--") {
                try skip(to: "-->", from: 4)
            } else if starts(with: "<![CDATA[") {
                let start = place + 9
                try skip(to: "]]>", from: 9)
                return .text(try unicode(bytes[start..<place - 3]))
            } else if starts(with: "<!") {
                throw refusal("xml-doctype", "this file has a document type (DOCTYPE), and such files are not read")
            } else if starts(with: "<?") {
                try instruction()
            } else if starts(with: "</") {
                place += 2
                let name = try self.name()
                skipSpace()
                try expect(0x3E, "'>'")
                return .end(name: name)
            } else {
                return try tag()
            }
        }
        return nil
    }

    func refusal(_ code: String, _ message: String) -> DiagnosticError {
        var scanner = self
        scanner.count()
        let column = bytes[scanner.lineStart..<min(place, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
        return DiagnosticError(Diagnostic(code, message, at: Place(file: file, line: scanner.line, column: column)))
    }

    // MARK: Tags

    private mutating func tag() throws(DiagnosticError) -> Token {
        count()
        let (line, column) = (line, place - lineStart + 1)
        place += 1
        let name = try self.name()
        var attributes: [(name: String, value: String)] = []
        while true {
            let hadSpace = skipSpace()
            guard place < bytes.count else { throw refusal("bad-xml", "the file ends within a tag; it was cut short") }
            if bytes[place] == 0x3E {
                place += 1
                return .start(name: name, attributes: attributes, isEmpty: false, line: line, column: column)
            }
            if starts(with: "/>") {
                place += 2
                return .start(name: name, attributes: attributes, isEmpty: true, line: line, column: column)
            }
            guard hadSpace else { throw refusal("bad-xml", "here should be a blank, '>' or '/>'") }
            let attribute = try self.name()
            guard attributes.count < 200, !attributes.contains(where: { $0.name == attribute }) else {
                throw refusal("bad-xml", "the attribute '\(attribute.prefix(60))' stands twice, or there are too many")
            }
            skipSpace()
            try expect(0x3D, "'='")
            skipSpace()
            attributes.append((attribute, try quoted()))
        }
    }

    private mutating func quoted() throws(DiagnosticError) -> String {
        guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
            throw refusal("bad-xml", "the value of an attribute stands in quotes")
        }
        let quote = bytes[place]
        place += 1
        let value = try text(until: quote, isAttribute: true)
        try expect(quote, "the closing quote")
        return value
    }

    private mutating func name() throws(DiagnosticError) -> String {
        let start = place
        while place < bytes.count, Self.isName(bytes[place]) { place += 1 }
        guard place > start, place - start <= 1_000, ![0x2D, 0x2E].contains(bytes[start]),
            !(0x30...0x39).contains(bytes[start])
        else { throw refusal("bad-xml", "here should be a name") }
        return try unicode(bytes[start..<place])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2D, 0x2E, 0x80...: true
        default: false
        }
    }

    /// The declaration, which may name an encoding, or an instruction to some program, which is passed over.
    private mutating func instruction() throws(DiagnosticError) {
        let start = place
        try skip(to: "?>", from: 2)
        guard bytes[start...].starts(with: "<?xml ".utf8) else { return }
        let declaration = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        guard !declaration.contains("encoding") || declaration.contains("utf-8") || declaration.contains("us-ascii")
        else {
            throw refusal("wrong-encoding", "the file says that it is in another encoding; save it as UTF-8")
        }
    }

    // MARK: Texts

    private mutating func text(until end: UInt8, isAttribute: Bool = false) throws(DiagnosticError) -> String {
        var start = place
        var result = ""
        while place < bytes.count, bytes[place] != end {
            switch bytes[place] {
            case 0x26:
                result += try unicode(bytes[start..<place])
                result.unicodeScalars.append(try reference())
                start = place
            case 0x3C where isAttribute: throw refusal("bad-xml", "'<' in the value of an attribute is written '&lt;'")
            case 0x09, 0x0A, 0x0D, 0x20...: place += 1
            default: throw refusal("bad-xml", "a text of XML has no control characters")
            }
        }
        return result + (try unicode(bytes[start..<place]))
    }

    /// A character by its number, or one of the five by its name.
    private mutating func reference() throws(DiagnosticError) -> Unicode.Scalar {
        let inner = bytes[(place + 1)...].prefix(12).prefix { $0 != 0x3B }
        guard inner.endIndex < bytes.count, bytes[inner.endIndex] == 0x3B else {
            throw refusal("bad-xml", "'&' is written '&amp;'")
        }
        let name = String(decoding: inner, as: UTF8.self)
        guard let scalar = Self.scalar(name) else {
            throw refusal("bad-xml", "'&\(name);' is no character; only the five of XML and numbers are")
        }
        place = inner.endIndex + 1
        return scalar
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        if let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][name] {
            return known.unicodeScalars.first
        }
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number), number != 0xFFFE, number != 0xFFFF
        else { return nil }
        return Unicode.Scalar(number)
    }

    private func unicode(_ units: Slice<UnsafeBufferPointer<UInt8>>) throws(DiagnosticError) -> String {
        guard let text = String(validating: units, as: UTF8.self) else {
            throw refusal("wrong-encoding", "the file is not UTF-8 text")
        }
        return text
    }

    // MARK: Steps

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
        return place > start
    }

    private mutating func expect(_ byte: UInt8, _ what: String) throws(DiagnosticError) {
        guard place < bytes.count else { throw refusal("bad-xml", "the file ends within a tag; it was cut short") }
        guard bytes[place] == byte else { throw refusal("bad-xml", "here should be \(what)") }
        place += 1
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    /// Goes to behind some text.
    private mutating func skip(to end: StaticString, from offset: Int) throws(DiagnosticError) {
        let start = place
        place += offset
        while place < bytes.count, !starts(with: end) { place += 1 }
        guard place < bytes.count else {
            place = start
            throw refusal("bad-xml", "what begins here has no end; the file was cut short")
        }
        place += end.utf8CodeUnitCount
    }

    private mutating func count() {
        while counted < min(place, bytes.count) {
            if bytes[counted] == 0x0A {
                line += 1
                lineStart = counted + 1
            }
            counted += 1
        }
    }
}
