"""Reads iCalendar files with a library that knows nothing of Securable.

    validate_icalendar.py --available   exit 0 if the library is there
    validate_icalendar.py FILE          prints a JSON list of the events: uid, start, summary, description, alarms;
                                        exit 1, and what is wrong, if the file breaks RFC 5545

Needs icalendar (PyPI).
"""

import json
import sys


def mistakes(raw):
    lines = raw.split(b"\r\n")
    if lines[-1] != b"":
        yield "the last line does not end with CRLF"
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        if b"\n" in line or b"\r" in line:
            yield f"line {number} has a line end that is not CRLF"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} tears a character"


def main():
    try:
        from icalendar import Calendar
    except ImportError:
        return 2
    if sys.argv[1] == "--available":
        return 0
    with open(sys.argv[1], "rb") as file:
        raw = file.read()
    found = list(mistakes(raw))
    calendar = Calendar.from_ical(raw)
    found += [str(error) for part in calendar.walk() for error in part.errors]
    for name in ("VERSION", "PRODID"):
        if name not in calendar:
            found.append(f"{name} is missing")
    events = []
    for event in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "DTSTART"):
            if name not in event:
                found.append(f"an event lacks {name}")
        start = event.decoded("DTSTART")
        events.append(
            {
                "uid": str(event["UID"]),
                "start": start.isoformat(),
                "summary": str(event["SUMMARY"]),
                "description": str(event["DESCRIPTION"]),
                "alarms": [str(alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")],
            }
        )
    if len({event["uid"] for event in events}) != len(events):
        found.append("two events have one UID")
    if found:
        print("\n".join(found))
        return 1
    json.dump(events, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
