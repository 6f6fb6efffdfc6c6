#!/usr/bin/env python3
"""Start two imports at once: both end well, or one says that it has to wait, and the index says the same as ever.

Usage: two_at_once.py [--program FILE] [--times 5] [--records 10000] [--seed 1]

Twice the same feeds, and two halves of the feeds, each with a short random time between the starts.
"""
import random
import re
import subprocess
import tempfile
import time
from pathlib import Path

from common import Failure, Program, check_same, check_whole, content, finish, make_data, options

# What a refusal must tell a person: that somebody else writes, so that trying again later will do.
WAIT = re.compile(r"wait|another|busy|in use|locked|being updated|at the same time|under way", re.IGNORECASE)


def start(program, index, paths):
    return subprocess.Popen(list(map(str, program.command("update", index, *paths))), stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def at_once(program, index, ones, others, delay):
    """How many of the two were asked to wait; those are run again."""
    first = start(program, index, ones)
    time.sleep(delay)
    second = start(program, index, others)
    waited = 0
    for child, paths in ((first, ones), (second, others)):
        _, errors = child.communicate(timeout=600)
        if child.returncode != 0:
            if child.returncode != 3 or not WAIT.search(errors):
                raise Failure(f"one of two imports ended with {child.returncode}: {errors.strip()[:400]}")
            waited += 1
            again = paths
    if waited == 2:
        raise Failure("each of two imports waited for the other")
    if waited:
        program.run("update", index, *again)
    return waited


def main(chosen, folder):
    program, rng = Program(chosen.program), random.Random(chosen.seed)
    paths = make_data(folder, chosen.records)
    begin = time.perf_counter()
    program.run("update", folder / "undisturbed.sqlite", *paths)
    duration = time.perf_counter() - begin
    expected = content(folder / "undisturbed.sqlite")
    waited = runs = 0
    for turn in range(chosen.times):
        for kind, (ones, others) in (("same", (paths, paths)), ("different", (paths[::2], paths[1::2]))):
            index = folder / f"{kind}-{turn}.sqlite"
            waited += at_once(program, index, ones, others, 0 if turn == 0 else rng.uniform(0, duration / 2))
            check_whole(index)
            check_same(index, expected)
            runs += 1
            for file in folder.glob(index.name + "*"):
                file.unlink()
    return f"{runs} pairs of imports, of which {waited} were told to wait; always whole, and the same at the end"


chosen = options(__doc__.splitlines()[0], times=5, records=10_000)
with tempfile.TemporaryDirectory() as place:
    finish("two_at_once", lambda: main(chosen, Path(place)))
