public import Advisories
import ProductModel

/// Which products a vulnerability affects, as JSON.
///
/// Fields are only ever added.
public struct AffectedDocument: Encodable, Sendable {
    let format = "securable-affected/1"
    let id: String
    let names: [String]
    /// How many places are affected.
    public let affected: Int
    /// How many may be.
    public let undecided: Int
    let packages: [Package]

    struct Package: Encodable, Sendable {
        let name: String
        let version: String?
        let packageURL: String?
        let cpes: [String]
        let verdict: String
        let evidence: [Evidence]
        let removals: [String]
        let uses: [Use]
    }

    struct Evidence: Encodable, Sendable {
        let record: String
        let feed: String
        let verdict: String
        let rule: String
        let confidence: String
        let identity: String
        let reasons: [String]
        let fixedIn: [String]
    }

    struct Use: Encodable, Sendable {
        let product: String
        let title: String
        let component: String
        let bill: String
    }

    /// Makes the document.
    public init(_ search: AffectedSearch) {
        id = search.names.first ?? ""
        names = search.names
        func count(_ verdict: MatchOutcome.Verdict) -> Int {
            search.packages.filter { $0.verdict == verdict && $0.removals.isEmpty }.reduce(0) { $0 + $1.uses.count }
        }
        affected = count(.affected)
        undecided = count(.undecided)
        packages = search.packages.map { package in
            Package(
                name: package.package.name, version: package.package.version, packageURL: package.package.packageURL,
                cpes: package.package.cpes, verdict: package.verdict.rawValue,
                evidence: package.evidence.map(Evidence.init), removals: package.removals.map(\.reason),
                uses: package.uses.map {
                    Use(product: $0.product, title: $0.title, component: $0.component, bill: $0.bill)
                })
        }
    }
}

/// The vulnerabilities of every product of a portfolio, counted, as JSON.
public struct PortfolioDocument: Encodable, Sendable {
    let format = "securable-portfolio/1"
    let packages: Int
    let vulnerabilities: Int
    let products: [Row]

    struct Row: Encodable, Sendable {
        let product: String
        let title: String
        let exploited: Int
        let affected: [String: Int]
        let undecided: Int
    }

    /// Makes the document.
    public init(_ scan: PortfolioScan) {
        packages = scan.packages
        vulnerabilities = scan.vulnerabilities
        products = scan.products.map { product in
            Row(
                product: product.product, title: product.title, exploited: product.exploited,
                affected: Dictionary(uniqueKeysWithValues: product.affected.map { ($0.key.word, $0.value) }),
                undecided: product.undecided)
        }
    }
}

extension AffectedDocument.Evidence {
    /// Makes one of what a record says.
    init(_ evidence: MatchEvidence) {
        record = evidence.record
        feed = evidence.feed
        verdict = evidence.outcome.verdict.rawValue
        rule = evidence.outcome.rule.rawValue
        confidence = evidence.outcome.confidence.word
        identity = evidence.outcome.identity
        reasons = evidence.outcome.reasons
        fixedIn = evidence.outcome.fixedIn
    }
}
