import ProductModel

/// What the classes and enumerations of pytm come to.
enum PytmWords {
    static let classification: [String: Level] = [
        "public": .veryLow, "restricted": .low, "sensitive": .moderate, "secret": .high, "top_secret": .veryHigh,
    ]

    /// Whether a class is outside of the product.
    static func isParty(_ name: String) -> Bool { name == "Actor" || name == "ExternalEntity" }

    /// The kind of component that a class is; nil where it may be several.
    static func componentKind(_ name: String) -> String? {
        switch name {
        case "Server", "Lambda": "backend"
        default: nil
        }
    }

    /// The last word of `Classification.PUBLIC`, in small letters.
    static func word(_ text: String) -> String {
        (text.split(separator: ".").last.map(String.init) ?? text).lowercased()
    }
}
