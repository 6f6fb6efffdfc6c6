import SourceText

/// What a profile changes in a control, as far as a change to an element can say it: title, text, how binding it is.
struct OSCALAlterations {
    private var text: OSCALText

    init(file: String) { text = OSCALText(file: file) }

    /// Adds an alteration to what is changed in an element already.
    mutating func apply(
        _ alteration: OSCALProfile.Alteration, to element: Element, _ change: inout ProfileText.Change,
        leftOut: inout LeftOutCount
    ) throws(DiagnosticError) {
        var replacesStatement = false
        for removal in alteration.removes ?? [] {
            let isStatement =
                removal.name == "statement" || removal.itemName == "statement" || removal.id?.hasSuffix("_smt") == true
            replacesStatement = replacesStatement || isStatement
            let isOwn = removal.name.map { ["force", "because"].contains($0) } ?? false
            if !isStatement, !isOwn { leftOut.add("removals") }
        }
        var added: [String] = []
        var isFirst = false
        for addition in alteration.adds ?? [] {
            if let title = addition.title { change.title = try text.plain(title) }
            if let force = addition.props.own("force").flatMap(Element.Force.init) { change.force = force }
            leftOut.add("added properties", (addition.props ?? []).count { $0.namespace != OSCALToken.namespace })
            leftOut.add("added links", addition.links?.count ?? 0)
            leftOut.add("added parameters", addition.params?.count ?? 0)
            for part in addition.parts ?? [] {
                guard part.name == "statement" || part.name == "item" else {
                    leftOut.add("added \(OSCALText.clean(part.name).prefix(40)) parts")
                    continue
                }
                isFirst = isFirst || addition.position == "starting" || addition.position == "before"
                try add(part, to: &added)
            }
        }
        let words = added.joined(separator: " ")
        if !words.isEmpty {
            let old = replacesStatement ? "" : change.text ?? element.text
            change.text = (isFirst ? [words, old] : [old, words]).filter { !$0.isEmpty }.joined(separator: " ")
        } else if replacesStatement {
            leftOut.add("removals")
        }
        if change.title?.isEmpty == true { change.title = nil }
    }

    private mutating func add(_ part: OSCALPart, to pieces: inout [String]) throws(DiagnosticError) {
        if part.name != "statement", let label = part.props.label { pieces.append(OSCALText.clean(label)) }
        let prose = try text.plain(part.prose ?? "")
        if !prose.isEmpty { pieces.append(prose) }
        for inner in part.parts ?? [] { try add(inner, to: &pieces) }
    }
}
