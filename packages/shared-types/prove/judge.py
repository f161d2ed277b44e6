"""Judges JSON texts by JSON Schemas, for `pnpm prove`.

The first line of standard input is {"schemas": {id: schema}, "judges": [[id, formats], ...]}: a judge is a schema, and
whether formats are checked. Each further line is [[judge, text], ...], answered by one line with a letter for each:
a (accepted), r (refused), n (not JSON). A line {"explain": [judge, text]} is answered by the reason, as a JSON text.
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")
import jsonschema  # noqa: E402

CLASSES = {
    "https://json-schema.org/draft/2020-12/schema": jsonschema.Draft202012Validator,
    "http://json-schema.org/draft-07/schema#": jsonschema.Draft7Validator,
}
FORMATS = {
    jsonschema.Draft202012Validator: jsonschema.draft202012_format_checker,
    jsonschema.Draft7Validator: jsonschema.draft7_format_checker,
}


def refuse_constant(name):
    """NaN and Infinity are no JSON, though Python reads them unless it is told not to."""
    raise ValueError(f"{name} is not JSON")


decode = json.JSONDecoder(parse_constant=refuse_constant).decode


def make_validators(schemas, judges):
    try:
        from referencing import Registry, Resource

        registry = Registry().with_resources(
            [(identifier, Resource.from_contents(schema)) for identifier, schema in schemas.items()]
        ).crawl()

        def reference(_):
            return {"registry": registry}
    except ImportError:

        def reference(schema):
            return {"resolver": jsonschema.RefResolver.from_schema(schema, store=schemas)}

    def make(identifier, formats):
        schema = schemas[identifier]
        kind = CLASSES[schema["$schema"]]
        if formats:
            kind.check_schema(schema)
        return kind(schema, format_checker=FORMATS[kind] if formats else None, **reference(schema))

    return [make(*judge) for judge in judges]


def judge(validators, which, text):
    try:
        value = decode(text)
    except ValueError:
        return "n"
    return "a" if validators[which].is_valid(value) else "r"


def explain(validators, which, text):
    try:
        value = decode(text)
    except ValueError as error:
        return f"not JSON: {error}"
    error = jsonschema.exceptions.best_match(validators[which].iter_errors(value))
    return f"{'.'.join(map(str, error.absolute_path))}: {error.message[:500]}" if error else ""


def main():
    sys.setrecursionlimit(20_000)
    lines = sys.stdin
    setup = json.loads(lines.readline())
    validators = make_validators(setup["schemas"], setup["judges"])
    about = {
        "python": sys.version.split()[0],
        "jsonschema": version(),
        # Without the package that knows it, jsonschema says nothing of date-time.
        "dateTime": "date-time" in jsonschema.draft202012_format_checker.checkers,
    }
    print(json.dumps(about), flush=True)
    for line in lines:
        request = json.loads(line)
        if isinstance(request, dict):
            print(json.dumps(explain(validators, *request["explain"])), flush=True)
        else:
            print("".join([judge(validators, which, text) for which, text in request]), flush=True)


def version():
    try:
        from importlib.metadata import version as of

        return of("jsonschema")
    except Exception:
        return "unknown"


main()
