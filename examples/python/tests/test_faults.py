"""What servers, networks and files get wrong: the client says so, and goes on where it can."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any, List, Optional, Tuple

from watchhamster import (
    Client,
    GaveUpError,
    InvalidFrame,
    Message,
    Options,
    WatchHamsterError,
    token_from_file,
)
from watchhamster.jsontext import MAX_DEPTH, load
from watchhamster.tokens import MAX_TOKEN

from .scripted import AT, Peer, ScriptedServer, snapshot
from .test_client import at_once, collect, texts, until_good_bye

FOLDER = Path(__file__).resolve().parents[1]
STYLES: Tuple[List[str], ...] = ([], ["--json"])


def alert(position: int, message: str = "m", metadata: str = "{}") -> str:
    """The text of an alert, whose parts are JSON."""
    data = {"level": "info", "title": "t", "message": message, "category": "c", "source": "s", "metadata": {}}
    id_ = f"alert_{position}"
    text = json.dumps({"type": "alert", "data": data, "timestamp": AT, "broadcast_id": id_})
    return text.replace('"metadata": {}', f'"metadata": {metadata}')


def nested(levels: int) -> str:
    return '{"a":' * levels + "1" + "}" * levels


async def command(*args: str, **environ: str) -> Tuple[Optional[int], bytes, str]:
    """Runs the command line in a process of its own: exit code, output, and what it said."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("WATCHHAMSTER", "PYTHONIO"))}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "watchhamster", *args),
        cwd=FOLDER,
        env={**inherited, **environ},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(), 20)
    return process.returncode, out, err.decode()


class DepthTest(unittest.IsolatedAsyncioTestCase):
    async def test_hands_over_what_the_server_may_send_and_tells_what_is_deeper(self) -> None:
        refused: List[InvalidFrame] = []

        async def script(peer: Peer) -> None:
            await peer.welcome()
            peer.send_text(alert(1, metadata=nested(1000)))
            for levels in (MAX_DEPTH + 1, 5000):
                peer.send_text(alert(2, metadata=nested(levels)))
            peer.send_text(alert(3))
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            async with Client(server.url, on_invalid=refused.append) as client:
                items = await collect(client, 3)
        deep = items[1]
        assert isinstance(deep, Message)
        self.assertEqual((deep.position, items[2].position), (1, 3))
        self.assertIn(nested(900), json.dumps(deep.raw, separators=(",", ":")))
        self.assertEqual(len(refused), 2)
        for frame in refused:
            self.assertIn(f"deeper than {MAX_DEPTH} levels", frame.reason)

    async def test_the_command_line_prints_it_from_messages_and_snapshots(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome()
            peer.send_text(alert(1, metadata=nested(1000)))
            await until_good_bye(peer)

        old = {"position": 1, "message": json.loads(alert(1, metadata='"HERE"'))}
        text = json.dumps({**snapshot(), "recent_events": [old]}).replace('"HERE"', nested(1000))
        for args in (["events", "--count", "1"], ["watch", "--count", "1"], ["status"]):
            async with ScriptedServer(script) as server:
                server.snapshots = [text]
                code, out, err = await command("--url", server.url, *args, "--json")
            self.assertEqual(code, 0, err)
            self.assertIn(nested(1000), out.decode().replace(" ", ""))
            self.assertNotIn("Traceback", err)


class CharactersTest(unittest.IsolatedAsyncioTestCase):
    TEXT = "a\ud800b \U0001f439 한 é"

    async def test_every_encoding_of_the_output_shows_every_message(self) -> None:
        async def script(peer: Peer) -> None:
            await peer.welcome()
            peer.send_text(alert(1, self.TEXT))
            peer.send_text(alert(2, "next"))
            await until_good_bye(peer)

        for encoding in ("utf-8", "ascii", "latin-1", "ascii:surrogateescape"):
            for style in STYLES:
                with self.subTest(encoding=encoding, style=style), tempfile.TemporaryDirectory() as folder:
                    file = str(Path(folder, "position"))
                    args = ["events", *style, "--count", "2", "--position-file", file]
                    async with ScriptedServer(script) as server:
                        code, out, err = await command("--url", server.url, *args, PYTHONIOENCODING=encoding)
                    self.assertEqual((code, "Traceback" in err), (0, False), err)
                    first, second = out.decode(encoding.split(":")[0]).splitlines()
                    if style:
                        self.assertEqual(load(first)["data"]["message"], self.TEXT)
                        self.assertEqual(load(second)["data"]["message"], "next")
                    else:
                        self.assertIn("a\\ud800b", first)
                    self.assertEqual(load(Path(file).read_text())["after"], 2)

    async def test_the_snapshot_and_a_request_may_have_half_a_pair(self) -> None:
        asked: List[Any] = []

        async def script(peer: Peer) -> None:
            await peer.welcome()
            message = await peer.receive()
            asked.append(message["data"]["title"])
            peer.ack(message)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            whole = snapshot()
            server.snapshots = [{**whole, "server": {**whole["server"], "hostname": self.TEXT}}] * 2
            for style in STYLES:
                code, out, err = await command("--url", server.url, "status", *style, PYTHONIOENCODING="ascii")
                self.assertEqual(code, 0, err)
                self.assertIn(rb"a\ud800b", out)
            data = {"webhook_type": "discord", "message": "m", "title": self.TEXT}
            async with Client(server.url) as client:
                await client.request("send_webhook", data)
        self.assertEqual(asked, [self.TEXT])


class RedirectTest(unittest.IsolatedAsyncioTestCase):
    async def test_the_token_goes_nowhere_else(self) -> None:
        seen: List[str] = []

        async def script(peer: Peer) -> None:
            seen.append(peer.headers.get("authorization", "-"))

        for status in ("301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"):
            async with ScriptedServer(script) as other:
                where = other.url.replace("http://127.0.0.1", "ws://localhost")
                refuse = [f"{status}\r\nLocation: {where}/steal?code=secret"]
                async with ScriptedServer(script, refuse=refuse) as server:
                    async with Client(server.url, token=lambda: "the-token") as client:
                        with self.assertRaisesRegex(GaveUpError, "redirects to 'ws://localhost:[0-9]+/steal'") as caught:
                            await collect(client, 1)
            self.assertNotRegex(str(caught.exception), "secret|the-token")
        self.assertEqual(seen, [])


class TokenSourceTest(unittest.IsolatedAsyncioTestCase):
    async def test_goes_on_asking_a_source_that_fails_or_gives_what_is_no_token(self) -> None:
        told: List[str] = []
        asked: List[None] = []
        bad: List[Any] = [KeyError("vault"), "x" * (MAX_TOKEN + 1), "x" * (MAX_TOKEN + 1), b"bytes", "a\r\nb: c", ""]

        def source() -> Any:
            asked.append(None)
            if len(asked) == 1:
                return "old"
            answer = bad.pop(0) if bad else "new"
            if isinstance(answer, Exception):
                raise answer
            return answer

        async def script(peer: Peer) -> None:
            await peer.welcome()
            while True:
                message = await peer.receive()
                if message["type"] == "client_info":
                    break
            peer.event(1 if message["data"]["token"] == "new" else 2)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            options = Options(renew_interval=0.01)
            async with Client(server.url, options, token=source, on_connection=told.append) as client:
                items = await collect(client, 2)
        self.assertEqual(items[1].position, 1)
        problems = [text for text in told if "not renewed" in text]
        self.assertEqual(len(problems), 5, told)
        self.assertIn("KeyError: 'vault'", problems[0])
        self.assertNotIn("xxx", "".join(told))

    async def test_keeps_the_connection_when_who_is_told_fails(self) -> None:
        def told(text: str) -> None:
            if "newer token" in text:
                raise ValueError("of the callback")

        tokens = ["old"]

        async def script(peer: Peer) -> None:
            await peer.welcome()
            tokens[0] = "new"
            while (await peer.receive())["type"] != "ping":
                pass
            peer.event(1)
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            options = Options(renew_interval=0.01, ping_interval=0.05)
            async with Client(server.url, options, token=lambda: tokens[0], on_connection=told) as client:
                with self.assertLogs("watchhamster", "ERROR"):
                    await collect(client, 2)

    async def test_a_source_that_fails_on_a_reconnect_is_asked_again(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "token")
            file.write_text("one")
            told: List[str] = []

            def tell(text: str) -> None:
                told.append(text)
                if "is empty" in text:
                    file.write_text("two")

            async def script(peer: Peer) -> None:
                await peer.welcome(resumed=True if peer.number else None)
                if peer.number == 0:
                    file.write_text("")
                    peer.close(1012)
                else:
                    peer.event(1)
                    await until_good_bye(peer)

            async with ScriptedServer(script) as server:
                source = token_from_file(str(file))
                async with Client(server.url, token=source, backoff=at_once(), on_connection=tell) as client:
                    await collect(client, 2)
                self.assertEqual(server.peers[1].headers["authorization"], "Bearer two")
            self.assertEqual(len([text for text in told if "is empty; trying again in" in text]), 1)

    async def test_a_source_that_fails_at_the_very_start_is_an_error(self) -> None:
        def source() -> Optional[str]:
            raise RuntimeError("no vault")

        async with Client("http://127.0.0.1:1", token=source) as client:
            with self.assertRaisesRegex(WatchHamsterError, "the source of the token failed: RuntimeError: no vault"):
                await collect(client, 1)


class SnapshotTest(unittest.IsolatedAsyncioTestCase):
    async def _read(self, bad: List[Any]) -> Tuple[List[Any], List[str]]:
        told: List[str] = []

        async def script(peer: Peer) -> None:
            await peer.welcome()
            await until_good_bye(peer)

        async with ScriptedServer(script) as server:
            server.snapshots = bad
            async with Client(server.url, backoff=at_once(), on_connection=told.append) as client:
                return await collect(client, 1), told

    async def test_what_is_no_snapshot_for_a_while_is_asked_for_again(self) -> None:
        wrong = ["<html>starting</html>", "", {**snapshot(), "position": -1}, nested(MAX_DEPTH + 1)]
        items, told = await self._read(wrong)
        self.assertEqual(texts(items), ["start"])
        self.assertEqual(len([text for text in told if text.startswith("snapshot is not valid")]), 4, told)

    async def test_gives_up_when_it_stays_so(self) -> None:
        with self.assertRaisesRegex(GaveUpError, r"not JSON \(5 times in a row\)"):
            await self._read(["<html>"] * 5)
