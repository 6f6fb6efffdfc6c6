public import SourceText

/// The threat information that was taken in: every file in `threat-information/`.
public struct ThreatInformationLibrary: Sendable {
    /// What could be read, by id.
    public private(set) var information: [ThreatInformation] = []
    /// What is wrong with files.
    public let diagnostics: [Diagnostic]

    /// Reads the files.
    public init(_ files: [SourceFile] = []) {
        var collector = DiagnosticCollector()
        var places: [String: Place] = [:]
        for file in files {
            do throws(DiagnosticError) {
                let one = try ThreatInformation.read(file)
                if let first = places.updateValue(one.place, forKey: one.id) {
                    throw DiagnosticError(
                        Diagnostic(
                            "duplicate-threat-information", "there are two files of threat information '\(one.id)'",
                            at: one.place, notes: [.init("the first is here", at: first)]))
                }
                information.append(one)
            } catch {
                collector.report(error.diagnostic)
            }
        }
        information.sort { $0.id < $1.id }
        diagnostics = collector.diagnostics
    }
}
