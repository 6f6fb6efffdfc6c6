/// An element of an XML file in memory, with its place.
public struct XMLElement: Sendable {
    /// The name without its prefix.
    public let name: String
    /// The attributes by their names as written, such as `xmlns` and `i:type`.
    public fileprivate(set) var attributes: [(name: String, value: String)]
    /// The elements in it, in the order of the file.
    public fileprivate(set) var children: [XMLElement] = []
    /// The text in it, without that of the elements in it.
    public fileprivate(set) var text = ""
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int

    init(name: String, attributes: [(name: String, value: String)], line: Int, column: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
        self.column = column
    }

    /// The first element in it of that name.
    public subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// An attribute, by its name with or without a prefix.
    public func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
    }
}

extension XMLElement {
    /// Reads an XML file whole.
    ///
    /// XML 1.0 in UTF-8 is read without document types: no entities but the five of the language and characters by
    /// number, nothing from outside of the file, and so nothing that grows. Namespaces are not resolved.
    ///
    /// - Throws: a diagnostic with one of the codes `bad-xml`, `xml-doctype`, `nesting-too-deep`, `wrong-encoding` and
    ///   `too-many-values`.
    /// - Complexity: O(*n*) for *n* bytes.
    public static func read(_ source: SourceFile) throws(DiagnosticError) -> XMLElement {
        let result: Result<XMLElement, DiagnosticError> = source.bytes.withUnsafeBufferPointer { bytes in
            var tree = XMLTree(XMLScanner(file: source.path, bytes: bytes))
            do throws(DiagnosticError) {
                return .success(try tree.document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// Builds elements of what a scanner finds, with the open ones on a stack, so that depth costs no more than breadth.
private struct XMLTree {
    private var scanner: XMLScanner
    private var open: [(element: XMLElement, qualifiedName: String)] = []
    private var count = 0

    init(_ scanner: XMLScanner) { self.scanner = scanner }

    mutating func document() throws(DiagnosticError) -> XMLElement {
        var root: XMLElement?
        while let token = try scanner.next() {
            guard root == nil else {
                if case .text(let text) = token, text.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
                throw scanner.refusal("bad-xml", "there is something after the end of the outermost element")
            }
            root = try take(token)
        }
        guard let root else {
            let last = open.last.map { "; '\($0.qualifiedName)' of line \($0.element.line) is open" } ?? ""
            throw scanner.refusal("bad-xml", "the file ends before its outermost element does\(last)")
        }
        return root
    }

    /// - Returns: The outermost element, once it is closed.
    private mutating func take(_ token: XMLScanner.Token) throws(DiagnosticError) -> XMLElement? {
        switch token {
        case .text(let text):
            if open.isEmpty {
                guard text.utf8.allSatisfy({ $0 <= 0x20 }) else {
                    throw scanner.refusal("bad-xml", "this is not XML, which begins with '<'")
                }
            } else {
                open[open.count - 1].element.text += text
            }
            return nil
        case .start(let name, let attributes, let isEmpty, let line, let column):
            count += 1 + attributes.count
            guard count <= DataNode.countLimit else {
                throw scanner.refusal("too-many-values", "the file has more than \(DataNode.countLimit) values")
            }
            guard open.count < JSONSyntax.depthLimit else {
                throw scanner.refusal(
                    "nesting-too-deep", "elements are nested more than \(JSONSyntax.depthLimit) deep")
            }
            let local = name.split(separator: ":").last.map(String.init) ?? name
            open.append((XMLElement(name: local, attributes: attributes, line: line, column: column), name))
            return isEmpty ? close() : nil
        case .end(let name):
            guard open.last?.qualifiedName == name else {
                let expected = open.last.map { "'</\($0.qualifiedName)>'" } ?? "no closing tag"
                throw scanner.refusal("bad-xml", "here should be \(expected), not '</\(name.prefix(60))>'")
            }
            return close()
        }
    }

    private mutating func close() -> XMLElement? {
        let element = open.removeLast().element
        guard !open.isEmpty else { return element }
        open[open.count - 1].element.children.append(element)
        return nil
    }
}
