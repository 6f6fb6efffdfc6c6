import SourceText

/// Makes a framework of a profile and those that it starts from.
struct ProfileResolution {
    private let profile: Profile
    private let bases: [Framework]
    private let foreign: [String: Element]
    private var elements: [Element] = []
    private var diagnostics: [Diagnostic] = []

    /// Prepares to resolve a profile.
    ///
    /// - Parameters:
    ///   - bases: The frameworks that it starts from, resolved.
    ///   - foreign: The elements of the frameworks that it adds from, by their ids.
    init(_ profile: Profile, bases: [Framework], foreign: [String: Element]) {
        self.profile = profile
        self.bases = bases
        self.foreign = foreign
    }

    /// The framework, and what in the profile contradicts its bases or itself.
    mutating func resolve() -> (framework: Framework, diagnostics: [Diagnostic]) {
        start()
        keep()
        refuseContradictions()
        for change in profile.edit + profile.narrow { apply(change) }
        for named in profile.drop { drop(named) }
        for addition in profile.add { add(addition) }
        return (Framework(header: header, elements: elements), diagnostics)
    }

    /// The profile's header, with what the bases have to say about the elements that are left.
    private var header: Framework.Header {
        let kept = Set(elements.map(\.id))
        var groups: Set<String> = []
        var sources: Set<String> = []
        let own = profile.header
        return Framework.Header(
            id: own.id, title: own.title, short: own.short, edition: own.edition, source: own.source, kind: .profile,
            certainty: own.certainty, note: own.note, components: [], scope: own.scope, conclusions: [],
            deemed: bases.flatMap(\.header.deemed).filter { deemed in
                deemed.elements.contains(where: kept.contains) && sources.insert(deemed.source).inserted
            },
            groups: (bases.flatMap(\.header.groups) + own.groups).filter { groups.insert($0.id).inserted },
            bases: own.bases, place: own.place)
    }

    private mutating func start() {
        var places: [String: Int] = [:]
        for base in bases {
            for var element in base.elements {
                element.when += base.header.scope.filter { !element.when.contains($0) }
                guard let place = places[element.id] else {
                    places[element.id] = elements.count
                    elements.append(element)
                    continue
                }
                let other = elements[place]
                if other.text != element.text || other.when != element.when || other.components != element.components {
                    report(
                        "profile-conflict",
                        "two frameworks that '\(profile.header.id)' starts from have \(element.id) with different words or limits",
                        at: profile.header.place)
                }
            }
        }
    }

    private mutating func keep() {
        guard let keep = profile.keep else { return }
        let ids = Set(keep.compactMap { find($0) })
        elements.removeAll { !ids.contains($0.id) && !($0.partOf.map(ids.contains) ?? false) }
    }

    /// One element can't be dropped and changed at once.
    private mutating func refuseContradictions() {
        let dropped = Set(profile.drop.map(\.name))
        for change in profile.edit + profile.narrow where dropped.contains(change.element.name) {
            report(
                "profile-conflict", "'\(change.element.name)' is dropped, and changed as well",
                at: change.element.place)
        }
    }

    private mutating func apply(_ change: Profile.Change) {
        guard let id = find(change.element) else { return }
        for place in elements.indices where elements[place].id == id || elements[place].partOf == id {
            elements[place].narrow(by: change)
            guard elements[place].id == id else { continue }
            if let title = change.title { elements[place].title = title }
            if let text = change.text { elements[place].text = text }
        }
    }

    private mutating func drop(_ named: Profile.Named) {
        guard let id = find(named) else { return }
        elements.removeAll { $0.id == id || $0.partOf == id }
    }

    private mutating func add(_ addition: Profile.Addition) {
        switch addition {
        case .new(let element): insert(element, at: element.place)
        case .foreign(let change):
            guard var element = foreign[change.element.name] else {
                report(
                    "unknown-element", "there is no element '\(change.element.name)'", at: change.element.place,
                    suggestion: Suggestion.nearest(to: change.element.name, in: foreign.keys))
                return
            }
            element.narrow(by: change)
            if let title = change.title { element.title = title }
            if let text = change.text { element.text = text }
            insert(element, at: change.element.place)
        }
    }

    private mutating func insert(_ element: Element, at place: Place) {
        guard !elements.contains(where: { $0.id == element.id }) else {
            report("profile-conflict", "'\(element.id)' is added, and it is there already", at: place)
            return
        }
        elements.append(element)
    }

    /// The id of an element that the profile names in full, or by its number.
    private mutating func find(_ named: Profile.Named) -> String? {
        let ids = elements.map(\.id)
        if ids.contains(named.name) { return named.name }
        let numbered = elements.filter { $0.number == named.name }
        if numbered.count == 1 { return numbered[0].id }
        if numbered.count > 1 {
            report(
                "profile-conflict",
                "'\(named.name)' is the number of \(numbered.map(\.id).joined(separator: " and ")); write one of these",
                at: named.place)
            return nil
        }
        let candidates = named.name.contains(":") ? ids : elements.map(\.number)
        report(
            "unknown-element", "'\(profile.header.id)' starts from nothing that has an element '\(named.name)'",
            at: named.place, suggestion: Suggestion.nearest(to: named.name, in: candidates))
        return nil
    }

    private mutating func report(_ code: String, _ message: String, at place: Place, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(code, message, at: place, suggestion: suggestion))
    }
}

extension Element {
    /// Takes over the limits and the force of a change, with its reason.
    fileprivate mutating func narrow(by change: Profile.Change) {
        if let force = change.force { self.force = force }
        if !change.components.isEmpty {
            components = components.isEmpty ? change.components : components.filter(change.components.contains)
        }
        when += change.when
        because = change.because
    }
}
