import Foundation
import SourceText

/// The style sheet of a document, which stands in it.
struct StyleSheet: Sendable {
    let text: String
    /// What the document's content security policy names it by, so that no other style counts.
    let hash: String

    static let dossier = StyleSheet(
        Resources.all.first { $0.path.description == "Styles/dossier.css" }?.text.description ?? "")

    private init(_ text: String) {
        self.text = text
        hash = "sha256-" + Data(SHA256.digest(of: text.utf8)).base64EncodedString()
    }
}
