import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct ImportVulnerabilities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the statements of a VEX document as decisions into the product's files.",
        discussion: """
            For decisions of one's own that were made elsewhere: in another tool, or for another variant. Each statement \
            becomes an entry of the section vulnerabilities in vulnerabilities.yaml, with its packages, reason and words. \
            A decision that is in the files already stays, unless --replace is given. What a supplier says is better left \
            in its document: securable vulnerabilities list --vex FILE.

            Examples:
              securable vulnerabilities import triage.openvex.json
              securable vulnerabilities import bom.vex.cdx.json products/smart-lock --replace

            Exit status: 0; 2 the command line is wrong; 3 a file can't be read, edited or written; then nothing is.
            """)

    @Argument(help: ArgumentHelp("The document: OpenVEX, CycloneDX or CSAF.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("The product folder.", valueName: "folder"), completion: .directory)
    var path = "."

    @Flag(help: "Write over decisions that are there already.")
    var replace = false

    func run() throws {
        let folder = try ProductSession.folder(at: URL(filePath: path, directoryHint: .isDirectory))
        let reading = folder.read()
        guard reading.isSound else { throw ProgramExit(.files, reading.problems(.standardError)) }
        let known = Dictionary(
            reading.product[.vulnerabilities].map { ($0.id, reading.product.files[Int($0.position.file)]) },
            uniquingKeysWith: { first, _ in first })
        let name = "vulnerabilities.yaml"
        let url = folder.url.appending(path: name)
        let isThere = FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
        var source: SourceFile
        let statements: [ImpactStatement]
        do throws(DiagnosticError) {
            source = isThere ? try SourceFile(path: name, url: url) : SourceFile(path: name, text: "")
            statements = try VEXFile(
                reading: SourceFile(path: file, url: URL(filePath: file), limit: SoftwareBillReader.sizeLimit)
            ).statements
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
        let own = Set(["cpe", "package_url"].compactMap { reading.product.said($0, of: .product) })
        var written = 0
        var kept: [String] = []
        for (key, statement) in Self.keyed(statements) {
            if let place = known[key], !replace || place != name {
                kept.append("\(key) (\(place))")
                continue
            }
            let text = ImportedDecision(statement, own: own).text(key)
            guard let edited = EntryEdit.putting(text, key: key, into: .vulnerabilities, source: source) else {
                throw ProgramExit(.files, "\(name): error: \(key) can't be put into it safely; write into it\n\(text)")
            }
            source = edited
            written += 1
        }
        if written > 0 {
            do throws(DeliverableError) {
                try WholeFile.write(String(decoding: source.bytes, as: UTF8.self), to: url)
            } catch {
                throw ProgramExit(.files, "error: \(error.message)")
            }
        }
        let stayed = kept.isEmpty ? "" : "\n\(kept.count) stay as they are: " + kept.joined(separator: ", ")
        Console().show("\(written) decisions written into \(name)\(stayed)")
    }

    /// A key for each statement: the vulnerability's id, with a number where there are several about it.
    private static func keyed(_ statements: [ImpactStatement]) -> [(String, ImpactStatement)] {
        var counts: [String: Int] = [:]
        return statements.map { statement in
            let count = counts[statement.vulnerability, default: 0] + 1
            counts[statement.vulnerability] = count
            return (statement.vulnerability + (count == 1 ? "" : "/\(count)"), statement)
        }
    }
}

/// A statement as a decision in a product file.
private struct ImportedDecision {
    private let statement: ImpactStatement
    private let packages: [String]

    init(_ statement: ImpactStatement, own: Set<String>) {
        self.statement = statement
        // A statement about the product as a whole names no package; one about a part names that.
        packages = Set(
            statement.subjects.flatMap { subject in
                subject.part.isEmpty && subject.product.contains(where: own.contains)
                    ? [] : (subject.part.isEmpty ? subject.product : subject.part).filter(Self.isIdentifier)
            }
        ).sorted()
    }

    private static func isIdentifier(_ text: String) -> Bool { text.hasPrefix("pkg:") || text.hasPrefix("cpe:") }

    func text(_ key: String) -> String {
        var yaml = YAMLText()
        yaml.indented { yaml in
            yaml.key(key)
            yaml.indented { yaml in
                yaml.field("status", statement.status.word)
                if let justification = statement.justification { yaml.field("justification", justification.word) }
                if let detail = statement.detail { yaml.field("because", detail) }
                if !packages.isEmpty { yaml.list("packages", packages) }
                if !statement.aliases.isEmpty { yaml.list("aliases", statement.aliases) }
                let responses = statement.responses.compactMap { Self.response[$0] }
                if !responses.isEmpty { yaml.list("responses", responses) }
                if let action = statement.action { yaml.field("action", action) }
                if let day = statement.made.flatMap({ CalendarDay(String($0.prefix(10))) }) {
                    yaml.field("decided", day.text)
                }
            }
        }
        return yaml.text
    }

    private static let response = [
        "update": "update", "rollback": "rollback", "workaround_available": "workaround",
        "will_not_fix": "will-not-fix",
        "can_not_fix": "can-not-fix",
    ]
}
