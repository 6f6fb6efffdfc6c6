import Foundation

/// A line on a terminal that says what is being done, once that takes more than a second; nothing elsewhere.
struct ProgressLine {
    private let began = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1

    /// Says what is being done now.
    func show(_ text: String) {
        guard isShown, ContinuousClock.now - began > .seconds(1) else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
