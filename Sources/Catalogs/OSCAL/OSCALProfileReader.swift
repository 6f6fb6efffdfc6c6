import SourceText

/// Makes a profile of an OSCAL profile, over frameworks that are known here.
struct OSCALProfileReader {
    private let file: String
    private let library: FrameworkLibrary
    private let bases: [Base]
    private(set) var leftOut = LeftOutCount()

    /// A framework that controls are taken from, with its elements by OSCAL's ids.
    private struct Base {
        let framework: Framework
        let byKey: [String: Element]

        init(_ framework: Framework) {
            self.framework = framework
            var byKey: [String: Element] = [:]
            for element in framework.elements where element.partOf == nil {
                byKey[OSCALToken.key(element.number)] = element
                // What is exported of a profile of several frameworks has these in its ids.
                byKey[OSCALToken.key("\(Element.framework(of: element.id))_\(element.number)")] = element
                if let id = OSCALNumbers.id(in: element.source) { byKey[OSCALToken.key(id)] = element }
            }
            self.byKey = byKey
        }

        subscript(id: String) -> Element? { byKey[OSCALToken.key(id)] }
    }

    /// - Parameters:
    ///   - names: The frameworks that the imports mean, in their order, where the file does not tell.
    ///   - library: The frameworks that are known here.
    init(
        _ profile: OSCALProfile, from names: [String], file: String, library: FrameworkLibrary
    ) throws(DiagnosticError) {
        self.file = file
        self.library = library
        guard !profile.imports.isEmpty else {
            throw DiagnosticError(
                Diagnostic("bad-oscal", "the profile imports no catalog", at: Place(file: file)))
        }
        var search = OSCALBaseSearch(profile, names: names, file: file, library: library)
        var bases: [Base] = []
        for item in profile.imports { bases.append(Base(try search.framework(for: item.href))) }
        self.bases = bases
    }

    /// What a profile's file says besides its head.
    struct Body {
        var bases: [String] = []
        var keep: [String]?
        var drops: [String] = []
        var edits: [ProfileText.Change] = []
        var included: [Element] = []
    }

    /// Chooses the elements, and works out what is changed in them.
    mutating func body(_ profile: OSCALProfile) throws(DiagnosticError) -> Body {
        var body = Body()
        var included: [String: Element] = [:]
        var order: [String] = []
        for (item, base) in zip(profile.imports, bases) {
            if !body.bases.contains(base.framework.id) { body.bases.append(base.framework.id) }
            for element in try elements(of: item, base) where included.updateValue(element, forKey: element.id) == nil {
                order.append(element.id)
            }
        }
        guard !order.isEmpty else { throw refusal("bad-oscal", "the profile includes no control") }
        let names = names(order.compactMap { included[$0] }, bases: body.bases.count)
        body.included = order.compactMap { included[$0] }
        let isWhole = profile.imports.allSatisfy { $0.includeControls == nil }
        if isWhole {
            let all = bases.flatMap(\.framework.elements).filter { $0.partOf == nil && included[$0.id] == nil }
            body.drops = self.names(all, bases: body.bases.count).map(\.value).sorted()
        } else {
            body.keep = order.compactMap { names[$0] }
        }
        body.edits = try edits(profile, included: included, names: names)
        leftOut.add("parameter settings", profile.modify?.setParameters?.count ?? 0)
        leftOut.add("arrangements", profile.merge?.custom == nil ? 0 : 1)
        leftOut.add("back-matter resources", profile.backMatter?.resources?.count ?? 0)
        leftOut.add("roles", profile.metadata.roles?.count ?? 0)
        leftOut.add("parties", profile.metadata.parties?.count ?? 0)
        return body
    }

    /// How a profile's file names elements: by number, or in full where there are several frameworks.
    private func names(_ elements: [Element], bases: Int) -> [String: String] {
        var numbers: [String: Int] = [:]
        for element in elements { numbers[element.number, default: 0] += 1 }
        let names = elements.map { ($0.id, bases == 1 && numbers[$0.number] == 1 ? $0.number : $0.id) }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Which controls

    private func elements(of item: OSCALProfile.Import, _ base: Base) throws(DiagnosticError) -> [Element] {
        let all = base.framework.elements.filter { $0.partOf == nil }
        var chosen = Set(all.map(\.id))
        if let selections = item.includeControls {
            chosen = []
            var missing: [String] = []
            for selection in selections { chosen.formUnion(select(selection, base, all, missing: &missing)) }
            if let first = missing.first {
                let more = missing.count > 1 ? " nor \(missing.count - 1) more that the profile includes" : ""
                throw refusal(
                    "unknown-element",
                    "'\(base.framework.id)' has no control '\(first)'\(more); import the catalog that the profile was made "
                        + "for, and name it with --from")
            }
        }
        for selection in item.excludeControls ?? [] {
            var missing: [String] = []
            chosen.subtract(select(selection, base, all, missing: &missing))
        }
        return all.filter { chosen.contains($0.id) }
    }

    private func select(
        _ selection: OSCALProfile.Selection, _ base: Base, _ all: [Element], missing: inout [String]
    ) -> Set<String> {
        var chosen: Set<String> = []
        for id in selection.withIDs ?? [] {
            if let element = base[id] { chosen.insert(element.id) } else { missing.append(OSCALText.clean(id)) }
        }
        for pattern in (selection.matching ?? []).compactMap(\.pattern) {
            let glob = Array(pattern.lowercased().unicodeScalars)
            for element in all {
                let id = OSCALNumbers.id(in: element.source)?.lowercased() ?? OSCALToken.token(element.number)
                if Self.matches(Array(id.unicodeScalars), glob) { chosen.insert(element.id) }
            }
        }
        guard selection.withChildControls == "yes" else { return chosen }
        let parents = all.filter { chosen.contains($0.id) }.map { OSCALToken.key($0.number) + "." }
        let children = all.filter { element in
            let key = OSCALToken.key(element.number)
            return parents.contains { key.hasPrefix($0) }
        }
        return chosen.union(children.map(\.id))
    }

    /// Whether a text is of a form with `*` for anything and `?` for one character.
    static func matches(_ text: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        var (place, form) = (0, 0)
        var star: (place: Int, form: Int)?
        while place < text.count {
            if form < pattern.count, pattern[form] == "*" {
                star = (place, form + 1)
                form += 1
            } else if form < pattern.count, pattern[form] == "?" || pattern[form] == text[place] {
                (place, form) = (place + 1, form + 1)
            } else if let last = star {
                star = (last.place + 1, last.form)
                (place, form) = (last.place + 1, last.form)
            } else {
                return false
            }
        }
        return pattern[form...].allSatisfy { $0 == "*" }
    }

    // MARK: What is changed

    private mutating func edits(
        _ profile: OSCALProfile, included: [String: Element], names: [String: String]
    ) throws(DiagnosticError) -> [ProfileText.Change] {
        var changes: [String: ProfileText.Change] = [:]
        var order: [String] = []
        var alterations = OSCALAlterations(file: file)
        for alteration in profile.modify?.alters ?? [] {
            let element = bases.lazy.compactMap { $0[alteration.controlID] }.first { included[$0.id] != nil }
            guard let element, let name = names[element.id] else {
                leftOut.add("alterations", detail: "of controls that are not included")
                continue
            }
            var change = changes[name] ?? ProfileText.Change(element: name)
            try alterations.apply(alteration, to: element, &change, leftOut: &leftOut)
            if changes.updateValue(change, forKey: name) == nil { order.append(name) }
        }
        return order.compactMap { changes[$0] }.filter { $0.title != nil || $0.text != nil || $0.force != nil }
    }

    private func refusal(_ code: String, _ message: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: Place(file: file)))
    }
}
