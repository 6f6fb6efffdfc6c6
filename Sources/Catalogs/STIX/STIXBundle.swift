import SourceText

/// A STIX 2.1 bundle as it was read: each object once, in the order in which objects were first met.
struct STIXBundle {
    /// The objects by id, the newest version of each.
    private(set) var objects: [String: STIXObject] = [:]
    /// The ids in order.
    private(set) var order: [String] = []
    /// What marking definitions of the bundle say about passing on.
    private var lights = TrafficLight.definitions
    /// How many older versions of objects there were.
    private(set) var older = 0
    /// How many objects have neither a type nor an id that fits it.
    private(set) var nameless = 0

    /// Reads a file, whole or not at all.
    ///
    /// - Throws: a diagnostic with the code `bad-stix`, `stix-version`, `bad-json` or `nesting-too-deep`.
    init(_ source: SourceFile) throws(DiagnosticError) {
        func refuse(_ code: String, _ message: String) -> DiagnosticError {
            DiagnosticError(Diagnostic(code, message, at: Place(file: source.path)))
        }
        if source.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
            throw refuse(
                "stix-version",
                "this is XML, as STIX 1 was, and only STIX 2.1 in JSON is read; stix2-elevator converts it")
        }
        try JSONSyntax.check(source)
        let bundle = JSONValue(checked: source).members
        guard bundle["type"]?.text == "bundle" else {
            let type = bundle["type"]?.text.map { ", but of the type '\($0)'" } ?? ""
            throw refuse("bad-stix", "this is no STIX bundle: the outermost object is none\(type)")
        }
        if let version = bundle["spec_version"]?.text, version != "2.1" {
            throw refuse("stix-version", Self.old(version))
        }
        guard let items = bundle["objects"], items.isList else {
            throw refuse("bad-stix", "the bundle has no list of objects")
        }
        var versions: Set<String> = []
        for item in items.items {
            guard let object = STIXObject(item) else {
                nameless += 1
                continue
            }
            if !object.isObservable { versions.insert(object.specVersion ?? "2.0") }
            add(object)
        }
        for definition in all(["marking-definition"]) where lights[definition.id] == nil {
            lights[definition.id] = Self.light(definition)
        }
        guard !objects.isEmpty else { throw refuse("bad-stix", "the bundle has no objects") }
        // Bundles of version 2.1 say it in each object; those of 2.0 in none.
        if let version = versions.sorted().first(where: { $0 != "2.1" }) {
            throw refuse("stix-version", Self.old(version))
        }
    }

    private static func old(_ version: String) -> String {
        "this is STIX \(version), and only 2.1 is read; take the publisher's 2.1 file, or convert it with stix2-elevator"
    }

    private mutating func add(_ object: STIXObject) {
        guard let known = objects[object.id] else {
            order.append(object.id)
            objects[object.id] = object
            return
        }
        older += 1
        if known.modified < object.modified { objects[object.id] = object }
    }

    /// The objects of some types, in order.
    func all(_ types: Set<String>) -> [STIXObject] {
        order.compactMap { objects[$0] }.filter { types.contains($0.type) }
    }

    // MARK: Markings

    /// The strictest marking of an object; nil where it has none.
    func light(of object: STIXObject) -> TrafficLight? {
        object.markings.compactMap { lights[$0] }.max()
    }

    private static func light(_ definition: STIXObject) -> TrafficLight? {
        if let word = definition.members["definition"]?.members["tlp"]?.text { return TrafficLight(name: word) }
        for value in definition.members["extensions"]?.members.values ?? [:].values {
            if let word = value.members["tlp_2_0"]?.text { return TrafficLight(name: word) }
        }
        return definition.name.isEmpty ? nil : TrafficLight(name: definition.name)
    }

    /// The statements that mark objects, such as a notice of copyright.
    var statements: [String] {
        all(["marking-definition"]).compactMap { $0.members["definition"]?.members["statement"]?.text }
    }
}
