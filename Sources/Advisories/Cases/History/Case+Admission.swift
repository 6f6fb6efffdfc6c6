/// What may be written down in a case, and what not.
///
/// The awareness time starts the clocks of the law, so it is said once. It can be corrected to an earlier time, with a
/// reason, since that makes deadlines earlier and hides nothing; never to a later one. Whoever typed it wrong and too
/// early closes the case with that as the reason, and opens another; both stay. The same holds for the time at which a
/// measure became available.
extension Case {
    /// The longest note, in bytes.
    static let noteLimit = 1 << 20
    /// The longest title, reference, role or id, in bytes.
    static let lineLimit = 500

    /// Refuses what can't be true of this case, with the reason and what to do.
    func admit(_ entry: CaseEntry, now: PointInTime) throws(AdvisoriesError) {
        try Self.admitTexts(of: entry)
        guard entry.happened <= now else {
            throw .refused(
                "\(entry.happened.spoken) lies in the future; it is \(now.shown(in: entry.happened.zone).spoken)")
        }
        if closed != nil, entry.kind != .reopened, entry.kind != .note {
            throw .refused("case \(id) is closed; reopen it first: securable case record \(id) reopened --note WHY")
        }
        if entry.kind == .reopened, closed == nil { throw .refused("case \(id) is open") }
        if entry.kind.isOnce, entry.kind != .aware, let first = first(entry.kind) {
            throw .refused(
                "\(first.kind.rawValue) stands in case \(id) already, at \(first.happened.spoken), and stays; add to it "
                    + "with a note")
        }
        try admitKind(entry)
        try admitOrder(entry)
        try admitReason(entry)
    }

    /// Refuses texts that are too long to be meant, and titles that a list can't show.
    static func admitTexts(of entry: CaseEntry) throws(AdvisoriesError) {
        let details = entry.details
        let lines =
            [details.title, details.reference, entry.role].compactMap(\.self) + (details.products ?? [])
            + (details.vulnerabilities ?? [])
        for line in lines {
            guard line.utf8.count <= lineLimit else {
                throw .refused(
                    "a title, id, role or reference has at most \(lineLimit) bytes; put the rest into a note")
            }
            guard !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                throw .refused("a title, id, role or reference is one line of plain text")
            }
        }
        for text in [details.note].compactMap(\.self) + (details.facts ?? [:]).values
        where text.utf8.count > noteLimit {
            throw .refused("a note has at most 1 MiB; keep the rest as a file and name it")
        }
    }

    private func admitKind(_ entry: CaseEntry) throws(AdvisoriesError) {
        let fits: [CaseKind]
        switch entry.kind {
        case .exploited: fits = [.vulnerability]
        case .severe: fits = [.incident]
        case .earlyWarning, .notification, .finalReport: fits = [.vulnerability, .incident]
        case .acknowledged, .statusUpdate: fits = [.report, .vulnerability]
        default: return
        }
        guard fits.contains(kind) else {
            throw .refused(
                "\(entry.kind.rawValue) is said of a case of the kind \(fits.map(\.rawValue).joined(separator: " or ")), "
                    + "and \(id) is of the kind \(kind.rawValue)")
        }
        if entry.kind == .exploited || entry.kind == .severe, entry.details.answer == nil {
            throw .refused("say yes or no: securable case record \(id) \(entry.kind.rawValue) yes")
        }
    }

    private func admitOrder(_ entry: CaseEntry) throws(AdvisoriesError) {
        switch entry.kind {
        case .aware:
            if let awareness {
                throw .refused(
                    "the awareness time of case \(id) is \(awareness.spoken) and is set once; if you knew earlier: "
                        + "securable case record \(id) awareness-corrected --at TIME --note WHY")
            }
            if kind == .vulnerability, isExploited == false { throw Self.awareOfNothing }
        case .awarenessCorrected:
            guard let awareness else {
                throw .refused("there is no awareness time to correct: securable case record \(id) aware --at TIME")
            }
            guard entry.happened < awareness else {
                throw .refused(
                    "an awareness time is only corrected to an earlier one than \(awareness.spoken), since a later one "
                        + "would hide a missed deadline; where it was typed wrong, close the case saying so and open "
                        + "another")
            }
        case .measureAvailable:
            if let measureAvailable, entry.happened >= measureAvailable {
                throw .refused(
                    "a measure has been available since \(measureAvailable.spoken), and the clock runs from the first; "
                        + "if that one was taken back, record measure-withdrawn before")
            }
        case .measureWithdrawn where measureAvailable == nil:
            throw .refused("no measure is available in case \(id), so none can be withdrawn")
        case _ where entry.kind.isNotice:
            guard let awareness else {
                throw .refused("say first when you became aware: securable case record \(id) aware --at TIME")
            }
            guard entry.happened >= awareness else {
                throw .refused(
                    "\(entry.kind.rawValue) at \(entry.happened.spoken) would come before you became aware, at "
                        + "\(awareness.spoken); one of the two is wrong")
            }
        default: break
        }
    }

    static var awareOfNothing: AdvisoriesError {
        .refused(
            "the awareness time of a vulnerability is when you learned that it is actively exploited, and this one is "
                + "said not to be; record exploited yes when that changes")
    }

    private func admitReason(_ entry: CaseEntry) throws(AdvisoriesError) {
        let details = entry.details
        switch entry.kind {
        case .awarenessCorrected, .measureWithdrawn, .closed, .reopened, .note:
            guard details.note?.contains(where: { !$0.isWhitespace }) == true else {
                throw .refused("\(entry.kind.rawValue) needs a --note, so that people can see why")
            }
        case .exploited where isExploited == details.answer.map { !$0 },
            .severe where isSevere == details.answer.map { !$0 }:
            guard details.note?.contains(where: { !$0.isWhitespace }) == true else {
                throw .refused(
                    "case \(id) says the opposite so far; say with --note what showed it, since clocks hang on it")
            }
        case .fact where details.facts?.isEmpty != false:
            throw .refused("say which fact: --set field=text; securable case notice \(id) lists the fields")
        case .extended where details.products?.isEmpty != false && details.vulnerabilities?.isEmpty != false:
            throw .refused("say by what: --product ID or --vulnerability ID")
        default: break
        }
    }
}
