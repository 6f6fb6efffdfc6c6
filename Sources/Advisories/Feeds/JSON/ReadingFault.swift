/// Why bytes are no record of a feed.
struct ReadingFault: Error, Sendable {
    /// What is wrong, in a clause that starts with a small letter.
    let message: String
    /// The byte that does not fit, where one does not.
    let offset: Int?

    init(_ message: String, at offset: Int? = nil) {
        self.message = message
        self.offset = offset
    }

    /// The message with its place.
    var text: String { offset.map { "\(message), at byte \($0)" } ?? message }
}
