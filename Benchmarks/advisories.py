#!/usr/bin/env python3
"""Write advisories, software bills and a portfolio with the shape of real ones, from fixed seeds.

Usage: advisories.py FOLDER [--records 300000] [--bills 1000,10000,50000] [--products 10000] [--components 500]
                     [--distinct 100000] [--changes 1000] [--only osv,nvd,cve5,lists,bills,portfolio]

The same options give the same bytes. Below FOLDER there are then:

    osv/ECOSYSTEM/all.zip       OSV's archives: npm, PyPI, Go, Maven, crates.io, Debian, Alpine
    changed/ECOSYSTEM/all.zip   the same archives later, with some records changed
    increment/ECOSYSTEM/        the changed records alone
    nvd/nvd-0000.json …         pages of NVD's API 2.0 with 2,000 records
    cve5/cves/2024/1xxx/…       the tree of the CVE list
    kev/  epss/                 CISA's catalogue, and one day of EPSS
    bills/bill-1000.cdx.json …  CycloneDX bills; a tenth of the components have names that advisories know
    portfolio/                  an organisation with products, each with a bill

`--records` is the number of all records together, in the shares of SHARES. Needs Python 3.9 and nothing else.
"""
import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from advisory_data import bills, nvd, osv

# Out of 300,000. npm's are mostly reports of malware, as in the real set.
SHARES = {"npm": 110_000, "Debian": 50_000, "PyPI": 35_000, "Maven": 20_000, "Go": 15_000, "Alpine": 12_000, "crates.io": 8_000,
          "nvd": 40_000, "cve5": 10_000}


def numbers(total):
    """How many records each source gets."""
    return {source: max(20, share * total // sum(SHARES.values())) for source, share in SHARES.items()}


def jobs(options, records):
    """The pieces of work, the longest first; each is independent of the others, with a seed of its own."""
    osv_total = sum(count for source, count in records.items() if source not in ("nvd", "cve5"))
    folder = options.folder
    if "portfolio" in options.only:
        yield bills.write_portfolio, options.products, options.components, options.distinct, records, folder / "portfolio"
    if "nvd" in options.only:
        yield nvd.write_nvd, records["nvd"], folder
    if "osv" in options.only:
        rest = options.changes
        for source, count in records.items():
            if source not in ("nvd", "cve5"):
                changes = min(rest, options.changes * count // osv_total + 1)
                rest -= changes
                yield osv.write, source, count, changes, folder
    if "cve5" in options.only:
        yield nvd.write_cve5, records["cve5"], folder
    if "lists" in options.only:
        yield nvd.write_lists, 1400, nvd.CVES, folder
    if "bills" in options.only:
        for count in options.bills.split(","):
            yield bills.write_bill, int(count), records, folder / "bills"


def main():
    parser = argparse.ArgumentParser(description="Write advisories and software bills with the shape of real ones.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=300_000, help="advisories, all sources together")
    parser.add_argument("--bills", default="1000,10000,50000", help="components of the single bills, with commas")
    parser.add_argument("--products", type=int, default=10_000, help="products of the portfolio")
    parser.add_argument("--components", type=int, default=500, help="components of each product")
    parser.add_argument("--distinct", type=int, default=100_000, help="different components of the portfolio")
    parser.add_argument("--changes", type=int, default=1000, help="records that change later")
    parser.add_argument("--only", default="osv,nvd,cve5,lists,bills,portfolio", help="what to write, with commas")
    options = parser.parse_args()
    options.only = options.only.split(",")
    with ProcessPoolExecutor(2) as pool:
        started = [pool.submit(*job) for job in jobs(options, numbers(options.records))]
        sizes = [job.result() or 0 for job in started]
    print(f"{sum(sizes) / 1e6:,.0f} MB of records", file=sys.stderr)


if __name__ == "__main__":
    main()
