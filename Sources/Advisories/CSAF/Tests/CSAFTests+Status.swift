extension CSAFTests {
    /// 6.1.6, 6.1.29, 6.1.32, 6.1.33: what is said about products.
    static let status: [CSAFTest] = [
        CSAFTest("6.1.6", "Contradicting product status") { contents in
            contents.vulnerabilities.flatMap { vulnerability -> [CSAFFailure] in
                var said: [String: String] = [:]
                return CSAFContents.status.flatMap { status, groups in
                    CSAFContents.ids(groups, of: vulnerability).compactMap { id in
                        guard let text = id.text else { return nil }
                        let first = said[text, default: status]
                        said[text] = first
                        return first == status ? nil : id.failure("'\(text)' is \(status), and also \(first)")
                    }
                }
            }
        },
        CSAFTest("6.1.29", "Remediation without products") { contents in
            unreached(contents, "remediations", "the remediation names no product")
        },
        CSAFTest("6.1.32", "Flag without products") { contents in
            unreached(contents, "flags", "the flag names no product")
        },
        CSAFTest("6.1.33", "Multiple justifications for a product") { contents in
            contents.vulnerabilities.flatMap { vulnerability -> [CSAFFailure] in
                var flagged: Set<String> = []
                return vulnerability.list("flags").flatMap { flag in
                    contents.reach(of: flag).sorted().filter { !flagged.insert($0).inserted }
                        .map { flag.failure("'\($0)' has another justification already") }
                }
            }
        },
    ]

    private static func unreached(_ contents: CSAFContents, _ part: String, _ message: String) -> [CSAFFailure] {
        contents.vulnerabilities.flatMap { $0.list(part) }
            .filter { $0["product_ids"] == nil && $0["group_ids"] == nil }.map { $0.failure(message) }
    }
}
