"""The client against a server that follows a script: what a real one says rarely."""

from __future__ import annotations

import asyncio
import unittest
from typing import Any, List, Optional

from watchhamster import (
    AuthenticationError,
    Backoff,
    Client,
    ConnectionLostError,
    GaveUpError,
    InvalidFrame,
    InvalidMessageError,
    Item,
    Options,
    Position,
    RequestError,
    RequestTimeoutError,
    Snapshot,
    Subscription,
)

from .scripted import Peer, ScriptedServer, snapshot


def at_once() -> Backoff:
    """Waits are drawn as 0: only what the server asks for remains."""
    return Backoff(draw=lambda: 0.0)


async def collect(client: Client, most: int) -> List[Item]:
    """The next items; not to be had within ten seconds is a failure."""
    items: List[Item] = []

    async def read() -> None:
        async for item in client:
            items.append(item)
            if len(items) == most:
                break

    await asyncio.wait_for(read(), 10)
    return items


def texts(items: List[Item]) -> List[str]:
    return [item.reason if isinstance(item, Snapshot) else str(item.data["message"]) for item in items]


async def until_good_bye(peer: Peer) -> None:
    while await peer.receive() is not None:
        pass


class ClientTest(unittest.IsolatedAsyncioTestCase):
    async def test_begins_with_the_snapshot_and_skips_what_it_contains(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome(position=3)
            for position in (4, 5, 6):
                peer.event(position)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            server.snapshots = [snapshot(position=5)]
            async with Client(server.url) as client:
                self.assertEqual(texts(await collect(client, 2)), ["start", "6"])

    async def test_resumes_and_hands_out_nothing_twice(self) -> None:
        asked: List[Any] = []

        async def script(peer: Peer) -> None:
            info = await peer.welcome(position=2 * peer.number, resumed=True if peer.number else None)
            asked.append(info["data"].get("resume"))
            # The second connection repeats what the first one brought already.
            for position in ((1, 2), (2, 3, 3, 4))[peer.number]:
                peer.event(position)
            if peer.number == 0:
                return
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, backoff=at_once()) as client:
                self.assertEqual(texts(await collect(client, 5)), ["start", "1", "2", "3", "4"])
        self.assertEqual(asked, [None, {"epoch": "e", "after": 2}])

    async def test_takes_a_new_snapshot_when_the_epoch_is_another(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome(epoch="new", position=9, resumed=False)
            peer.event(10)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            server.snapshots = [snapshot("new", 9)]
            options = Options(resume=Position("old", 100))
            async with Client(server.url, options) as client:
                items = await collect(client, 2)
        self.assertEqual(texts(items), ["gap", "10"])
        assert isinstance(items[0], Snapshot)
        self.assertEqual(items[0].position, Position("new", 9))

    async def test_comes_again_once_when_it_was_too_late_to_resume(self) -> None:
        async def script(peer: Peer) -> None:
            late = peer.number == 0
            peer.status(position=7)
            if late:
                peer.event(7)
            info = await peer.receive()
            peer.status(position=7, resumed=not late)
            peer.ack(info)
            if not late:
                peer.event(6)
                peer.event(7)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, Options(resume=Position("e", 5)), backoff=at_once()) as client:
                self.assertEqual(texts(await collect(client, 2)), ["6", "7"])

    async def test_takes_a_snapshot_when_the_journal_does_not_reach_back(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome(position=900, resumed=False)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            server.snapshots = [snapshot(position=900)]
            async with Client(server.url, Options(resume=Position("e", 1)), backoff=at_once()) as client:
                self.assertEqual(texts(await collect(client, 1)), ["gap"])
            self.assertEqual(len(server.peers), 2)

    async def test_begins_again_when_the_snapshot_is_of_another_epoch(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome(epoch=("before", "after")[peer.number])
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            server.snapshots = [snapshot("after"), snapshot("after")]
            async with Client(server.url, backoff=at_once()) as client:
                [item] = await collect(client, 1)
        assert isinstance(item, Snapshot)
        self.assertEqual(item.position.epoch, "after")

    async def test_gives_up_after_the_codes_that_say_so(self) -> None:
        for code, kind in ((1008, GaveUpError), (1009, GaveUpError), (4500, AuthenticationError), (4503, GaveUpError)):
            with self.subTest(code=code):
                server, error = await self._end_of(code)
                assert isinstance(error, GaveUpError)
                self.assertIs(type(error), kind)
                self.assertEqual((error.code, len(server.peers)), (code, 1))

    async def test_comes_back_after_all_other_codes(self) -> None:
        for code in (1001, 1011, 1013, 4000, 4001, 4002, 4003, 4499):
            with self.subTest(code=code):
                server, error = await self._end_of(code)
                self.assertIsNone(error)
                self.assertEqual(len(server.peers), 2)

    async def _end_of(self, code: int) -> "tuple[ScriptedServer, Optional[BaseException]]":
        again = asyncio.Event()

        async def script(peer: Peer) -> None:
            if peer.number == 1:
                again.set()
                return await until_good_bye(peer)
            await peer.welcome()
            peer.close(code, "because")

        async with ScriptedServer(script) as server:
            async with Client(server.url, backoff=at_once()) as client:
                reading = asyncio.ensure_future(collect(client, 99))
                coming = asyncio.ensure_future(again.wait())
                await asyncio.wait({reading, coming}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
                coming.cancel()
                if reading.done():
                    return server, reading.exception()
                reading.cancel()
        return server, None

    async def test_waits_as_long_as_a_server_that_stops_asked_for(self) -> None:
        told: List[str] = []

        async def script(peer: Peer) -> None:
            await peer.welcome(resumed=True if peer.number else None)
            if peer.number == 0:
                peer.status(status="draining", reconnect_after_ms=250)
                peer.close(4002)
            else:
                peer.event(1)
                await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, backoff=at_once(), on_connection=told.append) as client:
                await collect(client, 2)
        self.assertIn("connection closed with 4002; trying again in 0.2 s", told)

    async def test_honours_retry_after(self) -> None:
        told: List[str] = []

        async def script(peer: Peer) -> None:
            await peer.welcome()
            await until_good_bye(peer)

        refuse = ["429 Too Many Requests\r\nRetry-After: 1", "503 Service Unavailable"]
        async with ScriptedServer(script, refuse=refuse) as server:
            async with Client(server.url, backoff=at_once(), on_connection=told.append) as client:
                await collect(client, 1)
        self.assertEqual([text[-11:] for text in told], ["gain in 1.0 s"[-11:], "gain in 0.0 s"[-11:], "connected"])

    async def test_does_not_follow_a_redirect_with_its_token(self) -> None:
        came: List[str] = []

        async def elsewhere(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            came.append((await reader.read(4096)).decode())
            writer.close()

        thief = await asyncio.start_server(elsewhere, "127.0.0.1", 0)
        port = thief.sockets[0].getsockname()[1]
        refuse = [f"302 Found\r\nLocation: ws://127.0.0.1:{port}/steal"]
        async with ScriptedServer(until_good_bye, refuse=refuse) as server:
            async with Client(server.url, token=lambda: "mine") as client:
                with self.assertRaises(GaveUpError):
                    await collect(client, 1)
        thief.close()
        self.assertEqual(came, [])

    async def test_gives_up_when_the_token_is_refused(self) -> None:
        for refusal, kind in (("401 Unauthorized", AuthenticationError), ("403 Forbidden", GaveUpError)):
            async with ScriptedServer(until_good_bye, refuse=[refusal]) as server:
                async with Client(server.url, token=lambda: "wrong") as client:
                    with self.assertRaises(kind) as caught:
                        await collect(client, 1)
                    # Whoever asks later learns it too.
                    with self.assertRaises(kind):
                        await client.request("ping", {"client_time": "2024-01-01T12:00:00Z"})
            self.assertNotIn("wrong", str(caught.exception))

    async def test_comes_with_the_token_in_the_header_and_hands_in_a_newer_one(self) -> None:
        tokens = ["old"]
        seen: List[Any] = []

        async def script(peer: Peer) -> None:
            seen.append(peer.headers["authorization"])
            await peer.welcome()
            tokens[0] = "new"
            seen.append((await peer.receive())["data"]["token"])
            peer.event(1)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, Options(renew_interval=0.01), token=lambda: tokens[0]) as client:
                await collect(client, 2)
        self.assertEqual(seen, ["Bearer old", "new"])

    async def test_says_when_a_token_is_needed(self) -> None:
        async def script(peer: Peer) -> None:
            # No connection_status: this is how a server answers who has no credential.
            peer.ack(await peer.receive())
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url) as client:
                with self.assertRaisesRegex(AuthenticationError, "WATCHHAMSTER_TOKEN"):
                    await collect(client, 1)

    async def test_tries_again_when_the_subscription_was_dropped_by_the_rate_limit(self) -> None:
        async def script(peer: Peer) -> None:
            if peer.number == 0:
                peer.status()
                await peer.receive()
                peer.error("RATE_LIMIT_EXCEEDED", retry_after_ms=10)
            else:
                await peer.welcome()
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            options = Options(subscription=Subscription(["alert"]))
            async with Client(server.url, options, backoff=at_once()) as client:
                self.assertEqual(texts(await collect(client, 1)), ["start"])

    async def test_gives_up_when_the_subscription_is_refused(self) -> None:
        async def script(peer: Peer) -> None:
            peer.status()
            message = await peer.receive()
            peer.error("SERVICE_NOT_FOUND", message["request_id"])
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            options = Options(subscription=Subscription(["alert"], service_ids=["none"]))
            async with Client(server.url, options) as client:
                with self.assertRaisesRegex(GaveUpError, "refused subscribe: SERVICE_NOT_FOUND: so it is"):
                    await collect(client, 1)

    async def test_answers_reach_the_request_that_they_answer(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome()
            first, second = await peer.receive(), await peer.receive()
            peer.error("SERVICE_NOT_FOUND", second["request_id"], known=[])
            peer.ack(first, {"status": "running"})
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            # One item fills the buffer: answers come nevertheless.
            async with Client(server.url, Options(buffer=1)) as client:
                data = {"service_id": "a", "action": "start"}
                first = asyncio.ensure_future(client.request("service_control", data))
                second = asyncio.ensure_future(client.request("service_control", data))
                self.assertEqual(await first, {"status": "running"})
                with self.assertRaises(RequestError) as caught:
                    await second
        self.assertEqual(caught.exception.code, "SERVICE_NOT_FOUND")

    async def test_a_request_fails_with_its_connection_and_is_not_repeated(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome(resumed=True if peer.number else None)
            if peer.number == 0:
                await peer.receive()
                return
            self.assertIsNone(await peer.receive())

        async with ScriptedServer(script) as server:
            async with Client(server.url, backoff=at_once()) as client:
                with self.assertRaises(ConnectionLostError):
                    await client.request("service_control", {"service_id": "a", "action": "stop"})

    async def test_a_request_has_its_time(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome()
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url) as client:
                with self.assertRaisesRegex(RequestTimeoutError, "no answer to ping within 0.05 s"):
                    await client.request("ping", {"client_time": "2024-01-01T12:00:00Z"}, 0.05)

    async def test_sends_nothing_that_does_not_fit(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome()
            self.assertIsNone(await peer.receive())

        async with ScriptedServer(script) as server:
            async with Client(server.url) as client:
                await collect(client, 1)
                with self.assertRaises(InvalidMessageError) as caught:
                    await client.request("service_control", {"service_id": "a", "action": "explode"})
                self.assertEqual(caught.exception.path, "/data/action")

    async def test_tells_what_the_schemas_refuse_and_goes_on(self) -> None:
        refused: List[InvalidFrame] = []

        async def script(peer: Peer) -> None:
            await peer.welcome()
            for text in ("{", "[]", '{"type":"alert","data":{},"timestamp":"now"}', '{"type":"of_the_future","data":{}}'):
                peer.send_text(text)
            peer.event(1)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, on_invalid=refused.append) as client:
                self.assertEqual(texts(await collect(client, 2)), ["start", "1"])
        # A message of the future is no mistake.
        self.assertEqual([frame.frame[:15] for frame in refused], ["{", "[]", '{"type":"alert"'])

    async def test_stops_reading_when_nobody_takes_the_items(self) -> None:
        count = 400

        async def script(peer: Peer) -> None:
            await peer.welcome()
            for position in range(1, count + 1):
                peer.event(position)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, Options(buffer=5)) as client:
                items = await collect(client, 1)
                for _ in range(50):
                    await asyncio.sleep(0)
                self.assertLessEqual(len(client._items), 5)
                items += await collect(client, count)
        self.assertEqual(texts(items)[1:], [str(position) for position in range(1, count + 1)])

    async def test_gives_up_after_so_many_attempts(self) -> None:
        async with ScriptedServer(until_good_bye) as server:
            url = server.url
        async with Client(url, Options(max_attempts=2), backoff=at_once()) as client:
            with self.assertRaisesRegex(GaveUpError, "cannot connect to ws://127"):
                await collect(client, 1)
