"""Where the token comes from: the environment or a file, so that it is not in the list of processes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Mapping, Optional

from .errors import WatchHamsterError

#: Asked at every attempt to connect, and now and then in between; None means to come without a credential.
TokenSource = Callable[[], Optional[str]]


#: The longest token that a client_info may carry, in characters.
MAX_TOKEN = 8192


def no_token() -> Optional[str]:
    """Comes without a credential: for a server that has none configured."""
    return None


def token_from_file(path: str) -> TokenSource:
    """Reads the file each time, so that a new token in it renews the connection.

    The source raises WatchHamsterError when the file cannot be read or is empty.
    """

    def read() -> Optional[str]:
        try:
            token = Path(path).read_text("utf-8").strip()
        except (OSError, ValueError) as cause:
            raise WatchHamsterError(f"cannot read the token file '{path}': {getattr(cause, 'strerror', cause)}") from cause
        return _checked(token, f"the token file '{path}'")

    return read


def token_source(token_file: Optional[str], environ: Mapping[str, str] = os.environ) -> TokenSource:
    """The file that is named, else WATCHHAMSTER_TOKEN_FILE, else WATCHHAMSTER_TOKEN, else none."""
    path = token_file or environ.get("WATCHHAMSTER_TOKEN_FILE")
    if path:
        return token_from_file(path)
    if environ.get("WATCHHAMSTER_TOKEN"):
        token = _checked(environ["WATCHHAMSTER_TOKEN"].strip(), "WATCHHAMSTER_TOKEN")
        return lambda: token
    return no_token


def ask(source: TokenSource) -> Optional[str]:
    """The token of a source, fit to be sent.

    Raises WatchHamsterError, which never shows the token: whatever the source raises becomes one.
    """
    try:
        token: object = source()
    except WatchHamsterError:
        raise
    except Exception as cause:
        raise WatchHamsterError(f"the source of the token failed: {type(cause).__name__}: {cause}") from cause
    if token is None:
        return None
    if not isinstance(token, str):
        raise WatchHamsterError(f"the source of the token gave no text, but {type(token).__name__}")
    return _checked(token, "what the source of the token gave")


def _checked(token: str, where: str) -> str:
    if not token:
        raise WatchHamsterError(f"{where} is empty")
    if not token.isascii() or not token.isprintable() or " " in token:
        # It goes into a header: a line break would end it. The token itself is not shown.
        raise WatchHamsterError(f"{where} is not a token: it has characters other than letters, digits and signs")
    if len(token) > MAX_TOKEN:
        raise WatchHamsterError(f"{where} is not a token: it is longer than {MAX_TOKEN} characters")
    return token
