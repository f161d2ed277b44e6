"""Messages in both envelopes: `<type, data, timestamp>` and `<event, payload>`. See docs/protocol.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, Literal, Mapping, Optional, Tuple

from .errors import WatchHamsterError
from .jsontext import TooDeepError, load

Dialect = Literal["typed", "event"]

#: Messages with a position in the journal: they come in order, and none is left out. All others are state (the latest
#: counts), stream, or for one connection only.
DURABLE = frozenset({"service_event", "alert", "webhook_event", "posco_event", "project_status_change"})

#: What the envelope carries beside the data: the name in the typed style, and in the event style.
_META: Tuple[Tuple[str, str], ...] = (
    ("timestamp", "timestamp"),
    ("broadcast_id", "broadcastId"),
    ("triggered_by", "triggeredBy"),
    ("request_id", "requestId"),
)
#: The one message whose fields have other names in the event style.
_ERROR_FIELDS: Tuple[Tuple[str, str], ...] = (("error_code", "error"), ("error_message", "message"))


@dataclass(frozen=True)
class Message:
    """A message from the server. It is the same object in whichever style it came."""

    #: The snake_case name, such as `service_event`.
    type: str
    data: Mapping[str, Any]
    #: When the server sent it, RFC 3339.
    timestamp: str
    #: The message as it came, in its own style: what the generated types read.
    raw: Mapping[str, Any]
    broadcast_id: Optional[str] = None
    triggered_by: Optional[str] = None
    request_id: Optional[str] = None
    #: The position in the journal; None for a message that is not in it.
    position: Optional[int] = None

    @property
    def is_durable(self) -> bool:
        return self.position is not None


class MalformedFrameError(WatchHamsterError):
    """A frame is not JSON, too deep, or not one of the two envelopes."""


def to_snake(name: str) -> str:
    """`serviceEvent` or `service_event` → `service_event`."""
    return re.sub(r"[A-Z]", lambda letter: "_" + letter.group(0).lower(), name)


def to_camel(name: str) -> str:
    """`service_event` or `serviceEvent` → `serviceEvent`."""
    return re.sub(r"_([a-z0-9])", lambda letter: letter.group(1).upper(), name)


def wrap(dialect: Dialect, type_: str, data: Mapping[str, Any], request_id: Optional[str] = None) -> Dict[str, Any]:
    """The envelope of a message from this client, to be validated and sent."""
    if dialect == "typed":
        message: Dict[str, Any] = {"type": to_snake(type_), "data": dict(data)}
        if request_id is not None:
            message["request_id"] = request_id
        return message
    payload = dict(data)
    if request_id is not None:
        payload["requestId"] = request_id
    return {"event": to_camel(type_), "payload": payload}


def parse(frame: "str | bytes") -> Tuple[Dialect, str, Dict[str, Any]]:
    """The style, the name and the JSON of a frame; it is not validated further.

    Raises MalformedFrameError.
    """
    try:
        value = load(frame)
    except TooDeepError as cause:
        raise MalformedFrameError(f"a frame cannot be handed over: {cause}") from cause
    except ValueError as cause:
        raise MalformedFrameError(f"a frame is not JSON: {cause}") from cause
    if not isinstance(value, dict) or ("type" in value) == ("event" in value):
        raise MalformedFrameError("a frame is neither <type, data> nor <event, payload>")
    dialect: Dialect = "typed" if "type" in value else "event"
    name = value["type" if dialect == "typed" else "event"]
    if not isinstance(name, str):
        raise MalformedFrameError("the name of a message is not a string")
    return dialect, name, value


def unwrap(dialect: Dialect, message: Mapping[str, Any]) -> Message:
    """A validated envelope from the server as a Message."""
    if dialect == "typed":
        type_ = str(message["type"])
        data = dict(message["data"])
        meta = {typed: message.get(typed) for typed, _ in _META}
    else:
        type_ = to_snake(str(message["event"]))
        data = dict(message["payload"])
        meta = {typed: data.pop(event, None) for typed, event in _META}
        if type_ == "error":
            data.update({typed: data.pop(event) for typed, event in _ERROR_FIELDS if event in data})
            data["timestamp"] = meta["timestamp"]
    return Message(
        type=type_,
        data=data,
        timestamp=str(meta["timestamp"]),
        raw=message,
        broadcast_id=meta["broadcast_id"],
        triggered_by=meta["triggered_by"],
        request_id=meta["request_id"],
        position=_position(type_, meta["broadcast_id"]),
    )


def _position(type_: str, broadcast_id: Optional[str]) -> Optional[int]:
    if type_ not in DURABLE or broadcast_id is None:
        return None
    number = re.fullmatch(r"[A-Za-z_]+_([0-9]{1,16})", broadcast_id)
    return int(number.group(1)) if number else None
