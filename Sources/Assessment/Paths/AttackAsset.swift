public import ProductModel

/// Something of value that an attack can be after.
public struct AttackAsset: Sendable, Hashable {
    /// What sort of value it is.
    public enum Kind: String, Sendable {
        /// Data, keys, passwords and firmware included.
        case data
        /// What a component does to people and property.
        case function
        /// What a use case does to them.
        case useCase = "use case"
        /// Every unit of a component, or the whole of a service.
        case fleet
    }

    /// Its name in a path's key: `data.video`, `components.lock`, `use_cases.unlock`, `fleet.camera`.
    public let id: String
    /// What sort of value it is.
    public let kind: Kind
    /// The section that its entry stands in.
    public let section: SectionName
    /// Its entry.
    public let entry: String
    /// Its name for people.
    public let title: String
    /// Whether it says something about a person; nil when nobody said.
    public let isPersonal: Bool?
}

/// What an attack does to an asset.
public enum AttackGoal: String, Sendable, CaseIterable, Comparable {
    /// Others learn it.
    case read
    /// Others change it.
    case change
    /// It is not there when it is needed.
    case stop
    /// People or property come to harm.
    case harm = "cause harm"
    /// All units, or all customers of a service, are in the attacker's hands.
    case takeOver = "take over"
    /// Whoever does it passes for any unit.
    case passFor = "pass for"

    /// In the order in which they are shown.
    public static func < (left: AttackGoal, right: AttackGoal) -> Bool {
        left.place < right.place
    }
}
