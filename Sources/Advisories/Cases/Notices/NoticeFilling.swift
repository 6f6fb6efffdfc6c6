import ProductModel

/// What a case and the product files say for the fields of a form.
struct NoticeFilling {
    let subject: Case
    let stage: NoticeStage
    let facts: CaseFacts

    private var products: [Product] { subject.products.compactMap { facts.products[$0] } }

    /// What fills a field; nil where nobody said it.
    func value(_ path: String) -> String? {
        switch path {
        case "case.kind": subject.kind == .vulnerability ? "Actively exploited vulnerability" : "Severe incident"
        case "stage": stage.title
        case "case.title": subject.title
        case "case.cve": ids("CVE-")
        case "case.euvd": ids("EUVD-")
        case "case.measure_available": subject.measureAvailable?.spoken
        case "organization.name": facts.organization("name", for: subject.products)
        case "product.names": subject.products.isEmpty ? nil : list(subject.products.map(name))
        case "product.class": core(Self.productClass)
        case "product.category": core { $0 }
        default: nil
        }
    }

    /// What is known and may help.
    func hint(_ path: String) -> String? {
        guard path == "product.markets" else { return nil }
        let said = products.compactMap { $0.said("markets", of: .product) }
        return said.isEmpty ? nil : "the product files say: \(list(said))"
    }

    private func name(_ id: String) -> String {
        guard let product = facts.products[id] else { return id }
        let parts = ["name", "model", "version"].compactMap { product.said($0, of: .product) }
        return parts.isEmpty ? id : parts.joined(separator: ", ")
    }

    private func ids(_ prefix: String) -> String? {
        let ids = subject.vulnerabilities.filter { $0.uppercased().hasPrefix(prefix) }
        return ids.isEmpty ? nil : ids.joined(separator: ", ")
    }

    /// What the core functions of the products are, in some words; nil unless all say it.
    private func core(_ words: (String) -> String) -> String? {
        let functions = products.compactMap { $0.said("classification.core_function", of: .product) }
        guard !functions.isEmpty, functions.count == subject.products.count else { return nil }
        return list(functions.map { words(Self.meaning(ofFunction: $0)) })
    }

    /// What a core function is, as the CRA's annexes list it.
    private static func meaning(ofFunction id: String) -> String {
        let leaf = Section.named(.product).leaves.first { $0.path == "classification.core_function" }
        guard case .choice(let vocabulary)? = leaf?.field.type else { return id }
        return vocabulary.words.first { $0.id == id }?.meaning ?? id
    }

    /// The class of a product, which the meaning of its core function ends with.
    private static func productClass(_ meaning: String) -> String {
        if meaning.contains("class II)") { return "important, class II" }
        if meaning.contains("class I)") { return "important, class I" }
        return meaning.contains("Annex IV") ? "critical" : "default"
    }

    private func list(_ texts: [String]) -> String {
        var seen: [String] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return seen.joined(separator: "; ")
    }
}
