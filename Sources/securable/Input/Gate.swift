import ArgumentParser
import Assessment
import ProductFiles
import ProductModel
import SourceText

/// The open findings that fail a check.
enum Gate: ExpressibleByArgument {
    /// None.
    case never
    /// Those from a level on.
    case level(Level)
    /// Those from a level on that were not open before, or lower.
    case new(Level)
    /// Risks above the manufacturer's appetite, without a treatment that counts.
    case appetite

    init?(argument: String) {
        let isNew = argument.hasPrefix("new:")
        switch (argument, Level(word: isNew ? argument.dropFirst(4) : argument[...])) {
        case ("never", _): self = .never
        case ("appetite", _): self = .appetite
        case (_, let level?): self = isNew ? .new(level) : .level(level)
        default: return nil
        }
    }

    static var allValueStrings: [String] {
        let levels = Level.allCases.map(\.word)
        return levels + ["appetite", "never"] + levels.map { "new:" + $0 }
    }

    /// As it is typed.
    var defaultValueDescription: String {
        switch self {
        case .never: "never"
        case .level(let level): level.word
        case .new(let level): "new:" + level.word
        case .appetite: "appetite"
        }
    }

    /// Whether an earlier state is needed.
    var isOnlyNew: Bool {
        if case .new = self { return true }
        return false
    }

    /// The keys of what fails a check; ends the program where the files don't say what is asked.
    func failures(
        in assessment: ProductAssessment, of folder: ProductFolder, _ changes: AssessmentChanges?
    ) throws -> [String] {
        switch self {
        case .never: return []
        case .level(let level): return assessment.openFindings.filter { $0.residual >= level }.map(\.key)
        case .new(let level): return (changes?.findings ?? []).filter { $0.isOpened(at: level) }.map(\.key)
        case .appetite:
            guard assessment.appetite != nil else {
                throw ProgramExit(
                    .usage,
                    """
                    \(folder.name): error: nobody said how much risk may stay, so nothing can be above it
                      Say organization.risk_appetite, or choose a level: --fail-on high
                    """)
            }
            return try RiskRegister(assessment, withReasons: false).entries.filter { $0.standing == .untreated }
                .map(\.key)
        }
    }

    /// Why a check fails on what is new, or that it does not.
    func reason(_ findings: [String], since revision: String) -> String {
        guard case .new(let level) = self else { return "" }
        let base = Diagnostic.visible(revision)
        guard !findings.isEmpty else { return "No finding of \(level.title) risk or more is new since \(base)." }
        let keys = findings.prefix(20).map { "\n  \(Diagnostic.visible($0))" }.joined()
        let more = findings.count > 20 ? "\n  … and \(findings.count - 20) more" : ""
        let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
        return "\(count) of \(level.title) risk or more, new or worse since \(base):\(keys)\(more)"
    }
}
