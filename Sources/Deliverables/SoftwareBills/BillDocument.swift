public import Advisories
import SourceText

/// A bill of materials as JSON, in one form whichever format it came in.
public struct BillDocument: Encodable {
    struct Package: Encodable {
        let reference: String
        let kind: String
        let group: String?
        let name: String
        let version: String?
        let supplier: String?
        let packageURL: String?
        let cpes: [String]
        let hashes: [String: String]
        let licences: [String]
        let patched: [String]
        let patches: [String]
        /// How many source files were compiled into it; left out where the bill does not say.
        let compiledSources: Int?
        /// Left out where the bill does not say.
        let isRequired: Bool?
    }

    struct Relation: Encodable {
        let from: String
        let kind: String
        let to: String
    }

    struct Statement: Encodable {
        let vulnerability: String
        let aliases: [String]
        let status: String
        let originalStatus: String?
        let justification: String?
        let detail: String?
        let action: String?
        let subjects: [Subject]
    }

    struct Subject: Encodable {
        let product: [String]
        let part: [String]
    }

    struct Remark: Encodable {
        let code: String
        let message: String
        let line: Int?
    }

    let component: String?
    let file: String
    let format: String
    let serial: String?
    let made: String?
    let authors: [String]
    let tools: [String]
    let lifecycles: [String]
    let root: String?
    let packages: [Package]
    let relations: [Relation]
    let statements: [Statement]
    let remarks: [Remark]

    /// Shows a bill.
    ///
    /// - Parameters:
    ///   - file: The file as people call it.
    ///   - component: The component whose software it is, where known.
    public init(_ bill: SoftwareBill, file: String, component: String? = nil) {
        self.component = component
        self.file = file
        format = bill.format
        serial = bill.serial
        made = bill.made
        authors = bill.authors
        tools = bill.tools
        lifecycles = bill.lifecycles
        root = bill.root
        packages = bill.packages.map { package in
            Package(
                reference: package.reference, kind: package.kind, group: package.group, name: package.name,
                version: package.version, supplier: package.supplier, packageURL: package.packageURL,
                cpes: package.cpes, hashes: package.hashes, licences: package.licences, patched: package.patched,
                patches: package.patches, compiledSources: package.compiledSources?.count,
                isRequired: package.isRequired)
        }
        relations = bill.relations.map { Relation(from: $0.from, kind: $0.kind.rawValue, to: $0.to) }
        statements = bill.statements.map { statement in
            Statement(
                vulnerability: statement.vulnerability, aliases: statement.aliases, status: statement.status.rawValue,
                originalStatus: statement.originalStatus, justification: statement.justification?.rawValue,
                detail: statement.detail, action: statement.action,
                subjects: statement.subjects.map { Subject(product: $0.product, part: $0.part) })
        }
        remarks = bill.remarks.map {
            Remark(code: $0.code, message: $0.message, line: $0.place.line > 0 ? $0.place.line : nil)
        }
    }
}
