#!/usr/bin/env python3
"""Spoil samples of every format and read them: an exit code that means something, no signal, bounded time and memory.

Usage: mutate.py [--program FILE] [--seconds 60] [--seed 1] [--formats osv,spdx3] [--keep FOLDER]

For each format, for so many seconds, samples are mutated and given to the command that reads them: values swapped for
unlikely ones, removed and doubled, so that the syntax stays right; and bits flipped, parts cut, doubled and moved, nesting
made deep, text made no text. It has to end with 0, 1, 2, 3 or 4, within 5 seconds and 600 MB, and say why when it ends
with 3. What broke that is kept.
"""
import copy
import io
import json
import random
import re
import sqlite3
import tempfile
import time
import zipfile
from pathlib import Path

from common import EXIT_CODES, ROOT, Failure, Program, Watched, check_whole, finish, options
from samples import FORMATS, cyclonedx, osv_zip, text_of

SECONDS, MEGABYTES = 5.0, 600
TOKENS = [b"null", b"true", b"[]", b"{}", b'""', b"-1", b"0", b"1e999", b"-0.0", b"9" * 400, b"18446744073709551616", b'"\\ud800"',
          b'"\\u0000"', b"\x00", b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80", b"../../etc/passwd",
          b"A" * 100_000, b"1." * 50_000, b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<![CDATA[", b"]]>", b"%00", b"%2F", b"\r", b"\n\n",
          b"cpe:2.3:a:*:*:*", b"pkg:", b"pkg:npm/%40@", b"CVSS:4.0/AV:N", b"\"versions\":[" + b"1," * 9999 + b"1]"]
PIECES = re.compile(rb'"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}\[\]<>:,]')


VALUES = [None, True, "", "0", "-1", "é" * 2000, "A" * 100_000, "9" * 1000, -1, 0, 2**63, 2**70, 1e308, 0.1, [], {}, [[]], [{}], {"": None},
          "CVE-2024-1000", "1.0.0", "../x", "\0", "\ud800", "pkg:npm/a@1", "pkg:golang/%2F%2F@v", "cpe:2.3:a:*:*:*:*:*:*:*:*:*:*",
          "cpe:2.3:a:b:c\\", "CVSS:3.1/AV:N", "2026-02-30T99:99:99Z", "0001-01-01T00:00:00Z", "1..", "*", "6.1.*"]


def flipped(rng, data, _):
    bytes_ = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        bytes_[rng.randrange(len(bytes_))] ^= 1 << rng.randrange(8)
    return bytes(bytes_)


def cut(rng, data, _):
    start = rng.randrange(len(data))
    return data[:start] if rng.random() < 0.5 else data[:start] + data[start + rng.randint(1, 200):]


def doubled(rng, data, _):
    start, end = sorted((rng.randrange(len(data)), rng.randrange(len(data))))
    return data[:end] + data[start:end] * min(rng.choice([1, 1, 2, 50]), 1 + 2_000_000 // (end - start + 1)) + data[end:]


def replaced(rng, data, _):
    """A token swapped for an unlikely one."""
    tokens = list(PIECES.finditer(data))
    if not tokens:
        return data + rng.choice(TOKENS)
    token = rng.choice(tokens)
    return data[:token.start()] + rng.choice(TOKENS) + data[token.end():]


def spliced(rng, data, other):
    """A token, or all of the rest, taken from another sample."""
    mine, theirs = list(PIECES.finditer(data)), list(PIECES.finditer(other))
    if not mine or not theirs:
        return data + other
    one, two = rng.choice(mine), rng.choice(theirs)
    rest = other[two.end():] if rng.random() < 0.2 else data[one.end():]
    return data[:one.start()] + two.group() + rest


def deepened(rng, data, _):
    """A token wrapped in brackets, up to 100,000 deep."""
    tokens = list(PIECES.finditer(data))
    start, end = rng.choice(tokens).span() if tokens else (0, len(data))
    depth = rng.choice([10, 100, 1000, 100_000])
    opening, closing = rng.choice([(b"[", b"]"), (b'{"a":', b"}"), (b"<a>", b"</a>"), (b'{"components":[', b"]}")])
    return data[:start] + opening * depth + data[start:end] + (closing * depth if rng.random() < 0.7 else b"") + data[end:]


def places(value, found):
    """Every list or object of a document with each of its keys."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in inside:
        found.append((value, key))
        places(child, found)
    return found


def reshaped(rng, document, other):
    """A document with some values swapped, removed, doubled or moved."""
    document = copy.deepcopy(document)
    for _ in range(rng.choice([1, 1, 2, 3, 8])):
        found = places(document, [])
        if not found:
            break
        place, key = rng.choice(found)
        kind = rng.random()
        if kind < 0.5:
            place[key] = copy.deepcopy(rng.choice(VALUES))
        elif kind < 0.65:
            del place[key]
        elif kind < 0.8 and isinstance(place, list):
            place.extend([place[key]] * rng.choice([1, 2, 3000]))
        else:
            there, its = rng.choice(places(other, []) or found)
            place[key] = copy.deepcopy(there[its])
    return document


def repacked(rng, data):
    """An archive whose entries are spoilt, and packed well; at times with names that lead elsewhere."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", rng.choice([0, 8])) as new:
        for entry in old.infolist():
            name = rng.choice(["../../" + entry.filename, "/etc/x.json", "a/" * 200 + "x.json", entry.filename + "/", "x\0.json", "x.txt"])
            content = old.read(entry)
            new.writestr(name if rng.random() < 0.05 else entry.filename, content if rng.random() < 0.5 else mutant(rng, [content]))
    return packed.getvalue()


MUTATIONS = (flipped, cut, doubled, replaced, replaced, spliced, spliced, deepened)


def document(data):
    try:
        return json.loads(data)
    except ValueError:
        return None


def mutant(rng, samples):
    data = rng.choice(samples)
    if data.startswith(b"PK") and rng.random() < 0.5:
        return repacked(rng, data)
    parsed, other = document(data), document(rng.choice(samples))
    if parsed is not None and rng.random() < 0.6:
        return json.dumps(reshaped(rng, parsed, other or parsed)).encode(errors="surrogatepass")[:8_000_000]
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        data = rng.choice(MUTATIONS)(rng, data, rng.choice(samples)) or b" "
    return data[:8_000_000]


def fault(run):
    """What is wrong with how a run ended; None where nothing is."""
    if run.was_stopped:
        return f"took more than {SECONDS:.0f} s"
    if run.code not in EXIT_CODES:
        return f"ended with {run.code}: {run.errors.strip()[-300:]}"
    if run.code == 3 and not run.errors.strip():
        return "ended with 3 and said nothing"
    if run.peak > MEGABYTES:
        return f"needed {run.peak:.0f} MB"
    return None


def command_for(program, kind, file, index, folder):
    if kind == "feed":
        return program.command("update", index, file)
    if kind == "statements":
        return program.command("scan", folder / "bill.json", folder / "known.sqlite", "--vex", file)
    return program.command("show", file)


def spoil(program, chosen, name, folder):
    """Mutants of one format until the time is up; the number of runs, and how many were refused."""
    kind, samples = FORMATS[name]
    rng, until = random.Random(f"{chosen.seed} {name}"), time.monotonic() + chosen.seconds
    file, index = folder / f"{name}.input", folder / f"{name}.sqlite"
    runs, ends, faults = 0, dict.fromkeys(EXIT_CODES, 0), []
    while time.monotonic() < until or runs < len(samples):
        # The first ones are whole: they must be read.
        data = samples[runs] if runs < len(samples) else mutant(rng, samples)
        file.write_bytes(data)
        run = Watched(command_for(program, kind, file, index, folder), SECONDS)
        wrong = fault(run)
        if runs < len(samples) and run.code not in (0, 1, 4):
            wrong = f"a sample that is whole was refused: {run.errors.strip()[:300]}"
        if wrong:
            kept = Path(chosen.keep) / f"{name}-{chosen.seed}-{runs}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(data)
            faults.append(f"{kept.name} {wrong}")
        elif run.code in ends:
            ends[run.code] += 1
        runs += 1
        if kind == "feed" and runs % 50 == 0 and index.exists():
            check_whole(index)
            for old in folder.glob(index.name + "*"):
                old.unlink()
    print(f"  {name}: {runs} inputs, of which {ends[3]} were refused; {len(faults)} faults", flush=True)
    return runs, faults


def main(chosen, folder):
    program = Program(chosen.program)
    (folder / "bill.json").write_bytes(text_of(cyclonedx("1.5")))
    (folder / "known.zip").write_bytes(osv_zip())
    program.run("update", folder / "known.sqlite", folder / "known.zip")
    runs, faults = 0, []
    formats = chosen.formats.split(",") if chosen.formats else list(FORMATS)
    for name in formats:
        try:
            count, found = spoil(program, chosen, name, folder)
        except (Failure, sqlite3.Error) as failure:
            count, found = 0, [f"{name}: {failure}"]
        runs += count
        faults += found
    if faults:
        raise Failure(f"{len(faults)} of {runs} inputs, kept in {chosen.keep}:\n  " + "\n  ".join(faults[:40]))
    return f"{runs} spoilt inputs of {len(formats)} formats, each answered or refused in words"


chosen = options(__doc__.splitlines()[0], seconds=60.0, formats="", keep=str(ROOT / ".build" / "robustness"))
with tempfile.TemporaryDirectory() as place:
    finish("mutate", lambda: main(chosen, Path(place)))
