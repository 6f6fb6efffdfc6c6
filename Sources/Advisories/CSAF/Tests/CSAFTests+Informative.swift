extension CSAFTests {
    /// 6.3: hints, without those that need a network or a dictionary.
    static let informative: [CSAFTest] = [
        CSAFTest("6.3.1", "CVSS v2 as the only score") { contents in
            contents.vulnerabilities.flatMap { $0.list("scores") }
                .filter { $0["cvss_v2"] != nil && $0["cvss_v3"] == nil }
                .map { $0.failure("the score is of version 2 alone") }
        },
        CSAFTest("6.3.2", "CVSS v3.0") { contents in
            contents.vulnerabilities.flatMap { $0.list("scores") }.compactMap { $0["cvss_v3"] }
                .filter { $0["version"]?.text == "3.0" || ($0["vectorString"]?.text ?? "").hasPrefix("CVSS:3.0") }
                .map { $0.failure("version 3.1 is the better one") }
        },
        CSAFTest("6.3.3", "Missing CVE") { contents in
            contents.vulnerabilities.filter { $0["cve"] == nil }.map { $0.failure("it has no CVE") }
        },
        CSAFTest("6.3.4", "Missing CWE") { contents in
            contents.vulnerabilities.filter { $0["cwe"] == nil }.map { $0.failure("it has no CWE") }
        },
        CSAFTest("6.3.5", "Short hash") { contents in
            contents.fileHashes.flatMap { $0.list("file_hashes") }.compactMap { $0["value"] }
                .filter { ($0.text ?? "").utf8.count < 64 }.map { $0.failure("it has less than 64 digits") }
        },
        CSAFTest("6.3.9", "Branch categories") { contents in
            contents.branchProducts.filter { _, branches in
                var wanted = ["vendor", "product_name", "product_version"][...]
                for branch in branches where branch["category"]?.text == wanted.first { wanted.removeFirst() }
                return !wanted.isEmpty
            }.map { $0.product.failure("its branches are not vendor, product_name, product_version") }
        },
        CSAFTest("6.3.10", "Product version range") { contents in
            contents.branches.compactMap { $0["category"] }.filter { $0.text == "product_version_range" }
                .map { $0.failure("single versions are easier to match") }
        },
        CSAFTest("6.3.11", "V before a version") { contents in
            contents.branches.filter { $0["category"]?.text == "product_version" }.compactMap { $0["name"] }
                .filter { $0.text?.prefixMatch(of: /[vV][0-9]/) != nil }
                .map { $0.failure("the v is no part of the version") }
        },
    ]
}
