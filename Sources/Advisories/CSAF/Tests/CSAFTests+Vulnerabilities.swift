extension CSAFTests {
    /// 6.1.23 and 6.1.24: what may be said once only.
    static let vulnerabilities: [CSAFTest] = [
        CSAFTest("6.1.23", "Multiple use of a CVE") { contents in
            CSAFContents.repeated(contents.vulnerabilities.compactMap { $0["cve"] }, by: \.text)
                .map { $0.failure("\($0.text ?? "") is another vulnerability of this document already") }
        },
        CSAFTest("6.1.24", "Multiple definition in involvements") { contents in
            contents.vulnerabilities.flatMap { vulnerability in
                CSAFContents.repeated(vulnerability.list("involvements")) { involvement in
                    (involvement["party"]?.text ?? "") + " " + (involvement["date"]?.text ?? "")
                }.map { $0.failure("the party is involved more than once at that time") }
            }
        },
    ]
}
