"""Validates OSCAL files against NIST's own JSON Schema, and loads them with compliance-trestle.

    validate_oscal.py FILE...      prints what is wrong with each file; exit 1 if anything is
    validate_oscal.py --available  exit 0 if everything that is needed is there

Needs the Python packages of Scripts/install-dependencies.sh test: `oscal` 2.0, which carries NIST's schemas of every
version in a database, `jsonschema`, `regex` and `compliance-trestle`.
"""

import importlib
import importlib.util
import json
import os
import pathlib
import sqlite3
import sys
import tempfile
import zipfile

NEEDED = ["jsonschema", "oscal", "regex", "trestle"]
MODELS = {
    "catalog": "catalog",
    "profile": "profile",
    "component-definition": "component",
    "assessment-results": "assessment_results",
}


def folder():
    """Where the package with the schemas lies; it is not imported, since that takes much more than its data."""
    return pathlib.Path(importlib.util.find_spec("oscal").submodule_search_locations[0]) / "data"


def schema_text(version, model):
    """The schema of a model, kept beside the package once it was taken out of its database of 130 MB."""
    kept = folder() / f"{model}-{version}.schema.json"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        with zipfile.ZipFile(folder() / "oscal_support.zip") as packed:
            database = packed.extract("oscal_support.db", scratch)
        connection = sqlite3.connect(database)
        rows = connection.execute(
            "SELECT s.version, s.model, f.content FROM oscal_support AS s JOIN filecache AS f ON f.uuid = s.filecache_uuid"
            " WHERE s.type = 'json-schema'"
        ).fetchall()
        connection.close()
    for found, name, content in rows:
        text = content.decode("utf-8")
        place = folder() / f"{name}-{found.removeprefix('v')}.schema.json"
        draft = place.with_suffix(f".{os.getpid()}")
        draft.write_text(text, encoding="utf-8")
        draft.replace(place)
    return kept.read_text(encoding="utf-8") if kept.exists() else None


def pattern(validator, value, instance, schema):
    """Patterns of JSON Schema are those of ECMAScript, with \\p{L}, which Python's own module does not know."""
    import jsonschema
    import regex

    if validator.is_type(instance, "string") and not regex.search(value, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {value!r}")


def schema_mistakes(document, model, version):
    import jsonschema

    text = schema_text(version, model)
    if text is None:
        return [f"there is no schema of {model} {version}"]
    base = jsonschema.Draft7Validator
    validator = jsonschema.validators.extend(base, {"pattern": pattern})(
        json.loads(text), format_checker=base.FORMAT_CHECKER
    )
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"[:300] for error in validator.iter_errors(document)
    ]


def trestle_mistakes(path, model):
    module = importlib.import_module("trestle.oscal." + MODELS[model])
    kind = getattr(module, "".join(word.capitalize() for word in model.split("-")))
    try:
        loaded = kind.oscal_read(pathlib.Path(path))
    except Exception as error:  # Whatever it is, it is what a user of trestle would see.
        return [f"trestle: {error}"[:600]]
    return [] if loaded is not None else ["trestle: loads nothing"]


def id_mistakes(document):
    """What a schema can't say: ids stand once, what is referred to is there, and of some fields there is one."""
    ids, uuids, names, choices = [], [], [], []

    def walk(value, key):
        if isinstance(value, dict):
            if "uuid" in value:
                uuids.append(value["uuid"])
            if "id" in value and key in ("groups", "controls", "parts"):
                ids.append(value["id"])
            for name, inner in value.items():
                if name in ("href", "source") and isinstance(inner, str) and inner.startswith("#"):
                    names.append(inner[1:])
                if name in ("observation-uuid", "subject-uuid", "component-uuid"):
                    names.append(inner)
                walk(inner, name)
            if key == "control-selections" and ("include-all" in value) == ("include-controls" in value):
                choices.append("a selection has either include-all or include-controls")
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)

    walk(document, "")
    mistakes = [f"the id {name} stands twice" for name in sorted({n for n in ids if ids.count(n) > 1})]
    mistakes += [f"the uuid {name} stands twice" for name in sorted({n for n in uuids if uuids.count(n) > 1})]
    return mistakes + choices + [f"nothing has the uuid {name}" for name in sorted(set(names) - set(uuids) - set(ids))]


def mistakes(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    model = next((name for name in MODELS if name in document), None)
    if model is None:
        return ["this is no document of OSCAL that is known here"]
    version = document[model]["metadata"]["oscal-version"]
    return schema_mistakes(document, model, version) + trestle_mistakes(path, model) + id_mistakes(document)


def main():
    if sys.argv[1:] == ["--available"]:
        return 0 if all(importlib.util.find_spec(name) for name in NEEDED) else 1
    failed = False
    for path in sys.argv[1:]:
        for mistake in mistakes(path):
            failed = True
            print(f"{path}: {mistake}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
