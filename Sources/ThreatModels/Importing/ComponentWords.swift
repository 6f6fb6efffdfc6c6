/// Guesses the kind of component from the words of a type, where these leave no doubt.
enum ComponentWords {
    /// What a type is.
    enum Kind: Equatable {
        /// A kind of component.
        case component(String)
        /// Not part of the product.
        case party
    }

    private static let kinds: [(words: Set<String>, kind: Kind)] = [
        (["actor", "user", "person", "human", "people", "external", "party", "attacker"], .party),
        (
            ["iot", "device", "sensor", "actuator", "embedded", "firmware", "microcontroller", "plc", "hmi"],
            .component("device")
        ),
        (["gateway", "router", "hub", "bridge"], .component("gateway")),
        (["mobile", "browser", "client", "desktop", "app", "android", "ios"], .component("app")),
        (
            [
                "server", "service", "database", "db", "datastore", "store", "storage", "lambda", "function", "queue",
                "api", "cloud", "backend", "cache", "bucket", "container", "cluster", "broker", "lake", "ldap", "cms",
            ], .component("backend")
        ),
    ]

    /// The kind that the first fitting row of the table says; nil where no word fits.
    static func kind(_ type: String) -> Kind? {
        let words = Set(Identifiers.kebabCase(type).split(separator: "-").map(String.init))
        // An API gateway is a service in somebody's cloud, and no box of the product's own.
        if words.isSuperset(of: ["api", "gateway"]) { return .component("backend") }
        return kinds.first { !$0.words.isDisjoint(with: words) }?.kind
    }
}
