"""Bills of materials: single ones of a given size, and a portfolio of products."""
import itertools
import random

from .nvd import PRODUCTS, formatted
from .osv import packages, purl
from .words import ECOSYSTEMS, OUTSIDE, STEPS, VERSIONS, cpe, hexadecimal, name, skewed

WEIGHTS = (35, 15, 12, 10, 10, 10, 8)  # in the order of ECOSYSTEMS
QUALIFIERS = {"Debian": "?arch=amd64&distro=debian-12", "Alpine": "?arch=armv7&distro=alpine-3.18"}
LICENCES = ["MIT", "Apache-2.0", "BSD-3-Clause", "GPL-2.0-only", "ISC"]


class Component:
    """A package with a version: a tenth of them have a name that advisories know."""

    def __init__(self, rng, number, records):
        is_known = rng.random() < 0.1
        step = rng.randrange(STEPS)
        self.cpe, self.url = None, None
        if rng.random() < 0.15:
            which = skewed(rng, PRODUCTS) if is_known else OUTSIDE + number
            vendor, product = cpe(which)
            self.name, self.version = product.replace("\\", ""), VERSIONS[""][step]
            self.cpe = formatted(vendor, product, self.version)
            return
        ecosystem = rng.choices(ECOSYSTEMS, WEIGHTS)[0]
        self.version = VERSIONS[ecosystem][step]
        self.name = name(ecosystem, skewed(rng, packages(records[ecosystem])) if is_known else OUTSIDE + number)
        version = self.version.replace("+", "%2B").replace(":", "%3A")
        if ecosystem == "Go":
            version = f"v{version}"
        self.url = f"{purl(ecosystem, self.name)}@{version}{QUALIFIERS.get(ecosystem, '')}"

    def identity(self):
        parts = f'"name":"{self.name}","version":"{self.version}"'
        if self.url:
            parts += f',"purl":"{self.url}"'
        if self.cpe:
            parts += ',"cpe":"' + self.cpe.replace("\\", "\\\\") + '"'
        return parts


def header(serial, title):
    return ('{"bomFormat":"CycloneDX","specVersion":"1.5","serialNumber":"urn:uuid:%08d-0000-4000-8000-000000000000","version":1,'
            '"metadata":{"timestamp":"2026-11-01T00:00:00Z","component":{"type":"firmware","name":"%s","version":"1.0.0"}},'
            '"components":[\n' % (serial, title))


def write_bill(count, records, folder):
    """One bill with licences, hashes and dependencies."""
    rng = random.Random(f"bill {count}")
    folder.mkdir(parents=True, exist_ok=True)
    lines, tree = [], []
    for number in range(count):
        component = Component(rng, number, records)
        lines.append(f'{{"type":"library","bom-ref":"c{number}",{component.identity()},'
                     f'"licenses":[{{"license":{{"id":"{LICENCES[number % 5]}"}}}}],'
                     f'"hashes":[{{"alg":"SHA-256","content":"{hexadecimal(rng, 64)}"}}]}}')
        needed = ",".join(f'"c{rng.randrange(count)}"' for _ in range(number % 4))
        tree.append(f'{{"ref":"c{number}","dependsOn":[{needed}]}}')
    (folder / f"bill-{count}.cdx.json").write_text(
        header(count, f"firmware-{count}") + ",\n".join(lines) + '\n],"dependencies":[\n' + ",\n".join(tree) + "\n]}\n")


def write_portfolio(products, each, distinct, records, folder):
    """Products with one bill each, out of a pool of packages of which a few are in most products."""
    rng = random.Random("portfolio")
    pool = [f'{{"type":"library",{Component(rng, number, records).identity()}}}' for number in range(distinct)]
    rng.shuffle(pool)
    shares = list(itertools.accumulate(1 / (rank + 20) for rank in range(distinct)))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "organization.yaml").write_text(
        "organization:\n  name: Example Works\n  disclosure:\n    policy: https://example.com/security\n")
    for number in range(1, products + 1):
        wanted = dict.fromkeys(rng.choices(pool, cum_weights=shares, k=each))
        while len(wanted) < min(each, distinct):
            wanted[rng.choice(pool)] = None
        place = folder / "products" / f"p{number}"
        (place / "sbom").mkdir(parents=True, exist_ok=True)
        (place / "sbom" / "main.cdx.json").write_text(header(number, f"p{number}") + ",\n".join(wanted) + "\n]}\n")
        (place / "product.yaml").write_text(
            f"product:\n  id: p{number}\n  name: Product {number}\n  version: 1.0.0\n"
            "components:\n  main: {kind: device, title: Main board, software: [sbom/main.cdx.json]}\n")
