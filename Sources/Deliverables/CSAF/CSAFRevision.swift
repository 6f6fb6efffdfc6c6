import Advisories

/// Releases of a CSAF document: what its tracking says, with whole numbers as versions.
///
/// Source: CSAF 2.0, 3.1.11.1 and 3.2.1.12.
enum CSAFRevision {
    /// The document as it is released for the first time.
    static func first(_ draft: JSONContent, at time: String) -> JSONContent {
        released(draft, first: time, now: time, history: [revision(1, time, "First release.")], version: 1)
    }

    /// The document as it replaces one that was released.
    static func next(_ draft: JSONContent, after old: JSONContent, at time: String, summary: String) -> JSONContent {
        let tracking = old["document"]?["tracking"]
        let history = tracking?["revision_history"]?.items ?? []
        let version = (history.compactMap { $0["number"]?.string.flatMap { Int($0) } }.max() ?? 0) + 1
        // Time does not run backwards, whatever day the command is told it is.
        let now = max(time, tracking?["current_release_date"]?.string ?? time)
        return released(
            draft, first: tracking?["initial_release_date"]?.string ?? time, now: now,
            history: history + [revision(version, now, summary)], version: version)
    }

    /// The document as the nth of a series whose earlier members are not at hand.
    static func released(_ draft: JSONContent, first: String, now: String, revision number: Int) -> JSONContent {
        // The history has to be without gaps, so what is not known of earlier versions is said there.
        let history = (1...number).map { place in
            revision(place, place == number ? now : first, place == 1 ? "First release." : "Decisions were updated.")
        }
        return released(draft, first: first, now: now, history: history, version: number)
    }

    private static func released(
        _ draft: JSONContent, first: String, now: String, history: [JSONContent], version: Int
    ) -> JSONContent {
        var content = draft
        var tracking = draft["document"]?["tracking"] ?? .fields([:])
        tracking["status"] = "final"
        tracking["version"] = .text(String(version))
        tracking["initial_release_date"] = .text(first)
        tracking["current_release_date"] = .text(now)
        tracking["revision_history"] = .list(history)
        var document = draft["document"] ?? .fields([:])
        document["tracking"] = tracking
        let id = tracking["id"]?.string ?? ""
        let references = document["references"]?.items.map { place($0, first, id) }
        document["references"] = references.map { .list($0) }
        content["document"] = document
        return content
    }

    /// The document's own address, which has the year of the first release in it.
    private static func place(_ reference: JSONContent, _ first: String, _ id: String) -> JSONContent {
        let name = CSAFFileName.of(trackingID: id)
        guard reference["category"]?.string == "self", let url = reference["url"]?.string, url.hasSuffix("/" + name),
            let range = url.firstRange(of: /[0-9]{4}\/[^\/]*$/)
        else { return reference }
        var placed = reference
        placed["url"] = .text(url[..<range.lowerBound] + first.prefix(4) + "/" + name)
        return placed
    }

    private static func revision(_ number: Int, _ time: String, _ summary: String) -> JSONContent {
        .object(["date": .text(time), "number": .text(String(number)), "summary": .text(summary)])
    }

    /// Whether two documents say the same, apart from when and how often they were released.
    static func isSame(_ left: JSONContent, _ right: JSONContent) -> Bool { unversioned(left) == unversioned(right) }

    private static func unversioned(_ content: JSONContent) -> JSONContent {
        var content = content
        var document = content["document"]
        var tracking = document?["tracking"]
        for name in [
            "current_release_date", "generator", "initial_release_date", "revision_history", "status", "version",
        ] {
            tracking?[name] = nil
        }
        document?["tracking"] = tracking
        // The address follows from the year of the first release.
        let references = document?["references"]?.items.filter { $0["category"]?.string != "self" }
        document?["references"] = references.map { .list($0) }
        content["document"] = document
        return content
    }
}
