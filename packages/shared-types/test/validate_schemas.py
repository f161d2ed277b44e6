"""Validates with Python's jsonschema: {schemas, questions} on stdin, {asked, wrong} on stdout."""

import json
import sys
import warnings

import jsonschema

request = json.load(sys.stdin)
by_id = {schema["$id"]: schema for schema in request["schemas"]}
dialects = {
    "https://json-schema.org/draft/2020-12/schema": jsonschema.Draft202012Validator,
    "http://json-schema.org/draft-07/schema#": jsonschema.Draft7Validator,
}


def validator_of(schema):
    dialect = dialects[schema["$schema"]]
    dialect.check_schema(schema)
    checker = dialect.FORMAT_CHECKER if hasattr(dialect, "FORMAT_CHECKER") else jsonschema.FormatChecker()
    try:
        from referencing import Registry, Resource
    except ImportError:  # jsonschema before 4.18, such as Debian 12's
        resolver = jsonschema.RefResolver(schema["$id"], schema, store=dict(by_id))
        return dialect(schema, resolver=resolver, format_checker=checker)
    registry = Registry().with_resources((i, Resource.from_contents(s)) for i, s in by_id.items())
    return dialect(schema, registry=registry, format_checker=checker)


validators = {schema["$id"]: validator_of(schema) for schema in request["schemas"]}
wrong = [
    question
    for question in request["questions"]
    if validators[question["id"]].is_valid(question["value"]) is not question["expected"]
]
warnings.resetwarnings()
json.dump({"asked": len(request["questions"]), "wrong": wrong}, sys.stdout)
