import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct AddBill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put a bill of materials into the product folder, and name it in its component.",
        discussion: """
            The file is read first, and refused where it is no bill. It goes into `sbom/`, and the component's `software` \
            gets its path; comments and everything else in the file stay as they are. Where no safe edit is known, the \
            line to add is printed instead. A package list keeps its distribution in a line at its top.

            Examples:
              securable sbom add build/lock.cdx.json --component lock
              securable sbom add image.spdx.json --component hub --as hub.spdx.json --product products/smart-lock
              securable sbom add status --component hub --distribution debian-12 --force

            Exit status: 0; 2 the command line is wrong, or there is such a file already; 3 a file can't be read or \
            written.
            """)

    @Argument(help: "The bill of materials, or a package list.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The component whose software it lists.", valueName: "id"))
    var component: String

    @Option(help: ArgumentHelp("The product.", valueName: "folder"), completion: .directory)
    var product = "."

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The file's name in sbom/; its own unless given.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Where a package list is from, as debian-12.", valueName: "id-version"))
    var distribution: String?

    @Flag(help: "Replace a file of that name.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    private var target: String { name ?? URL(filePath: file).lastPathComponent }

    func validate() throws {
        if let distribution, !AddedBill.isWord(distribution) || !distribution.contains("-") {
            throw ValidationError("'\(distribution)' is no distribution; write its ID and VERSION_ID as debian-12.")
        }
        guard AddedBill.isWord(target) else {
            throw ValidationError(
                "'\(target)' is no name for a file here; name it with --as, of letters, digits, dots, hyphens and "
                    + "underscores.")
        }
    }

    func run() throws {
        let product = try ProductBills(of: product)
        var problems = BillProblems()
        if !product.components.contains(component) {
            let nearest =
                Suggestion.nearest(to: component, in: product.components).map { " — did you mean '\($0)'?" } ?? ""
            problems.add("error: the product has no component '\(component)'\(nearest)")
        }
        let read = problems.taking { () throws(DiagnosticError) in
            let source = try ProductBills.source(file, at: URL(filePath: file))
            return (source, try SoftwareBillReader.read(source, distribution: distribution))
        }
        try problems.end(.files, "\n  Nothing was written")
        guard let (source, bill) = read else { return }
        BillProblems.note(bill.remarks)
        let added = AddedBill(product, component: component, name: target)
        try added.write(source, distribution: added.keeps(distribution, for: bill) ? distribution : nil, force: force)
        let edit = try added.nameInProduct()
        if json {
            print(try JSONText.of(AddedBillDocument(added, edit, bill)))
        } else {
            Console().show(added.summary(edit, bill))
        }
    }
}

/// What was done, as JSON.
private struct AddedBillDocument: Encodable {
    let component: String
    let file: String
    let format: String
    let packages: Int
    /// The product file that names it now; left out where a person has to name it.
    let edited: String?
    let toAdd: String?

    init(_ added: AddedBill, _ edit: AddedBill.Edit, _ bill: SoftwareBill) {
        component = added.component
        file = added.path
        format = bill.format
        packages = bill.packages.count
        edited = if case .made(let file) = edit { file } else { nil }
        toAdd = if case .leftToDo(_, let text) = edit { text } else { nil }
    }
}
