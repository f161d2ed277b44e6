"""The file that keeps how far the command `events` has come."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Optional

from .errors import WatchHamsterError
from .jsontext import load
from .session import Position

#: The highest position that the protocol has.
_MOST = 2**53 - 1
#: The epoch goes into a message, which has a bound; real ones are much shorter. In characters.
_LONGEST_EPOCH = 1000


def read_position(path: Path) -> Optional[Position]:
    """What `write_position` wrote; None when there is no file.

    Raises WatchHamsterError when it cannot be read or says something else.
    """
    try:
        return _parse(load(path.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as cause:
        reason = getattr(cause, "strerror", None) or cause
        raise WatchHamsterError(f"the position file '{path}' cannot be read: remove it to begin now ({reason})") from cause


def _parse(value: object) -> Position:
    if not isinstance(value, dict):
        raise ValueError("it is no object")
    epoch, after = value.get("epoch"), value.get("after")
    if not isinstance(epoch, str) or len(epoch) > _LONGEST_EPOCH:
        raise ValueError("'epoch' is not one")
    epoch.encode()  # Half of a pair is a ValueError.
    if not isinstance(after, int) or isinstance(after, bool) or not 0 <= after <= _MOST:
        raise ValueError("'after' is not a position")
    return Position(epoch, after)


def write_position(path: Optional[Path], position: Position) -> None:
    """Replaces the file as a whole; without a path, nothing.

    Raises WatchHamsterError.
    """
    if path is None:
        return
    try:
        beside = path.with_name(f"{path.name}.new")
        beside.write_text(json.dumps({"epoch": position.epoch, "after": position.after}), "utf-8")
        os.replace(beside, path)
    except (OSError, ValueError) as cause:
        reason = getattr(cause, "strerror", None) or cause
        raise WatchHamsterError(f"cannot write the position file '{path}': {reason}") from cause
