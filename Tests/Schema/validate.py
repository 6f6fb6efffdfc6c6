"""Validates product files against the JSON Schema with a validator that knows nothing of Securable.

    validate.py SCHEMA FILE...     prints what is wrong with each YAML file; exit 1 if anything is
    validate.py SCHEMA --texts     reads a JSON list of YAML texts from standard input and prints a JSON list:
                                   for each text null, or what is wrong with it

Needs PyYAML and jsonschema. YAML is read by version 1.2's core schema, as JSON programs see it: no dates, no flags but
true and false, no octal numbers with a leading zero, and keys that are texts.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft202012Validator, FormatChecker


class Core(yaml.SafeLoader):
    """A loader that resolves plain scalars as YAML 1.2's core schema does."""


Core.yaml_implicit_resolvers = {}
CORE = [
    ("null", r"^(?:~|null|Null|NULL|)$"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?(?:\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$",
    ),
]
for name, pattern in CORE:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + name, re.compile(pattern), None)


def integer(loader, node):
    text = node.value
    for prefix, base in (("0x", 16), ("0o", 8)):
        if text.startswith(prefix):
            return int(text[2:], base)
    return int(text)


def real(loader, node):
    return float(node.value.lower().replace(".inf", "inf").replace(".nan", "nan"))


def mapping(loader, node):
    result = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(None, None, "a key is a text", key_node.start_mark)
        if key_node.value in result:
            raise yaml.constructor.ConstructorError(None, None, "a key stands twice", key_node.start_mark)
        result[key_node.value] = loader.construct_object(value_node, deep=True)
    return result


Core.add_constructor("tag:yaml.org,2002:int", integer)
Core.add_constructor("tag:yaml.org,2002:float", real)
Core.add_constructor("tag:yaml.org,2002:map", mapping)


def mistakes(validator, text):
    try:
        value = yaml.load(text, Core)
    except yaml.YAMLError as error:
        return ["not YAML: " + " ".join(str(error).split())]
    errors = validator.iter_errors(value)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}"[:300] for error in errors]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    if sys.argv[2:] == ["--texts"]:
        json.dump([next(iter(mistakes(validator, text)), None) for text in json.load(sys.stdin)], sys.stdout)
        return 0
    failed = False
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            for mistake in mistakes(validator, file.read()):
                failed = True
                print(f"{path}: {mistake}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
