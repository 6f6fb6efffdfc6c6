#!/usr/bin/env python3
"""Print a digest of what an index says, table by table, whatever the order it was written in.

Usage: content.py INDEX

Numbers that only tie rows together are replaced by the names of what they stand for, and what differs from run to run,
such as the time of an import, is left out. So two indexes with the same digest answer every question alike.
"""
import argparse
import hashlib
import sqlite3
import sys

# What says when or from where, not what: table and column.
VOLATILE = {("feed", "imported"), ("feed", "origin")}


def digest_of(row):
    return int.from_bytes(hashlib.blake2b(repr(row).encode(errors="surrogateescape"), digest_size=16).digest(), "big")


def columns(database, table):
    return [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]


def names(database, tables):
    """By what natural name each number of a feed, a record, a package and a configuration is to be replaced."""
    found = {}
    if "feed" in tables:
        found["feed"] = dict(database.execute("SELECT id, name FROM feed"))
    if "record" in tables:
        found["record"] = {number: f"{found['feed'].get(feed)}/{name}"
                           for number, feed, name in database.execute("SELECT id, feed, name FROM record")}
    if "package" in tables:
        found["package"] = {number: f"{ecosystem}/{name}"
                            for number, ecosystem, name in database.execute("SELECT id, ecosystem, name FROM package")}
    if "configuration" in tables:
        found["configuration"] = {number: (found["record"].get(record), digest_of(bytes(body)))
                                  for number, record, body in database.execute("SELECT id, record, body FROM configuration")}
    return found


def content(path):
    """For each table its number of rows and a digest; the sum of the digests of its rows, since order means nothing."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.text_factory = lambda text: text.decode(errors="surrogateescape")
    tables = [name for (name,) in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
    replaced = names(database, tables)
    result = {}
    for table in tables:
        kept = [column for column in columns(database, table) if (table, column) not in VOLATILE and column != "id"]
        stands_for = [replaced.get(column) if column != table else None for column in kept]
        count = total = 0
        for row in database.execute(f'SELECT {", ".join(chr(34) + column + chr(34) for column in kept)} FROM "{table}"'):
            total += digest_of([there.get(value, value) if there else value for value, there in zip(row, stands_for)])
            count += 1
        result[table] = f"{count} {total % (1 << 128):032x}"
    database.close()
    return result


def difference(one, other):
    """The tables in which two contents differ."""
    return [f"{table}: {one.get(table)} and {other.get(table)}" for table in sorted({*one, *other})
            if one.get(table) != other.get(table)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Print a digest of what an index says.")
    parser.add_argument("index")
    for table, value in content(parser.parse_args().index).items():
        print(table, value)
    sys.exit(0)
