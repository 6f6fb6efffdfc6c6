import SourceText

/// Makes a framework of an OSCAL catalog.
struct OSCALCatalogReader {
    private let id: String
    private let file: String
    private let asks: Element.Respondent
    private let numbers: OSCALNumbers
    private var text: OSCALText
    private(set) var leftOut = LeftOutCount()
    private var groups: [(id: String, title: String)] = []
    private var elements: [Element] = []

    /// - Parameters:
    ///   - id: The framework's id.
    ///   - file: The file's path, for diagnostics.
    ///   - asks: Who answers the controls, where they don't say.
    init(
        _ catalog: OSCALCatalog, id: String, file: String, asks: Element.Respondent
    ) throws(DiagnosticError) {
        self.id = id
        self.file = file
        self.asks = asks
        numbers = try OSCALNumbers(catalog, file: file)
        text = OSCALText(file: file)
    }

    /// The framework.
    ///
    /// - Parameter note: What a reader must know about where it comes from.
    mutating func framework(_ catalog: OSCALCatalog, note: String) throws(DiagnosticError) -> Framework {
        collect(catalog.params)
        for group in catalog.groups ?? [] { collect(group) }
        for control in catalog.controls ?? [] { collect(control) }
        for control in catalog.controls ?? [] { try read(control, group: nil) }
        for group in catalog.groups ?? [] { try read(group, below: nil) }
        guard !elements.isEmpty else {
            throw refusal("bad-oscal", "the catalog has no controls, or only withdrawn ones")
        }
        count(catalog.metadata, catalog.backMatter)
        let title = try nonEmpty(catalog.metadata.title, "the catalog has no title")
        return Framework(
            header: Framework.Header(
                id: id, title: title, short: String(id.prefix(14)), edition: Self.edition(catalog.metadata),
                source: Self.source(catalog.metadata, catalog.backMatter) ?? title, kind: .standard,
                certainty: .verified, note: note,
                components: [], scope: [], conclusions: [], deemed: [], groups: groups, bases: [],
                place: Place(file: file)),
            elements: elements)
    }

    // MARK: Groups and controls

    private mutating func read(_ group: OSCALGroup, below parent: String?) throws(DiagnosticError) {
        let title = try text.plain(group.title ?? group.id ?? "")
        let path = [parent, title.isEmpty ? nil : title].compactMap(\.self).joined(separator: ": ")
        leftOut.add("links", group.links?.count ?? 0)
        leftOut.add("texts of groups", group.parts?.count ?? 0)
        if let controls = group.controls, !controls.isEmpty {
            let known = elements.count
            let label = OSCALNumbers.number(inLabel: group.props.label, title: group.title ?? "")
            let name = groupName(label ?? group.id ?? "\(groups.count + 1)")
            for control in controls { try read(control, group: name) }
            if elements.count > known { groups.append((name, path.isEmpty ? name : path)) }
        }
        for inner in group.groups ?? [] { try read(inner, below: path) }
    }

    /// A heading's id, which no other heading has.
    private func groupName(_ name: String) -> String {
        let clean = OSCALText.clean(name)
        let taken = Set(groups.map(\.id))
        guard taken.contains(clean) || clean.isEmpty else { return clean }
        return (2...).lazy.map { "\(clean)-\($0)" }.first { !taken.contains($0) } ?? clean
    }

    private mutating func read(_ control: OSCALControl, group: String?) throws(DiagnosticError) {
        if control.isWithdrawn {
            leftOut.add("withdrawn controls")
        } else {
            try add(control, group: group)
        }
        for inner in control.controls ?? [] { try read(inner, group: group) }
    }

    private mutating func add(_ control: OSCALControl, group: String?) throws(DiagnosticError) {
        let number = numbers.number(of: control)
        let statement = try statement(of: control)
        let title = try nonEmpty(control.title, "control '\(control.id)' has no title")
        if statement.isEmpty { leftOut.add("statements", detail: "missing; the title stands for the text") }
        let own = control.props
        let element = Element(
            id: "\(id):\(number)", number: number, title: title, text: statement.isEmpty ? title : statement,
            asks: own.own("asks").flatMap(Element.Respondent.init) ?? asks, group: group, status: own.own("status"),
            force: own.own("force").flatMap(Element.Force.init) ?? .mandatory, when: [], components: [],
            isStrict: false, reason: nil,
            certainty: own.own("certainty").flatMap(Certainty.init) ?? .verified,
            source: numbers.isEvident(control) ? nil : OSCALNumbers.note(control.id), facts: nil, questions: [],
            partOf: nil, because: nil, place: Place(file: file))
        elements.append(element)
        for part in control.statements.flatMap({ $0.parts ?? [] }) {
            guard let name = part.props.own("part"), ElementID.isNumber(name) else { continue }
            let sentence = try text.plain(part.prose ?? "")
            guard !sentence.isEmpty else { continue }
            elements.append(FrameworkReader.part(name, sentence, of: element, at: element.place))
        }
    }

    /// The text of a control: its statement with the items, in order.
    private mutating func statement(of control: OSCALControl) throws(DiagnosticError) -> String {
        leftOut.add("links", control.links?.count ?? 0)
        leftOut.add("parameters", control.params?.count ?? 0, detail: "their labels stand in the texts")
        for property in control.props ?? [] where !property.isUnderstood { leftOut.add("other properties") }
        var pieces: [String] = []
        for part in control.parts ?? [] {
            if part.name == "statement" { try add(part, to: &pieces) } else { count(part) }
        }
        return pieces.joined(separator: " ")
    }

    private mutating func add(_ part: OSCALPart, to pieces: inout [String]) throws(DiagnosticError) {
        let prose = try text.plain(part.prose ?? "")
        if part.name != "statement", let label = part.props.label.map(OSCALText.clean), !label.isEmpty {
            pieces.append(label)
        }
        if !prose.isEmpty { pieces.append(prose) }
        for inner in part.parts ?? [] where inner.props.own("part") == nil {
            if inner.name == "item" || inner.name == "statement" { try add(inner, to: &pieces) } else { count(inner) }
        }
    }

    private mutating func count(_ part: OSCALPart) {
        leftOut.add("\(OSCALText.clean(part.name).prefix(40)) parts")
        for inner in part.parts ?? [] { count(inner) }
    }

    // MARK: Parameters and the head

    private mutating func collect(_ parameters: [OSCALParameter]?) { text.add(parameters) }

    private mutating func collect(_ group: OSCALGroup) {
        collect(group.params)
        for inner in group.groups ?? [] { collect(inner) }
        for control in group.controls ?? [] { collect(control) }
    }

    private mutating func collect(_ control: OSCALControl) {
        collect(control.params)
        for inner in control.controls ?? [] { collect(inner) }
    }

    private mutating func count(_ metadata: OSCALMetadata, _ backMatter: OSCALBackMatter?) {
        leftOut.add("back-matter resources", backMatter?.resources?.count ?? 0)
        leftOut.add("roles", metadata.roles?.count ?? 0)
        leftOut.add("parties", metadata.parties?.count ?? 0)
    }

    private mutating func nonEmpty(_ prose: String, _ message: String) throws(DiagnosticError) -> String {
        let text = try text.plain(prose)
        guard !text.isEmpty else { throw refusal("bad-oscal", message) }
        return text
    }

    private func refusal(_ code: String, _ message: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: Place(file: file)))
    }

    /// The version; with the day of the last change where it names no number.
    static func edition(_ metadata: OSCALMetadata) -> String {
        let version = OSCALText.clean(metadata.version ?? "")
        guard !version.contains(where: \.isNumber) else { return version }
        let day = OSCALText.clean(String(metadata.lastModified?.prefix(10) ?? ""))
        let text = [version, day].filter { !$0.isEmpty }.joined(separator: ", ")
        return text.contains(where: \.isNumber) ? text : "OSCAL 1"
    }

    /// The address that it is published at, in the head or among the resources that the head links to.
    static func source(_ metadata: OSCALMetadata, _ backMatter: OSCALBackMatter?) -> String? {
        let addresses = (metadata.links ?? []).flatMap { link in
            let resource = backMatter?.resources?.first { "#" + ($0.uuid ?? "") == link.href }
            return ([link] + (resource?.rlinks ?? [])).map { (rel: link.rel, href: $0.href) }
        }.filter { $0.href.hasPrefix("https://") || $0.href.hasPrefix("http://") }
        let best =
            addresses.first { $0.rel == "canonical" } ?? addresses.first { $0.rel != "alternate" } ?? addresses.first
        return (metadata.props.own("source") ?? best?.href).map(OSCALText.clean).flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension OSCALControl {
    var isWithdrawn: Bool { props.value("status")?.lowercased() == "withdrawn" }
    var statements: [OSCALPart] { parts?.filter { $0.name == "statement" } ?? [] }
}

extension OSCALProperty {
    /// Whether an import takes over what it says.
    fileprivate var isUnderstood: Bool {
        namespace == OSCALToken.namespace || (namespace == nil && ["label", "sort-id", "status"].contains(name))
    }
}
