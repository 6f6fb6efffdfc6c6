"""OSV records, one zip archive for each ecosystem."""
import json
import random

from .archive import Archive, Entry
from .words import (CVES, STEPS, V3, V4, VERSIONS, WEAKNESSES, cve, ghsa, hexadecimal, moment, name, sentences, skewed)

# The share of malware reports, of the rest the share with lists of literal versions, and the prefix of the ids.
STYLE = {
    "npm": (0.65, 0.05, "GHSA"), "PyPI": (0.25, 0.9, "PYSEC"), "Maven": (0, 0.9, "GHSA"), "Go": (0, 0, "GO"),
    "crates.io": (0.02, 0, "RUSTSEC"), "Debian": (0, 0.9, "DEBIAN"), "Alpine": (0, 0.3, "ALPINE"),
}
RELEASES = {"Debian": ["11", "12", "13", "14"], "Alpine": [f"v3.{minor}" for minor in range(14, 23)]}


def packages(records):
    """How many packages the advisories of an ecosystem are about."""
    return max(20, records // 4)


def references(rng, record, count):
    kinds = ("ADVISORY", "WEB", "FIX", "REPORT", "PACKAGE")
    return [{"type": kinds[k % 5], "url": f"https://{('github.com/a', 'nvd.example.org', 'lists.example.net')[k % 3]}/{record}/"
             f"{hexadecimal(rng, 40 if k % 3 == 0 else 8)}"} for k in range(count)]


def literal_versions(rng, ecosystem, low, high):
    """The versions from one step to another, and now and then hundreds: the long tail."""
    if rng.random() < 0.02:
        low, high = 0, STEPS
    return VERSIONS[ecosystem][low:high]


def commit_range(rng, package):
    return {"type": "GIT", "repo": f"https://github.com/{package.replace('@', '').replace(':', '/')}",
            "events": [{"introduced": "0"}, {"fixed": hexadecimal(rng, 40)}]}


def version_range(rng, ecosystem, kind):
    """One range, its first step and the step that ends it."""
    low = 0 if rng.random() < 0.6 else rng.randrange(STEPS - 60)
    high = low + rng.randint(2, 60)
    events = [{"introduced": VERSIONS[ecosystem][low] if low else "0"}]
    if rng.random() < 0.85:
        events.append({"fixed": VERSIONS[ecosystem][high]})
    elif rng.random() < 0.6:
        events.append({"last_affected": VERSIONS[ecosystem][high]})
    if len(events) == 2 and rng.random() < 0.12:
        next_low = min(high + rng.randint(1, 20), STEPS - 20)
        events += [{"introduced": VERSIONS[ecosystem][next_low]}, {"fixed": VERSIONS[ecosystem][next_low + 12]}]
    return {"type": kind, "events": events}, low, high


def affected(rng, ecosystem, package, release, with_versions):
    kind = "SEMVER" if ecosystem in ("npm", "Go", "crates.io") else "ECOSYSTEM"
    where = f"{ecosystem}:{release}" if release else ecosystem
    found, low, high = version_range(rng, ecosystem, kind)
    result = {"package": {"name": package, "ecosystem": where, "purl": purl(ecosystem, package)}, "ranges": [found]}
    if ecosystem == "PyPI" and rng.random() < 0.1:
        result["ranges"].insert(0, commit_range(rng, package))
    if with_versions:
        result["versions"] = literal_versions(rng, ecosystem, low, high if ecosystem not in RELEASES else min(high, low + 1 + int(rng.expovariate(0.08))))
    if ecosystem == "Go":
        result["ecosystem_specific"] = {"imports": [{"path": package, "symbols": ["Parse", "Decode"]}]}
    if ecosystem == "Debian":
        result["ecosystem_specific"] = {"urgency": rng.choice(["not yet assigned", "unimportant", "low", "medium"])}
    return result


def purl(ecosystem, package):
    kind = {"npm": "npm", "PyPI": "pypi", "Maven": "maven", "Go": "golang", "crates.io": "cargo",
            "Debian": "deb/debian", "Alpine": "apk/alpine"}[ecosystem]
    return f"pkg:{kind}/{package.replace('@', '%40').replace(':', '/')}"


def malware(rng, ecosystem, number, texts):
    package = name(ecosystem, 5_000_000 + number)
    version = VERSIONS[ecosystem][rng.randrange(40)]
    place = {"package": {"ecosystem": ecosystem, "name": package},
             "database_specific": {"cwes": [{"cweId": "CWE-506", "name": "Embedded Malicious Code",
                                            "description": "The product contains code that appears to be malicious."}]}}
    if rng.random() < 0.5:
        place["ranges"] = [{"type": "SEMVER" if ecosystem != "PyPI" else "ECOSYSTEM", "events": [{"introduced": "0"}]}]
    else:
        place["versions"] = [version]
    return f"MAL-{2022 + number % 5}-{number}", {
        "aliases": [], "summary": f"Malicious code in {package} ({ecosystem})",
        "details": "\n---\n_-= Per source details. Do not edit below this line. =-_\n" + rng.choice(texts), "affected": [place],
        "references": references(rng, package, 1),
        "database_specific": {"malicious-packages-origins": [
            {"source": "checker", "sha256": hexadecimal(rng, 64), "import_time": moment(rng, 2024), "versions": [version],
             "modified_time": moment(rng, 2024)}]}}


def vulnerability(rng, ecosystem, number, records, texts):
    _, with_versions, prefix = STYLE[ecosystem]
    which = rng.randrange(CVES)
    named = cve(which) if rng.random() < 0.8 or ecosystem in RELEASES else None
    identity = f"{prefix}-{2015 + number % 12}-{number}"
    aliases = [named] if named else []
    if prefix == "GHSA":
        identity = ghsa(which)
    elif ecosystem in RELEASES:
        identity = f"{prefix}-{cve(number)}"
        aliases = []
    else:
        aliases.append(ghsa(which))
    package = name(ecosystem, skewed(rng, packages(records)))
    others = [package] + [name(ecosystem, skewed(rng, packages(records))) for _ in range(int(rng.expovariate(1.6)))]
    places = RELEASES.get(ecosystem)
    places = rng.sample(places, rng.randint(1, len(places))) if places else [None]
    said = rng.random() < with_versions
    entries = [affected(rng, ecosystem, one, place, said)
               for one in (others if places == [None] else [package]) for place in sorted(places, key=str)]
    body = {"summary": rng.choice(texts)[:110].replace("\n", " "), "aliases": aliases, "affected": entries,
            "details": "\n\n".join(rng.choice(texts) for _ in range(1 + int(rng.expovariate(0.5 if ecosystem in (*RELEASES, "Go") else 0.1)))),
            "references": references(rng, identity, 1 + int(rng.expovariate(0.3)))}
    if ecosystem in RELEASES:
        del body["summary"]
        body["upstream"] = [cve(number)]
    if rng.random() < 0.8:
        body["severity"] = [{"type": "CVSS_V3", "score": rng.choice(V3)}]
        if rng.random() < 0.25:
            body["severity"].append({"type": "CVSS_V4", "score": rng.choice(V4)})
    body["database_specific"] = {"cwe_ids": [f"CWE-{rng.choice(WEAKNESSES)}"], "severity": rng.choice(["LOW", "MODERATE", "HIGH"]),
                                 "github_reviewed": True, "github_reviewed_at": moment(rng, 2022), "nvd_published_at": None}
    return identity, body


def last_changed(rng, number):
    """Mostly some time ago; one in a thousand on the day that the data is of, so that it is fresh."""
    return "2026-11-24T05:00:00Z" if number % 1000 == 0 else moment(rng, 2024, 2025)


def record(rng, ecosystem, number, records, texts):
    """One record as text, and its id."""
    if rng.random() < STYLE[ecosystem][0]:
        identity, body = malware(rng, ecosystem, number, texts)
    else:
        identity, body = vulnerability(rng, ecosystem, number, records, texts)
    head = {"schema_version": "1.7.0", "id": identity, "modified": last_changed(rng, number), "published": moment(rng, 2015, 2023)}
    if rng.random() < 0.01:
        head["withdrawn"] = moment(rng, 2024, 2025)
    return identity, head | body


def changed(body):
    """The record as its source publishes it after it was looked at again."""
    body = dict(body, modified="2026-11-24T06:00:00Z", summary=f"Updated: {body.get('summary', '')}".strip())
    body["affected"] = body["affected"] + [{"package": dict(body["affected"][0]["package"]), "versions": ["99.0.0"]}]
    return body


def write(ecosystem, records, changes, folder):
    """An archive of one ecosystem; the same with some records changed; and the changed records alone as files."""
    rng, texts = random.Random(f"osv {ecosystem}"), sentences(ecosystem)
    archive = Archive(folder / "osv" / ecosystem / "all.zip")
    later = Archive(folder / "changed" / ecosystem / "all.zip") if changes else None
    loose = folder / "increment" / ecosystem
    if changes:
        loose.mkdir(parents=True, exist_ok=True)
    seen, size, step = set(), 0, records // changes if changes else records + 1
    for number in range(records):
        identity, body = record(rng, ecosystem, number, records, texts)
        if identity in seen:
            body["id"] = identity = f"{identity}-{number}" if not identity.startswith("GHSA") else ghsa(CVES + number)
        seen.add(identity)
        text = json.dumps(body, ensure_ascii=False).encode()
        size += len(text)
        entry = Entry(f"{identity}.json", text)
        archive.add(entry)
        if later:
            if number % step == step // 2 and number // step < changes:
                text = json.dumps(changed(body), ensure_ascii=False).encode()
                entry = Entry(f"{identity}.json", text)
                (loose / f"{identity}.json").write_bytes(text)
            later.add(entry)
    archive.close()
    if later:
        later.close()
    return size
