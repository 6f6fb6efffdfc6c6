import Advisories
import SourceText
import Testing

@Suite("Package URLs")
struct PackageURLTests {
    @Test("parts are decoded, and come back encoded")
    func roundTrip() throws {
        let url = try PackageURL("pkg:npm/%40angular/animation@12.3.1?vcs_url=git:%2F%2Fhost%2Frepo#src/./a%20b/../c/")
        #expect(url.type == "npm")
        #expect(url.namespace == "@angular")
        #expect(url.name == "animation")
        #expect(url.version == "12.3.1")
        #expect(url[qualifier: "vcs_url"] == "git://host/repo")
        #expect(url.subpath == "src/a b/c")
        #expect("\(url)" == "pkg:npm/%40angular/animation@12.3.1?vcs_url=git:%2F%2Fhost%2Frepo#src/a%20b/c")
        #expect(try PackageURL("\(url)") == url)
    }

    @Test(
        "each type has its own form",
        arguments: [
            ("pkg:PYPI/Django_package@1.0", "pkg:pypi/django-package@1.0"),
            ("pkg:GitHub/Package-URL/purl-Spec", "pkg:github/package-url/purl-spec"),
            ("pkg:npm/@scope/name", "pkg:npm/%40scope/name"),
            ("pkg:golang/github.com/Azure/azure-sdk", "pkg:golang/github.com/Azure/azure-sdk"),
            ("pkg:nuget/Newtonsoft.Json@13.0.1", "pkg:nuget/Newtonsoft.Json@13.0.1"),
            ("pkg://maven///org.apache//io/", "pkg:maven/org.apache/io"),
            ("pkg:unheard-of/Name@1", "pkg:unheard-of/Name@1"),
        ])
    func forms(text: String, canonical: String) throws {
        #expect("\(try PackageURL(text))" == canonical)
    }

    @Test(
        "what is none is refused with a reason",
        arguments: [
            "", "pkg:", "pkg:npm", "pkg:npm/", "npm/foo", "pkg:3d/foo", "pkg:n&m/foo", "pkg:npm/@1.0",
            "pkg:npm/foo@%zz",
            "pkg:npm/foo@%ff", "pkg:npm/foo@1?a b=c", "pkg:npm/foo@1?a=1&a=2", "pkg:npm/foo@1?a", "pkg:swift/foo@1",
            "pkg:otp/ns/foo", "pkg:maven/a%2Fb/c", "pkg:julia/Dates", "pkg:npm/foo#a%2Fb", "pkg:npm/%",
        ])
    func refusals(text: String) {
        #expect(throws: PackageURLError.self) { try PackageURL(text) }
    }

    @Test("lenient reading takes what bills of materials really hold")
    func lenient() throws {
        #expect("\(try PackageURL(leniently: "pkg:rpm/bash@5?Arch=i386&Arch=x&odd"))" == "pkg:rpm/bash@5?arch=i386")
        #expect("\(try PackageURL(leniently: "pkg:deb/openssl@3%"))" == "pkg:deb/openssl@3%25")
        #expect("\(try PackageURL(leniently: "pkg:pypi/ns/foo"))" == "pkg:pypi/ns/foo")
        #expect(throws: PackageURLError.self) { try PackageURL(leniently: "pkg:npm/") }
    }

    @Test("an address among the qualifiers may have a question mark")
    func questionMark() throws {
        let url = try PackageURL("pkg:generic/zlib@1.3?download_url=https://host/get?file=zlib")
        #expect(url.version == "1.3")
        #expect(url[qualifier: "download_url"] == "https://host/get?file=zlib")
    }

    @Test("very long and odd texts end soon")
    func hostile() {
        let long = String(repeating: "a/", count: 50_000)
        #expect(throws: Never.self) { try PackageURL("pkg:generic/\(long)b") }
        _ = try? PackageURL("pkg:generic/b?" + String(repeating: "k=v&", count: 50_000))
        _ = try? PackageURL("pkg:generic/b#" + String(repeating: "%2e/", count: 50_000))
    }

    @Test("the specification's own tests pass", .enabled(if: SharedData.has("purl/tests")))
    func specification() throws {
        var count = 0
        for folder in ["spec", "types"] {
            for file in try SharedData.names(in: "purl/tests/\(folder)") {
                for test in try SharedData.json("purl/tests/\(folder)/\(file)")["tests"]?.items ?? [] {
                    count += 1
                    let said = outcome(of: test)
                    #expect(said.got == said.expected, "\(file):\(test.line) \(test["input"]?.text ?? "")")
                }
            }
        }
        #expect(count >= 586)
    }

    /// The tests contradict themselves on keys in upper case: reading fails, and bringing into canonical form does not;
    /// what they call recommended is lenient reading.
    private func outcome(of test: DataNode) -> (got: String?, expected: String?) {
        let isLenient = test["test_group"]?.text == "recommended"
        let isFailure = test["expected_failure"]?.text == "true"
        let input = test["input"]
        let url: PackageURL?
        if test["test_type"]?.text == "build" {
            url = input.flatMap(Self.url)
        } else if isLenient {
            url = input?.text.flatMap { try? PackageURL(leniently: $0) }
        } else {
            url = input?.text.flatMap { try? PackageURL($0) }
        }
        guard test["test_type"]?.text == "parse" else {
            return (url?.description, isFailure ? nil : test["expected_output"]?.text)
        }
        return (url.map(Self.parts), isFailure ? nil : test["expected_output"].map(Self.parts))
    }

    private static func qualifiers(_ node: DataNode) -> [PackageURL.Qualifier] {
        (node["qualifiers"]?.fields ?? []).map { .init($0.name, $0.value.text ?? "") }
    }

    private static func url(_ node: DataNode) -> PackageURL? {
        try? PackageURL(
            type: node["type"]?.text ?? "", namespace: node["namespace"]?.text, name: node["name"]?.text ?? "",
            version: node["version"]?.text, qualifiers: qualifiers(node), subpath: node["subpath"]?.text)
    }

    private static func parts(_ url: PackageURL) -> String {
        "\(url.type)|\(url.namespace ?? "")|\(url.name)|\(url.version ?? "")|"
            + url.qualifiers.map { "\($0.key)=\($0.value)" }.joined(separator: "&") + "|\(url.subpath ?? "")"
    }

    private static func parts(_ node: DataNode) -> String {
        "\(node["type"]?.text ?? "")|\(node["namespace"]?.text ?? "")|\(node["name"]?.text ?? "")|"
            + "\(node["version"]?.text ?? "")|"
            + qualifiers(node).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
            + "|\(node["subpath"]?.text ?? "")"
    }
}
