/// Where a threat source stands before it does anything.
public enum AttackPosition: String, Sendable, CaseIterable {
    case internet, lan, radio, physical
    case supplyChain = "supply-chain"
    case insider

    /// The position in the middle of a sentence.
    public var title: String {
        switch self {
        case .internet: "the internet"
        case .lan: "the local network"
        case .radio: "radio range"
        case .physical: "touch"
        case .supplyChain: "the supply chain"
        case .insider: "staff"
        }
    }

    /// Who stands there, in the words that threats use for their source.
    public var threatSources: [String] {
        switch self {
        case .internet: ["outsider", "criminal-group", "state"]
        case .lan: ["neighbour", "intimate"]
        case .radio: ["neighbour"]
        case .physical: ["visitor", "intimate", "previous-owner"]
        case .supplyChain: ["supplier", "state"]
        case .insider: ["insider"]
        }
    }

    /// The same in the words of SP 800-30 (first revision), table D-2.
    public var taxonomy: String {
        switch self {
        case .internet: "adversarial: outsider, established group, nation-state"
        case .lan: "adversarial: outsider nearby, trusted insider of the household or site"
        case .radio: "adversarial: outsider nearby"
        case .physical: "adversarial: outsider or trusted insider who can touch it"
        case .supplyChain: "adversarial: supplier, nation-state"
        case .insider: "adversarial: privileged insider, partner"
        }
    }
}

extension AttackPosition: Comparable {
    /// In the order in which they are shown: from far away to close by.
    public static func < (left: AttackPosition, right: AttackPosition) -> Bool {
        left.place < right.place
    }

    /// Its place among all of them, from 0.
    var place: Int {
        switch self {
        case .internet: 0
        case .lan: 1
        case .radio: 2
        case .physical: 3
        case .supplyChain: 4
        case .insider: 5
        }
    }
}
