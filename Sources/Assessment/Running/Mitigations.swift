import ProductDatabase
import ProductModel

/// What stands in the way of findings: proven capabilities, and what was decided about each finding.
struct Mitigations: Sendable {
    /// What became of a finding, and why.
    struct Verdict {
        let status: Finding.Status
        let reason: String?
        /// How well what is in place answers it, where that is proven.
        var strength: MitigationStrength?
        /// The capability that proves it.
        var capability: String?
    }

    private struct Claim: Hashable {
        let element: String
        let component: String
    }

    /// The capability that proves an element for a component; for all components, under the empty name.
    private var proven: [Claim: String] = [:]
    private(set) var treatments: [String: Treatment] = [:]
    /// The capability that proves a means.
    private var provenMeans: [String: (capability: String, strength: Level?)] = [:]

    init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.provenElements, policy: .trusted) { row throws(DatabaseError) in
            guard let element = row.text(0), let capability = row.text(2) else { return }
            proven[Claim(element: element, component: row.text(1) ?? "")] = capability
        }
        try tables.engine.select(SQL.provenMeans, policy: .trusted) { row throws(DatabaseError) in
            guard let means = row.text(0), let capability = row.text(1) else { return }
            provenMeans[means] = (capability, row.integer(2).flatMap(Level.init(rawValue:)))
        }
        try tables.engine.select(SQL.treatments, policy: .trusted) { row throws(DatabaseError) in
            guard let key = row.text(0) else { return }
            treatments[key] = Treatment(
                decision: row.text(1), because: row.text(2), owner: row.text(3), due: row.text(6),
                isOverdue: row.flag(7) ?? false, until: row.text(4), isOver: row.flag(5) ?? false)
        }
        try tables.engine.select(SQL.treatmentMeans, policy: .trusted) { row throws(DatabaseError) in
            if let key = row.text(0), let means = row.text(1) { treatments[key]?.means.append(means) }
        }
    }

    /// Whether nothing is proven and nothing decided.
    var isEmpty: Bool { proven.isEmpty && treatments.isEmpty }

    /// Whether something was decided about attack paths, by their keys.
    var decidesOnPaths: Bool { treatments.keys.contains { $0.hasPrefix("path:") } }

    /// What becomes of a finding.
    func verdict(key: String, component: String?, mitigatedBy elements: [String]) -> Verdict {
        let proven = proof(of: elements, on: component)
        guard let treatment = treatments[key] else { return proven ?? Verdict(status: .open, reason: nil) }
        let verdict = judge(treatment)
        guard let proven, verdict.status == .open || verdict.status == .mitigated else { return verdict }
        return verdict.strength?.success(from: .veryHigh) == .veryLow ? verdict : proven
    }

    private func proof(of elements: [String], on component: String?) -> Verdict? {
        for element in elements {
            for place in [component ?? "", ""] {
                if let capability = proven[Claim(element: element, component: place)] {
                    return Verdict(
                        status: .mitigated, reason: "capability \(capability) is met, with current evidence",
                        strength: .capability, capability: capability)
                }
            }
        }
        return nil
    }

    private func judge(_ treatment: Treatment) -> Verdict {
        switch treatment.decision {
        case "accept":
            guard treatment.because != nil, let owner = treatment.owner, let until = treatment.until else {
                return Verdict(
                    status: .open, reason: "its acceptance does not count: it needs because, owner and until")
            }
            return treatment.isOver
                ? Verdict(status: .open, reason: "its acceptance ended on \(until)")
                : Verdict(status: .accepted, reason: "accepted by \(owner) until \(until): \(treatment.because ?? "")")
        case "false-alarm":
            return treatment.because.map { Verdict(status: .falseAlarm, reason: $0) }
                ?? Verdict(status: .open, reason: "its dismissal does not count: it needs because")
        case "transfer":
            return treatment.because.map { Verdict(status: .transferred, reason: $0) }
                ?? Verdict(status: .open, reason: "its transfer does not count: it needs because")
        case "mitigate": return mitigated(by: treatment.means)
        default:
            return Verdict(status: .open, reason: treatment.decision == nil ? nil : "to be avoided, and still there")
        }
    }

    private func mitigated(by means: [String]) -> Verdict {
        let proven = means.compactMap { name in
            provenMeans[name].map { (name: name, capability: $0.capability, strength: $0.strength) }
        }
        let best = proven.min {
            MitigationStrength.means($0.strength).rank < MitigationStrength.means($1.strength).rank
        }
        guard let best else {
            return Verdict(
                status: .open,
                reason: means.isEmpty
                    ? "to be mitigated, and no means is named"
                    : "to be mitigated by \(means.joined(separator: ", ")), which is not proven yet")
        }
        let strength = MitigationStrength.means(best.strength)
        let words = best.strength.map { "its strength is \($0.title)" } ?? "its strength is not said"
        let reason = "\(best.name), by capability \(best.capability), which is met with current evidence; \(words)"
        return strength.counts
            ? Verdict(status: .mitigated, reason: reason, strength: strength, capability: best.capability)
            : Verdict(status: .open, reason: reason + ", which is too little to count")
    }
}
