import ArgumentParser
import Assessment
import Catalogs
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check.")
    @Argument var path = "."
    func run() throws {
        let clock = ContinuousClock()
        let t0 = clock.now
        for folder in ProductFolder.find(at: URL(filePath: path)) {
            let reading = folder.read()
            for d in reading.diagnostics { print(d.rendered(sources: reading.sources)) }
            if !reading.isSound { throw ExitCode(3) }
            let t1 = clock.now
            let basis = try ProductAssessment.Basis()
            let t2 = clock.now
            let a = try ProductAssessment(reading.product, basis: basis, asOf: CalendarDay("2026-11-23")!, engine: SQLiteEngine())
            let t3 = clock.now
            for d in a.diagnostics { print(d.rendered(sources: [:])) }
            for x in a.activities { print(x.number, x.title, x.answered, "/", x.questions.count) ; for q in x.questions where q.status != .answered { print("    ", q.number, q.question.id, q.status.rawValue, q.said, "/", q.asked, q.firstOpen ?? "") } }
            for f in a.findings { print(f.status.rawValue, f.level.title, f.residual.title, f.key, f.message, f.reason ?? "") }
            for q in a.factQuestions { print("?", q.level.title, q.ask.path, q.entries.map(\.id)) }
            print(t1 - t0, t2 - t1, t3 - t2, clock.now - t3)
        }
    }
}
