"""Validates CSAF 2.0 documents and descriptions of providers by the JSON Schemas of OASIS.

    validate_csaf.py SCHEMAS FILE...      prints what is wrong with each file; exit 1 if anything is
    validate_csaf.py SCHEMAS --available  exit 0 if the schemas are there

SCHEMAS is a folder with json_schema/ and referenced_schema/first/, as in OASIS's repository.
"""

import importlib.util
import json
import pathlib
import sys


def main():
    folder = pathlib.Path(sys.argv[1])
    if sys.argv[2:] == ["--available"]:
        is_there = (folder / "json_schema" / "csaf_json_schema.json").exists()
        return 0 if is_there and importlib.util.find_spec("referencing") else 1
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT7

    def read(path):
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))

    csaf = read(folder / "json_schema" / "csaf_json_schema.json")
    provider = read(folder / "json_schema" / "provider_json_schema.json")
    resources = [(csaf["$id"], Resource.from_contents(csaf))]
    for name in ("cvss-v2.0", "cvss-v3.0", "cvss-v3.1"):
        schema = read(folder / "referenced_schema" / "first" / f"{name}.json")
        resources.append(
            (f"https://www.first.org/cvss/{name}.json", Resource.from_contents(schema, default_specification=DRAFT7)))
    registry = Registry().with_resources(resources)
    failed = False
    for path in sys.argv[2:]:
        schema = provider if path.endswith("provider-metadata.json") else csaf
        validator = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
        for error in validator.iter_errors(read(path)):
            failed = True
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}"[:400])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
