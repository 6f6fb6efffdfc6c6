extension DataNode {
    /// Reads a JSON file whole.
    ///
    /// - Parameter limit: The most values that are read.
    /// - Throws: a diagnostic with one of the codes `bad-json`, `nesting-too-deep`, `wrong-encoding` and
    ///   `too-many-values`.
    /// - Complexity: O(*n*) for *n* bytes.
    public static func json(
        _ source: SourceFile, limit: Int = countLimit
    ) throws(DiagnosticError) -> DataNode {
        try JSONSyntax.check(source)
        let result: Result<DataNode, DiagnosticError> = source.bytes.withUnsafeBufferPointer { bytes in
            var tree = JSONTree(file: source.path, bytes: bytes, limit: limit)
            do throws(DiagnosticError) {
                return .success(try tree.value())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// Builds the values of a text that ``JSONSyntax`` has found to be JSON, so that there is no end to look out for.
private struct JSONTree {
    private let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limit: Int
    private var place = 0
    private var line = 1
    /// Up to where the characters of the line were counted, and how many there were; a line may be the whole file.
    private var counted = 0
    private var characters = 0
    private var count = 0

    init(file: String, bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.file = file
        self.bytes = bytes
        self.limit = limit
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (place, counted) = (3, 3) }
    }

    mutating func value() throws(DiagnosticError) -> DataNode {
        skipSpace()
        count += 1
        guard count <= limit else {
            throw refusal("too-many-values", "the file has more than \(limit) values")
        }
        countCharacters()
        let (line, column) = (line, characters + 1)
        let content: DataNode.Content =
            switch bytes[place] {
            case 0x7B: .fields(try fields())
            case 0x5B: .list(try items())
            case 0x22: .text(try string())
            default: word()
            }
        return DataNode(content, line: line, column: column)
    }

    private mutating func fields() throws(DiagnosticError) -> [DataNode.Field] {
        var fields: [DataNode.Field] = []
        place += 1
        while true {
            skipSpace()
            switch bytes[place] {
            case 0x7D:
                place += 1
                return fields
            case 0x2C: place += 1
            default:
                let line = line
                let name = try string()
                skipSpace()
                place += 1
                fields.append(.init(name: name, line: Int32(clamping: line), value: try value()))
            }
        }
    }

    private mutating func items() throws(DiagnosticError) -> [DataNode] {
        var items: [DataNode] = []
        place += 1
        while true {
            skipSpace()
            switch bytes[place] {
            case 0x5D:
                place += 1
                return items
            case 0x2C: place += 1
            default: items.append(try value())
            }
        }
    }

    private mutating func word() -> DataNode.Content {
        let start = place
        while place < bytes.count, ![0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        return word == "null" ? .nothing : .word(word)
    }

    private mutating func string() throws(DiagnosticError) -> String {
        place += 1
        let start = place
        while bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
        if bytes[place] == 0x22 {
            place += 1
            return try text(bytes[start..<place - 1])
        }
        var units = Array(bytes[start..<place])
        while bytes[place] != 0x22 {
            if bytes[place] == 0x5C {
                try escape(into: &units)
            } else {
                units.append(bytes[place])
                place += 1
            }
        }
        place += 1
        return try units.withUnsafeBufferPointer { units in
            Result { () throws(DiagnosticError) in try text(units[...]) }
        }
        .get()
    }

    private func text(_ units: Slice<UnsafeBufferPointer<UInt8>>) throws(DiagnosticError) -> String {
        guard let text = String(validating: units, as: UTF8.self) else { throw notUnicode() }
        return text
    }

    private mutating func escape(into units: inout [UInt8]) throws(DiagnosticError) {
        let kind = bytes[place + 1]
        place += 2
        switch kind {
        case 0x62: units.append(0x08)
        case 0x66: units.append(0x0C)
        case 0x6E: units.append(0x0A)
        case 0x72: units.append(0x0D)
        case 0x74: units.append(0x09)
        case 0x75:
            var code = UInt32(hexadecimal())
            if (0xD800..<0xDC00).contains(code) {
                // The second half of a character beyond the first 65,536 follows at once, or this is none.
                guard bytes[place] == 0x5C, bytes[place + 1] == 0x75 else { throw notUnicode() }
                place += 2
                let low = UInt32(hexadecimal())
                guard (0xDC00..<0xE000).contains(low) else { throw notUnicode() }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw notUnicode() }
            units.append(contentsOf: String(scalar).utf8)
        default: units.append(kind)
        }
    }

    private mutating func hexadecimal() -> Int {
        let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
        place += 4
        return Int(digits, radix: 16) ?? 0
    }

    private mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x0A:
                line += 1
                place += 1
                (counted, characters) = (place, 0)
            case 0x20, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    private mutating func countCharacters() {
        while counted < place {
            if bytes[counted] & 0xC0 != 0x80 { characters += 1 }
            counted += 1
        }
    }

    private func notUnicode() -> DiagnosticError {
        refusal("wrong-encoding", "this text is no Unicode, such as half of a character")
    }

    private func refusal(_ code: String, _ message: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: Place(file: file, line: line, column: characters + 1)))
    }
}
