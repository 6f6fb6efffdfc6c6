public import Catalogs
public import SourceText

/// A profile as an OSCAL profile: which controls of which catalogs, and what is worded anew.
///
/// What it drops is not included. Elements of its own stand in its own catalog, since a profile of OSCAL can't say them.
public struct OSCALProfileDocument: Sendable {
    private let profile: Framework
    private let sources: [Source]
    private let day: String

    /// A catalog, and what the profile takes from it.
    private struct Source: Sendable {
        let framework: Framework
        let ids: OSCALControlIDs
        var elements: [(taken: Element, original: Element)] = []
    }

    private struct Profile: Encodable {
        let uuid: String
        let metadata: OSCAL.Metadata
        let imports: [Import]
        let merge = Merge()
        let modify: Modification?
        let backMatter: OSCAL.BackMatter?
    }

    private struct Import: Encodable {
        let href: String
        var includeAll: OSCAL.Nothing?
        var includeControls: [Selection]?
    }

    private struct Selection: Encodable { let withIds: [String] }
    private struct Merge: Encodable { let asIs = true }
    private struct Modification: Encodable { let alters: [Alteration] }

    private struct Alteration: Encodable {
        let controlId: String
        var removes: [Removal]?
        var adds: [Addition]?
    }

    private struct Removal: Encodable {
        var byName: String?
        var byId: String?
        var byItemName: String?
    }

    private struct Addition: Encodable {
        var title: String?
        var props: [OSCAL.Property]?
        var parts: [OSCAL.Part]?
    }

    /// - Parameters:
    ///   - profile: The profile, resolved.
    ///   - library: Where the frameworks are found that it is made of.
    ///   - day: The day that it is of, as `YYYY-MM-DD`.
    public init(_ profile: Framework, library: FrameworkLibrary, day: String) throws(DiagnosticError) {
        self.profile = profile
        self.day = day
        var names = profile.header.bases
        for origin in profile.namesakes where !names.contains(origin) && origin != profile.id { names.append(origin) }
        var sources: [Source] = []
        var taken: Set<String> = []
        let whole = profile.elements.filter { $0.partOf == nil }
        for name in names {
            guard let framework = try library.framework(name) else { continue }
            var source = Source(framework: framework, ids: OSCALControlIDs(framework))
            for element in whole where !taken.contains(element.id) {
                guard var original = framework[element.id] else { continue }
                // A profile's elements carry the conditions of the framework that they are taken from.
                original.when += framework.header.scope.filter { !original.when.contains($0) }
                taken.insert(element.id)
                source.elements.append((element, original))
            }
            sources.append(source)
        }
        let own = whole.filter { !taken.contains($0.id) }.map { (taken: $0, original: $0) }
        sources.append(Source(framework: profile, ids: OSCALControlIDs(profile), elements: own))
        self.sources = sources.filter { !$0.elements.isEmpty }
    }

    /// The document in JSON.
    public func json() throws(DeliverableError) -> String {
        let imports = sources.map(importing)
        let alters = sources.flatMap { source in
            source.elements.compactMap { alteration($0.taken, $0.original, source.ids) }
        }
        return try OSCALFile.json("profile") { uuid in
            Profile(
                uuid: uuid, metadata: profile.header.oscalMetadata(day: day), imports: imports,
                modify: alters.isEmpty ? nil : Modification(alters: alters),
                backMatter: OSCAL.BackMatter(sources.map(\.framework.oscalResource)))
        }
    }

    private func importing(_ source: Source) -> Import {
        let href = source.framework.oscalResource.href
        guard source.elements.count < source.framework.elements.count(where: { $0.partOf == nil }) else {
            return Import(href: href, includeAll: OSCAL.Nothing())
        }
        return Import(
            href: href, includeControls: [Selection(withIds: source.elements.map { source.ids.control($0.original) })])
    }

    /// What the profile says otherwise than the catalog; nil for nothing.
    private func alteration(_ taken: Element, _ original: Element, _ ids: OSCALControlIDs) -> Alteration? {
        var alteration = Alteration(controlId: ids.control(original))
        var removes: [Removal] = []
        var addition = Addition()
        if taken.title != original.title { addition.title = taken.title }
        if taken.text != original.text {
            let id = ids.statement(original)
            removes.append(Removal(byId: id))
            addition.parts = [OSCAL.Part(id: id, name: "statement", prose: taken.text)]
        }
        let old = original.oscalProperties(in: profile)
        let changed = taken.oscalProperties(in: profile).filter { property in
            !old.contains { $0.name == property.name && $0.value == property.value }
        }
        for property in changed where old.contains(where: { $0.name == property.name }) {
            removes.append(Removal(byName: property.name, byItemName: "prop"))
        }
        addition.props = changed.unlessEmpty
        guard addition.title != nil || addition.parts != nil || addition.props != nil else { return nil }
        alteration.removes = removes.unlessEmpty
        alteration.adds = [addition]
        return alteration
    }
}
