import SourceText

/// Reads what a CycloneDX file says about vulnerabilities: its VEX.
struct CycloneDXStatements {
    private let bill: SoftwareBill
    private let author: String?
    private let file: String
    private let index: [String: Int]
    /// What could not be taken over.
    private(set) var remarks = DiagnosticCollector()

    init(bill: SoftwareBill, author: String?, file: String) {
        self.bill = bill
        self.file = file
        self.author = author
        index = Dictionary(
            bill.packages.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What one vulnerability's entry says, with one statement for each status.
    mutating func read(_ vulnerability: DataNode) -> [ImpactStatement] {
        guard let id = vulnerability.text("id") else { return [] }
        let analysis = vulnerability["analysis"]
        let state = analysis?.text("state")
        var subjects: [(status: ImpactStatus, original: String?, subject: ImpactSubject)] = []
        for target in vulnerability.list("affects") {
            guard let reference = target.text("ref"),
                let (status, original) = status(state, of: reference, versions: target.list("versions"))
            else { continue }
            if status != .affected, package(reference)?.version == nil, !target.list("versions").isEmpty {
                // The list tells versions apart that nothing here can: a clean bill for some must not become one for all.
                remarks.report(
                    Diagnostic(
                        "vex-left-out",
                        "what '\(id)' says about some versions of '\(reference)' is left out, as this file does not "
                            + "say which version that is",
                        at: target.place(in: file), severity: .warning))
                continue
            }
            subjects.append((status, original, subject(reference)))
        }
        // An analysis that names nothing is about what the bill is about.
        if vulnerability.list("affects").isEmpty, let state, let (status, original) = Self.status(state),
            let root = bill.root
        {
            subjects.append((status, original, subject(root)))
        }
        let justification = analysis?.text("justification")
        let reason = Self.exactJustification(vulnerability) ?? justification.flatMap(Self.justification)
        var statements: [ImpactStatement] = []
        for (status, original, subject) in subjects {
            if let place = statements.firstIndex(where: { $0.status == status && $0.originalStatus == original }) {
                statements[place].subjects.append(subject)
                continue
            }
            statements.append(
                ImpactStatement(
                    vulnerability: id, aliases: aliases(vulnerability, of: id), status: status,
                    justification: status == .notAffected ? reason : nil,
                    detail: analysis?.text("detail") ?? (state == nil ? nil : justification),
                    action: vulnerability.text("recommendation") ?? vulnerability.text("workaround"),
                    responses: analysis?.texts("response") ?? [], subjects: [subject], author: author,
                    made: analysis?.text("lastUpdated") ?? analysis?.text("firstIssued")
                        ?? vulnerability.text("updated") ?? vulnerability.text("published") ?? bill.made,
                    originalStatus: original ?? Self.finerStatus(status, justification)))
        }
        return statements
    }

    private func aliases(_ vulnerability: DataNode, of id: String) -> [String] {
        vulnerability.list("references").compactMap { $0.text("id") }.filter { $0 != id }.withoutRepetition
    }

    /// The state with the reason beside it, where the nearest of the five reasons does not lead back to it.
    private static func finerStatus(_ status: ImpactStatus, _ word: String?) -> String? {
        guard status == .notAffected, let word else { return nil }
        let leadsBack = [
            "code_not_present", "code_not_reachable", "requires_environment", "protected_by_mitigating_control",
        ]
        return leadsBack.contains(word) || justification(word) == nil ? nil : "not_affected:\(word)"
    }

    /// The justification in the words of VEX, where our own writer has put it beside the coarser one of the format.
    private static func exactJustification(_ vulnerability: DataNode) -> ImpactJustification? {
        vulnerability.list("properties").first { $0.text("name") == "securable:justification" }?.text("value")
            .flatMap(ImpactJustification.init(rawValue:))
    }

    /// A part of the product with the product around it, or the product itself.
    private func subject(_ reference: String) -> ImpactSubject {
        guard let package = package(reference) else {
            // The part after the number sign of a link into another bill is often what the package is known by.
            let fragment = reference.firstIndex(of: "#").map { String(reference[reference.index(after: $0)...]) }
            let known = fragment?.percentDecoded ?? ""
            return ImpactSubject(
                product: known.hasPrefix("pkg:") || known.hasPrefix("cpe:") ? [reference, known] : [reference])
        }
        guard let root = bill.root.flatMap(self.package(_:)), root.reference != package.reference else {
            return ImpactSubject(product: package.identifiers)
        }
        return ImpactSubject(product: root.identifiers, part: package.identifiers)
    }

    /// The package with a reference, which may be a BOM-Link (`urn:cdx:serial/version#reference`) into this file.
    private func package(_ reference: String) -> SoftwarePackage? {
        if let number = index[reference] { return bill.packages[number] }
        guard reference.hasPrefix("urn:cdx:"), let serial = bill.serial, let hash = reference.firstIndex(of: "#")
        else { return nil }
        let document = serial.split(separator: ":").last.map(String.init) ?? serial
        guard reference[..<hash].contains(document) else { return nil }
        let fragment = String(reference[reference.index(after: hash)...])
        return (index[fragment] ?? index[fragment.percentDecoded]).map { bill.packages[$0] }
    }

    // MARK: Words

    private func status(
        _ state: String?, of reference: String, versions: [DataNode]
    ) -> (ImpactStatus, String?)? {
        let version = package(reference)?.version
        let entry =
            versions.first { $0.text("version") != nil && $0.text("version") == version }
            ?? (versions.count == 1 && version == nil ? versions.first : nil)
        let said = entry.map { $0.text("status") ?? "affected" }
        if said == "unaffected" { return (.notAffected, "unaffected") }
        if let state { return Self.status(state) }
        switch said ?? (versions.isEmpty ? "affects" : nil) {
        case "affected", "affects": return (.affected, said ?? "affects")
        case "unknown": return (.underInvestigation, "unknown")
        // Its versions are listed and this one is not: nothing is said about it.
        default: return nil
        }
    }

    private static func status(_ state: String) -> (ImpactStatus, String?)? {
        switch state {
        case "exploitable": (.affected, nil)
        case "in_triage": (.underInvestigation, nil)
        case "not_affected": (.notAffected, nil)
        case "false_positive": (.notAffected, state)
        case "resolved": (.fixed, nil)
        case "resolved_with_pedigree": (.fixed, state)
        default: nil
        }
    }

    /// CycloneDX has nine reasons where VEX has five; the nearest is taken, by our own judgement.
    private static func justification(_ word: String) -> ImpactJustification? {
        switch word {
        case "code_not_present": .vulnerableCodeNotPresent
        case "code_not_reachable": .vulnerableCodeNotInExecutePath
        case "requires_configuration", "requires_environment": .vulnerableCodeCannotBeControlledByAdversary
        case "requires_dependency": .componentNotPresent
        case "protected_by_compiler", "protected_at_runtime", "protected_at_perimeter",
            "protected_by_mitigating_control":
            .inlineMitigationsAlreadyExist
        default: nil
        }
    }
}

extension SoftwarePackage {
    /// What names it: its reference, package URL and CPE names.
    var identifiers: [String] { ([reference, packageURL].compactMap(\.self) + cpes).withoutRepetition }
}

extension String {
    /// Itself with `%2F` and the like as the characters that they stand for.
    var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
