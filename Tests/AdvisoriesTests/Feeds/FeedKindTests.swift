import Foundation
import Testing

@testable import Advisories

@Suite("Kinds of advisory data")
struct FeedKindTests {
    private func refusal(_ text: String, to path: String = "file.json") throws -> String? {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: path)
        do {
            try folder.update(file)
            return nil
        } catch {
            return (error as? AdvisoriesError)?.message
        }
    }

    @Test(
        "older versions and other formats are named, with what is read",
        arguments: [
            (#"{"CVE_data_type": "CVE", "CVE_Items": []}"#, "JSON 1.1"),
            (#"{"data_type": "CVE", "data_version": "4.0"}"#, "version 4"),
            (#"{"document": {"category": "x", "csaf_version": "2.1"}}"#, "CSAF 2.1"),
            ("<html><body>Not found</body></html>", "no advisory data"), ("", "cut short"),
            (#"{"hello": "world"}"#, "no advisory data"), ("[]", "no advisory data"), ("a: b", "no advisory data"),
        ])
    func unknown(text: String, words: String) throws {
        let refusal = try #require(try refusal(text))
        #expect(refusal.contains(words) && refusal.contains("what is read: OSV records, NVD"), "\(refusal)")
    }

    @Test("EPSS scores, plain; a line that is none is a remark, and a list that was cut short an error")
    func epss() throws {
        let folder = try TemporaryFolder()
        let text = """
            #model_version:v2025.03.14,score_date:2026-11-24T12:55:00Z
            cve,epss,percentile
            CVE-2024-3094,0.85,0.99
            CVE-2024-1,2.5,0.1
            CVE-2023-1,0.001,0.1

            """
        let file = try folder.write(text, to: "epss.csv")
        let outcome = try folder.update(file)[0]
        #expect(outcome.records == 2 && outcome.remarks.count == 1 && outcome.published == "2026-11-24T12:55:00Z")
        #expect(
            try folder.rows("SELECT name, probability FROM exploit_prediction") == [
                "CVE-2023-1|0.001", "CVE-2024-3094|0.85",
            ])
        let before = try Data(contentsOf: folder.index)
        #expect(try folder.update(file)[0].isUnchanged)
        #expect(try Data(contentsOf: folder.index) == before)
        try folder.write(String(text.dropLast(8)), to: "epss.csv")
        #expect(throws: AdvisoriesError.self) { try folder.update(file) }
        #expect(try folder.rows("SELECT count(*) FROM exploit_prediction") == ["2"])
    }

    @Test("Debian's tracker, by vulnerability and release")
    func debian() throws {
        let folder = try TemporaryFolder()
        let text = """
            {"lamp": {"CVE-2026-1": {"scope": "local", "description": "A flaw.", "releases": {
               "bookworm": {"status": "resolved", "fixed_version": "1.2-3+deb12u1", "urgency": "low"},
               "trixie": {"status": "open", "urgency": "unimportant"},
               "bullseye": {"status": "resolved", "fixed_version": "0"},
               "buster": {"status": "undetermined"}, "sid": {"status": "open"}}}},
             "Bulb": {"CVE-2026-1": {"releases": {"bookworm": {"status": "open"}}}, "TEMP-1": {"releases": {}}}}
            """
        let outcome = try folder.update(try folder.write(text, to: "debian.json"))[0]
        #expect(outcome.feed == "debian" && outcome.records == 1)
        #expect(
            try folder.rows(
                """
                SELECT ecosystem, package.name, high_text, flags FROM affected
                JOIN package ON package.id = affected.package ORDER BY 1, 2
                """) == [
                    "Debian:10|lamp|-|128", "Debian:11|lamp|-|64", "Debian:12|bulb|-|0",
                    "Debian:12|lamp|1.2-3+deb12u1|0", "Debian:13|lamp|-|0",
                ])
    }

    @Test("Alpine's database; one vulnerability in several repositories keeps all its packages")
    func alpine() throws {
        let folder = try TemporaryFolder()
        func database(_ repository: String, _ package: String, _ fixes: String) -> String {
            """
            {"distroversion": "v3.18", "reponame": "\(repository)", "packages": [
              {"pkg": {"name": "\(package)", "secfixes": {\(fixes)}}}, {"pkg": {"name": "none", "secfixes": []}}]}
            """
        }
        try folder.write(
            database("main", "lamp", #""1.2-r0": ["CVE-1 GHSA-1", "CVE-2"], "0": ["CVE-3"]"#), to: "a/main.json")
        try folder.write(database("community", "bulb", #""2.0-r1": ["CVE-1"]"#), to: "a/community.json")
        let outcome = try folder.update(folder.place.appending(path: "a"))[0]
        #expect(outcome.feed == "alpine" && outcome.records == 4)
        #expect(
            try folder.rows(
                """
                SELECT record.name, package.name, ecosystem, high_text, flags FROM affected
                JOIN package ON package.id = affected.package JOIN record ON record.id = affected.record
                ORDER BY 1, 2
                """) == [
                    "CVE-1|bulb|Alpine:v3.18|2.0-r1|0", "CVE-1|lamp|Alpine:v3.18|1.2-r0|0",
                    "CVE-2|lamp|Alpine:v3.18|1.2-r0|0", "CVE-3|lamp|Alpine:v3.18|-|64",
                    "GHSA-1|lamp|Alpine:v3.18|1.2-r0|0",
                ])
        #expect(try folder.update(folder.place.appending(path: "a"))[0].isUnchanged)
        let one = try folder.update(folder.place.appending(path: "a/main.json"))
        #expect(one[0].feed == "alpine-v3.18-main")
    }

    @Test("CSAF documents: statements, packages and configurations of what is affected")
    func csaf() throws {
        let folder = try TemporaryFolder()
        let text = """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "Lamps",
               "publisher": {"category": "vendor", "name": "Acme Lights", "namespace": "https://acme.example"},
               "tracking": {"id": "ACME-1", "current_release_date": "2026-03-01T00:00:00Z",
                 "initial_release_date": "2026-02-01T00:00:00Z", "status": "final", "version": "1"}},
             "product_tree": {"branches": [{"category": "vendor", "name": "Acme", "branches": [
                 {"category": "product_version", "name": "1.0", "product": {"name": "Lamp 1.0", "product_id": "L1",
                   "product_identification_helper": {"cpe": "cpe:2.3:h:acme:lamp:1.0:*:*:*:*:*:*:*"}}},
                 {"category": "product_version_range", "name": "vers:npm/>=1.0|<1.2", "product": {"name": "js",
                   "product_id": "J", "product_identification_helper": {"purl": "pkg:npm/lamp-js"}}}]}],
               "relationships": [{"category": "installed_on", "product_reference": "J",
                 "relates_to_product_reference": "L1", "full_product_name": {"name": "js on lamp", "product_id": "JL"}}]},
             "vulnerabilities": [{"cve": "CVE-2026-1", "cwe": {"id": "CWE-79", "name": "XSS"},
               "scores": [{"products": ["L1"], "cvss_v3": {"vectorString": "CVSS:3.1/AV:N"}}],
               "product_status": {"known_affected": ["J"], "known_not_affected": ["JL", "L1"]},
               "flags": [{"label": "vulnerable_code_not_in_execute_path", "product_ids": ["JL"]}],
               "remediations": [{"category": "vendor_fix", "details": "Update.", "product_ids": ["J"]}]}]}
            """
        let outcome = try folder.update(try folder.write(text, to: "csaf/acme-1.json"))[0]
        #expect(outcome.feed == "csaf-acme-lights" && outcome.records == 1)
        #expect(
            try folder.rows("SELECT vulnerability, status, justification, action, product, component FROM statement")
                == [
                    "CVE-2026-1|affected|-|Update.|pkg:npm/lamp-js|",
                    "CVE-2026-1|not_affected|vulnerable_code_not_in_execute_path|-"
                        + "|cpe:2.3:h:acme:lamp:1.0:*:*:*:*:*:*:*|pkg:npm/lamp-js",
                    "CVE-2026-1|not_affected|-|-|cpe:2.3:h:acme:lamp:1.0:*:*:*:*:*:*:*|",
                ])
        #expect(try folder.rows("SELECT low_text, high_text FROM affected") == ["1.0|1.2"])
        #expect(try folder.rows("SELECT name FROM alias ORDER BY 1") == ["ACME-1", "CVE-2026-1"])
    }
}
