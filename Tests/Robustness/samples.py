"""A small sample of every format that Securable reads after launch, written here from nothing: what mutate.py spoils.

`python3 samples.py FOLDER` writes them as the first inputs of a fuzzer: one folder for each of its readers, and the words
that they have in common as a dictionary.
"""
import gzip
import io
import json
import random
import re
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "Benchmarks"))

from advisory_data import bills, nvd, osv, words  # noqa: E402

RECORDS = {ecosystem: 200 for ecosystem in words.ECOSYSTEMS}


def text_of(value):
    return json.dumps(value, indent=1, ensure_ascii=False).encode()


def cyclonedx(version="1.5"):
    rng = random.Random(version)
    components = [json.loads("{" + bills.Component(rng, number, RECORDS).identity() + "}") for number in range(6)]
    for number, component in enumerate(components):
        component |= {"type": ["library", "firmware", "device", "device-driver"][number % 4], "bom-ref": f"c{number}",
                      "licenses": [{"expression": "MIT OR Apache-2.0"}], "hashes": [{"alg": "SHA-256", "content": "ab" * 32}]}
    components[0]["components"] = [{"type": "file", "name": "inner.c", "bom-ref": "inner"}]
    components[1]["pedigree"] = {"patches": [{"type": "backport", "resolves": [{"type": "security", "id": "CVE-2024-1001"}]}]}
    return {"bomFormat": "CycloneDX", "specVersion": version, "serialNumber": "urn:uuid:00000000-0000-4000-8000-000000000001",
            "version": 1, "metadata": {"timestamp": "2026-11-01T00:00:00Z", "lifecycles": [{"phase": "build"}],
                                       "tools": [{"name": "maker", "version": "1"}],
                                       "component": {"type": "firmware", "name": "lock", "version": "2.1.0", "bom-ref": "root"}},
            "components": components, "dependencies": [{"ref": "root", "dependsOn": ["c0", "c1"]}, {"ref": "c0", "dependsOn": ["root"]}],
            "vulnerabilities": [{"id": "CVE-2024-1000", "analysis": {"state": "not_affected", "justification": "code_not_reachable",
                                                                     "response": ["update"], "detail": "The module is off."},
                                 "affects": [{"ref": "c0", "versions": [{"range": "vers:semver/<2.0.0", "status": "affected"}]}]}]}


def cyclonedx_xml():
    return b"""<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.4" serialNumber="urn:uuid:00000000-0000-4000-8000-000000000002" version="1">
  <metadata><timestamp>2026-11-01T00:00:00Z</timestamp><component type="firmware" bom-ref="root"><name>lock</name><version>2.1</version></component></metadata>
  <components>
    <component type="library" bom-ref="a"><group>org.example</group><name>parser &amp; co</name><version>1.2.3</version>
      <hashes><hash alg="SHA-256">00ff</hash></hashes><licenses><license><id>MIT</id></license></licenses>
      <cpe>cpe:2.3:a:example:parser:1.2.3:*:*:*:*:*:*:*</cpe><purl>pkg:maven/org.example/parser@1.2.3</purl>
      <components><component type="file"><name><![CDATA[inner]]></name></component></components></component>
  </components>
  <dependencies><dependency ref="root"><dependency ref="a"/></dependency></dependencies>
</bom>
"""


def spdx2():
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "lock",
            "documentNamespace": "https://example.com/lock-1", "creationInfo": {
                "created": "2026-11-01T00:00:00Z", "creators": ["Tool: maker-1", "Organization: Example"]},
            "documentDescribes": ["SPDXRef-1"], "packages": [
                {"SPDXID": f"SPDXRef-{n}", "name": f"package-{n}", "versionInfo": f"1.{n}.0", "downloadLocation": "NOASSERTION",
                 "supplier": "Organization: Example (a@example.com)", "licenseConcluded": "MIT", "checksums": [
                     {"algorithm": "SHA256", "checksumValue": "cd" * 32}], "externalRefs": [
                     {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": f"pkg:npm/p{n}@1.{n}.0"},
                     {"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
                      "referenceLocator": f"cpe:2.3:a:example:p{n}:1.{n}.0:*:*:*:*:*:*:*"}]} for n in range(1, 5)],
            "relationships": [{"spdxElementId": "SPDXRef-1", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-2"},
                              {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-1"}]}


def spdx2_tags():
    return b"""SPDXVersion: SPDX-2.2
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: lock
DocumentNamespace: https://example.com/lock-2
Creator: Tool: maker-1
Created: 2026-11-01T00:00:00Z

PackageName: busybox
SPDXID: SPDXRef-busybox
PackageVersion: 1.36.1
PackageSupplier: Organization: Example
PackageDownloadLocation: NOASSERTION
PackageChecksum: SHA1: 85ed0817af83a24ad8da68c2b5094de69833983c
ExternalRef: SECURITY cpe23Type cpe:2.3:a:busybox:busybox:1.36.1:*:*:*:*:*:*:*
PackageComment: <text>Two
lines</text>
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-busybox

FileName: ./shell/ash.c
SPDXID: SPDXRef-ash
Relationship: SPDXRef-busybox CONTAINS SPDXRef-ash
"""


def spdx3():
    def element(kind, identity, **fields):
        return {"type": kind, "spdxId": f"https://example.com/{identity}", "creationInfo": "_:creation"} | fields

    def relation(identity, kind, source, target, **fields):
        return element("Relationship", identity, relationshipType=kind, **{"from": f"https://example.com/{source}"},
                       to=[f"https://example.com/{target}"], **fields)

    return {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
        {"type": "CreationInfo", "@id": "_:creation", "specVersion": "3.0.1", "created": "2026-11-01T00:00:00Z",
         "createdBy": ["https://example.com/maker"]},
        element("Organization", "maker", name="Example"),
        element("SpdxDocument", "document", rootElement=["https://example.com/bom"], profileConformance=["core", "security"]),
        element("software_Sbom", "bom", rootElement=["https://example.com/image"], software_sbomType=["build"]),
        element("software_Package", "image", name="image", software_packageVersion="1.0", software_primaryPurpose="firmware"),
        element("software_Package", "curl", name="curl", software_packageVersion="8.4.0", externalIdentifier=[
            {"type": "ExternalIdentifier", "externalIdentifierType": "cpe23",
             "identifier": "cpe:2.3:*:*:curl:8.4.0:*:*:*:*:*:*:*"}]),
        element("software_File", "source", name="lib/url.c", software_primaryPurpose="source"),
        element("security_Vulnerability", "v", externalIdentifier=[
            {"type": "ExternalIdentifier", "externalIdentifierType": "cve", "identifier": "CVE-2023-38545"}]),
        relation("r1", "contains", "image", "curl"), relation("r2", "hasAssociatedVulnerability", "curl", "v"),
        relation("r3", "generates", "source", "curl"),
        {"type": "security_VexFixedVulnAssessmentRelationship", "spdxId": "https://example.com/x", "creationInfo": "_:creation",
         "from": "https://example.com/v", "to": ["https://example.com/curl"], "relationshipType": "fixedIn",
         "security_assessedElement": "https://example.com/curl"},
    ]}


def openvex():
    return {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.com/vex-1", "author": "Example",
            "timestamp": "2026-11-01T00:00:00Z", "version": 1, "statements": [
                {"vulnerability": {"name": "CVE-2024-1000", "aliases": ["GHSA-2222-2222-2222"]}, "products": [
                    {"@id": "pkg:generic/lock@2.1.0", "subcomponents": [{"@id": "pkg:npm/p@1.0.0"}]}],
                 "status": "not_affected", "justification": "vulnerable_code_not_present", "impact_statement": "Not built in."},
                {"vulnerability": "CVE-2024-1001", "products": ["pkg:generic/lock"], "status": "affected",
                 "action_statement": "Update to 2.2."}]}


def csaf():
    return {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "Lock",
                         "publisher": {"category": "vendor", "name": "Example", "namespace": "https://example.com"},
                         "tracking": {"id": "EX-2026-1", "status": "final", "version": "1", "current_release_date": "2026-11-01T00:00:00Z",
                                      "initial_release_date": "2026-11-01T00:00:00Z", "revision_history": [
                                          {"date": "2026-11-01T00:00:00Z", "number": "1", "summary": "First"}]}},
            "product_tree": {"branches": [{"category": "vendor", "name": "Example", "branches": [
                {"category": "product_name", "name": "Lock", "branches": [
                    {"category": "product_version", "name": "2.1.0", "product": {
                        "product_id": "P1", "name": "Lock 2.1.0", "product_identification_helper": {
                            "cpe": "cpe:2.3:o:example:lock:2.1.0:*:*:*:*:*:*:*", "purl": "pkg:generic/lock@2.1.0"}}}]}]}],
                "relationships": [{"category": "default_component_of", "full_product_name": {"product_id": "R1", "name": "p in Lock"},
                                   "product_reference": "P1", "relates_to_product_reference": "P1"}]},
            "vulnerabilities": [{"cve": "CVE-2024-1000", "product_status": {"known_not_affected": ["P1"], "fixed": ["R1"]},
                                 "flags": [{"label": "component_not_present", "product_ids": ["P1"]}],
                                 "threats": [{"category": "impact", "details": "None.", "product_ids": ["P1"]}],
                                 "scores": [{"products": ["P1"], "cvss_v3": {"version": "3.1", "vectorString": words.V3[0],
                                                                            "baseScore": 9.8, "baseSeverity": "CRITICAL"}}]}]}


def osv_records():
    rng, texts = random.Random("samples"), words.sentences("samples", 20)
    return [osv.record(rng, ecosystem, number, 100, texts)[1] for number, ecosystem in enumerate(words.ECOSYSTEMS)]


def osv_zip():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for record in osv_records():
            archive.writestr(zipfile.ZipInfo(f"{record['id']}.json"), text_of(record), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def nvd_page():
    rng, texts = random.Random("samples"), words.sentences("samples", 20)
    page = [nvd.nvd_record(rng, number, texts) for number in range(6)]
    return {"resultsPerPage": 6, "startIndex": 0, "totalResults": 6, "format": "NVD_CVE", "version": "2.0",
            "timestamp": "2026-11-24T06:00:00.000", "vulnerabilities": page}


def cve5():
    rng, texts = random.Random("samples"), words.sentences("samples", 20)
    records = [nvd.cve5_record(rng, number, texts) for number in range(1, 9)]
    records[0]["containers"]["cna"]["affected"] = nvd.kernel(rng)
    return records


def kev():
    return {"title": "Known Exploited Vulnerabilities", "catalogVersion": "2026.11.24", "dateReleased": "2026-11-24T06:00:00.0000Z",
            "count": 2, "vulnerabilities": [
                {"cveID": f"CVE-2024-100{n}", "vendorProject": "a", "product": "b", "vulnerabilityName": "c", "dateAdded": "2026-01-01",
                 "shortDescription": "d", "requiredAction": "e", "dueDate": "2026-02-01", "knownRansomwareCampaignUse": "Known",
                 "notes": "", "cwes": ["CWE-79"]} for n in range(2)]}


EPSS = b"#model_version:v2025.03.14,score_date:2026-11-24T00:00:00+0000\ncve,epss,percentile\n" + b"".join(
    b"CVE-2024-%d,0.%05d,0.5\n" % (1000 + n, n) for n in range(30))

DPKG = b"""Package: libssl3
Status: install ok installed
Architecture: amd64
Source: openssl (3.0.11-1)
Version: 3.0.11-1~deb12u2
Maintainer: A <a@example.com>
Depends: libc6 (>= 2.34), zlib1g
Description: sockets
 with more lines
 .

Package: busybox
Status: install ok installed
Version: 1:1.35.0-4+b3
"""

APK = b"""C:Q1abcdefghijklmnopqrstuvwxyz0=
P:busybox
V:1.36.1-r5
A:x86_64
L:GPL-2.0-only
o:busybox
F:bin
R:busybox

P:musl
V:1.2.4-r2
o:musl
"""

BUILDROOT = b'''"PACKAGE","VERSION","LICENSE","LICENSE FILES","SOURCE ARCHIVE","SOURCE SITE","DEPENDENCIES WITH LICENSES"
"busybox","1.36.1","GPL-2.0, bzip2-1.0.4","LICENSE","busybox-1.36.1.tar.bz2","https://busybox.net/downloads","skeleton [unknown]"
"zlib","1.3","Zlib","README","zlib-1.3.tar.xz","http://www.zlib.net",""
'''

DEBIAN_TRACKER = {"openssl": {"CVE-2024-1000": {"description": "x", "scope": "remote", "releases": {
    "bookworm": {"status": "resolved", "repositories": {"bookworm": "3.0.11-1"}, "fixed_version": "3.0.11-1", "urgency": "high"},
    "trixie": {"status": "open", "repositories": {"trixie": "3.1.4-1"}, "urgency": "not yet assigned"}}}}}

ALPINE_TRACKER = {"apkurl": "{{urlprefix}}/{{distroversion}}/{{reponame}}/{{arch}}/{{pkg.name}}-{{pkg.ver}}.apk",
                  "archs": ["x86_64"], "reponame": "main", "urlprefix": "https://dl-cdn.alpinelinux.org/alpine", "distroversion": "v3.18",
                  "packages": [{"pkg": {"name": "busybox", "secfixes": {"1.36.1-r1": ["CVE-2024-1000", "CVE-2024-1001 GHSA-x"],
                                                                      "0": ["CVE-2024-1002"]}}}]}

PURLS = [b"pkg:npm/%40scope/name@1.0.0", b"pkg:golang/github.com/Owner/name@v1.2.3#sub/path", b"pkg:maven/org.example/parser@1.0?type=jar",
         b"pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&epoch=1", b"pkg:generic/a%20b?checksum=sha256:00"]
CPES = [b"cpe:2.3:a:example:product\\+\\+:1.0:beta1:*:*:*:node.js:x64:*", b"cpe:/o:example:os:1.0%01:-::~~lite~~~", b"cpe:2.3:*:*:acl:2.3.2:*:*:*:*:*:*:*"]
VERSIONS = [b"1.0.0-alpha.1+build\n1.0.0", b"1!2.0rc1.post2.dev3+local.4\n2.0", b"2:1.0~rc1-1ubuntu2\n1.0.1^git", b"1.0-SNAPSHOT\n1.ga", b"1.2_p3-r4\nv0.0.0-20170330155735-e4e2799dd7aa"]

# Each format: what reads it, and its samples. `bill` is shown, `feed` imported, `statements` taken in.
FORMATS = {
    "cyclonedx": ("bill", [text_of(cyclonedx("1.2")), text_of(cyclonedx("1.6"))]),
    "cyclonedx-xml": ("bill", [cyclonedx_xml()]),
    "spdx2": ("bill", [text_of(spdx2())]),
    "spdx2-tags": ("bill", [spdx2_tags()]),
    "spdx3": ("bill", [text_of(spdx3())]),
    "package-lists": ("bill", [DPKG, APK, BUILDROOT, b"bash-5.2.15-3.fc38.x86_64\nzlib-1.2.13-3.fc38.x86_64\n"]),
    "vex": ("statements", [text_of(openvex()), text_of(cyclonedx("1.5"))]),
    "csaf": ("feed", [text_of(csaf())]),
    "osv": ("feed", [text_of(record) for record in osv_records()]),
    "osv-zip": ("feed", [osv_zip()]),
    "nvd": ("feed", [text_of(nvd_page())]),
    "cve5": ("feed", [text_of(record) for record in cve5()]),
    "kev": ("feed", [text_of(kev())]),
    "epss": ("feed", [EPSS, gzip.compress(EPSS, mtime=0)]),
    "trackers": ("feed", [text_of(DEBIAN_TRACKER), text_of(ALPINE_TRACKER)]),
}

# The readers of the fuzzer, and the samples that each starts from.
READERS = {
    "bill": [sample for kind, samples in FORMATS.values() if kind == "bill" for sample in samples],
    "statements": FORMATS["vex"][1] + FORMATS["csaf"][1], "csaf": FORMATS["csaf"][1], "osv": FORMATS["osv"][1],
    "nvd": [text_of(record) for record in nvd_page()["vulnerabilities"]], "cve": FORMATS["cve5"][1], "kev": FORMATS["kev"][1],
    "epss": [EPSS], "debian": [text_of(DEBIAN_TRACKER)], "alpine": [text_of(ALPINE_TRACKER)],
    "purl": PURLS, "cpe": CPES, "cvss": [vector.encode() for vector in (words.V2[0], words.V3[0], words.V4[0])],
    "versions": VERSIONS,
}


def dictionary():
    """The words of all samples, as libFuzzer wants them."""
    found = {word for samples in READERS.values() for sample in samples for word in re.findall(rb"[A-Za-z@$_:-]{3,30}", sample)}
    return b"".join(b'"%s"\n' % word for word in sorted(found)[:3000])


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, samples in READERS.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for count, sample in enumerate(samples):
            (folder / name / str(count)).write_bytes(sample)
    (folder / "words.dict").write_bytes(dictionary())
