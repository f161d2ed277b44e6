"""Keeps what this client sends within the rate that the server allows."""

from __future__ import annotations

import asyncio
import time
from typing import Awaitable, Callable


class Pacer:
    """So many messages a second, in bursts of nearly as many. Whoever comes first goes first.

    A server refuses what is over its rate without reading it, so that its answer names no request.
    """

    #: What is left for the differences between two clocks, and of the time on the way.
    _MARGIN = 0.8

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        # The rate of a server that is not configured otherwise, until this one has told its own.
        self._rate = 10.0
        #: When everything that was sent would have been sent, one at a time.
        self._level = 0.0

    def allow(self, per_second: float) -> None:
        """The server's limit, as its `connection_status` says. Nonsense is ignored."""
        if per_second > 0:
            self._rate = per_second

    async def wait(self) -> None:
        """Returns when one more message may be sent. The server counts over all connections: so does this."""
        interval = 1 / (self._rate * self._MARGIN)
        burst = max(1.0, self._rate * self._MARGIN)
        now = self._clock()
        seconds = max(self._level, now) - (burst - 1) * interval - now
        self._level = max(self._level, now) + interval
        if seconds > 0:
            await self._sleep(seconds)
