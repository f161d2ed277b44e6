"""One WebSocket, over the `websockets` library in either of its generations (10 to 13, and 14 and newer)."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any, Dict, List, Optional, Protocol, Union

import websockets
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from .errors import AttemptError, AuthenticationError, GaveUpError
from .reconnect import parse_retry_after

#: Larger messages of the server are refused with close code 1009, in bytes.
MAX_MESSAGE_BYTES = 16 * 1024 * 1024


class Closed(Exception):
    """The WebSocket is closed."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"closed with {code}{': ' + reason if reason else ''}")
        #: 1006 when the connection broke without a word.
        self.code = code
        self.reason = reason


class Transport(Protocol):
    """What a session needs of a WebSocket."""

    async def send(self, text: str) -> None:
        """Raises Closed."""

    async def receive(self) -> Union[str, bytes]:
        """The next message. Raises Closed."""

    async def close(self) -> None:
        """Says good-bye; never raises."""


class _WebSocket:
    def __init__(self, socket: Any) -> None:
        self._socket = socket

    async def send(self, text: str) -> None:
        try:
            await self._socket.send(text)
        except ConnectionClosed as cause:
            raise _closed(cause) from cause

    async def receive(self) -> Union[str, bytes]:
        try:
            frame: Union[str, bytes] = await self._socket.recv()
            return frame
        except ConnectionClosed as cause:
            raise _closed(cause) from cause

    async def close(self) -> None:
        try:
            await self._socket.close()
        except (ConnectionClosed, OSError):
            pass


def _closed(cause: ConnectionClosed) -> Closed:
    # Both generations tell the frame that came; none means that the connection broke.
    frame = cause.rcvd or cause.sent
    return Closed(frame.code, frame.reason) if frame else Closed(1006, "")


class _Redirected(Exception):
    """The older generation tells where a redirect points, and not its status."""


def _refuse_redirect(_: Any, location: str) -> None:
    raise _Redirected(location)


def _not_followed(_: Any, cause: Exception) -> Exception:
    return cause


#: Imported lazily by the library, which hides it from the type checker of the older generation.
_library_connect: Any = getattr(websockets, "connect")
#: The library would follow redirects, and the older generation gives the token to wherever they point.
_connect: Any = type(
    "connect", (_library_connect,), {"handle_redirect": _refuse_redirect, "process_redirect": _not_followed}
)
#: The newer generation calls the headers `additional_headers`.
_HEADERS = (
    "additional_headers"
    if "additional_headers" in inspect.signature(_library_connect.__init__).parameters
    else "extra_headers"
)


async def open_transport(
    url: str, *, subprotocol: str, token: Optional[str], timeout: float = 10.0
) -> Transport:
    """Opens a WebSocket.

    Raises AttemptError when trying again may help, AuthenticationError for a refused credential, and GaveUpError for
    whatever else the server will not take.
    """
    options: Dict[str, Any] = {
        "subprotocols": [subprotocol],
        "open_timeout": timeout,
        # After close() the server has this long to answer, in seconds.
        "close_timeout": 2,
        "max_size": MAX_MESSAGE_BYTES,
        # The server never compresses.
        "compression": None,
        _HEADERS: {"Authorization": f"Bearer {token}"} if token else {},
    }
    try:
        return _WebSocket(await _connect(url, **options))
    except _Redirected as cause:
        raise redirected(url, str(cause)) from None
    except (InvalidURI, UnicodeError) as cause:
        raise GaveUpError(f"'{url}' is not the address of a WebSocket") from cause
    except InvalidHandshake as cause:
        raise _refused(url, cause) from cause
    except (OSError, asyncio.TimeoutError) as cause:
        raise AttemptError(f"cannot connect to {url}: {_reason(cause)}") from cause


def _reason(cause: BaseException) -> str:
    if isinstance(cause, (asyncio.TimeoutError, TimeoutError)) and not str(cause):
        return "no answer in time"
    return getattr(cause, "strerror", None) or str(cause) or type(cause).__name__


def _refused(url: str, cause: InvalidHandshake) -> Exception:
    """The HTTP answer to a handshake: InvalidStatusCode in the older generation, InvalidStatus in the newer."""
    response = getattr(cause, "response", None)
    status: Optional[int] = getattr(response if response is not None else cause, "status_code", None)
    headers: Any = getattr(response if response is not None else cause, "headers", {})
    if status is None:
        return AttemptError(f"the handshake with {url} failed: {cause}")
    return refusal(url, status, headers)


def redirected(url: str, location: str, status: Optional[int] = None) -> GaveUpError:
    """Redirects are not followed: the token would go along, to a server that nobody named."""
    where = location.split("?")[0].split("#")[0].rsplit("@", 1)[-1][:200]
    return GaveUpError(
        f"{url} redirects to '{where}', and redirects are not followed, for the token would go along: "
        "name the address of the server itself",
        status,
    )


def refusal(url: str, status: int, headers: Any) -> Exception:
    """What an HTTP status that is not a success means for a client. `headers` are those of the answer."""
    if 300 <= status <= 399 and headers.get("Location"):
        return redirected(url, headers.get("Location"), status)
    if status == 401:
        return AuthenticationError(
            "the server did not accept the token, or wants one (HTTP 401): set WATCHHAMSTER_TOKEN or --token-file", 401
        )
    if status in (408, 425, 429) or status >= 500:
        return AttemptError(f"{url} is not ready (HTTP {status})", parse_retry_after(headers.get("Retry-After")))
    hints: Dict[int, str] = {
        403: "it does not know this host name or origin, or the role may not read",
        404: "there is no WatchHamster at this address",
    }
    parts: List[str] = [f"{url} refused the connection with HTTP {status}"]
    if status in hints:
        parts.append(hints[status])
    return GaveUpError(": ".join(parts), status)
