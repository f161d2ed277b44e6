"""One connection, from the handshake until it is level with the journal. What spans connections is in client.py."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence

from .codec import Dialect, MalformedFrameError, Message, parse, unwrap, wrap
from .errors import (
    AttemptError,
    AuthenticationError,
    GaveUpError,
    InvalidMessageError,
    RequestError,
    UnknownMessageError,
)
from .jsontext import dump
from .pacing import Pacer
from .schemas import Schemas
from .transport import Closed, Transport

log = logging.getLogger("watchhamster")


@dataclass(frozen=True)
class Subscription:
    """What to receive. Names in either style; without one a connection receives every broadcast."""

    types: Sequence[str]
    #: For messages with a `service_id`; empty for all.
    service_ids: Sequence[str] = ()
    #: For `alert`: info, warning, error, critical.
    alert_levels: Sequence[str] = ()
    #: For the entries of `log_update`: DEBUG, INFO, WARNING, ERROR, CRITICAL.
    log_levels: Sequence[str] = ()

    def data(self) -> Dict[str, Any]:
        """The data of a `subscribe`."""
        filters: Dict[str, Any] = {
            name: list(values)
            for name, values in (
                ("service_ids", self.service_ids),
                ("alert_levels", self.alert_levels),
                ("log_levels", self.log_levels),
            )
            if values
        }
        data: Dict[str, Any] = {"event_types": list(self.types)}
        return {**data, "filters": filters} if filters else data


@dataclass(frozen=True)
class Position:
    """A place in the journal: durable messages up to `after` have been handled. To be kept where it survives."""

    epoch: str
    after: int


@dataclass(frozen=True)
class InvalidFrame:
    """What the server sent and its own schema refuses. It is not handed to the consumer."""

    reason: str
    frame: str


class Wire:
    """Validated messages over one WebSocket, both ways."""

    def __init__(
        self,
        transport: Transport,
        dialect: Dialect,
        schemas: Schemas,
        on_invalid: Callable[[InvalidFrame], None],
        pacer: Pacer,
    ) -> None:
        self._transport = transport
        self._dialect = dialect
        self._schemas = schemas
        self._on_invalid = on_invalid
        self._pacer = pacer

    async def send(self, type_: str, data: Mapping[str, Any], request_id: Optional[str] = None) -> None:
        """Sends as soon as the rate of the server permits.

        Raises InvalidMessageError or UnknownMessageError before anything is sent, and Closed.
        """
        text = encode(self._dialect, self._schemas, type_, data, request_id)
        await self._pacer.wait()
        await self._transport.send(text)

    async def receive(self) -> Message:
        """The next message that is known and valid; others are told and passed over. Raises Closed."""
        while True:
            frame = await self._transport.receive()
            try:
                dialect, name, envelope = parse(frame)
                self._schemas.check(dialect, "server", name, envelope)
                message = unwrap(dialect, envelope)
            except UnknownMessageError as cause:
                # A newer server may have messages that this client does not know.
                log.debug("ignored: %s", cause)
            except (MalformedFrameError, InvalidMessageError) as cause:
                text = frame if isinstance(frame, str) else frame.decode("utf-8", "replace")
                self._on_invalid(InvalidFrame(str(cause), text))
            else:
                if message.type == "connection_status":
                    self._pacer.allow((message.data.get("limits") or {}).get("messages_per_second", 0))
                return message


def encode(
    dialect: Dialect, schemas: Schemas, type_: str, data: Mapping[str, Any], request_id: Optional[str] = None
) -> str:
    """The text of a message of this client. Raises InvalidMessageError or UnknownMessageError."""
    envelope = wrap(dialect, type_, data, request_id)
    schemas.check(dialect, "client", type_, envelope)
    try:
        return dump(envelope)
    except (TypeError, ValueError) as cause:
        raise InvalidMessageError(type_, "", str(cause)) from cause


@dataclass(frozen=True)
class Greeting:
    """How a connection began."""

    status: Mapping[str, Any]
    #: Whether what was missed follows; None when nothing was asked.
    resumed: Optional[bool]
    #: What arrived in the meantime and belongs to the consumer, in order.
    held: Sequence[Message]


async def greet(
    wire: Wire, client_info: Mapping[str, Any], subscription: Optional[Subscription], prefix: str, has_token: bool
) -> Greeting:
    """Subscribes, introduces the client, asks to resume if `client_info` does, and waits for all the answers.

    Durable messages are held back by the server until it has read `client_info`: so both go out at once, the
    subscription first.
    Raises AttemptError, AuthenticationError, GaveUpError and Closed.
    """
    waiting = {f"{prefix}-info": "client_info"}
    if subscription:
        waiting[f"{prefix}-subscribe"] = "subscribe"
        await wire.send("subscribe", subscription.data(), f"{prefix}-subscribe")
    await wire.send("client_info", client_info, f"{prefix}-info")
    status: Optional[Mapping[str, Any]] = None
    resumed: Optional[bool] = None
    asks = "resume" in client_info
    held: List[Message] = []
    while waiting or (asks and resumed is None):
        message = await wire.receive()
        if message.type == "connection_status":
            if message.data["status"] == "draining":
                raise AttemptError("the server stops", drain_wait(message))
            status = message.data
            resumed = message.data.get("resumed", resumed)
        elif message.type == "error":
            raise _refused(message, waiting)
        elif message.type == "ack":
            waiting.pop(message.data["request_id"], None)
            # It would have come before every answer.
            if status is None and "client_info" not in waiting.values():
                raise _not_admitted(has_token)
        elif message.is_durable or f"{prefix}-subscribe" not in waiting:
            # Before the subscription counts, states and log entries come that nobody asked for.
            held.append(message)
    if status is None:
        raise _not_admitted(has_token)
    return Greeting(status, resumed, held)


def drain_wait(message: Message) -> float:
    """Seconds after which a server that stops wants this client back."""
    return min(float(message.data.get("reconnect_after_ms", 0)) / 1000, 3600.0)


def retry_wait(error: Message) -> float:
    """Seconds that an `error` asks to wait."""
    details = error.data.get("details") or {}
    wait = details.get("retry_after_ms", 0)
    return min(wait / 1000, 3600.0) if isinstance(wait, (int, float)) and wait > 0 else 0.0


def to_request_error(message: Message) -> RequestError:
    """An `error` as an exception."""
    return RequestError(message.data["error_code"], message.data["error_message"], message.data.get("details"))


#: Codes after which the same attempt may succeed later.
_PASSING = frozenset({"RATE_LIMIT_EXCEEDED", "CONNECTION_LIMIT_EXCEEDED", "UPSTREAM_ERROR", "INTERNAL_SERVER_ERROR"})


def _refused(message: Message, waiting: Mapping[str, str]) -> Exception:
    error = to_request_error(message)
    if error.code == "AUTHENTICATION_REQUIRED":
        return AuthenticationError(
            f"the server wants a valid token: set WATCHHAMSTER_TOKEN or --token-file ({error.message})"
        )
    if error.code in _PASSING:
        return AttemptError(str(error), retry_wait(message))
    what = waiting.get(message.request_id or "", "what this client sent")
    return GaveUpError(f"the server refused {what}: {error}")


def _not_admitted(has_token: bool) -> Exception:
    if has_token:
        return GaveUpError("the role of this token may not read: use the token of a viewer, operator or admin")
    return AuthenticationError("the server wants a token: set WATCHHAMSTER_TOKEN or --token-file")


#: Close codes after which connecting again would not help, in words.
_FINAL = {
    1008: "the server refused this client",
    1009: "a message was too large",
    4500: "the server did not accept the token, or none came in time",
    4501: "this origin may not connect",
    4502: "the server does not speak this version of the protocol",
    4503: "this client sent too much",
}


def final_error(closed: Closed) -> GaveUpError:
    """Why a close code ends the client."""
    text = f"{_FINAL.get(closed.code, 'the server does not want this client back')} ({closed})"
    return AuthenticationError(text, closed.code) if closed.code == 4500 else GaveUpError(text, closed.code)
