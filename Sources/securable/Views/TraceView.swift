import Assessment
import ProductModel
import SourceText

/// A chain as two trees.
struct TraceView {
    let console: Console
    let showsUp: Bool
    let showsDown: Bool

    func text(_ trace: Trace) -> String {
        var parts = [label(trace.up, isRoot: true)]
        if showsUp { parts.append(tree("Serves", trace.up, empty: "nothing: no customer or need is named")) }
        if showsDown {
            parts.append(tree("Rests on", trace.down, empty: "nothing: no means, capability or evidence is named"))
        }
        return parts.joined(separator: "\n")
    }

    private func tree(_ title: String, _ root: Trace.Node, empty: String) -> String {
        let body = root.next.isEmpty ? "  " + console.paint(empty, .yellow) : branches(of: root, indent: "  ")
        return console.paint(title, .bold) + "\n" + body
    }

    private func branches(of node: Trace.Node, indent: String) -> String {
        node.next.enumerated().map { index, next in
            let isLast = index == node.next.count - 1
            let line = indent + console.paint(isLast ? "└─ " : "├─ ", .dim) + label(next, isRoot: false)
            guard !next.next.isEmpty else { return line }
            return line + "\n" + branches(of: next, indent: indent + (isLast ? "   " : "│  "))
        }.joined(separator: "\n")
    }

    private func label(_ node: Trace.Node, isRoot: Bool) -> String {
        let kind = console.paint(node.section.entry, .cyan)
        let title = node.title == node.id ? "" : "  " + Diagnostic.visible(node.title).cut(to: 70)
        let place = isRoot ? console.paint("  \(node.place)", .dim) : ""
        let again = node.isRepeated ? console.paint("  (shown above)", .dim) : ""
        return "\(kind) \(console.paint(node.id, .bold))\(title)\(place)\(again)"
    }
}

/// A chain as JSON.
struct TraceDocument: Encodable {
    struct Node: Encodable {
        let section: String
        let id: String
        let title: String
        let place: String
        let next: [Node]
        let isRepeated: Bool

        init(_ node: Trace.Node) {
            section = node.section.rawValue
            id = node.id
            title = node.title
            place = node.place
            next = node.next.map(Node.init)
            isRepeated = node.isRepeated
        }
    }

    let up: Node?
    let down: Node?

    init(_ trace: Trace, showsUp: Bool, showsDown: Bool) {
        up = showsUp ? Node(trace.up) : nil
        down = showsDown ? Node(trace.down) : nil
    }
}
