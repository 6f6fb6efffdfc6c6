/// What the words of the Open Threat Model come to.
///
/// The format leaves types and states to the tools that write it, so these are the words of its examples and of
/// IriusRisk, which made it. A word that is not here is kept as a remark, and says nothing more.
enum OTMWords {
    /// What became of a threat.
    static let decision: [String: RecordedDecision] = [
        "exposed": .open, "partly-mitigated": .mitigate, "partially-mitigated": .mitigate, "mitigated": .mitigate,
        "not-applicable": .falseAlarm, "accept": .accept, "accepted": .accept, "transferred": .transfer,
        "avoided": .avoid,
    ]
    /// How far a mitigation is that somebody decided to do; one that is only recommended is not here.
    static let progress = ["implemented": "in-place", "required": "planned"]
}
