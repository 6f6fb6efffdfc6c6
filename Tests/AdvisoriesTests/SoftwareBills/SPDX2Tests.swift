import Advisories
import SourceText
import Testing

private let json = """
    {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "hub", "documentNamespace": "https://example.org/1",
     "creationInfo": {"created": "2026-01-02T03:04:05Z",
       "creators": ["Tool: maker-1.2", "Organization: Harbor (psirt@example.org)", "Person: NOASSERTION"]},
     "packages": [
       {"SPDXID": "SPDXRef-hub", "name": "hub", "versionInfo": "1.0", "primaryPackagePurpose": "FIRMWARE",
        "supplier": "Organization: Harbor", "licenseDeclared": "NOASSERTION"},
       {"SPDXID": "SPDXRef-curl", "name": "curl", "versionInfo": "8.4.0", "supplier": "NOASSERTION",
        "originator": "Organization: curl project", "licenseDeclared": "NOASSERTION", "licenseConcluded": "curl",
        "checksums": [{"algorithm": "SHA256", "checksumValue": "AB"}],
        "externalRefs": [
          {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:generic/curl@8.4.0"},
          {"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
           "referenceLocator": "cpe:2.3:a:haxx:curl:8.4.0:*:*:*:*:*:*:*"},
          {"referenceCategory": "SECURITY", "referenceType": "http://spdx.org/rdf/references/cpe22Type",
           "referenceLocator": "cpe:/a:haxx:curl:8.4.0"}]},
       {"SPDXID": "SPDXRef-cmake", "name": "cmake"}],
     "files": [
       {"SPDXID": "SPDXRef-f1", "fileName": "./curl-8.4.0/lib/url.c", "fileTypes": ["SOURCE"]},
       {"SPDXID": "SPDXRef-f2", "fileName": "./curl-8.4.0/docs/INSTALL", "fileTypes": ["DOCUMENTATION"]},
       {"SPDXID": "SPDXRef-p1", "fileName": "./CVE-2023-46218.patch", "fileTypes": ["OTHER"]},
       {"SPDXID": "SPDXRef-p2", "fileName": "./no-docs.patch", "fileTypes": ["OTHER"]}],
     "relationships": [
       {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-hub"},
       {"spdxElementId": "SPDXRef-hub", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-curl"},
       {"spdxElementId": "SPDXRef-hub", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NONE"},
       {"spdxElementId": "SPDXRef-cmake", "relationshipType": "BUILD_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-curl"},
       {"spdxElementId": "SPDXRef-curl", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-f1"},
       {"spdxElementId": "SPDXRef-curl", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-f2"},
       {"spdxElementId": "SPDXRef-p1", "relationshipType": "PATCH_FOR", "relatedSpdxElement": "SPDXRef-curl"},
       {"spdxElementId": "SPDXRef-p2", "relationshipType": "PATCH_FOR", "relatedSpdxElement": "SPDXRef-curl"},
       {"spdxElementId": "DocumentRef-x:SPDXRef-y", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-curl"}]}
    """

private let tagValue = """
    SPDXVersion: SPDX-2.3
    DataLicense: CC0-1.0
    SPDXID: SPDXRef-DOCUMENT
    DocumentName: hub
    DocumentNamespace: https://example.org/1
    Creator: Tool: maker-1.2
    Creator: Organization: Harbor (psirt@example.org)
    Creator: Person: NOASSERTION
    Created: 2026-01-02T03:04:05Z
    DocumentComment: <text>A comment
    PackageName: not a package
    </text>

    ## Packages
    PackageName: hub
    SPDXID: SPDXRef-hub
    PackageVersion: 1.0
    PrimaryPackagePurpose: FIRMWARE
    PackageSupplier: Organization: Harbor
    PackageLicenseDeclared: NOASSERTION

    PackageName: cmake
    SPDXID: SPDXRef-cmake

    PackageName: curl
    SPDXID: SPDXRef-curl
    PackageVersion: 8.4.0
    PackageSupplier: NOASSERTION
    PackageOriginator: Organization: curl project
    PackageChecksum: SHA256: AB
    PackageLicenseConcluded: curl
    ExternalRef: PACKAGE-MANAGER purl pkg:generic/curl@8.4.0
    ExternalRef: SECURITY cpe23Type cpe:2.3:a:haxx:curl:8.4.0:*:*:*:*:*:*:*
    ExternalRef: SECURITY cpe22Type cpe:/a:haxx:curl:8.4.0

    FileName: ./curl-8.4.0/lib/url.c
    SPDXID: SPDXRef-f1
    FileType: SOURCE
    FileName: ./CVE-2023-46218.patch
    SPDXID: SPDXRef-p1
    FileType: OTHER
    FileName: ./no-docs.patch
    SPDXID: SPDXRef-p2

    Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-hub
    Relationship: SPDXRef-hub CONTAINS SPDXRef-curl
    Relationship: SPDXRef-cmake BUILD_DEPENDENCY_OF SPDXRef-curl
    Relationship: SPDXRef-p1 PATCH_FOR SPDXRef-curl
    Relationship: SPDXRef-p2 PATCH_FOR SPDXRef-curl
    """

@Suite("SPDX 2")
struct SPDX2Tests {
    @Test("JSON and tag-value give the same bill", arguments: ["JSON", "tag-value"])
    func bill(_ form: String) throws {
        let bill = try readBill(form == "JSON" ? json : tagValue)
        #expect(bill.format == "SPDX 2.3")
        #expect(bill.serial == "https://example.org/1")
        #expect(bill.made == "2026-01-02T03:04:05Z")
        #expect(bill.authors == ["Harbor"])
        #expect(bill.tools == ["maker-1.2"])
        #expect(bill.root == "SPDXRef-hub")
        #expect(Set(bill.packages.map(\.name)) == ["hub", "curl", "cmake"])
        #expect(bill.remarks == [])
        #expect(
            Set(bill.relations) == [
                SoftwareRelation(from: "SPDXRef-hub", .contains, to: "SPDXRef-curl"),
                SoftwareRelation(from: "SPDXRef-curl", .dependsOn, to: "SPDXRef-cmake"),
            ])
        let curl = try #require(bill.packages.first { $0.name == "curl" })
        #expect(
            curl
                == SoftwarePackage(
                    reference: "SPDXRef-curl", name: "curl", version: "8.4.0", supplier: "curl project",
                    packageURL: "pkg:generic/curl@8.4.0",
                    cpes: ["cpe:2.3:a:haxx:curl:8.4.0:*:*:*:*:*:*:*", "cpe:/a:haxx:curl:8.4.0"],
                    hashes: ["sha256": "ab"], licences: ["curl"], patched: ["CVE-2023-46218"],
                    patches: ["no-docs.patch"], compiledSources: ["lib/url.c"]))
        #expect(bill.packages.first { $0.name == "cmake" }?.isRequired == false)
        #expect(bill.packages.first { $0.name == "hub" }?.kind == "firmware")
    }

    @Test("other versions are refused by name")
    func versions() {
        #expect(billRefusal(#"{"spdxVersion": "SPDX-4.0"}"#)?.code == "bill-version")
        #expect(billRefusal("SPDXVersion: SPDX-1.2\n")?.code == "bill-version")
    }

    @Test("a line that is no tag, and a text without end, are refused at their line")
    func tagValueMistakes() {
        #expect(billRefusal("SPDXVersion: SPDX-2.3\nnonsense\n")?.place.line == 2)
        #expect(billRefusal("SPDXVersion: SPDX-2.3\nX: <text>never\nending")?.code == "bad-tag-value")
    }
}

@Suite("Which files were compiled")
struct CompiledSourceTests {
    private func sources(_ names: [String]) throws -> [String]? {
        let files = names.enumerated().map {
            #"{"SPDXID": "SPDXRef-\#($0)", "fileName": "\#($1)", "fileTypes": ["SOURCE"]}"#
        }
        let members = names.indices.map { "\"SPDXRef-\($0)\"" }
        return try readBill(
            """
            {"spdxVersion": "SPDX-2.2", "packages": [{"SPDXID": "SPDXRef-k", "name": "linux",
             "hasFiles": [\(members.joined(separator: ","))]}], "files": [\(files.joined(separator: ","))]}
            """
        ).packages[0].compiledSources
    }

    @Test("a few loose files that a recipe adds are no list of what was compiled")
    func loose() throws {
        #expect(try sources(["local.rules", "defconfig", "extra.c"]) == nil)
        #expect(try sources([]) == nil)
    }

    @Test("the folder named after the release is not part of the path, the first folder of the source is")
    func folders() throws {
        #expect(
            try sources(["linux-6.12.38/kernel/fork.c", "./drivers/net/tun.c", "/usr/include/a.h", "x/<built-in>"]) == [
                "kernel/fork.c", "drivers/net/tun.c", "usr/include/a.h",
            ])
    }
}
