/// The name of a CSAF document's file, which follows from its id.
///
/// Source: CSAF 2.0, 5.1.
public enum CSAFFileName {
    /// The file's name: `HL-SA-2026:001` is kept in `hl-sa-2026_001.json`.
    public static func of(trackingID id: String) -> String { stem(of: id) + ".json" }

    /// The name without its ending: small letters, and `_` for each run of anything but letters, digits, `+` and `-`.
    public static func stem(of id: String) -> String {
        var stem = ""
        for scalar in id.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "+", "-": stem.unicodeScalars.append(scalar)
            default: if stem.last != "_" { stem += "_" }
            }
        }
        return stem
    }
}
