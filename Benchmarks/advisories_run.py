#!/usr/bin/env python3
"""Measure Securable after launch: importing advisories, scanning bills, and a portfolio, beside the floor.

Usage: advisories_run.py --program FILE [--size full|small] [--repeats 5] [--data FOLDER]

Prints a section in Markdown; `run.py` puts it into Documentation/Benchmarks.md. It is a process of its own because the
peak memory of a child is at least that of its parent when it was started. The data comes from advisories.py and is made
anew, about a minute, unless --data has it already.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = {  # records, products
    "full": (300_000, 10_000),
    "small": (30_000, 500),
}

# How the program is called; everything below goes through these.
COMMANDS = {
    "update": lambda index, *paths: ["advisories", "update", "--index", index, *paths],
    "increment": lambda index, *paths: ["advisories", "update", "--index", index, "--partial", *paths],
    "scan": lambda bill, index: ["sbom", "scan", bill, "--index", index, "--as-of", "2026-11-24", "--json"],
    "inventory": lambda portfolio, inventory: ["sbom", "index", portfolio, "--inventory", inventory],
    "affected": lambda advisory, inventory, index: [
        "affected", advisory, "--inventory", inventory, "--index", index, "--json"],
    "affected-all": lambda inventory, index: ["affected", "--inventory", inventory, "--index", index, "--json"],
}
FINDINGS = (0, 1, 4)  # exit codes of a scan that did its work


class Spent:
    """What one run of a command cost: seconds of wall and CPU, and the peak memory in MB."""

    def __init__(self, command, allowed=(0,)):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            begin = time.perf_counter()
            child = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
            _, status, usage = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - begin
            self.cpu = usage.ru_utime + usage.ru_stime
            self.peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in allowed:
                errors.seek(0)
                sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}:\n{errors.read(4000).decode()}")


class Medians:
    """The medians of several runs, after one that warms the caches."""

    def __init__(self, command, repeats, allowed=(0,)):
        Spent(command, allowed)
        runs = [Spent(command, allowed) for _ in range(repeats)]
        self.wall, self.cpu, self.peak = (statistics.median(getattr(run, what) for run in runs) for what in ("wall", "cpu", "peak"))


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def note(text):
    print(f"  {text}", file=sys.stderr, flush=True)


class Section:
    """The lines of the section, and which goals were met."""

    def __init__(self):
        self.figures = [row("job", "CPU", "wall", "peak memory"), row(*["---"] * 4)]
        self.goals = [row("what", "goal", "here", ""), row(*["---"] * 4)]

    def figure(self, title, spent):
        self.figures.append(row(title, seconds(spent.cpu), seconds(spent.wall), f"{spent.peak:.0f} MB"))
        note(f"{title}: {seconds(spent.wall)}, {spent.peak:.0f} MB")

    def goal(self, what, goal, value, shown):
        met = value <= goal[0]
        self.goals.append(row(what, goal[1], shown, "met" if met else "**missed**"))


def paths_of(data):
    """What an import of everything is given."""
    return [*sorted((data / "osv").glob("*/all.zip")), data / "nvd", data / "cve5", data / "kev", data / "epss"]


def make_data(folder, size):
    records, products = SIZES[size]
    subprocess.run([sys.executable, ROOT / "Benchmarks" / "advisories.py", folder, "--records", str(records),
                    "--products", str(products)], check=True)


def floor_program(work):
    """The floor, compiled; None where there is no compiler, no simdjson, or no zlib."""
    compiler = shutil.which("c++") or shutil.which("clang++") or shutil.which("g++")
    if not compiler:
        return None
    built = subprocess.run([compiler, "-O2", "-std=c++17", "-o", work / "advisory_floor", ROOT / "Benchmarks" / "advisory_floor.cpp",
                            "-lsimdjson", "-lsqlite3", "-lz"])
    return work / "advisory_floor" if built.returncode == 0 else None


def least(floor, index, work, paths, repeats):
    """The floor's own times: the medians of its parts."""
    runs = []
    for _ in range(repeats):
        scratch = work / "scratch.sqlite"
        runs.append(json.loads(subprocess.run([floor, index, scratch, *paths], capture_output=True, check=True).stdout))
        scratch.unlink()
    return {part: statistics.median(run[part] for run in runs) for part in runs[0]}


def content(index):
    """A digest of what an index says, in a process of its own, since it needs memory."""
    return subprocess.run([sys.executable, ROOT / "Tests" / "Robustness" / "content.py", index],
                          capture_output=True, check=True, text=True).stdout


def index_size(index):
    return sum(file.stat().st_size for file in index.parent.glob(index.name + "*")) / 1e9


def measure_import(section, run, data, work, repeats):
    """A first import of everything, against the floor; the same again; an increment."""
    index, paths = work / "index.sqlite", paths_of(data)
    spent = Spent(run("update", index, *paths))
    section.figure("import of everything into an empty index", spent)
    section.goal("size of the index", (1.5, "at most 1.5 GB"), index_size(index), f"{index_size(index):.2f} GB")
    section.goal("memory of the import", (500, "at most 500 MB"), spent.peak, f"{spent.peak:.0f} MB")
    floor, lines = floor_program(work), []
    if floor:
        parts = least(floor, index, work, paths, max(1, repeats // 2))
        whole = parts["parse_s"] + parts["insert_s"]
        lines = ["", f"The floor of the import: simdjson parses the {parts['bytes'] / 1e6:,.0f} MB of {parts['texts']:,.0f} JSON texts in "
                 f"{parts['parse_s']:.2f} s, and SQLite takes the index's {parts['rows']:,.0f} rows in {parts['insert_s']:.2f} s, "
                 f"together {whole:.2f} s. Inflating the archives takes zlib {parts['inflate_s']:.2f} s more, and reading the files "
                 f"{parts['read_s']:.2f} s, which the floor leaves out; with them the import takes "
                 f"{spent.wall / (whole + parts['inflate_s'] + parts['read_s']):.1f} times as long."]
        section.goal("import, against the floor", (3, "at most 3 times"), spent.wall / whole, f"{spent.wall / whole:.1f} times")
        note(f"floor {whole:.2f} s")
    else:
        lines = ["", "The floor of the import was not measured: there is no C++ compiler, or no simdjson, SQLite or zlib for it."]
    before = content(index)
    again = Spent(run("update", index, *paths))
    section.figure("the same data again", again)
    same = content(index) == before
    section.goal("what the same data again changes", (0, "nothing"), 0 if same else 1, "nothing" if same else "something")
    for title, place in (("1,000 changed records, as archives of everything", "changed"),
                         ("1,000 changed records by themselves", "increment")):
        copy = Path(shutil.copy2(index, work / f"{place}.sqlite"))
        later = sorted((data / place).glob("*/all.zip")) if place == "changed" else sorted((data / place).iterdir())
        spent = Spent(run("increment" if place == "increment" else "update", copy, *later))
        section.figure(title, spent)
        if place == "increment":
            section.goal("an increment of 1,000 records", (2, "at most 2 s"), spent.wall, seconds(spent.wall))
        copy.unlink()
    return index, lines


def measure_scans(section, run, data, index, repeats):
    limits = {1000: ((0.1, "at most 100 ms"), (60, "at most 60 MB")), 50_000: ((1.5, "at most 1.5 s"), None)}
    for bill in sorted((data / "bills").iterdir(), key=lambda file: file.stat().st_size):
        count = int(bill.name.split("-")[1].split(".")[0])
        medians = Medians(run("scan", bill, index), repeats, FINDINGS)
        section.figure(f"scan of {count:,} components, start to exit", medians)
        if count in limits:
            wall, peak = limits[count]
            section.goal(f"scan of {count:,} components", wall, medians.wall, seconds(medians.wall))
            if peak:
                section.goal(f"memory of a scan of {count:,} components", peak, medians.peak, f"{medians.peak:.0f} MB")


def advisories_to_ask(data):
    """A few advisories that affect many products, a few that affect none."""
    found = []
    for ecosystem in ("npm", "PyPI", "Debian", "Maven"):
        folder = data / "increment" / ecosystem
        if folder.is_dir():
            found += [file.stem for file in sorted(folder.iterdir()) if not file.stem.startswith("MAL-")][:2]
    return found or ["CVE-2002-1000"]


def measure_portfolio(section, run, data, index, work, repeats, products):
    inventory = work / "inventory.sqlite"
    section.figure(f"inventory of {products:,} products with 500 components each", Spent(run("inventory", data / "portfolio", inventory)))
    medians = [Medians(run("affected", name, inventory, index), max(1, repeats // 2), FINDINGS) for name in advisories_to_ask(data)]
    slowest = max(medians, key=lambda median: median.wall)
    section.figure(f"`affected`, the slowest of {len(medians)} advisories", slowest)
    section.goal("`affected` over the portfolio", (0.05, "at most 50 ms"), slowest.wall, seconds(slowest.wall))
    whole = Spent(run("affected-all", inventory, index), FINDINGS)
    section.figure("scan of the whole portfolio", whole)
    section.goal("scan of the whole portfolio", (60, "at most 60 s"), whole.wall, seconds(whole.wall))


ELSEWHERE = """
Measured elsewhere, not in this run, on a machine of the same kind with 8,700 advisories, which is 3 % of those above,
and bills of the same make: Trivy 0.76 takes 0.90 s and 187 MB for 1,000 components, 37 s and 1.15 GB for 50,000;
osv-scalibr 1.19 s and 54 MB, 102 s and 176 MB; cve-bin-tool 58 s for 5,000 components with CPE names and 32,000 CVEs.""".strip()


def measure(program, size, repeats, work, data):
    if b"--index" not in subprocess.run([program, "advisories", "update", "--help"], capture_output=True).stdout:
        return ["Not measured: this program has no `advisories`."]
    records, products = SIZES[size]
    if not data.exists():
        make_data(data, size)

    def run(name, *values):
        return [program, *COMMANDS[name](*values)]

    section = Section()
    index, lines = measure_import(section, run, data, work, repeats)
    measure_scans(section, run, data, index, repeats)
    measure_portfolio(section, run, data, index, work, repeats, products)
    opening = [f"{records:,} advisories; single runs, but for scans and `affected`, which are medians of {repeats} and {max(1, repeats // 2)}."]
    return [*opening, "", *section.goals, "", *section.figures, *lines, "", ELSEWHERE]


def main():
    parser = argparse.ArgumentParser(description="Measure advisories, bills and a portfolio.")
    parser.add_argument("--program", type=Path, default=ROOT / ".build" / "release" / "securable")
    parser.add_argument("--size", choices=SIZES, default="full")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--data", type=Path, help="what advisories.py wrote, or a folder for it to write to")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        print("\n".join(measure(options.program.resolve(), options.size, options.repeats, work, options.data or work / "data")))


if __name__ == "__main__":
    main()
