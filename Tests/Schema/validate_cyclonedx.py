"""Validates CycloneDX 1.6 files in JSON by the schema of the standard, in its strict form.

    validate_cyclonedx.py FILE...      prints what is wrong with each file; exit 1 if anything is
    validate_cyclonedx.py --available  exit 0 if the schema is there

The schema comes with the package cyclonedx-python-lib.
"""

import importlib.util
import pathlib
import sys


def main():
    if sys.argv[1:] == ["--available"]:
        return 0 if importlib.util.find_spec("cyclonedx") and importlib.util.find_spec("jsonschema") else 1
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    validator = JsonStrictValidator(SchemaVersion.V1_6)
    failed = False
    for path in sys.argv[1:]:
        mistake = validator.validate_str(pathlib.Path(path).read_text(encoding="utf-8"))
        if mistake is not None:
            failed = True
            print(f"{path}: {str(mistake)[:500]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
