"""When to connect again, and after how long."""

from __future__ import annotations

import email.utils
import random
import time
from typing import Callable, Optional


def may_reconnect(code: int) -> bool:
    """Whether connecting again is welcome after this close code. Codes that nobody knows yet follow the same rule."""
    return code not in (1008, 1009) and not 4500 <= code <= 4999


class Backoff:
    """Waits that double up to a bound, with full jitter: clients that lost one server do not come back together."""

    def __init__(
        self, first: float = 0.5, most: float = 30.0, draw: Callable[[], float] = random.random
    ) -> None:
        """`first` and `most` are seconds; `draw` gives numbers from 0 up to 1."""
        self._first = first
        self._most = most
        self._draw = draw
        self._failures = 0

    def next(self, at_least: float = 0.0) -> float:
        """Seconds to wait after one more failure; what the server asked for comes first, and jitter on top."""
        bound = min(self._most, self._first * 2.0 ** min(self._failures, 30))
        self._failures += 1
        return at_least + self._draw() * bound

    def reset(self) -> None:
        """The connection works: the next failure is the first one again."""
        self._failures = 0


def parse_retry_after(value: Optional[str], now: Callable[[], float] = time.time) -> float:
    """Seconds in a Retry-After header, given as a number or as a date; 0 when there is none that can be read."""
    if not value:
        return 0.0
    text = value.strip()
    if text.isdigit():
        return min(float(text), 3600.0)
    try:
        return min(max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - now()), 3600.0)
    except (TypeError, ValueError):
        return 0.0
