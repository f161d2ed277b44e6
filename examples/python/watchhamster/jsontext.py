"""JSON of others: as deep as the server allows, and with characters that no encoding has."""

from __future__ import annotations

import json
import math
import re
import sys
from typing import Any, List, Union

#: Deeper JSON is refused. The server allows 1000 levels in a message; a snapshot has some around it.
MAX_DEPTH = 2000
#: What `json` needs for that depth, above the functions that call it. CPython 3.11 counts a level of JSON like a call,
#: and allows 1000 of both; newer ones count apart. Lasting, so that a program can write down what it was handed.
_RECURSION_LIMIT = 2 * MAX_DEPTH
sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))


class TooDeepError(ValueError):
    """JSON is nested deeper than `MAX_DEPTH`."""

    def __init__(self) -> None:
        super().__init__(f"it is nested deeper than {MAX_DEPTH} levels")


def load(text: Union[str, bytes]) -> Any:
    """What JSON says. Whatever comes out of this can be validated, and written again.

    Raises ValueError: TooDeepError, or because it is not JSON.
    """
    try:
        value = json.loads(text, parse_float=_finite, parse_constant=_finite)
    except RecursionError:
        raise TooDeepError() from None
    brackets = text.count("{") + text.count("[") if isinstance(text, str) else text.count(b"{") + text.count(b"[")
    if brackets > MAX_DEPTH and _is_deeper(value, MAX_DEPTH):
        raise TooDeepError()
    return value


def dump(value: Any, encoding: str = "utf-8") -> str:
    """One line of JSON that this encoding can show: what it cannot show, such as half of a pair, is escaped.

    Raises ValueError for numbers that JSON does not have, and TooDeepError.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except RecursionError:
        raise TooDeepError() from None
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        # All of them, and in the way of JSON: `backslashreplace` writes \xe9 and \U0001f600, which JSON does not have.
        return re.sub(r"[^\x00-\x7f]", _escape, text)
    return text


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text[:20]} is beyond all numbers")
    return number


def _escape(found: "re.Match[str]") -> str:
    return json.dumps(found.group(0))[1:-1]


def _is_deeper(value: Any, most: int) -> bool:
    """Level by level, without recursion."""
    level: List[Any] = [value] if isinstance(value, (dict, list)) else []
    for _ in range(most):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True
