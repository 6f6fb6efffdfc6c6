import ProductFiles
import SourceText

extension ProductFolder.Reading {
    /// Everything that is wrong with the files, and how much that is.
    func problems(_ console: Console) -> String {
        let texts = diagnostics.map { console.render($0, sources: sources) }
        let errors = diagnostics.count { $0.severity == .error }
        let codes = Set(diagnostics.filter { $0.severity == .error }.map(\.code)).sorted()
        let explain = codes.first.map { "; securable explain \($0) says more" } ?? ""
        return (texts + ["\(errors) \(errors == 1 ? "error" : "errors")\(explain)"]).joined(separator: "\n")
    }
}
