"""Validates JSON documents against a JSON Schema of any draft, with a validator that knows nothing of Securable.

    validate_json.py SCHEMA FILE...    prints what is wrong with each file; exit 1 if anything is
    validate_json.py --available       exit 0 if everything that is needed is there

Needs jsonschema.
"""

import importlib.util
import json
import sys


def main():
    if sys.argv[1:] == ["--available"]:
        return 0 if importlib.util.find_spec("jsonschema") else 1
    from jsonschema.validators import validator_for

    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    validator = validator_for(schema)(schema)
    failed = False
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        for mistake in validator.iter_errors(document):
            failed = True
            print(f"{path}: {'/'.join(map(str, mistake.absolute_path))}: {mistake.message}"[:400])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
