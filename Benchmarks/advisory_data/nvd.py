"""Pages of NVD's API 2.0, records of the CVE list, the KEV catalogue and a day of EPSS."""
import gzip
import json
import random

from .words import (CVES, STEPS, V2, V3, V4, VERSIONS, WEAKNESSES, cpe, cve, hexadecimal, moment, sentences, skewed)

PRODUCTS = 8000  # how many products CPE names are about
PAGE = 2000
PLATFORMS = [("microsoft", "windows"), ("linux", "linux_kernel"), ("google", "android"), ("apple", "macos")]
METRICS = {"attackVector": "NETWORK", "attackComplexity": "LOW", "privilegesRequired": "NONE", "userInteraction": "NONE",
           "scope": "UNCHANGED", "confidentialityImpact": "HIGH", "integrityImpact": "HIGH", "availabilityImpact": "HIGH",
           "baseScore": 9.8, "baseSeverity": "CRITICAL"}


def formatted(vendor, product, version="*", part="a", target="*"):
    return f"cpe:2.3:{part}:{vendor}:{product}:{version}:*:*:*:*:{target}:*:*"


def cpe_match(rng, number):
    vendor, product = cpe(number)
    result = {"vulnerable": True, "criteria": formatted(vendor, product, target="node.js" if number % 50 == 3 else "*")}
    step = rng.randrange(STEPS - 61)
    kind = rng.random()
    if kind < 0.45:
        result["versionEndExcluding"] = VERSIONS[""][step + 60]
    elif kind < 0.55:
        result["versionEndIncluding"] = VERSIONS[""][step + 60]
    elif kind < 0.8:
        result["versionStartIncluding"], result["versionEndExcluding"] = VERSIONS[""][step], VERSIONS[""][step + 40]
    elif kind < 0.82:
        result["versionStartExcluding"], result["versionEndIncluding"] = VERSIONS[""][step], VERSIONS[""][step + 40]
    elif kind < 0.98:
        result["criteria"] = formatted(vendor, product, VERSIONS[""][step])
    result["matchCriteriaId"] = hexadecimal(rng, 32).upper()
    return result


def configurations(rng):
    """Products, at times only on a platform: AND over two nodes; rarely a negated one."""
    number = skewed(rng, PRODUCTS)
    result = []
    for _ in range(1 + int(rng.expovariate(1.5))):
        matches = [cpe_match(rng, number) for _ in range(1 + int(rng.expovariate(0.35)))]
        nodes = [{"operator": "OR", "negate": False, "cpeMatch": matches}]
        if rng.random() < 0.15:
            vendor, product = rng.choice(PLATFORMS)
            nodes.append({"operator": "OR", "negate": rng.random() < 0.02, "cpeMatch": [
                {"vulnerable": False, "criteria": formatted(vendor, product, "-", "o"),
                 "matchCriteriaId": hexadecimal(rng, 32).upper()}]})
            result.append({"operator": "AND", "nodes": nodes})
        else:
            result.append({"nodes": nodes})
        number = skewed(rng, PRODUCTS)
    return result


def nvd_record(rng, number, texts):
    text = " ".join(rng.choice(texts) for _ in range(1 + int(rng.expovariate(0.7))))
    status = rng.choices(["Analyzed", "Modified", "Deferred", "Awaiting Analysis", "Rejected"], [50, 25, 20, 4, 1])[0]
    body = {"id": cve(number), "sourceIdentifier": "cve@example.org", "published": moment(rng)[:-1] + ".000",
            "lastModified": moment(rng, 2024, 2025)[:-1] + ".000", "vulnStatus": status, "cveTags": [],
            "descriptions": [{"lang": "en", "value": text}, {"lang": "es", "value": text}], "metrics": {}}
    if status != "Rejected":
        body["metrics"]["cvssMetricV31"] = [
            {"source": "nvd@nist.gov", "type": "Primary", "cvssData": {"version": "3.1", "vectorString": rng.choice(V3), **METRICS},
             "exploitabilityScore": 3.9, "impactScore": 5.9}]
        if number % 5 == 0:
            body["metrics"]["cvssMetricV40"] = [{"source": "cve@example.org", "type": "Secondary", "cvssData": {
                "version": "4.0", "vectorString": rng.choice(V4), "baseScore": 7.1, "baseSeverity": "HIGH"}}]
        if number % 3 == 0:
            body["metrics"]["cvssMetricV2"] = [{"source": "nvd@nist.gov", "type": "Primary", "cvssData": {
                "version": "2.0", "vectorString": rng.choice(V2), "baseScore": 7.5}, "baseSeverity": "HIGH"}]
        body["weaknesses"] = [{"source": "nvd@nist.gov", "type": "Primary", "description": [
            {"lang": "en", "value": f"CWE-{rng.choice(WEAKNESSES)}"}]}]
    if status in ("Analyzed", "Modified"):
        body["configurations"] = configurations(rng)
    body["references"] = [{"url": f"https://lists.example.net/{hexadecimal(rng, 24)}", "source": "cve@example.org",
                           "tags": ["Patch", "Third Party Advisory"]} for _ in range(1 + int(rng.expovariate(0.35)))]
    return {"cve": body}


def write_nvd(records, folder):
    rng, texts, size = random.Random("nvd"), sentences("nvd"), 0
    folder = folder / "nvd"
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, records, PAGE):
        page = [nvd_record(rng, number, texts) for number in range(start, min(start + PAGE, records))]
        size += (folder / f"nvd-{start // PAGE:04}.json").write_text(json.dumps(
            {"resultsPerPage": len(page), "startIndex": start, "totalResults": records, "format": "NVD_CVE", "version": "2.0",
             "timestamp": "2026-11-24T06:00:00.000", "vulnerabilities": page}, separators=(",", ":")))
    return size


def kernel(rng):
    """What the kernel's own numbering authority publishes: commits, fixed versions by branch, and source files."""
    place = {"product": "Linux", "vendor": "Linux", "repo": "https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git",
             "programFiles": [f"drivers/{rng.choice(['net', 'usb', 'gpu', 'block', 'iio'])}/{rng.choice('abcdefgh')}{rng.randrange(60)}.c"
                              for _ in range(1 + int(rng.expovariate(1.5)))]}
    branches = [f"{branch}." for branch in ("5.4", "5.10", "5.15", "6.1", "6.6", "6.12")]
    return [dict(place, defaultStatus="unaffected", versions=[
                {"version": "1da177e4c3f41524e886b7f1b8a0c1fc7321cac2", "lessThan": hexadecimal(rng, 40), "status": "affected",
                 "versionType": "git"} for _ in branches]),
            dict(place, defaultStatus="affected", versions=[
                *({"version": f"{branch}{rng.randint(20, 200)}", "lessThanOrEqual": f"{branch}*", "status": "unaffected",
                   "versionType": "semver"} for branch in branches),
                {"version": "6.14", "lessThanOrEqual": "*", "status": "unaffected", "versionType": "original_commit_for_fix"}])]


def product(rng):
    vendor, name = cpe(skewed(rng, PRODUCTS))
    step = rng.randrange(STEPS - 60)
    kind = rng.random()
    if kind < 0.6:
        version = {"version": "0" if rng.random() < 0.5 else VERSIONS[""][step], "lessThan": VERSIONS[""][step + 40],
                   "status": "affected", "versionType": rng.choice(["semver", "custom"])}
    elif kind < 0.8:
        version = {"version": "unspecified", "lessThanOrEqual": VERSIONS[""][step], "status": "affected", "versionType": "custom"}
    else:
        version = {"version": VERSIONS[""][step] if kind < 0.95 else "n/a", "status": "affected"}
    result = {"vendor": vendor.capitalize(), "product": name, "versions": [version]}
    if kind < 0.5:
        result["defaultStatus"] = "unaffected"
    if rng.random() < 0.1:
        result["platforms"] = [rng.choice(["Windows", "Linux", "Android", "ARM"])]
    if rng.random() < 0.1:
        result["cpes"] = [formatted(vendor, name)]
    if rng.random() < 0.1:
        result["packageURL"] = f"pkg:npm/{name.replace('_', '-')}"
    return result


def cve5_record(rng, number, texts):
    text = " ".join(rng.choice(texts) for _ in range(1 + int(rng.expovariate(0.5))))
    head = {"cveId": cve(number), "assignerOrgId": "00000000-0000-4000-8000-000000000000", "assignerShortName": "example",
            "dateReserved": moment(rng), "datePublished": moment(rng),
            "dateUpdated": "2026-11-24T05:00:00Z" if number % 7 == 3 else moment(rng, 2024, 2025)}
    if number % 100 == 0:
        return {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": dict(head, state="REJECTED"),
                "containers": {"cna": {"rejectedReasons": [{"lang": "en", "value": text}]}}}
    is_kernel = rng.random() < 0.3
    cna = {"providerMetadata": {"orgId": head["assignerOrgId"], "shortName": "example", "dateUpdated": head["dateUpdated"]},
           "descriptions": [{"lang": "en", "value": text}], "affected": kernel(rng) if is_kernel else [product(rng)],
           "references": [{"url": f"https://lists.example.net/{hexadecimal(rng, 24)}"} for _ in range(1 + int(rng.expovariate(0.3)))],
           "title": text[:80]}
    if is_kernel:
        cna["cpeApplicability"] = [{"nodes": [{"operator": "OR", "negate": False, "cpeMatch": [
            {"vulnerable": True, "criteria": formatted("linux", "linux_kernel", part="o"),
             "versionEndExcluding": f"6.{minor}.{rng.randint(20, 90)}"} for minor in (1, 6, 12)]}]}]
    else:
        cna["metrics"] = [{"cvssV3_1": {"version": "3.1", "vectorString": rng.choice(V3), **METRICS}}]
        cna["problemTypes"] = [{"descriptions": [{"cweId": f"CWE-{rng.choice(WEAKNESSES)}", "lang": "en", "type": "CWE"}]}]
    adp = {"title": "CISA ADP Vulnrichment", "metrics": [{"other": {"type": "ssvc", "content": {
        "id": head["cveId"], "role": "CISA Coordinator", "options": [{"Exploitation": "none"}, {"Automatable": "no"},
                                                                      {"Technical Impact": "partial"}], "version": "2.0.3"}}}],
           "providerMetadata": {"orgId": "134c704f-9b21-4f2e-91b3-4a467353bcc0", "shortName": "CISA-ADP"}}
    return {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": dict(head, state="PUBLISHED"),
            "containers": {"cna": cna, "adp": [adp]}}


def write_cve5(records, folder):
    """The tree of the CVE list: cves/2024/1xxx/CVE-2024-1000.json, indented as there."""
    rng, texts, size = random.Random("cve5"), sentences("cve5"), 0
    for k in range(records):
        number = CVES - 1 - k * 7
        year, serial = cve(number).split("-")[1:]
        place = folder / "cve5" / "cves" / year / f"{serial[:-3]}xxx"
        place.mkdir(parents=True, exist_ok=True)
        size += (place / f"{cve(number)}.json").write_text(json.dumps(cve5_record(rng, number, texts), indent=4))
    return size


def write_lists(entries, scores, folder):
    """KEV and EPSS."""
    rng, texts = random.Random("lists"), sentences("lists", 200)
    (folder / "kev").mkdir(parents=True, exist_ok=True)
    known = []
    for number in sorted(rng.sample(range(CVES), entries)):
        vendor, product_name = cpe(skewed(rng, PRODUCTS))
        known.append({"cveID": cve(number), "vendorProject": vendor, "product": product_name,
                      "vulnerabilityName": rng.choice(texts)[:60], "dateAdded": moment(rng, 2021)[:10],
                      "shortDescription": rng.choice(texts), "requiredAction": "Apply mitigations per vendor instructions.",
                      "dueDate": moment(rng, 2026)[:10], "knownRansomwareCampaignUse": rng.choice(["Known", "Unknown"]),
                      "notes": "", "cwes": [f"CWE-{rng.choice(WEAKNESSES)}"]})
    (folder / "kev" / "known_exploited_vulnerabilities.json").write_text(json.dumps(
        {"title": "Known Exploited Vulnerabilities", "catalogVersion": "2026.11.24", "dateReleased": "2026-11-24T06:00:00.0000Z",
         "count": entries, "vulnerabilities": known}, indent=4))
    lines = ["#model_version:v2025.03.14,score_date:2026-11-24T00:00:00+0000", "cve,epss,percentile"]
    lines += [f"{cve(number)},{rng.random() ** 4:.5f},{rng.random():.5f}" for number in range(scores)]
    (folder / "epss").mkdir(parents=True, exist_ok=True)
    with open(folder / "epss" / "epss_scores-2026-11-24.csv.gz", "wb") as file:
        file.write(gzip.compress("\n".join(lines).encode() + b"\n", mtime=0))
