"""The JSON Schemas of the protocol, loaded from a folder and never from the network."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable, Dict, Literal, Mapping, Optional

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from .codec import Dialect, to_camel, to_snake
from .errors import InvalidMessageError, UnknownMessageError, WatchHamsterError
from .jsontext import load

Side = Literal["server", "client"]
_BASE = "https://watchhamster.example/schemas/"


class Schemas:
    """Validates messages in both styles and both directions, and the snapshot."""

    def __init__(self, folder: Path) -> None:
        """Raises WatchHamsterError when the folder has no schemas, or one that is not JSON."""
        self._documents: Dict[str, Any] = {}
        for path in sorted(folder.rglob("*.schema.json")):
            if "draft-07" in path.relative_to(folder).parts:
                continue
            document = _read(path)
            id_ = document.get("$id")
            if isinstance(id_, str) and id_.startswith(_BASE):
                self._documents[id_] = document
        if not self._documents:
            raise WatchHamsterError(
                f"no schemas in '{folder}': name the folder packages/shared-types/schemas with --schemas or "
                "WATCHHAMSTER_SCHEMAS"
            )
        self._make = _factory(self._documents)
        self._validators: Dict[str, Any] = {}

    def has(self, dialect: Dialect, side: Side, name: str) -> bool:
        """Whether this side sends a message of this name, in either spelling."""
        return self._id(dialect, side, name) in self._documents

    def check(self, dialect: Dialect, side: Side, name: str, message: Mapping[str, Any]) -> None:
        """Raises InvalidMessageError when it does not fit, UnknownMessageError when there is no such message."""
        id_ = self._id(dialect, side, name)
        if id_ not in self._documents:
            raise UnknownMessageError(f"the {side} sends no message '{name}'")
        self._check(id_, name, message)

    def check_snapshot(self, snapshot: Any) -> None:
        """Raises InvalidMessageError when the answer of GET /api/v1/snapshot does not fit."""
        self._check(f"{_BASE}http/snapshot.schema.json", "snapshot", snapshot)

    def names(self, side: Side) -> "list[str]":
        """The names of all messages of a side, in snake_case."""
        prefix = f"{_BASE}typed/{side}/"
        return sorted(id_[len(prefix) : -len(".schema.json")] for id_ in self._documents if id_.startswith(prefix))

    def examples(self, dialect: Dialect, side: Side, name: str) -> "list[Dict[str, Any]]":
        """The examples of a message in its schema."""
        examples: "list[Dict[str, Any]]" = self._documents[self._id(dialect, side, name)].get("examples", [])
        return examples

    @staticmethod
    def _id(dialect: Dialect, side: Side, name: str) -> str:
        return f"{_BASE}{dialect}/{side}/{to_snake(name) if dialect == 'typed' else to_camel(name)}.schema.json"

    def _check(self, id_: str, name: str, value: Any) -> None:
        try:
            validator = self._validators.get(id_)
            if validator is None:
                validator = self._validators[id_] = self._make(id_)
            error = best_match(validator.iter_errors(value))
        except (RecursionError, ArithmeticError) as cause:
            # The value is to blame: its depth, or a number beyond all bounds.
            raise InvalidMessageError(name, "", f"it cannot be checked: {_shorten(str(cause))}") from cause
        except Exception as cause:
            # A schema with a mistake raises anything, only when that part of it is reached.
            raise WatchHamsterError(
                f"the schema '{id_}' cannot be used: restore the folder of schemas ({_shorten(str(cause))})"
            ) from cause
        if error is not None:
            path = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in error.absolute_path)
            raise InvalidMessageError(name, path, _shorten(str(error.message)))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        document = load(path.read_text("utf-8"))
    except (OSError, ValueError) as cause:
        raise WatchHamsterError(f"cannot read the schema '{path}': {getattr(cause, 'strerror', None) or cause}") from cause
    if not isinstance(document, dict):
        raise WatchHamsterError(f"'{path}' is not a schema: it is no object")
    return document


def _shorten(text: str, most: int = 300) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _factory(documents: Mapping[str, Any]) -> Callable[[str], Any]:
    """Makes validators that find each other's documents in memory, with the means of the installed jsonschema."""
    try:
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012
    except ImportError:  # jsonschema before 4.18, which Debian 12 has
        from jsonschema import RefResolver

        def make(id_: str) -> Any:
            resolver = RefResolver(id_, documents[id_], store=dict(documents))
            return Draft202012Validator(documents[id_], resolver=resolver)

        return make
    # Without a way to retrieve anything: a reference that the folder does not resolve is an error.
    registry: Any = Registry().with_resources((id_, DRAFT202012.create_resource(doc)) for id_, doc in documents.items())
    return lambda id_: Draft202012Validator({"$ref": id_}, registry=registry)


def find_schemas(named: Optional[str] = None) -> Path:
    """The folder with the schemas: the one that is named, the one in the installed package, the one of the repository.

    Raises WatchHamsterError when there is none.
    """
    if named:
        return Path(named)
    if os.environ.get("WATCHHAMSTER_SCHEMAS"):
        return Path(os.environ["WATCHHAMSTER_SCHEMAS"])
    here = Path(__file__).resolve().parent
    for folder in [here / "schemas", *(up / "packages" / "shared-types" / "schemas" for up in here.parents)]:
        if folder.is_dir():
            return folder
    raise WatchHamsterError(
        "the JSON Schemas are not here: name the folder packages/shared-types/schemas with --schemas or "
        "WATCHHAMSTER_SCHEMAS"
    )
