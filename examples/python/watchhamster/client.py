"""The client: stays connected, and hands every durable message to its consumer exactly once, in order."""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections import deque
from types import TracebackType
from typing import Any, AsyncIterator, Callable, Deque, Dict, List, Literal, Mapping, Optional, Type

from .codec import Message
from .errors import (
    AttemptError,
    ConnectionLostError,
    GaveUpError,
    InvalidMessageError,
    RequestTimeoutError,
    WatchHamsterError,
)
from .http import fetch_snapshot, parse_address
from .keepalive import keep_alive
from .options import Item, Options, Snapshot
from .pacing import Pacer
from .reconnect import Backoff, may_reconnect
from .schemas import Schemas, find_schemas
from .session import (
    InvalidFrame,
    Position,
    Subscription,
    Wire,
    drain_wait,
    encode,
    final_error,
    greet,
    retry_wait,
    to_request_error,
)
from .tokens import TokenSource, ask, no_token
from .transport import Closed, open_transport

log = logging.getLogger("watchhamster")


class Client:
    """`async with Client("http://127.0.0.1:8000") as client: async for item in client: …`"""

    def __init__(
        self,
        url: str,
        options: Options = Options(),
        *,
        token: TokenSource = no_token,
        backoff: Optional[Backoff] = None,
        on_connection: Callable[[str], None] = lambda text: log.info("%s", text),
        on_invalid: Callable[[InvalidFrame], None] = lambda frame: log.warning("not delivered: %s", frame.reason),
    ) -> None:
        """`on_connection` is told in words what becomes of the connection, `on_invalid` what the schemas refuse.

        Raises WatchHamsterError when the address or the folder of schemas is wrong.
        """
        self._address = parse_address(url)
        self._options = options
        self._token = token
        self._backoff = backoff or Backoff()
        self._on_connection = on_connection
        self._on_invalid = on_invalid
        self._schemas = Schemas(options.schemas or find_schemas())
        self._client_id = options.client_id or f"python-{uuid.uuid4().hex[:8]}"
        self._position = options.resume
        self._resume_failures = 0
        self._bad_snapshots = 0
        self._had_token = False
        self._pacer = Pacer()
        self._wait = 0.0
        self._wire: Optional[Wire] = None
        self._ready = asyncio.Event()
        self._was_ready = False
        self._closing = False
        self._ended = False
        self._items: Deque[Item] = deque()
        self._changed = asyncio.Condition()
        self._pending: Dict[str, "asyncio.Future[Any]"] = {}
        self._requests = 0
        self._runner: Optional["asyncio.Task[None]"] = None

    async def __aenter__(self) -> "Client":
        self._runner = asyncio.create_task(self._run(), name="watchhamster")
        # Whoever waits learns that it has ended, and how.
        self._runner.add_done_callback(lambda _: asyncio.ensure_future(self._end()))
        return self

    async def __aexit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._closing = True
        if self._runner:
            # Once is not always enough: closing a socket in websockets 10 and wait_for in Python 3.11 swallow it.
            while not self._runner.done():
                self._runner.cancel()
                await asyncio.wait({self._runner}, timeout=0.5)
            if not self._runner.cancelled():
                # Told already to whoever read or asked.
                self._runner.exception()

    async def __aiter__(self) -> AsyncIterator[Item]:
        """Items until the client gives up, then the reason is raised. For one consumer."""
        while True:
            async with self._changed:
                await self._changed.wait_for(lambda: self._items or self._ended)
                if not self._items:
                    break
                item = self._items.popleft()
                self._changed.notify_all()
            yield item
        self._raise_end()

    async def request(self, type_: str, data: Mapping[str, Any], timeout: float = 10.0) -> Any:
        """Sends a message and returns the `result` of its `ack`; waits for a connection first, within `timeout`.

        It is never sent twice: whoever repeats a command has to know that it may have been carried out.
        Raises RequestError (the server refused), InvalidMessageError (nothing was sent), RequestTimeoutError,
        ConnectionLostError, and what ended the client.
        """
        self._requests += 1
        request_id = f"{self._client_id[:64]}-{self._requests}"
        encode(self._options.dialect, self._schemas, type_, data, request_id)
        answer: "asyncio.Future[Any]" = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.wait_for(self._ask(type_, data, request_id, answer), timeout)
        except asyncio.TimeoutError as cause:
            raise RequestTimeoutError(f"no answer to {type_} within {timeout:g} s") from cause
        except Closed as cause:
            raise ConnectionLostError(f"the connection ended before {type_} was answered ({cause})") from cause
        finally:
            self._pending.pop(request_id, None)

    async def _ask(
        self, type_: str, data: Mapping[str, Any], request_id: str, answer: "asyncio.Future[Any]"
    ) -> Any:
        await self._ready.wait()
        if self._ended or self._wire is None:
            self._raise_end()
            raise ConnectionLostError("the client is closed")
        self._pending[request_id] = answer
        async with self._changed:
            # Whoever waits for an answer may be the consumer itself: then reading goes on over a full buffer.
            self._changed.notify_all()
        await self._wire.send(type_, data, request_id)
        return await answer

    def _raise_end(self) -> None:
        runner = self._runner
        if runner and runner.done() and not runner.cancelled():
            error = runner.exception()
            if error:
                raise error

    async def _run(self) -> None:
        failures = 0
        while not self._closing:
            self._wait = 0.0
            self._was_ready = False
            started = time.monotonic()
            try:
                await self._connect_once()
            except Closed as closed:
                if not may_reconnect(closed.code):
                    raise final_error(closed) from closed
                problem = f"connection {closed}"
            except AttemptError as cause:
                problem = str(cause)
                self._wait = max(self._wait, cause.retry_after)
            if time.monotonic() - started >= self._options.stable_after:
                self._backoff.reset()
            failures = 0 if self._was_ready else failures + 1
            most = self._options.max_attempts
            if most is not None and failures >= most:
                raise GaveUpError(problem)
            seconds = self._backoff.next(self._wait)
            if self._closing:
                return
            self._on_connection(f"{problem}; trying again in {seconds:.1f} s")
            await asyncio.sleep(seconds)

    async def _end(self) -> None:
        self._ended = True
        self._ready.set()
        async with self._changed:
            self._changed.notify_all()

    async def _connect_once(self) -> None:
        """One connection until it ends, which it does by an exception."""
        options = self._options
        token = self._ask_token()
        transport = await open_transport(
            self._address.websocket, subprotocol=f"watchhamster.{options.dialect}.v1", token=token
        )
        tending: Optional["asyncio.Task[None]"] = None
        try:
            wire = Wire(transport, options.dialect, self._schemas, self._on_invalid, self._pacer)
            if not self._closing:
                await self._begin(wire, token)
            self._wire = wire
            self._was_ready = True
            self._ready.set()
            tending = asyncio.create_task(
                keep_alive(wire, options, self._client_id, self._token, token, self._on_connection)
            )
            while True:
                await self._handle(await wire.receive())
        finally:
            self._ready.clear()
            self._wire = None
            if tending:
                tending.cancel()
            self._fail_pending()
            await transport.close()

    def _ask_token(self) -> Optional[str]:
        """A source that fails at the very start is a mistake; later, it is being written, or out of reach for a while."""
        try:
            token = ask(self._token)
        except WatchHamsterError as cause:
            if not self._had_token:
                raise
            raise AttemptError(str(cause)) from cause
        self._had_token = True
        return token

    async def _begin(self, wire: Wire, token: Optional[str]) -> None:
        """Makes the connection level with what the consumer has: resumed, or by a snapshot."""
        info: Dict[str, Any] = {"client_id": self._client_id, "client_type": "python"}
        if self._options.language:
            info["language"] = self._options.language
        had = self._position
        if had:
            info["resume"] = {"epoch": had.epoch, "after": had.after}
        prefix = uuid.uuid4().hex[:8]
        try:
            greeting = await asyncio.wait_for(
                greet(wire, info, self._options.subscription, prefix, token is not None),
                self._options.greeting_timeout,
            )
        except asyncio.TimeoutError as cause:
            raise AttemptError("the server did not answer in time") from cause
        epoch = str(greeting.status.get("epoch", ""))
        if had and greeting.resumed:
            self._resume_failures = 0
            self._on_connection("connected again; nothing was missed")
        else:
            reached = had and had.epoch == epoch and int(greeting.status.get("position", 0)) >= had.after
            if reached and self._resume_failures == 0:
                # Something newer may have come first, because this client was late: that is cured by coming again.
                self._resume_failures = 1
                raise AttemptError("the server could not resume")
            self._resume_failures = 0
            await self._take_snapshot(epoch, token, "gap" if had else "start")
        for message in greeting.held:
            await self._handle(message)

    async def _take_snapshot(self, epoch: str, token: Optional[str], reason: Literal["start", "gap"]) -> None:
        # What arrives meanwhile waits in the socket, or was held: both come after the snapshot.
        try:
            snapshot = await fetch_snapshot(self._address, token, self._schemas)
        except InvalidMessageError as cause:
            # Such as the page of a proxy while the server starts.
            self._bad_snapshots += 1
            if self._bad_snapshots >= self._options.max_bad_snapshots:
                raise GaveUpError(f"{cause} ({self._bad_snapshots} times in a row)") from cause
            raise AttemptError(str(cause)) from cause
        self._bad_snapshots = 0
        if snapshot["epoch"] != epoch:
            raise AttemptError("the journal was replaced while the snapshot was taken")
        self._position = Position(epoch, int(snapshot["position"]))
        self._on_connection("connected" if reason == "start" else "connected again; some messages cannot be had any more")
        await self._deliver(Snapshot(reason, snapshot, self._position))

    async def _handle(self, message: Message) -> None:
        if message.type in ("ack", "error"):
            request_id = message.request_id or message.data.get("request_id")
            answer = self._pending.get(request_id) if request_id else None
            if answer and not answer.done():
                if message.type == "ack":
                    answer.set_result(message.data.get("result"))
                else:
                    answer.set_exception(to_request_error(message))
                return
        if message.type == "error":
            self._wait = max(self._wait, retry_wait(message))
        elif message.type == "connection_status":
            if message.data["status"] == "draining":
                self._wait = max(self._wait, drain_wait(message))
                self._on_connection("the server stops")
            return
        elif message.type in ("pong", "ack"):
            return
        if message.position is not None and self._position is not None:
            if message.position <= self._position.after:
                return
            self._position = Position(self._position.epoch, message.position)
        await self._deliver(message)

    async def _deliver(self, item: Item) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: len(self._items) < self._options.buffer or bool(self._pending))
            self._items.append(item)
            self._changed.notify_all()

    def _fail_pending(self) -> None:
        lost: List["asyncio.Future[Any]"] = [answer for answer in self._pending.values() if not answer.done()]
        for answer in lost:
            answer.set_exception(ConnectionLostError("the connection ended before the answer came"))
