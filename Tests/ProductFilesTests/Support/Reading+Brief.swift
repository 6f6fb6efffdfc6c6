import ProductFiles
import ProductModel
import SourceText

extension ProductFolder.Reading {
    /// The diagnostics in short: `product.yaml:1:10 unknown-word`.
    var brief: [String] { diagnostics.map(\.brief) }

    /// What an entry says in a field, as text; nil when it says nothing.
    func said(_ path: String, _ id: String, in section: SectionName) -> String? {
        let leaf = Section.named(section).leaves.firstIndex { $0.path == path }
        return product[section].first { $0.id == id }?.said.first { $0.leaf == leaf }?.value.text
    }
}

extension Diagnostic {
    /// Place and code.
    var brief: String { "\(place.text) \(code)" }
}

/// Reads one file that is named `product.yaml`.
func read(_ text: String) -> ProductFolder.Reading { ProductFolder.read(text: text) }
