#!/usr/bin/env python3
"""Fill the disk during an import: a clear error, an index that is whole, and a next run that completes it.

Usage: disk_full.py [--program FILE] [--records 10000]

Needs root and Linux, since it mounts small file systems in memory, seen by nobody else; otherwise it does nothing and says so.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import Failure, Program, Watched, check_same, check_whole, content, finish, make_data, options

FULL = re.compile(r"full|space", re.IGNORECASE)


def mount(place, size, *more):
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join([*more, f"size={size}"]), "tmpfs", str(place)], check=True)


def fill(program, place, size, paths, before):
    """An import that runs out of space, on an index that has something already or is empty."""
    mount(place, size)
    index = place / "index.sqlite"
    try:
        if before:
            shutil.copy2(before, index)
        watched = Watched(program.command("update", index, *paths), 600)
        if watched.code == 0:
            raise Failure(f"an import into {size:,} bytes ended well")
        if watched.code != 3 or not FULL.search(watched.errors):
            raise Failure(f"a full disk ended with {watched.code}: {watched.errors.strip()[:400]}")
        if index.exists():
            check_whole(index)
            program.run("status", index, allowed=(0, 1))
        mount(place, 1 << 30, "remount")
        program.run("update", index, *paths)
        check_whole(index)
        return content(index)
    finally:
        subprocess.run(["umount", str(place)], check=True)


def main(chosen, folder):
    program = Program(chosen.program)
    paths = make_data(folder, chosen.records)
    undisturbed, place = folder / "undisturbed.sqlite", folder / "small"
    place.mkdir()
    program.run("update", undisturbed, *paths)
    expected, size = content(undisturbed), undisturbed.stat().st_size
    shares = (0.02, 0.3, 0.6, 0.9)
    for share in shares:
        if fill(program, place, int(size * share), paths, None) != expected:
            raise Failure(f"with room again, an import that stopped at {share:.0%} gave another index")
    half = folder / "half.sqlite"
    program.run("update", half, *paths[:3])
    if fill(program, place, half.stat().st_size + size // 10, paths, half) != expected:
        raise Failure("with room again, an index that had some feeds already became another one")
    check_same(undisturbed, expected)
    return f"{len(shares) + 1} imports ran out of space with a clear error; always whole, and the same once there was room"


chosen = options(__doc__.splitlines()[0], records=10_000)
if sys.platform != "linux" or os.geteuid() != 0:
    print("disk_full: skipped, since it needs root and Linux")
    sys.exit(0)
if "SECURABLE_OWN_MOUNTS" not in os.environ:
    os.environ["SECURABLE_OWN_MOUNTS"] = "1"
    os.execvp("unshare", ["unshare", "--mount", sys.executable, *sys.argv])
with tempfile.TemporaryDirectory() as folder:
    finish("disk_full", lambda: main(chosen, Path(folder)))
