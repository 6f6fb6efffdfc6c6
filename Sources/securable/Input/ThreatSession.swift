import Assessment
import ProductDatabase
import SourceText

/// Works out which threats of EMB3D apply, and ends the program where that fails.
enum ThreatSession {
    static func assess(_ assessment: ProductAssessment) throws -> ThreatAssessment {
        do {
            return try ThreatAssessment(assessment, basis: ThreatAssessment.Basis())
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }
}
