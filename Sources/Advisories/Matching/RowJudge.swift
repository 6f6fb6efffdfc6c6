/// Makes one outcome of all that a record says about a package in an ecosystem.
struct RowJudge {
    let identity: PackageIdentity
    let version: PackageVersion
    let scheme: VersionScheme
    let platform: Platform

    /// What the rows say that the version is not outside of; nil where they say that it is not affected.
    func outcome(of rows: [AffectedRow]) -> MatchOutcome? {
        let surely = rows.filter { $0.position == .inside }
        // A record may name a version as unaffected inside a wider range; the narrower statement is meant.
        if surely.contains(where: { $0.flags.contains(.isUnaffected) }) { return nil }
        if let row = surely.first(where: { $0.flags.isDisjoint(with: [.isUnknown, .isUnaffected]) }) {
            return affected(by: row, among: surely)
        }
        if let row = surely.first(where: { $0.flags.contains(.isUnknown) }) {
            return undecided(row, "the record says that it is not known whether \(row.range) are affected")
        }
        guard let row = rows.first(where: { !$0.flags.contains(.isUnaffected) }) else { return nil }
        return undecided(row, reason(notToDecide: row))
    }

    private func affected(by row: AffectedRow, among rows: [AffectedRow]) -> MatchOutcome {
        let isEvery = row.lowText == nil && row.highText == nil && !row.flags.contains(.isLiteral)
        let rule: MatchOutcome.Rule =
            row.flags.contains(.isLiteral) ? .literalVersion : isEvery ? .everyVersion : .versionRange
        if let ruledOut = ruledOut(row) {
            return MatchOutcome(
                .notAffected, by: rule, confidence: confidence(isEvery), identity: name, reasons: [row.words],
                ruledOutBy: ruledOut)
        }
        return MatchOutcome(
            .affected, by: rule, confidence: confidence(isEvery), identity: name,
            reasons: ["\(row.words), in the order of \(scheme.rawValue)"],
            fixedIn: rows.compactMap {
                $0.flags.contains(.includesHigh) || $0.flags.contains(.isLiteral) ? nil : $0.highText
            })
    }

    private func undecided(_ row: AffectedRow, _ reason: String) -> MatchOutcome {
        MatchOutcome(
            .undecided, by: row.flags.contains(.isLiteral) ? .literalVersion : .versionRange,
            confidence: confidence(false), identity: name, reasons: [reason],
            fixedIn: [row.highText].compactMap(\.self))
    }

    private func reason(notToDecide row: AffectedRow) -> String {
        guard let text = version.text else {
            return "the bill does not say which version it is, and \(row.words)"
        }
        if row.flags.contains(.onlyCommits) { return "the record names commits only, and the bill names none" }
        guard version.key == nil else {
            return "a bound of the record can't be read as a version of \(scheme.rawValue): \(row.words)"
        }
        return "version \(text) can't be read as one of \(scheme.rawValue), and \(row.words)"
    }

    /// The platform that rules a row out: only where the record names known ones, and none of them may be there.
    private func ruledOut(_ row: AffectedRow) -> String? {
        let families = row.platforms.map(OperatingSystems.known.family(ofWord:))
        guard !families.isEmpty, families.allSatisfy({ $0.map { platform.has(family: $0) == .no } ?? false }) else {
            return nil
        }
        return "the record is for \(row.platforms.joined(separator: ", ")), and the product runs on \(platform.words)"
    }

    private var name: String {
        identity.ecosystem == "name" ? "the name \(identity.name)" : "\(identity.ecosystem) \(identity.name)"
    }

    private func confidence(_ isEvery: Bool) -> MatchOutcome.Confidence {
        if identity.ecosystem == "name" { return isEvery ? .low : .medium }
        return isEvery && version.text == nil ? .medium : .high
    }
}

extension AffectedRow {
    fileprivate var range: String { flags.contains(.isLiteral) ? "version \(lowText ?? "?")" : "versions \(words)" }
}
