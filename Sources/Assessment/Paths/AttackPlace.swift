/// Where an attacker has come to, and what that lets them do there.
public enum AttackPlace: Sendable, Hashable {
    /// Where threat sources stand. A component that they hold can bring them to another of these.
    case position(AttackPosition)
    /// At a component.
    case component(String, Hold)
    /// On the way of a flow.
    case flow(String, Grip)

    /// What they have at a component.
    public enum Hold: String, Sendable, CaseIterable {
        /// One unit does what they want; of a service, one customer's share of it.
        case control
        /// They can read what it keeps.
        case storage
        /// They can make it act, within what it is made for.
        case function
        /// All units, or the whole service.
        case fleet
        /// They can pass for any unit, without holding it.
        case identity
        /// A unit of their own, bought to be taken apart.
        case sample
    }

    /// What they can do with what passes.
    public enum Grip: String, Sendable, CaseIterable {
        case read, alter
    }

    /// The component, where it is one.
    public var component: String? {
        if case .component(let id, _) = self { return id }
        return nil
    }
}
