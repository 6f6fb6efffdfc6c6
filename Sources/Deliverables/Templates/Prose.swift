extension TemplateValue {
    /// A text in which words between backticks are what one types.
    static func prose(_ text: String) -> TemplateValue {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return text.isEmpty ? .absent : .list([["words": .text(text)]]) }
        // A backtick without its partner is none: the last piece then belongs to the words before it.
        let isPaired = pieces.count % 2 == 1
        return .list(
            pieces.enumerated().filter { !$0.element.isEmpty }.map { place, piece in
                let isCode = place % 2 == 1 && (isPaired || place < pieces.count - 1)
                return isCode ? ["code": .text(String(piece))] : ["words": .text(String(piece))]
            })
    }
}
