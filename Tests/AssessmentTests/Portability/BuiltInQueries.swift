import Catalogs
import Foundation
import ProductDatabase
import Testing

@testable import Assessment

/// Every query that comes with the program, by name.
struct BuiltInQuery: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String

    var testDescription: String { name }

    static let rules = BuiltIn.rules.rules.map { BuiltInQuery(name: "rule \($0.id)", sql: $0.find) }
    /// As the runner wraps them, with the questions of their `asks`.
    static let wrappedRules = BuiltIn.rules.rules.flatMap { rule in
        [
            BuiltInQuery(name: "rule \(rule.id), wrapped", sql: CandidateQuery(rule).open),
            BuiltInQuery(name: "rule \(rule.id), explained", sql: CandidateQuery(rule).about(subject: "it's")),
        ]
    }
    static let questions = ((try? BuiltIn.bank.get())?.activities ?? []).flatMap(\.questions)
        .map { BuiltInQuery(name: "question \($0.id)", sql: $0.find) }
    /// The conditions that frameworks depend on, and what shows that their elements are met.
    static let frameworks: [BuiltInQuery] = {
        let library = FrameworkLibrary()
        let conditions = ((try? library.conditions(of: library.ids)) ?? [:]).values.sorted { $0.id < $1.id }
            .map { BuiltInQuery(name: "condition \($0.id)", sql: $0.find) }
        let elements = library.ids.flatMap { ((try? library.framework($0)) ?? nil)?.elements ?? [] }
        return conditions
            + elements.compactMap { element in
                element.facts.map { BuiltInQuery(name: "facts of \(element.id)", sql: $0) }
            }
    }()
    /// How facts show device properties of EMB3D, and mitigations that are in place.
    static let devices = (((try? DeviceQuery.ofProperties()) ?? []) + ((try? DeviceQuery.ofMitigations()) ?? []))
        .map { BuiltInQuery(name: "device query \($0.id)", sql: $0.find) }
    /// The same, as the runner wraps them, with the questions of their facts.
    static let wrappedDevices = ((try? DeviceQuery.ofProperties()) ?? []).map { query in
        BuiltInQuery(name: "property \(query.id), wrapped", sql: CandidateQuery(Rule(query, title: query.id)).open)
    }
    /// The files `Resources/Queries/*.sql` of all modules but Advisories, whose own files are SQLite's alone.
    static let files: [BuiltInQuery] = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources.path())) ?? []
        return paths.filter { $0.contains("/Queries/") && $0.hasSuffix(".sql") && !$0.hasPrefix("Advisories/") }
            .sorted().compactMap { path in
                (try? String(contentsOf: sources.appending(path: path), encoding: .utf8))
                    .map { BuiltInQuery(name: path, sql: $0) }
            }
    }()
    /// Those that find the steps of attacks.
    static let attackSteps = files.filter { query in
        PathQueries.stepFiles.contains { query.name.hasSuffix("/Queries/Paths/\($0).sql") }
    }
    static let schema = [
        BuiltInQuery(name: "the schema", sql: SchemaText.definitions),
        BuiltInQuery(name: "derived facts", sql: SchemaText.derived),
    ]
}
