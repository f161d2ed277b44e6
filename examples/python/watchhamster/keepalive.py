"""What a client does beside reading: it shows that it lives, and hands in a newer token before the old one expires."""

from __future__ import annotations

import asyncio
import datetime
import logging
import time
from typing import Callable, Optional

from .errors import WatchHamsterError
from .options import Options
from .session import Wire
from .tokens import TokenSource, ask
from .transport import Closed

log = logging.getLogger("watchhamster")


async def keep_alive(
    wire: Wire,
    options: Options,
    client_id: str,
    source: TokenSource,
    token: Optional[str],
    tell: Callable[[str], None],
) -> None:
    """Goes on until the connection is closed: what goes wrong with a token is told once, and tried again.

    `token` is the one that the server has.
    """
    last_sent = time.monotonic()
    told = ""
    while True:
        await asyncio.sleep(min(options.ping_interval, options.renew_interval))
        try:
            try:
                newer = ask(source)
                if newer is not None and newer != token:
                    await wire.send("client_info", {"client_id": client_id, "token": newer})
                    token = newer
                    last_sent = time.monotonic()
                    tell("a newer token was handed in")
                told = ""
            except WatchHamsterError as cause:
                if told != str(cause):
                    told = str(cause)
                    tell(f"the token is not renewed, and the source is asked again: {cause}")
            if time.monotonic() - last_sent >= options.ping_interval:
                last_sent = time.monotonic()
                now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")
                await wire.send("ping", {"client_time": now})
        except Closed:
            # The reader learns it too, and acts on it.
            return
        except Exception:
            # Such as of `tell`. Without a ping and a newer token the server would close.
            log.exception("the connection is kept alive nevertheless")
