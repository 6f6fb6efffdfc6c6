import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements and attributes of a picture, read as XML; anything that is not well-formed is an error.
struct SVGElements {
    static let harmless: Set = [
        "svg", "title", "desc", "style", "g", "rect", "text", "polygon", "polyline", "path", "ellipse", "a",
    ]

    let names: Set<String>
    let attributes: Set<String>

    struct Malformed: Error {
        let reason: String
    }

    init(_ text: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        guard parser.parse() else { throw Malformed(reason: "\(String(describing: parser.parserError))") }
        (names, attributes) = (reader.names, reader.attributes)
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var names: Set<String> = []
        var attributes: Set<String> = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names.insert(name)
            self.attributes.formUnion(attributes.keys)
        }
    }
}
