import Foundation
import ProductFiles
import ProductModel
import SourceText

/// The first lines of a product file, from a few answers.
struct ProductSkeleton {
    let text: String

    init(folder: String, name: String, components: String, markets: String) throws {
        let id = ProductFolder.id(from: folder)
        let parts = Self.list(components).map(Self.component)
        for (index, part) in parts.enumerated() where parts[..<index].contains(where: { $0.id == part.id }) {
            throw ProgramExit(.usage, "error: two components are called '\(part.id)'; name them: id=kind")
        }
        let markets = Self.list(markets)
        var lines = [
            "# What this product is. Every field is optional: what is left out is 'not said', and becomes a question when",
            "# something depends on it. `securable check` says what to add next; `securable explain components` what can be.",
            "product:",
            "  id: \(id)",
            "  name: \(Self.quoted(name))",
            "  version: \"0.1\"",
        ]
        if !markets.isEmpty { lines.append("  markets: [\(markets.joined(separator: ", "))]") }
        lines.append("components:")
        lines += parts.map { "  \($0.id): {kind: \($0.kind)}" }
        if let flow = Self.firstFlow(parts) { lines += ["flows:", "  \(flow)"] }
        text = lines.joined(separator: "\n") + "\n"
        let problems = ProductFolder.read(text: text).diagnostics.filter { $0.severity == .error }
        guard let problem = problems.first else { return }
        let suggestion = problem.suggestion.map { " — did you mean '\($0)'?" } ?? ""
        throw ProgramExit(.usage, "error: \(problem.message)\(suggestion)")
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func component(_ text: String) -> (id: String, kind: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        return parts.count == 2 ? (parts[0], parts[1]) : (text, text)
    }

    private static func firstFlow(_ parts: [(id: String, kind: String)]) -> String? {
        guard let device = parts.first(where: { $0.kind == "device" }),
            let other = parts.first(where: { $0.kind == "backend" }) ?? parts.first(where: { $0.id != device.id })
        else { return nil }
        return "\(device.id)-to-\(other.id): {from: \(device.id), to: \(other.id)}"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.filter { !$0.isNewline })\""
    }
}
