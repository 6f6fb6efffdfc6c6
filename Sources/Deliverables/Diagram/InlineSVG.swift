/// A picture by Graphviz, made fit to stand in a page.
///
/// Prolog, document type, comments and names of nodes go, as do the fixed size and the colours, which the page's style sheet gives.
struct InlineSVG: Sendable {
    let text: String
    /// Its width and height, in the units in which words are 12 or 13 high.
    let width: Double
    let height: Double

    /// Takes a picture; nil if it is none, or holds anything but shapes, words and links within the page.
    ///
    /// - Parameters:
    ///   - id: What the ids within it begin with, so that several can stand in one page.
    ///   - title: What it shows.
    init?(_ picture: String, id: String = "diagram", title: String = "Data flow diagram") {
        guard let start = picture.firstRange(of: "<svg")?.lowerBound,
            let end = picture.firstRange(of: "</svg>")?.upperBound, start < end
        else { return nil }
        var rest = picture[start..<end]
        guard let head = rest.firstIndex(of: ">"), let viewBox = Self.attribute("viewBox", of: rest[..<head]) else {
            return nil
        }
        let numbers = viewBox.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 4 else { return nil }
        (width, height) = (numbers[2], numbers[3])
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="\(viewBox)" \
            width="\(Int(width.rounded(.up)))" height="\(Int(height.rounded(.up)))" \
            role="group" aria-labelledby="\(id)-title \(id)-description">
            <title id="\(id)-title">\(title.escapedForXML)</title>
            <desc id="\(id)-description">Components by kind, trust boundaries around them, parties outside, and arrows \
            for what flows between them. The table of data flows says the same in words.</desc>

            """
        rest = rest[rest.index(after: head)...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                guard let close = rest.firstRange(of: "-->") else { return nil }
                rest = rest[close.upperBound...]
                continue
            }
            if rest.hasPrefix("<title>") {
                // Graphviz's names of nodes and edges, which would show as tooltips.
                guard let close = rest.firstRange(of: "</title>") else { return nil }
                rest = rest[close.upperBound...]
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { return nil }
            let tag = rest[...close]
            guard Self.isHarmless(tag) else { return nil }
            text += Self.withoutColours(tag)
            rest = rest[rest.index(after: close)...]
        }
        self.text = text.replacing("\n\n", with: "\n")
    }

    private static func isHarmless(_ tag: Substring) -> Bool {
        let name = tag.dropFirst().prefix { $0.isLetter || $0 == "/" }
        let known = ["svg", "g", "polygon", "polyline", "path", "ellipse", "text", "a"]
        guard known.contains(String(name.drop { $0 == "/" })) else { return false }
        return attribute("xlink:href", of: tag)?.hasPrefix("#") ?? true
    }

    private static func attribute(_ name: String, of tag: Substring) -> Substring? {
        guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return tag[start...].prefix { $0 != "\"" }
    }

    /// A tag without the colours, the font and the ids that Graphviz writes; several pictures stand in one page.
    private static func withoutColours(_ tag: Substring) -> String {
        var tag = String(tag)
        for name in ["fill", "stroke", "font-family", "id"] {
            while let value = attribute(name, of: tag[...]), let start = tag.firstRange(of: " \(name)=\"")?.lowerBound {
                let end = tag.index(after: value.endIndex)
                let keepsHole = name == "fill" && value == "none" && tag.hasPrefix("<path")
                tag.replaceSubrange(start..<end, with: keepsHole ? " class=\"line\"" : "")
            }
        }
        return tag
    }
}
