import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the dossier of a product as one HTML file.")

    @Argument(help: "The product's folder.") var path = "."
    @Option(name: .shortAndLong, help: "The file to write.") var output: String?
    @Option(help: "The day that dates are compared with, as YYYY-MM-DD; today unless given.") var asOf: String?
    @Flag(help: "Leave out the picture of the architecture.") var noDiagram = false
    @Flag(help: "Open the file in the browser.") var open = false

    func run() throws {
        guard let folder = ProductFolder.find(at: URL(filePath: path)).first else {
            throw ValidationError("there is no product at \(path)")
        }
        let reading = folder.read()
        for diagnostic in reading.diagnostics { print(diagnostic.rendered(sources: reading.sources)) }
        guard reading.isSound else { throw ExitCode(3) }
        let clock = ContinuousClock()
        let today = CalendarDay(number: Int(Date().timeIntervalSince1970) / 86400)
        let assessment = try ProductAssessment(
            reading.product, basis: .init(), asOf: asOf.flatMap { CalendarDay($0) } ?? today, engine: SQLiteEngine())
        let t0 = clock.now
        let diagram = noDiagram ? nil : try Diagram(assessment)
        let t1 = clock.now
        let html = try Dossier(assessment, diagram: diagram).html()
        let t2 = clock.now
        let place = URL(filePath: output ?? "\(reading.product.id)-dossier.html")
        try WholeFile.write(html, to: place)
        if ProcessInfo.processInfo.environment["TIMES"] != nil {
            print("diagram", t1 - t0, "html", t2 - t1, "bytes", html.utf8.count)
        }
    }
}
