"""Addresses of a server, and the one thing that is read over HTTP: the snapshot."""

from __future__ import annotations

import asyncio
import http.client
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .errors import AttemptError, InvalidMessageError, WatchHamsterError
from .jsontext import TooDeepError, load
from .schemas import Schemas
from .transport import refusal


@dataclass(frozen=True)
class Address:
    """Where one server is."""

    #: Such as `ws://127.0.0.1:8000/ws`.
    websocket: str
    #: Such as `http://127.0.0.1:8000`.
    http: str
    #: Whether what is sent can be read on the way: neither TLS nor this machine.
    is_exposed: bool


def parse_address(url: str) -> Address:
    """Takes `http://host:8000`, `https://host`, `ws://host:8000/ws` or `wss://host/ws`.

    Raises WatchHamsterError.
    """
    schemes = {"http": ("ws", "http"), "ws": ("ws", "http"), "https": ("wss", "https"), "wss": ("wss", "https")}
    try:
        parts = urllib.parse.urlsplit(url)
        has_host = bool(parts.hostname) and parts.port != 0 and url.isprintable() and " " not in url
        (parts.hostname or "").encode("idna")
    except ValueError:
        has_host = False
    if not has_host or parts.scheme not in schemes or parts.query or parts.fragment or parts.username:
        raise WatchHamsterError(
            f"'{_without_secrets(url)}' is not the address of a server: give http://HOST:PORT or ws://HOST:PORT/ws, "
            "without a token or anything else behind it"
        )
    websocket, plain = schemes[parts.scheme]
    path = parts.path.rstrip("/")
    base = path[: -len("/ws")] if path.endswith("/ws") else path
    host = parts.hostname or ""
    is_local = host in ("localhost", "::1") or host.startswith("127.") or host.endswith(".localhost")
    return Address(
        websocket=f"{websocket}://{parts.netloc}{base}/ws",
        http=f"{plain}://{parts.netloc}{base}",
        is_exposed=plain == "http" and not is_local,
    )


def _without_secrets(url: str) -> str:
    return url.split("?")[0].rsplit("@", 1)[-1][:200]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to wherever it points."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


async def fetch_snapshot(
    address: Address, token: Optional[str], schemas: Schemas, timeout: float = 10.0
) -> Mapping[str, Any]:
    """The state and the journal position that it was true at: `GET /api/v1/snapshot`, validated.

    Raises AttemptError, AuthenticationError or GaveUpError, and InvalidMessageError.
    """
    url = f"{address.http}/api/v1/snapshot"
    request = urllib.request.Request(url, headers={"Accept": "application/json"})
    if token:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    opener = urllib.request.build_opener(_NoRedirect)

    def read() -> Any:
        try:
            with opener.open(request, timeout=timeout) as response:
                return load(response.read())
        except urllib.error.HTTPError as cause:
            raise refusal(url, cause.code, cause.headers) from cause
        except (OSError, http.client.HTTPException) as cause:
            reason = getattr(cause, "reason", None) or cause
            raise AttemptError(f"cannot read {url}: {reason}") from cause
        except TooDeepError as cause:
            raise InvalidMessageError("snapshot", "", str(cause)) from cause
        except ValueError as cause:
            raise InvalidMessageError("snapshot", "", "it is not JSON") from cause

    snapshot = await asyncio.to_thread(read)
    schemas.check_snapshot(snapshot)
    result: Mapping[str, Any] = snapshot
    return result
