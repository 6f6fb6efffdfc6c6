import Foundation
import SourceText

/// The style sheet of a document, which stands in it.
struct StyleSheet: Sendable {
    let text: String
    /// What the document's content security policy names it by, so that no other style counts.
    let hash: String

    static let dossier = StyleSheet(text(of: ["colours", "dossier", "diagram", "print"]))

    /// Style sheets from `Resources/Styles`, one after the other.
    static func text(of names: [String]) -> String {
        names.compactMap { Resources.text(of: "Styles/\($0).css") }.joined()
    }

    init(_ text: String) {
        self.text = text
        hash = "sha256-" + Data(SHA256.digest(of: text.utf8)).base64EncodedString()
    }
}
