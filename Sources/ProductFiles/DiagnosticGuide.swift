public import SourceText

/// What a diagnostic's code means, with a wrong and a right example.
public struct DiagnosticGuide: Sendable {
    /// The code.
    public let code: String
    /// What it is called.
    public let title: String
    /// Why it is a mistake, and how to mend it.
    public let explanation: String
    /// A piece of a file that has the mistake.
    public let example: String
    /// The same piece, mended.
    public let mend: String

    /// The guides to all codes, in the order of the file.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func readAll() throws(DiagnosticError) -> [DiagnosticGuide] {
        guard let text = Resources.text(of: "diagnostics.yaml"),
            let node = try YAMLNode.read(SourceFile(path: "diagnostics.yaml", text: text))
        else { return [] }
        return node.pairs.map { code, guide in
            DiagnosticGuide(
                code: code.text ?? "", title: guide["title"]?.text ?? "", explanation: guide["explanation"]?.text ?? "",
                example: guide["example"]?.text ?? "", mend: guide["mend"]?.text ?? "")
        }
    }
}
