import Foundation
import Testing

@testable import Advisories

@Suite("Versions of CVE records")
struct CVEVersionTests {
    private func package(_ affected: String, ecosystem: String = "name") throws -> [AffectedPackage] {
        let text = """
            {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": {"cveId": "CVE-2026-1", "state": "PUBLISHED"},
             "containers": {"cna": {"affected": [\(affected)]}}}
            """
        let record = try Array(text.utf8).withUnsafeBufferPointer { try CVEReader.record($0) }
        return record.packages.filter { $0.ecosystem == ecosystem }
    }

    private func words(_ affected: String) throws -> [String] {
        try package(affected).flatMap { package in
            package.ranges.map { range in
                "\(range.low ?? "…") \(range.includesLow ? "<=" : "<") v \(range.includesHigh ? "<=" : "<") "
                    + "\(range.high ?? "…") \(package.state)"
            } + package.versions.map { "\($0) \(package.state)" }
        }
    }

    private func entry(_ versions: String, default status: String? = nil) -> String {
        let status = status.map { #""defaultStatus": "\#($0)", "# } ?? ""
        return #"{"vendor": "Acme", "product": "Lamp  One", \#(status)"versions": [\#(versions)]}"#
    }

    @Test(
        "what people write into one field",
        arguments: [
            (">= 2.0.0, < 2.0.7", ["2.0.0 <= v < 2.0.7 affected"]), ("< 1.26.18", ["… <= v < 1.26.18 affected"]),
            ("<=1.2", ["… <= v <= 1.2 affected"]), ("= 1.2.3", ["1.2.3 affected"]), ("4.x", ["4 <= v < 5 affected"]),
            ("before 3.2", ["… <= v < 3.2 affected"]), ("1.0 and earlier", ["… <= v <= 1.0 affected"]),
            ("1.0 through 1.4", ["1.0 <= v <= 1.4 affected"]), ("1.0, 1.1", ["1.0 affected", "1.1 affected"]),
            ("*", ["… <= v < … affected"]), ("11 and 12", ["11 and 12 affected"]),
        ])
    func texts(text: String, expected: [String]) throws {
        #expect(try words(entry(#"{"version": "\#(text)", "status": "affected"}"#)) == expected)
    }

    @Test("what is said of no version is not known, and what names no product is nothing")
    func nothingSaid() throws {
        #expect(try package(entry(#"{"version": "n/a", "status": "affected"}"#)).map(\.state) == [.unknown])
        #expect(try package(#"{"vendor": "n/a", "product": "n/a", "versions": []}"#) == [])
        #expect(try package(entry("", default: "affected")).map(\.state) == [.affected])
        #expect(try package(entry("")).map(\.state) == [.unknown])
    }

    @Test("names are in lower case with single blanks, the vendor empty where it is not said")
    func names() throws {
        #expect(try package(entry("")).map(\.name) == ["acme/lamp one"])
        #expect(try package(#"{"vendor": "[UNKNOWN]", "product": "curl", "versions": []}"#).map(\.name) == ["/curl"])
        #expect(
            try package(#"{"collectionURL": "https://github.com/tukaani-project/xz", "packageName": "xz"}"#).map(\.name)
                == ["tukaani-project/xz"])
    }

    @Test("ranges end before, at, never, or before all that start otherwise")
    func ends() throws {
        #expect(
            try words(
                entry(
                    """
                    {"version": "1.0", "lessThan": "1.2", "status": "affected", "versionType": "semver"},
                    {"version": "2.0", "lessThanOrEqual": "2.3", "status": "affected", "versionType": "semver"},
                    {"version": "3.0", "lessThanOrEqual": "3.1.*", "status": "affected", "versionType": "semver"},
                    {"version": "0", "lessThan": "0.5", "status": "affected", "versionType": "custom"},
                    {"version": "4.0", "lessThan": "*", "status": "affected", "versionType": "custom"}
                    """)) == [
                    "1.0 <= v < 1.2 affected", "2.0 <= v <= 2.3 affected", "3.0 <= v < 3.2 affected",
                    "… <= v < 0.5 affected", "4.0 <= v < … affected",
                ])
    }

    @Test("with a default of affected, what is not excepted is affected, and the first entry decides")
    func complement() throws {
        let versions = """
            {"version": "2.0", "status": "affected"},
            {"version": "0", "lessThan": "2.0", "status": "unaffected", "versionType": "semver"},
            {"version": "2.1.5", "lessThanOrEqual": "2.1.*", "status": "unaffected", "versionType": "semver"},
            {"version": "2.3", "lessThanOrEqual": "*", "status": "unaffected", "versionType": "semver"}
            """
        #expect(
            try words(entry(versions, default: "affected")) == [
                "2.0 <= v < 2.1.5 affected", "2.2 <= v < 2.3 affected",
            ])
    }

    @Test("a status changes within a range where the record says so")
    func changes() throws {
        let versions = """
            {"version": "2.0", "lessThan": "log4j-core*", "status": "affected", "versionType": "custom", "changes": [
              {"at": "2.3.1", "status": "unaffected"}, {"at": "2.4", "status": "affected"},
              {"at": "2.15.0", "status": "unaffected"}]}
            """
        #expect(
            try words(entry(versions, default: "unaffected"))
                == ["2.0 <= v < 2.3.1 affected", "2.4 <= v < 2.15.0 affected"])
    }

    @Test("an unspecified end and an unspecified beginning after it are one range")
    func unspecified() throws {
        let versions = """
            {"version": "1.31.0", "lessThan": "unspecified", "status": "affected", "versionType": "custom"},
            {"version": "unspecified", "lessThan": "1.36.1", "status": "affected", "versionType": "custom"}
            """
        #expect(try words(entry(versions)) == ["1.31.0 <= v < 1.36.1 affected"])
    }

    @Test(
        "versions of a distribution's packages and days say nothing about upstream's versions",
        arguments: ["0:4.18.0-553.el8_10", "1.2.3-4ubuntu1", "2024-05-01", "20240501"])
    func foreign(version: String) throws {
        let versions = #"{"version": "0", "lessThan": "\#(version)", "status": "affected", "versionType": "custom"}"#
        #expect(try package(entry(versions)).map(\.state) == [.unknown])
    }

    @Test("commits are left out, and said; alone, they decide nothing")
    func commits() throws {
        let git =
            #"{"version": "1da177e4c3f4", "lessThan": "a3e77da9f843", "status": "affected", "versionType": "git"}"#
        let alone = try package(entry(git, default: "unaffected"))
        #expect(alone.map(\.hasCommitRanges) == [true] && alone[0].ranges.isEmpty && alone[0].versions.isEmpty)
        let both = try package(
            entry(git, default: "unaffected") + ","
                + entry(#"{"version": "6.1", "lessThan": "6.2", "status": "affected", "versionType": "semver"}"#))
        #expect(both.count == 1 && both[0].hasCommitRanges && both[0].ranges.map(\.low) == ["6.1"])
    }

    @Test("packages of collections that are known have the names of their ecosystem")
    func collections() throws {
        let entry = """
            {"vendor": "p", "product": "q", "collectionURL": "https://pypi.org/project/Proto_Buf/", "versions": [
             {"version": "0", "lessThan": "4.25.8", "status": "affected", "versionType": "semver"}]}
            """
        let package = try package(entry, ecosystem: "PyPI")
        #expect(package.map(\.name) == ["proto-buf"] && package.map(\.scheme) == [.pypi])
        let url = #"{"packageURL": "pkg:npm/%40scope/name", "defaultStatus": "affected"}"#
        #expect(try self.package(url, ecosystem: "npm").map(\.name) == ["@scope/name"])
    }

    @Test("CPE names of an entry become a configuration, unless the container has configurations of its own")
    func configurations() throws {
        let text = """
            {"dataVersion": "5.1", "cveMetadata": {"cveId": "CVE-2026-1"}, "containers": {"cna": {"affected": [
              {"vendor": "a", "product": "b", "cpes": ["cpe:/a:acme:lamp"], "versions": [
                {"version": "1.0", "lessThan": "1.2", "status": "affected"}]}]}}}
            """
        let record = try Array(text.utf8).withUnsafeBufferPointer { try CVEReader.record($0) }
        let match = CPEMatch(
            criteria: "cpe:2.3:a:acme:lamp:*:*:*:*:*:*:*:*", isVulnerable: true,
            range: VersionRange(low: "1.0", high: "1.2"))
        #expect(record.configurations == [.match(match)])
    }
}
