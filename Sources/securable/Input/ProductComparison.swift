import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

/// A product's files at one time, and what follows from them.
struct AssessedState: Sendable {
    let reading: ProductFolder.Reading
    /// Nil when the files have errors.
    let assessment: ProductAssessment?
}

/// A product in two states, read and assessed at the same time.
struct ProductComparison: Sendable {
    /// The state before; nil when the product was not there.
    let before: AssessedState?
    /// The state after; nil when the product is not there any more.
    let after: AssessedState?

    /// Reads and assesses a product in two states; ends the program where that can't be done.
    ///
    /// - Parameters:
    ///   - product: The product's name in both.
    ///   - days: The days on which the two are looked at.
    init(
        of product: String, from earlier: ComparedState, to later: ComparedState,
        days: (before: CalendarDay, after: CalendarDay)
    ) async throws {
        do {
            async let oldState = earlier.state(of: product)
            async let oldTables = ProductTables(SQLiteEngine(), asOf: days.before)
            async let newTables = ProductTables(SQLiteEngine(), asOf: days.after)
            let new = try later.state(of: product)
            async let newBasis = Self.basis(of: new, in: later)
            let old = try await oldState
            // Rules and frameworks are read once where both states have the same.
            let isShared = old.flatMap { old in new.map(old.hasSameOwnFiles) } ?? (old == nil)
            async let ownBasis = isShared ? nil : Self.basis(of: old, in: earlier)
            let basis = try await newBasis
            let oldBasis = try await ownBasis ?? basis
            let tables = (before: try await oldTables, after: try await newTables)
            async let oldAssessed = Self.assess(old, oldBasis, tables.before)
            after = try Self.assess(new, basis, tables.after)
            before = try await oldAssessed
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    /// What changed, where both states could be assessed.
    ///
    /// Ends the program when the files of one have errors, and says of which.
    func changes(from earlier: ComparedState, to later: ComparedState) throws -> AssessmentChanges {
        let problems = [(earlier, before), (later, after)].compactMap { state, assessed -> String? in
            guard let assessed, assessed.assessment == nil else { return nil }
            return "In \(state.name):\n" + assessed.reading.problems(.standardError)
        }
        guard problems.isEmpty else { throw ProgramExit(.files, problems.joined(separator: "\n")) }
        do {
            return try AssessmentChanges(from: before?.assessment, to: after?.assessment)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    private static func basis(of state: ProductState?, in compared: ComparedState) throws -> ProductAssessment.Basis {
        do throws(DiagnosticError) {
            return try ProductAssessment.Basis(
                ownRules: state?.ownRules ?? [], ownFrameworks: state?.ownFrameworks ?? [])
        } catch {
            throw ProgramExit(
                .files, "In \(compared.name):\n" + Console.standardError.render(error.diagnostic, sources: [:]))
        }
    }

    private static func assess(
        _ state: ProductState?, _ basis: ProductAssessment.Basis, _ tables: ProductTables
    ) throws(DatabaseError) -> AssessedState? {
        guard let state else { return nil }
        guard state.reading.isSound else { return AssessedState(reading: state.reading, assessment: nil) }
        return AssessedState(
            reading: state.reading,
            assessment: try ProductAssessment(state.reading.product, basis: basis, tables: tables))
    }
}
