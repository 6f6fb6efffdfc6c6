#!/usr/bin/env python3
"""Kill imports at random points: the index is always whole, and the next run completes it.

Usage: kill_import.py [--program FILE] [--times 100] [--records 10000] [--seed 1]

Each import is ended by SIGKILL after a random share of the time that an undisturbed one takes. After each, SQLite's
integrity check has to pass, the state of the feeds and a scan have to be answered, and no feed that was cut short may be
called whole. Some imports go on where the last one was killed, some begin anew. At the end one runs through: the index
then says what that of an undisturbed import says.
"""
import json
import os
import random
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from common import Failure, Program, check_same, check_whole, content, finish, make_data, options


def killed(command, delay):
    """Whether the command was still running after the delay, and so was killed."""
    child = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    try:
        code = child.wait(delay)
    except subprocess.TimeoutExpired:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        return True
    if code != 0:
        raise Failure(f"an import that was not killed ended with {code}")
    return False


def remove(index):
    for file in index.parent.glob(index.name + "*"):
        file.unlink()


def check_answers(program, index, bill):
    """What is asked of the index is answered, before anybody else has opened it; and it is whole."""
    if not index.exists():
        return
    feeds = json.loads(program.run("status", index, allowed=(0, 1)).output)
    answer = program.run("scan", bill, index, allowed=(0, 1, 3, 4))
    if answer.code == 3 and not answer.errors.strip():
        raise Failure("a scan was refused without a word")
    if answer.code == 0 and not all(feed["isWhole"] for feed in feeds):
        raise Failure("a scan gave a clean bill although a feed is not whole")
    if answer.code != 3:
        json.loads(answer.output)
    check_whole(index)


def main(chosen, folder):
    program, rng = Program(chosen.program), random.Random(chosen.seed)
    paths, bill = make_data(folder, chosen.records), folder / "bills" / "bill-200.cdx.json"
    undisturbed, index = folder / "undisturbed.sqlite", folder / "index.sqlite"
    begin = time.perf_counter()
    program.run("update", undisturbed, *paths)
    duration = time.perf_counter() - begin
    expected = content(undisturbed)
    kills = finished = fresh = 0
    for _ in range(chosen.times * 4):
        if kills == chosen.times:
            break
        if rng.random() < 0.25:
            remove(index)
            fresh += 1
        if killed(program.command("update", index, *paths), rng.uniform(0, duration)):
            kills += 1
            check_answers(program, index, bill)
        else:
            finished += 1
            check_same(index, expected)
            remove(index)
    program.run("update", index, *paths)
    check_whole(index)
    check_same(index, expected)
    return (f"{kills} imports killed within {duration:.1f} s, {fresh} on an index thrown away before, {finished} more ran to "
            f"their end; always whole, and the same at the end")


chosen = options(__doc__.splitlines()[0], times=100, records=10_000)
with tempfile.TemporaryDirectory() as place:
    finish("kill_import", lambda: main(chosen, Path(place)))
