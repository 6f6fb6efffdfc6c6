"""What the robustness scripts share: the program, its commands, data to import, and how a run is watched."""
import argparse
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from content import content, difference

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Benchmarks"))

# How the program is called; everything in this folder goes through these.
COMMANDS = {
    "update": lambda index, *paths: ["advisories", "update", "--index", index, *paths],
    "status": lambda index: ["advisories", "status", "--index", index, "--json"],
    "scan": lambda bill, index, *more: ["sbom", "scan", bill, "--index", index, "--json", *more],
    "show": lambda bill: ["sbom", "show", bill],
}
EXIT_CODES = (0, 1, 2, 3, 4)


class Failure(Exception):
    """Something that must never happen has happened."""


class Watched:
    """A run of the program: how it ended, how long it took, the memory it needed, what it said."""

    def __init__(self, command, stop_after=60.0):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            begin = time.perf_counter()
            child = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
            signal.signal(signal.SIGALRM, lambda *_: os.kill(child.pid, signal.SIGKILL))
            signal.setitimer(signal.ITIMER_REAL, stop_after)
            _, status, usage = os.wait4(child.pid, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.seconds = time.perf_counter() - begin
            self.code = child.returncode = os.waitstatus_to_exitcode(status)
            self.peak = usage.ru_maxrss / (1 << 10 if sys.platform != "darwin" else 1 << 20)
            self.was_stopped = self.seconds >= stop_after
            output.seek(0)
            errors.seek(0)
            self.output, self.errors = output.read(1 << 20), errors.read(1 << 16).decode(errors="replace")


class Program:
    """The program under test."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        if not self.path.exists():
            sys.exit(f"error: {path} is not there; build it: swift build --product securable")

    def command(self, name, *values):
        return [self.path, *COMMANDS[name](*values)]

    def run(self, name, *values, allowed=(0,)):
        """Runs a command that must end well."""
        watched = Watched(self.command(name, *values), 600)
        if watched.code not in allowed:
            raise Failure(f"{name} ended with {watched.code}: {watched.errors.strip()[:500]}")
        return watched


def options(description, **numbers):
    """The options of a script: the program, a seed, and numbers with their defaults."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--program", type=Path, default=ROOT / ".build" / "debug" / "securable")
    parser.add_argument("--seed", type=int, default=1)
    for name, default in numbers.items():
        parser.add_argument(f"--{name}", type=type(default), default=default)
    return parser.parse_args()


def make_data(folder, records):
    """Advisories of every kind, with a bill to scan."""
    subprocess.run([sys.executable, ROOT / "Benchmarks" / "advisories.py", folder, "--records", str(records), "--bills", "200",
                    "--only", "osv,nvd,cve5,lists,bills", "--changes", str(max(10, records // 300))], check=True,
                   stderr=subprocess.DEVNULL)
    return sorted((folder / "osv").glob("*/all.zip")) + [folder / name for name in ("nvd", "cve5", "kev", "epss")]


def check_whole(index):
    """SQLite finds nothing wrong with the file, once it has rolled back what was not finished."""
    database = sqlite3.connect(index)
    try:
        found = [row[0] for row in database.execute("PRAGMA integrity_check")]
    finally:
        database.close()
    if found != ["ok"]:
        raise Failure(f"the index is damaged: {found[:3]}")


def check_same(index, expected):
    """An index says the same as another did."""
    found = difference(content(index), expected)
    if found:
        raise Failure("the index says something else than that of an undisturbed import: " + "; ".join(found))


def finish(name, work):
    """Runs the work of a script, prints what it returns, and exits as it went."""
    begin = time.perf_counter()
    try:
        summary = work()
    except Failure as failure:
        print(f"{name}: FAILED after {time.perf_counter() - begin:.0f} s: {failure}")
        sys.exit(1)
    print(f"{name}: {summary} ({time.perf_counter() - begin:.0f} s)")
