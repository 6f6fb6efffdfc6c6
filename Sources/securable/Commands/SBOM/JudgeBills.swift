import Advisories
import ArgumentParser
import Deliverables
import SourceText

struct JudgeBills: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "Show how good bills of materials are: what authorities ask for, and what matching needs.",
        discussion: """
            Each element is counted, with its source and how sure it is that it asks for this: a published text, a draft, \
            or our own judgement. The minimum is NTIA's minimum elements of 2021 and the Cyber Resilience Act's Annex I. \
            Nothing is weighed into a score.

            Examples:
              securable sbom quality
              securable sbom quality lock --product products/smart-lock --strict
              securable sbom quality build/lock.cdx.json --json

            Exit status: 0; 1 with --strict, a bill is below the minimum; 2 the command line is wrong; 3 a file can't be \
            read.
            """)

    @OptionGroup var selection: BillSelection

    @Flag(help: "Fail where a bill is below the minimum.")
    var strict = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let judged = try selection.read().map { (bill: $0, quality: BillQuality(of: $0.bill)) }
        if json {
            print(
                try JSONText.of(
                    BillQualityDocument(judged.map { ($0.bill.component, $0.bill.file, $0.bill.bill, $0.quality) })))
        } else {
            let console = Console()
            console.show(
                judged.map { BillQualityView($0.bill, $0.quality, console: console).text }.joined(separator: "\n\n"))
        }
        let below = judged.filter { !$0.quality.isMinimumMet }.map(\.bill.file)
        if strict, !below.isEmpty {
            throw ProgramExit(.findings, "Below the minimum: \(below.joined(separator: ", "))")
        }
    }
}
