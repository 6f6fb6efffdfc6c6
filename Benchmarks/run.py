#!/usr/bin/env python3
"""Measure Securable: time, memory and sameness of its outputs, beside the floor and beside other tools.

Usage: run.py [--write] [--sizes 10,100,1000,10000] [--repeats 5] [--program FILE] [--only product|advisories]
              [--size full|small]

Prints a table in Markdown. With --write it also goes into Documentation/Benchmarks.md, between its markers. The
program has to be built for release: `make bench` does that first. Needs Python 3.9, Swift, a C compiler and libyaml; for
the floor of advisories a C++ compiler, simdjson, SQLite and zlib.
"""
import argparse
import hashlib
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "Documentation" / "Benchmarks.md"
DAY = ["--as-of", "2026-11-23"]
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


class Run:
    """One run of a command: what it cost, and what it printed."""

    def __init__(self, command, allowed=(0,)):
        output, errors = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = time.perf_counter() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        self.output, self.errors = output.read(), errors.read().decode(errors="replace")
        if child.returncode not in allowed:
            sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}:\n{self.errors}")


class Median:
    """The medians of several runs."""

    def __init__(self, command, repeats, allowed=(0,)):
        Run(command, allowed)  # the first one warms the caches
        runs = [Run(command, allowed) for _ in range(repeats)]
        self.repeats = repeats
        self.cpu = statistics.median(run.cpu for run in runs)
        self.wall = statistics.median(run.wall for run in runs)
        self.peak = statistics.median(run.peak for run in runs)
        self.errors = [run.errors for run in runs]


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def measured(title, median):
    return row(title, str(median.repeats), seconds(median.cpu), seconds(median.wall), f"{median.peak:.0f} MiB")


def machine():
    model, memory = platform.processor() or platform.machine(), ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.MULTILINE)
        model = found.group(1).strip() if found else model
        kilobytes = int(re.search(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(), re.MULTILINE).group(1))
        memory = f", {round(kilobytes / (1 << 20))} GiB of memory"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    system = platform.system()
    if hasattr(platform, "freedesktop_os_release"):
        try:
            system = platform.freedesktop_os_release().get("PRETTY_NAME", system)
        except OSError:
            pass
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version ([0-9.]+)", swift)
    load = f"; load average at the start {os.getloadavg()[0]:.1f}"
    return f"{model}, {cores} cores{memory}; {system}; Swift {version.group(1) if version else 'unknown'}{load}"


def check(program, folder):
    return [program, "check", folder, *DAY, "--format", "json", "--fail-on", "never"]


def report(program, folder, work):
    return [program, "report", folder, *DAY, "--no-diagram", "--output", work / "dossier.html"]


def measure_sizes(program, work, sizes, repeats):
    lines = [row("components", "file", "job", "runs", "CPU", "wall", "peak memory"), row(*["---"] * 7)]
    medians = {}
    for size in sizes:
        folder = work / f"products-{size}"
        subprocess.run([sys.executable, ROOT / "Benchmarks" / "generate.py", str(size), folder], check=True)
        kilobytes = f"{(folder / 'product.yaml').stat().st_size / 1024:,.0f} KiB"
        count = repeats if size < 10_000 else max(3, repeats // 2)
        for job, command in [("check", check(program, folder)), ("report", report(program, folder, work))]:
            median = Median(command, count)
            medians[job, size] = median
            title = {"check": "`check --format json`", "report": "`report --no-diagram`"}[job]
            lines.append(row(f"{size:,}", kilobytes, measured(title, median)[2:-2]))
            print(f"  {job} {size}: {seconds(median.cpu)} CPU, {median.peak:.0f} MiB", file=sys.stderr)
    growth = []
    for small, large in zip(sizes, sizes[1:]):
        if small < 1000:
            continue
        for job in ("check", "report"):
            a, b = medians[job, small], medians[job, large]
            growth.append(row(f"{small:,} → {large:,}", job, f"{b.cpu / a.cpu:.1f}×", f"{b.peak / a.peak:.1f}×"))
    if growth:
        lines += ["", row("components", "job", "CPU", "peak memory"), row(*["---"] * 4), *growth]
    return lines


def measure_rules(program, work, sizes):
    """The slowest rules at the largest size, and their share of the whole run."""
    size = sizes[-1]
    command = [program, "check", "--timings", work / f"products-{size}", *DAY, "--format", "json", "--fail-on", "never"]
    run = Run(command)
    times = {name: float(time) for name, time in re.findall(r"^rule (\S+): ([0-9.e+-]+) ms$", run.errors, re.MULTILINE)}
    whole = run.wall * 1000
    lines = [f"One run at {size:,} components: {len(times)} rules and questions take {sum(times.values()) / 1000:.2f} s of "
             f"{run.wall:.2f} s. The slowest:", "",
             row("rule or question", "time", "share of the whole"), row(*["---"] * 3)]
    for name, taken in sorted(times.items(), key=lambda item: -item[1])[:8]:
        lines.append(row(f"`{name}`", f"{taken:.0f} ms", f"{100 * taken / whole:.1f} %"))
    return lines


def measure_model(program, work, sizes, repeats):
    """Attack paths by size, and the commands for threat models on the worked example."""
    example = ROOT / "Examples" / "smart-lock"
    lines = [row("job", "runs", "CPU", "wall", "peak memory"), row(*["---"] * 5)]
    jobs = [
        ("`paths` on the worked example", [program, "paths", example, *DAY], repeats * 2),
        ("`risks` on the worked example", [program, "risks", example, *DAY], repeats * 2),
        ("`threats list` on the worked example", [program, "threats", "list", "--product", example, *DAY], repeats * 2),
        ("`diff` of the worked example against a copy of it",
         [program, "diff", changed_copy(example, work), example, *DAY], repeats * 4),
    ]
    revision = subprocess.run(["git", "-C", ROOT, "rev-parse", "--verify", "-q", "HEAD"], capture_output=True)
    if revision.returncode == 0:
        jobs.append(("`diff HEAD` of the worked example",
                     [program, "diff", "HEAD", "--product", example, *DAY], repeats * 4))
    for size in sizes:
        if size >= 1000:
            jobs.append((f"`paths --json` at {size:,} components",
                         [program, "paths", work / f"products-{size}", *DAY, "--json"], repeats if size < 10_000 else 3))
    for title, command, runs in jobs:
        lines.append(measured(title, Median(command, runs, (0, 1))))
    return lines


def changed_copy(example, work):
    """A copy of a product in which a few facts differ."""
    copy = work / "before"
    shutil.copytree(example, copy)
    components = copy / "components.yaml"
    components.write_text(components.read_text(encoding="utf-8").replace("rollback_protection: true", "rollback_protection: false"),
                          encoding="utf-8")
    return copy


def empty_program(work):
    """A Swift program that does nothing, linked as `make install` links Securable."""
    compiler = shutil.which("swiftc")
    if not compiler:
        return None
    source = work / "empty.swift"
    source.write_text("")
    built = subprocess.run([compiler, "-O", "-static-stdlib", source, "-o", work / "empty"])
    return work / "empty" if built.returncode == 0 else None


def measure_start(program, work, repeats):
    example = ROOT / "Examples" / "smart-lock"
    lines = [row("job", "runs", "CPU", "wall", "peak memory"), row(*["---"] * 5)]
    runs = repeats * 4
    empty = empty_program(work)
    floor = Median([empty], runs) if empty else None
    start = Median([program, "--version"], runs)
    if floor:
        lines.append(measured("a Swift program that does nothing", floor))
    lines.append(measured("`securable --version`", start))
    for title, command in [
        ("`check`", [program, "check", example, *DAY]),
        ("`gap`", [program, "gap", example, *DAY]),
        ("`gap --framework all`", [program, "gap", "--framework", "all", example, *DAY]),
    ]:
        lines.append(measured(f"{title} on the worked example, start to exit", Median(command, runs, (0, 1))))
    if floor:
        lines += ["", f"`securable --version` takes {(start.wall - floor.wall) * 1000:.1f} ms longer than nothing."]
    else:
        lines += ["", "The program that does nothing was not measured: there is no swiftc that links statically."]
    return lines


def floor_program(work):
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        return None
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "yaml-0.1"], capture_output=True, text=True)
    wanted = flags.stdout.split() if flags.returncode == 0 else ["-lyaml"]
    built = subprocess.run([compiler, "-O2", "-o", work / "floor", ROOT / "Benchmarks" / "floor.c", *wanted])
    return work / "floor" if built.returncode == 0 else None


def measure_reading(program, work, sizes, repeats):
    """The program's reading of a product against libyaml's own event parse of the same bytes."""
    floor = floor_program(work)
    if not floor:
        return ["Reading was not measured: there is no C compiler, or no libyaml."]
    lines = [row("components", "floor", "reading", "ratio"), row(*["---"] * 4)]
    for size in sizes:
        folder = work / f"products-{size}"
        command = [program, "check", "--timings", folder, *DAY, "--format", "json", "--fail-on", "never"]
        probe = subprocess.run(command, capture_output=True, text=True)
        if "reading:" not in probe.stderr:
            return ["Reading was not measured apart: this program has no `check --timings`."]
        times = []
        for text in Median(command, repeats).errors:
            times.append(float(re.search(r"reading:\s*([0-9.]+)\s*ms", text).group(1)))
        least = float(subprocess.run([floor, folder / "product.yaml", "15"], capture_output=True, text=True).stdout)
        own = statistics.median(times)
        lines.append(row(f"{size:,}", f"{least:.2f} ms", f"{own:.2f} ms", f"{own / least:.1f}×"))
    return lines


def measure_sameness(program, work):
    """Twenty runs of every output, and how many different ones there were."""
    example = ROOT / "Examples" / "smart-lock"
    (work / "same").mkdir()
    page = work / "same.html"
    database = work / "same.sqlite"
    outputs = [
        ("`check`", [program, "check", example, *DAY, "--all"]),
        ("`check --format json`", [program, "check", example, *DAY, "--format", "json"]),
        ("`check --format sarif`", [program, "check", example, *DAY, "--format", "sarif"]),
        ("`gap --framework all`", [program, "gap", "--framework", "all", "--all", example, *DAY]),
        ("`gap --format json`", [program, "gap", example, *DAY, "--format", "json"]),
        ("`gap --format csv`", [program, "gap", example, *DAY, "--format", "csv"]),
        ("`explain`", [program, "explain", "open-debug-port:lock", "--product", example, *DAY]),
        ("`explain` of an element", [program, "explain", "cra:P1-2e", "--product", example, *DAY]),
        ("`paths`", [program, "paths", example, *DAY, "--all"]),
        ("`paths --json`", [program, "paths", example, *DAY, "--json"]),
        ("`risks --format csv`", [program, "risks", example, *DAY, "--format", "csv"]),
        ("`threats list --json`", [program, "threats", "list", "--product", example, *DAY, "--json"]),
        ("`diff --format markdown`", [program, "diff", changed_copy(example, work / "same"), example, *DAY,
                                      "--format", "markdown"]),
        ("`export otm`", [program, "export", "otm", example, *DAY]),
        ("`export tm-bom`", [program, "export", "tm-bom", example, *DAY]),
        ("`trace`", [program, "trace", "no-way-back", example, *DAY]),
        ("`frameworks show`", [program, "frameworks", "show", "cra"]),
        ("`query --csv`", [program, "query", "SELECT * FROM finding", example, *DAY, "--csv"]),
        ("`schema --format json`", [program, "schema", "--format", "json"]),
        ("`schema --format markdown`", [program, "schema", "--format", "markdown"]),
        ("`schema --format sql`", [program, "schema", "--format", "sql"]),
        ("`report`", [program, "report", example, *DAY, "--output", page]),
    ]
    lines = [row("output", "runs", "different outputs"), row(*["---"] * 3)]
    for title, command in outputs:
        hashes = set()
        for _ in range(20):
            for file in (page, database):
                file.unlink(missing_ok=True)
            run = Run(command, (0, 1))
            content = page.read_bytes() if page.exists() else run.output
            hashes.add(hashlib.sha256(content).hexdigest())
        lines.append(row(title, "20", str(len(hashes))))
    return lines


def measure_advisories(program, options):
    """In a process of its own, whose memory is small: a child's peak is at least what its parent had at the start."""
    command = [sys.executable, ROOT / "Benchmarks" / "advisories_run.py", "--program", program, "--size", options.size,
               "--repeats", str(options.repeats)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def measure_products(program, work, options):
    sizes = [int(size) for size in options.sizes.split(",")]
    return [
        ["### Start and the worked example", "", *measure_start(program, work, options.repeats)],
        ["### Size", "", *measure_sizes(program, work, sizes, options.repeats)],
        ["### Rules", "", *measure_rules(program, work, sizes)],
        ["### Threat models", "", *measure_model(program, work, sizes, options.repeats)],
        ["### Reading, against the floor", "", *measure_reading(program, work, sizes, options.repeats)],
        ["### The same input gives the same bytes", "", *measure_sameness(program, work)],
    ]


def main():
    parser = argparse.ArgumentParser(description="Measure Securable.")
    parser.add_argument("--write", action="store_true", help="put the result into Documentation/Benchmarks.md")
    parser.add_argument("--sizes", default="10,100,1000,10000", help="numbers of components, with commas")
    parser.add_argument("--repeats", type=int, default=5, help="runs for each figure")
    parser.add_argument("--program", type=Path, default=ROOT / ".build" / "release" / "securable")
    parser.add_argument("--only", choices=["product", "advisories"], help="only a part, which is never written")
    parser.add_argument("--size", choices=["full", "small"], default="full", help="how many advisories and products")
    options = parser.parse_args()
    program = options.program.resolve()
    if not program.exists():
        sys.exit(f"error: {options.program} is not there; build it: swift build -c release --product securable")
    where = machine()
    sections = [[f"Machine: {where}. Figures are medians; times are of the whole process, start to exit."]]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        program = Path(shutil.copy2(program, work / "securable"))  # a build meanwhile does no harm
        if options.only != "advisories":
            sections += measure_products(program, work, options)
        if options.only != "product":
            sections.append(["### Advisories, bills and a portfolio", "", *measure_advisories(program, options)])
    text = "\n\n".join("\n".join(section) for section in sections)
    print(text)
    if options.write and not options.only:
        page = PAGE.read_text(encoding="utf-8")
        before, rest = page.split(BEGIN, 1)
        after = rest.split(END, 1)[1]
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
