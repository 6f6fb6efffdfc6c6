import Foundation

/// A diagram as a file of its own: title, picture and legend, for light and dark screens.
struct StandaloneSVG {
    private let diagram: Diagram

    init(_ diagram: Diagram) { self.diagram = diagram }

    private static let margin = 24.0
    private static let line = 19.0

    var text: String {
        let width = max(diagram.picture.width, 640) + 2 * Self.margin
        let characters = Int((width - 2 * Self.margin) / 7)
        let remarks = diagram.remark.map { Self.lines($0, characters) } ?? []
        let top = Self.margin + 26 + Double(remarks.count) * Self.line
        let (legend, legendHeight) = legend(below: top + diagram.picture.height + 24, within: width)
        let height = top + diagram.picture.height + 24 + legendHeight + Self.margin
        let headings = remarks.enumerated().map { number, words in
            #"<text class="remark" x="24" y="\#(Self.text(Self.margin + 36 + Double(number) * Self.line))">"#
                + words.escapedForXML + "</text>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            viewBox="0 0 \(Self.text(width)) \(Self.text(height))" width="\(Self.text(width))" \
            height="\(Self.text(height))">
            <title>\(diagram.title.escapedForXML)</title>
            <style>\(StyleSheet.text(of: ["colours", "diagram"]))</style>
            <g class="diagram">
            <rect class="paper" width="100%" height="100%"/>
            <text class="heading" x="24" y="\(Self.text(Self.margin + 14))">\(title(characters).escapedForXML)</text>
            \(headings.joined())\(picture(at: top))
            \(legend)</g>
            </svg>

            """
    }

    private func title(_ characters: Int) -> String {
        let limit = max(20, characters * 2 / 3)
        return diagram.title.count <= limit ? diagram.title : diagram.title.prefix(limit - 1) + "…"
    }

    /// The picture as a part of another; its links lead into a document that is not there.
    private func picture(at top: Double) -> String {
        "<svg x=\"24\" y=\"\(Self.text(top))\""
            + diagram.picture.text.dropFirst("<svg".count).replacing(/\sxlink:href="#[^"]*"/, with: "")
    }

    private func legend(below top: Double, within width: Double) -> (text: String, height: Double) {
        var text = ""
        var (x, y) = (Self.margin, top)
        for item in diagram.legend.items {
            let room = 46 + Double(item.words.count) * 7.6
            if x + room > width - Self.margin, x > Self.margin { (x, y) = (Self.margin, y + 22) }
            text += LegendSign.of(item.sign, x: x, y: y)
            text += #"<text class="remark" x="\#(Self.text(x + 28))" y="\#(Self.text(y + 11))">"#
            text += item.words.escapedForXML + "</text>\n"
            x += room
        }
        return (text, y - top + 22)
    }

    private static func lines(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func text(_ number: Double) -> String { String(Int(number.rounded())) }
}

/// The signs of the legend, 20 wide and 13 high.
enum LegendSign {
    static func of(_ sign: String, x: Double, y: Double) -> String {
        let place = "translate(\(Int(x.rounded())),\(Int(y.rounded())))"
        return "<g transform=\"\(place)\">\(shape(sign))</g>\n"
    }

    private static func shape(_ sign: String) -> String {
        let box = "0,0 20,0 20,13 0,13"
        switch sign {
        case "gateway": return node("component", "4,0 16,0 20,6.5 16,13 4,13 0,6.5")
        case "app": return node("component", "0,0 15,0 20,5 20,13 0,13")
        case "backend": return "<g class=\"node component\"><rect width=\"20\" height=\"13\" rx=\"9\" ry=\"3\"/></g>"
        case "party":
            return "<g class=\"node party\"><path d=\"M3,0H17Q20,0 20,3V10Q20,13 17,13H3Q0,13 0,10V3Q0,0 3,0Z\"/></g>"
        case "group": return node("group", box) + node("group", "2,2 18,2 18,11 2,11")
        case "interface":
            return node("interface", "2,0 20,0 20,13 2,13") + node("interface", "0,2 4,2 4,5 0,5")
                + node("interface", "0,8 4,8 4,11 0,11")
        case "data": return node("data", "0,2 12,2 13,0 19,0 20,2 20,13 0,13")
        case "position": return node("position", "5,0 15,0 20,4 20,9 15,13 5,13 0,9 0,4")
        case "flow": return "<g class=\"node flow\"><ellipse cx=\"10\" cy=\"6.5\" rx=\"10\" ry=\"6.5\"/></g>"
        case "asset": return node("asset", box)
        case "boundary", "whole": return "<rect class=\"\(sign)\" width=\"20\" height=\"13\" rx=\"3\"/>"
        case "clear", "route": return edge(sign)
        case "weakest": return edge("route weakest")
        case let risk where risk.hasPrefix("risk-"): return node("component \(risk)", box)
        default: return node("component", box)
        }
    }

    private static func node(_ name: String, _ points: String) -> String {
        "<g class=\"node \(name)\"><polygon points=\"\(points)\"/></g>"
    }

    private static func edge(_ name: String) -> String {
        "<g class=\"edge \(name)\"><path class=\"line\" d=\"M0,7H20\"/></g>"
    }
}
