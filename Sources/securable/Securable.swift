import ArgumentParser

/// What a person can type.
struct Securable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "securable",
        abstract: "Is this product securable? Product security as code, after NIST IR 8259 Revision 1.",
        discussion: """
            A product is a folder of YAML files in Git. Securable reads it as a compiler reads source: it finds \
            mistakes, threats and gaps, says which of the nine activities are done, and writes the documents.

            Begin with one of these:
              securable new my-product            describe a product of your own
              securable new demo --from smart-lock   start from a worked example
              securable check my-product          see what is done, what is open, and what to do next
              securable explain unencrypted-flow  read what a rule, a code or a question means
              securable risks my-product          see the risk register, worst first
              securable gap my-product            see the gap to each law, standard and profile
              securable threats --product my-product   see which threats its devices are exposed to
              securable vulnerabilities list my-product   see what is known against its software
              securable deadlines my-product      see what is due next, by law and by promise
              securable report my-product         write the dossier as one HTML file
            """,
        version: "0.1.0",
        subcommands: [
            New.self, Check.self, Diff.self,
            Risks.self, Paths.self, ThreatsCommand.self, DiagramCommand.self,
            Gap.self, Frameworks.self, RulesCommand.self,
            Explain.self, TraceCommand.self, Query.self, SchemaCommand.self,
            Report.self, ImportCommand.self, ExportCommand.self,
            SBOMCommand.self, AdvisoriesCommand.self, VulnerabilitiesCommand.self, AffectedCommand.self,
            AdvisoryCommand.self, CaseCommand.self, DeadlinesCommand.self,
        ])
}
