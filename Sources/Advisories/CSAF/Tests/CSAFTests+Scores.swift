extension CSAFTests {
    /// 6.1.7 to 6.1.10: scores.
    static let scores: [CSAFTest] = [
        CSAFTest("6.1.7", "Multiple scores of one version for a product") { contents in
            contents.vulnerabilities.flatMap { vulnerability -> [CSAFFailure] in
                var seen: Set<String> = []
                return vulnerability.list("scores").flatMap { score in
                    CSAFScore.all(of: score).flatMap { cvss in
                        score.list("products").filter { product in
                            !seen.insert("\(cvss.edition) \(product.text ?? "")").inserted
                        }.map { $0.failure("'\($0.text ?? "")' has another score of version \(cvss.edition)") }
                    }
                }
            }
        },
        CSAFTest("6.1.8", "Invalid CVSS") { contents in CSAFScore.all(of: contents).flatMap(\.mistakes) },
        CSAFTest("6.1.9", "Invalid CVSS computation") { contents in
            CSAFScore.all(of: contents).flatMap(\.wrongScores)
        },
        CSAFTest("6.1.10", "Inconsistent CVSS") { contents in
            CSAFScore.all(of: contents).flatMap(\.contradictions)
        },
    ]
}
