import ProductDatabase
import ProductModel

/// What stands in the way of findings: proven capabilities, and what was decided about each finding.
struct Mitigations {
    /// What became of a finding, and why.
    struct Verdict {
        let status: Finding.Status
        let reason: String?
    }

    private struct Claim: Hashable {
        let element: String
        let component: String
    }

    private struct Treatment {
        var decision = ""
        var because: String?
        var owner: String?
        var until: String?
        var isOver = false
        var means: [String] = []
    }

    /// The capability that proves an element for a component; for all components, under the empty name.
    private var proven: [Claim: String] = [:]
    private var treatments: [String: Treatment] = [:]
    /// The capability that proves a means.
    private var provenMeans: [String: String] = [:]

    init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.provenElements, policy: .trusted) { row throws(DatabaseError) in
            guard let element = row.text(0), let capability = row.text(2) else { return }
            proven[Claim(element: element, component: row.text(1) ?? "")] = capability
        }
        try tables.engine.select(SQL.provenMeans, policy: .trusted) { row throws(DatabaseError) in
            if let means = row.text(0), let capability = row.text(1) { provenMeans[means] = capability }
        }
        try tables.engine.select(SQL.treatments, policy: .trusted) { row throws(DatabaseError) in
            guard let key = row.text(0) else { return }
            treatments[key] = Treatment(
                decision: row.text(1) ?? "", because: row.text(2), owner: row.text(3), until: row.text(4),
                isOver: row.flag(5) ?? false)
        }
        try tables.engine.select(SQL.treatmentMeans, policy: .trusted) { row throws(DatabaseError) in
            if let key = row.text(0), let means = row.text(1) { treatments[key]?.means.append(means) }
        }
    }

    /// Whether nothing is proven and nothing decided.
    var isEmpty: Bool { proven.isEmpty && treatments.isEmpty }

    /// What becomes of a finding.
    func verdict(key: String, component: String?, mitigatedBy elements: [String]) -> Verdict {
        if let treatment = treatments[key] {
            let verdict = judge(treatment)
            if verdict.status != .open { return verdict }
            return proof(of: elements, on: component) ?? verdict
        }
        return proof(of: elements, on: component) ?? Verdict(status: .open, reason: nil)
    }

    private func proof(of elements: [String], on component: String?) -> Verdict? {
        for element in elements {
            for place in [component ?? "", ""] {
                if let capability = proven[Claim(element: element, component: place)] {
                    return Verdict(status: .mitigated, reason: "capability \(capability) is met, with current evidence")
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
        case "mitigate":
            for means in treatment.means {
                if let capability = provenMeans[means] {
                    return Verdict(
                        status: .mitigated,
                        reason: "\(means), by capability \(capability), which is met with current evidence")
                }
            }
            let means = treatment.means.joined(separator: ", ")
            return Verdict(
                status: .open,
                reason: means.isEmpty
                    ? "to be mitigated, and no means is named" : "to be mitigated by \(means), which is not proven yet")
        default:
            return Verdict(status: .open, reason: treatment.decision.isEmpty ? nil : "to be avoided, and still there")
        }
    }
}
