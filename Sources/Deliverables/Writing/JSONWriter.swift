/// Writes JSON as it comes, with the bytes that ``JSONText`` would make of the same values.
///
/// Who writes names the fields of an object in the order of their bytes. What is written leaves piece by piece, so that a
/// document of a hundred megabytes takes no memory.
struct JSONWriter {
    /// How many bytes are kept before they leave.
    private static let piece = 1 << 16

    private let sink: (UnsafeRawBufferPointer) -> Void
    private let blanks = [UInt8](repeating: 0x20, count: 64)
    private var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// Writes to whoever takes the pieces.
    init(_ sink: @escaping (UnsafeRawBufferPointer) -> Void) {
        self.sink = sink
        bytes.reserveCapacity(2 * Self.piece)
    }

    // MARK: Objects and lists

    /// An object of the fields that are written meanwhile.
    mutating func object(_ fields: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        fields(&self)
        close(UInt8(ascii: "}"))
    }

    /// A list with an item for each value.
    mutating func list<Values: Sequence>(_ values: Values, _ item: (Values.Element, inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        for value in values {
            next()
            item(value, &self)
        }
        close(UInt8(ascii: "]"))
    }

    /// A list of objects.
    mutating func objects<Values: Sequence>(_ values: Values, _ fields: (Values.Element, inout JSONWriter) -> Void) {
        list(values) { value, json in json.object { fields(value, &$0) } }
    }

    // MARK: Fields

    /// The name of a field, whose value is written next.
    mutating func name(_ name: StaticString) {
        next()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "\""), 0x20, UInt8(ascii: ":"), 0x20])
    }

    /// A text; left out where it is nil.
    mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        self.name(name)
        self.text(text)
    }

    /// A flag; left out where it is nil.
    mutating func field(_ name: StaticString, _ flag: Bool?) {
        guard let flag else { return }
        self.name(name)
        plain(flag ? "true" : "false")
    }

    /// A whole number.
    mutating func field(_ name: StaticString, _ number: Int) {
        self.name(name)
        plain(String(number))
    }

    /// A number with a fraction, without one where it is whole.
    mutating func field(_ name: StaticString, _ number: Double) {
        self.name(name)
        let text = number.description
        plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    /// A list of texts.
    mutating func field(_ name: StaticString, _ texts: [String]) {
        self.name(name)
        list(texts) { $1.text($0) }
    }

    // MARK: Values

    /// A text in quotes.
    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { units in
            var start = 0
            for place in units.indices where units[place] < 0x20 || units[place] == 0x22 || units[place] == 0x5C {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[start..<place]))
                escape(units[place])
                start = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ unit: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch unit {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            plain(unit < 0x10 ? "u000" : "u00")
            plain(String(unit, radix: 16))
        default: bytes.append(unit)
        }
    }

    private mutating func plain(_ text: String) { bytes.append(contentsOf: text.utf8) }

    // MARK: Lines

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        bytes.append(0x0A)
        depth += 1
        isFirst = true
    }

    private mutating func next() {
        if !isFirst {
            bytes.append(UInt8(ascii: ","))
            bytes.append(0x0A)
        }
        isFirst = false
        indent()
        if bytes.count >= Self.piece { flush() }
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        isFirst = false
        bytes.append(0x0A)
        indent()
        bytes.append(bracket)
    }

    private mutating func indent() { bytes.append(contentsOf: blanks[..<min(2 * depth, blanks.count)]) }

    /// Ends the document with a line end.
    mutating func end() {
        bytes.append(0x0A)
        flush()
    }

    private mutating func flush() {
        bytes.withUnsafeBytes(sink)
        bytes.removeAll(keepingCapacity: true)
    }
}
