public import Catalogs
public import ProductDatabase
public import ProductModel
public import SourceText

/// How a product stands against frameworks, over one base of decisions, facts and evidence.
public struct GapAssessment: Sendable {
    /// The frameworks, in the order in which they were asked for.
    public let frameworks: [FrameworkAssessment]
    /// What closes most, best first.
    public let steps: [NextStep]
    /// IR 8425, beside whose capabilities the elements of other frameworks stand.
    public let spine: Framework?
    /// Laws that concern the product, and that were not asked about.
    public let unnamed: [Framework.Header]
    /// The crosswalks that were used.
    public let crosswalks: [Crosswalk]

    /// Why there is no assessment.
    public enum Failure: Error {
        /// Files of frameworks are not right.
        case diagnostics([Diagnostic])
        /// The database failed.
        case database(DatabaseError)
    }

    /// Assesses a product against frameworks.
    ///
    /// - Parameters:
    ///   - ids: The frameworks and profiles.
    ///   - product: What its files say.
    ///   - tables: The database that the product was loaded into.
    ///   - library: Where frameworks are found.
    ///   - bank: The questions that elements may rest on.
    ///   - weakest: The weakest basis of a crosswalk that counts; nil for none.
    ///   - stepLimit: How many steps to look for; 0 for none.
    /// - Throws: ``Failure``; nothing is assessed half.
    public init(
        _ ids: [String], of product: Product, in tables: ProductTables, library: FrameworkLibrary,
        bank: QuestionBank, weakest: Crosswalk.Basis? = .ownJudgement, stepLimit: Int = 8
    ) throws(Failure) {
        let problems = library.problems()
        guard problems.isEmpty else { throw .diagnostics(problems) }
        let catalog = try Self.catalog(ids, product, library, weakest)
        let context: GapContext
        do throws(DatabaseError) {
            context = try GapContext(
                catalog.frameworks, sources: catalog.sources, crosswalks: catalog.crosswalks,
                conditions: catalog.conditions, alsoNeeded: catalog.laws.flatMap(\.scope), product: product,
                tables: tables,
                bank: bank.activities.flatMap(\.questions))
        } catch {
            throw .database(error)
        }
        frameworks = catalog.frameworks.map { FrameworkAssessment($0, in: context) }
        spine = (catalog.frameworks + catalog.sources).first { $0.id == Self.spineID }
        crosswalks = catalog.crosswalks
        unnamed = catalog.laws.filter { law in
            law.scope.allSatisfy { context.applied($0)?.holds(for: nil) == true }
        }
        steps = StepSearch(frameworks, context: context).steps(limit: stepLimit)
    }

    private static let spineID = "8425"

    private struct Catalog {
        var frameworks: [Framework] = []
        var sources: [Framework] = []
        var crosswalks: [Crosswalk] = []
        var conditions: [String: Condition] = [:]
        /// The laws that were not asked about.
        var laws: [Framework.Header] = []
    }

    private static func catalog(
        _ ids: [String], _ product: Product, _ library: FrameworkLibrary, _ weakest: Crosswalk.Basis?
    ) throws(Failure) -> Catalog {
        do throws(DiagnosticError) {
            var catalog = Catalog()
            for id in ids {
                guard let framework = try library.framework(id) else {
                    throw DiagnosticError(
                        Diagnostic(
                            "unknown-framework", "there is no framework '\(id)'", at: Place(file: "frameworks"),
                            suggestion: Suggestion.nearest(to: id, in: library.ids)))
                }
                catalog.frameworks.append(framework)
            }
            let named = Set(catalog.frameworks.flatMap(\.namesakes))
            let decided = Set((product[.capabilities] + product[.posture]).map { Element.framework(of: $0.id) })
            let near = named.union(decided).union([spineID])
            // A framework that no crosswalk joins to these is reached by way of those that it is joined to.
            let bridges = named.map { library.neighbours(of: $0) }.filter { $0.isDisjoint(with: near) }
            for id in near.union(bridges.flatMap(\.self)).subtracting(ids).sorted() {
                if let framework = try library.framework(id) { catalog.sources.append(framework) }
            }
            let all = Set((catalog.frameworks + catalog.sources).flatMap(\.namesakes))
            if let weakest {
                catalog.crosswalks = try library.crosswalks(among: all).map { $0.limited(to: weakest) }
            }
            let known = named.union(product.namedFrameworks.map(\.text))
            catalog.laws = try library.laws().filter { !known.contains($0.id) }
            catalog.conditions = try library.conditions(of: all.sorted() + catalog.laws.map(\.id))
            return catalog
        } catch {
            throw .diagnostics([error.diagnostic])
        }
    }

    /// The elements with something left to do, worst first; one that a profile shares with its base, once.
    public var gaps: [ElementAssessment] {
        let order: [Verdict] = [.notMet, .partly, .unknown]
        var seen: Set<String> = []
        return frameworks.flatMap(\.elements).filter { $0.verdict.isGap && seen.insert($0.element.id).inserted }
            .enumerated().sorted { left, right in
                func rank(_ item: (offset: Int, element: ElementAssessment)) -> [Int] {
                    let force = Element.Force.allCases.firstIndex(of: item.element.element.force) ?? 0
                    return [force, order.firstIndex(of: item.element.verdict) ?? 0, item.offset]
                }
                return rank(left).lexicographicallyPrecedes(rank(right))
            }.map(\.element)
    }
}

extension FrameworkAssessment {
    init(_ framework: Framework, in context: GapContext) {
        self.framework = framework
        let judge = ElementJudge(context: context)
        scope = framework.header.scope.compactMap { context.applied($0) }
        concerns = AppliedCondition.all(scope, for: nil)
        elements = framework.elements.filter { $0.partOf == nil }.map { element in
            judge.judge(element, Applicability(of: element, scope: framework.header.scope, in: context))
        }
        guard concerns != false else {
            conclusions = []
            return
        }
        conclusions = framework.header.conclusions.compactMap { conclusion in
            let conditions = conclusion.when.compactMap { context.applied($0) }
            let holds = AppliedCondition.all(conditions, for: nil)
            return holds == false ? nil : (conclusion, holds, conditions)
        }
    }
}
