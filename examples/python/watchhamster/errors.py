"""What can go wrong, one class a kind, so that a program can tell them apart."""

from __future__ import annotations

from typing import Any, Mapping, Optional


class WatchHamsterError(Exception):
    """The root of all errors of this package; its text says what to do."""


class InvalidMessageError(WatchHamsterError):
    """A message does not fit its JSON Schema. Raised before anything is sent."""

    def __init__(self, name: str, path: str, reason: str) -> None:
        super().__init__(f"{name} is not valid at '{path or '/'}': {reason}")
        self.name = name
        #: A JSON pointer to the part that does not fit; empty for the whole.
        self.path = path
        self.reason = reason


class UnknownMessageError(WatchHamsterError):
    """No message has this name, or it is sent by the other side."""


class ConnectionLostError(WatchHamsterError):
    """The connection ended before this was answered. A command may have been carried out nevertheless."""


class RequestTimeoutError(WatchHamsterError):
    """No answer came in time. A command may have been carried out nevertheless."""


class RequestError(WatchHamsterError):
    """The server answered with `error`."""

    def __init__(self, code: str, message: str, details: Optional[Mapping[str, Any]] = None) -> None:
        super().__init__(f"{code}: {message}")
        #: Act on this one; see "Error codes" in docs/protocol.md.
        self.code = code
        #: For a person, in the language of the connection.
        self.message = message
        self.details: Mapping[str, Any] = details or {}


class AttemptError(WatchHamsterError):
    """One attempt to connect failed; another may succeed."""

    def __init__(self, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        #: The shortest time to wait before the next attempt, in seconds, as the server asked for.
        self.retry_after = retry_after


class GaveUpError(WatchHamsterError):
    """Connecting again would not help: a refused credential, a close code that says so, too many attempts."""

    def __init__(self, message: str, code: Optional[int] = None) -> None:
        super().__init__(message)
        #: The WebSocket close code or the HTTP status that ended it, if one did.
        self.code = code


class AuthenticationError(GaveUpError):
    """The server does not accept the credential, or wants one."""
