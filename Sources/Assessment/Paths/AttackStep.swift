public import ProductModel

/// One step of an attack: from where somebody is to where that lets them go, and what decides whether it does.
public struct AttackStep: Sendable {
    /// How it is done.
    public enum Kind: String, Sendable, CaseIterable {
        /// Through an interface, or by what a component is exposed to.
        case enter
        /// Listening to, or changing, what a flow carries.
        case wire
        /// From a component to one that it sends to.
        case flow
        /// From a part to the whole, or back.
        case part
        /// From one unit to all of its kind, or from one customer to all.
        case fleet
        /// By those who make, supply or run it.
        case manage
        /// By its updates.
        case update
        /// From a component on to the network that it stands in.
        case forward
    }

    /// Whether it can be done.
    public enum State: Sendable, Equatable {
        /// The files say so.
        case open
        /// A fact that nobody said decides it.
        case possible
        /// A fact, or something proven, stands in the way.
        case barred(String)
    }

    /// How it is done.
    public let kind: Kind
    /// The weakness that it uses, by the name that the catalog of causes gives it.
    public let cause: String
    /// Where it starts.
    public let from: AttackPlace
    /// Where it leads.
    public let to: AttackPlace
    /// The entry whose facts decide about it: an interface, a flow, a component or a party.
    public let section: SectionName
    /// That entry's id; empty where the section itself is missing.
    public let subject: String
    /// How easily it succeeds.
    public let success: Level
    /// Whether it can be done.
    public let state: State
    /// Why, in words.
    public let reason: String
    /// What would cut it.
    public let control: AttackControl
    /// The facts that nobody said, as `section.id.field`; empty unless the step is possible.
    public let asks: [String]
    /// The rule that finds the same weakness, where there is one.
    public let rule: String?
    /// Where its subject stands.
    public let position: Position
}

/// A fact to change, or a capability to build, that would cut steps of attacks.
public struct AttackControl: Sendable, Hashable, Comparable {
    /// The fact: `interfaces.telnet.authentication`.
    public let fact: String
    /// The element of a framework that asks for it, where one does.
    public let element: String?
    /// What to do, in a few words.
    public let title: String

    /// By the fact's name.
    public static func < (left: AttackControl, right: AttackControl) -> Bool { left.fact < right.fact }
}
