import Foundation

/// Asks on a terminal; elsewhere takes the usual answer.
struct Interview {
    let isSilent: Bool

    /// The answer to a question, or the usual one.
    func ask(_ question: String, usual: String) -> String {
        guard !isSilent else { return usual }
        print("\(question)\(usual.isEmpty ? "" : " [\(usual)]") ", terminator: "")
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
        return answer.isEmpty ? usual : answer
    }
}
