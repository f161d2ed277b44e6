"""What a client is told, and what it hands out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Mapping, Optional, Union

from .codec import Dialect, Message
from .session import Position, Subscription


@dataclass(frozen=True)
class Snapshot:
    """The state of everything: what was known before is to be replaced by it."""

    #: `start`: the first item. `gap`: durable messages between the last one and `position` cannot be had any more.
    reason: Literal["start", "gap"]
    #: The answer of GET /api/v1/snapshot.
    data: Mapping[str, Any]
    position: Position


Item = Union[Message, Snapshot]


@dataclass(frozen=True)
class Options:
    """How a client behaves. Times are seconds."""

    dialect: Dialect = "typed"
    #: What to receive; everything when None.
    subscription: Optional[Subscription] = None
    #: Continues after this place instead of beginning with a snapshot.
    resume: Optional[Position] = None
    #: How the client calls itself in the server's log. Permits nothing.
    client_id: Optional[str] = None
    #: BCP 47, such as ko-KR: the language of error texts.
    language: Optional[str] = None
    #: The folder with the JSON Schemas; found by itself when None.
    schemas: Optional[Path] = None
    #: How many attempts in a row may fail; None for no bound.
    max_attempts: Optional[int] = None
    #: How many snapshots in a row may be no snapshot, as the page of a proxy while the server starts.
    max_bad_snapshots: int = 5
    #: How many items may wait for the consumer before the client stops reading.
    buffer: int = 1000
    #: How long an answer to subscribe and client_info may take.
    greeting_timeout: float = 15.0
    #: How often a ping is sent. The server closes after five minutes without a message.
    ping_interval: float = 30.0
    #: How often the source of the token is asked for a newer one.
    renew_interval: float = 5.0
    #: A connection that lived so long makes the next failure a first one again.
    stable_after: float = 10.0
