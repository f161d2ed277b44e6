"""The parts of the client that need no connection."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
import unittest
from pathlib import Path
from typing import List, Tuple
from unittest import mock

from watchhamster.__main__ import main
from watchhamster.codec import Dialect, MalformedFrameError, parse, to_camel, to_snake, unwrap, wrap
from watchhamster.errors import InvalidMessageError, UnknownMessageError, WatchHamsterError
from watchhamster.http import parse_address
from watchhamster.jsontext import MAX_DEPTH, dump, load
from watchhamster.pacing import Pacer
from watchhamster.printing import clean
from watchhamster.reconnect import Backoff, may_reconnect, parse_retry_after
from watchhamster.schemas import Schemas, Side, find_schemas
from watchhamster.tokens import token_from_file, token_source

SCHEMAS = Schemas(find_schemas())
DIALECTS: Tuple[Dialect, ...] = ("typed", "event")
SIDES: Tuple[Side, ...] = ("server", "client")


class SchemasTest(unittest.TestCase):
    def test_every_example_of_every_message_fits(self) -> None:
        for dialect in DIALECTS:
            for side in SIDES:
                names = SCHEMAS.names(side)
                self.assertGreater(len(names), 8)
                for name in names:
                    for example in SCHEMAS.examples(dialect, side, name):
                        SCHEMAS.check(dialect, side, name, example)

    def test_says_where_a_message_does_not_fit(self) -> None:
        message = {"type": "service_control", "data": {"service_id": "a", "action": "explode"}}
        with self.assertRaises(InvalidMessageError) as caught:
            SCHEMAS.check("typed", "client", "service_control", message)
        self.assertEqual((caught.exception.name, caught.exception.path), ("service_control", "/data/action"))

    def test_knows_who_sends_what(self) -> None:
        with self.assertRaisesRegex(UnknownMessageError, "the client sends no message 'alert'"):
            SCHEMAS.check("event", "client", "alert", {})
        self.assertTrue(SCHEMAS.has("event", "server", "service_event"))

    def test_says_which_folder_to_name(self) -> None:
        with tempfile.TemporaryDirectory() as empty:
            with self.assertRaisesRegex(WatchHamsterError, "--schemas"):
                Schemas(Path(empty))


    def test_says_that_a_schema_has_a_mistake(self) -> None:
        id_ = "https://watchhamster.example/schemas/http/snapshot.schema.json"
        for mistake in ('"type": 5', '"properties": 5', '"$ref": "none.json"', '"required": 5'):
            with self.subTest(mistake=mistake), tempfile.TemporaryDirectory() as folder:
                Path(folder, "a.schema.json").write_text(f'{{"$id": "{id_}", {mistake}}}')
                with self.assertRaisesRegex(WatchHamsterError, "the schema '.*' cannot be used") as caught:
                    Schemas(Path(folder)).check_snapshot({})
                # Which would be the fault of the server.
                self.assertNotIsInstance(caught.exception, InvalidMessageError)


class CodecTest(unittest.TestCase):
    def test_names_go_both_ways(self) -> None:
        for name in SCHEMAS.names("server") + SCHEMAS.names("client"):
            self.assertEqual(to_snake(to_camel(name)), name)

    def test_a_message_is_the_same_in_both_styles(self) -> None:
        for name in SCHEMAS.names("server"):
            pairs = zip(*(SCHEMAS.examples(dialect, "server", name) for dialect in DIALECTS))
            for typed, event in pairs:
                one, other = unwrap("typed", typed), unwrap("event", event)
                for field in ("type", "timestamp", "broadcast_id", "triggered_by", "request_id", "position"):
                    self.assertEqual(getattr(one, field), getattr(other, field), f"{name}.{field}")
                self.assertEqual(dict(one.data), dict(other.data), name)

    def test_what_is_sent_fits_in_both_styles(self) -> None:
        for name in SCHEMAS.names("client"):
            for example in SCHEMAS.examples("typed", "client", name):
                for dialect in DIALECTS:
                    SCHEMAS.check(dialect, "client", name, wrap(dialect, name, example["data"], "r-1"))

    def test_frames_that_are_no_messages(self) -> None:
        texts = ("", "{", "[]", "1", '{"type":"a","event":"a"}', "{}", '{"type":1}', "[" * 100_000)
        for text in texts:
            with self.assertRaises(MalformedFrameError):
                parse(text)
        with self.assertRaises(MalformedFrameError):
            parse(b"\xff")


    def test_what_can_be_read_can_be_written(self) -> None:
        for text in ("[" * MAX_DEPTH + "]" * MAX_DEPTH, '{"a":' * 1000 + "1" + "}" * 1000):
            self.assertEqual(dump(load(text)).replace(" ", ""), text)
        for text in ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "[" * 100_000 + "]" * 100_000, "NaN", "[1e400]", "-Infinity"):
            with self.assertRaises(ValueError):
                load(text)
            with self.assertRaises(ValueError):
                load(text.encode())
        self.assertEqual(dump(load('["\\ud800 \U0001f439é"]'), "latin-1"), '["\\ud800 \\ud83d\\udc39\\u00e9"]')
        self.assertEqual(dump(["é"], "latin-1"), '["é"]')

    def test_a_position_beyond_all_numbers_is_none(self) -> None:
        message = {"type": "alert", "data": {}, "timestamp": "", "broadcast_id": "alert_" + "9" * 5000}
        self.assertIsNone(unwrap("typed", message).position)


class PacerTest(unittest.IsolatedAsyncioTestCase):
    async def test_sends_what_a_server_takes(self) -> None:
        for rate in (0.5, 1.0, 10.0, 1000.0):
            now = 100.0
            sent: List[float] = []

            async def sleep(seconds: float) -> None:
                nonlocal now
                now += seconds

            pacer = Pacer(lambda: now, sleep)
            for nonsense in (0, -1):
                pacer.allow(nonsense)
            pacer.allow(rate)
            for _ in range(50):
                await pacer.wait()
                sent.append(now)
            # The bucket of a server: bursts of as many as come in a second.
            bucket, last = max(1.0, rate), 100.0
            for at in sent:
                bucket = min(max(1.0, rate), bucket + (at - last) * rate) - 1
                last = at
                self.assertGreaterEqual(bucket, 0, f"{rate} a second")
            self.assertLess(sent[-1] - 100, 50 / rate * 1.3)


class ReconnectTest(unittest.TestCase):
    def test_codes(self) -> None:
        stay_away = [code for code in range(1000, 5000) if not may_reconnect(code)]
        self.assertEqual(stay_away, [1008, 1009, *range(4500, 5000)])

    def test_waits_double_up_to_a_bound_and_are_drawn(self) -> None:
        longest = Backoff(1, 10, draw=lambda: 1.0)
        self.assertEqual([longest.next() for _ in range(6)], [1, 2, 4, 8, 10, 10])
        self.assertEqual(longest.next(at_least=5), 15)
        longest.reset()
        self.assertEqual(longest.next(), 1)
        self.assertGreater(len({Backoff(1, 10).next() for _ in range(20)}), 10)
        many = Backoff(1, 10, draw=lambda: 1.0)
        self.assertEqual([many.next() for _ in range(3000)][-1], 10)

    def test_retry_after_as_a_number_or_a_date(self) -> None:
        now = lambda: 784111700.0  # noqa: E731
        self.assertEqual(parse_retry_after("7", now), 7)
        self.assertEqual(parse_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), 77)
        for text in (None, "", "soon", "-1"):
            self.assertEqual(parse_retry_after(text, now), 0)
        self.assertEqual(parse_retry_after("999999999", now), 3600)


class TokensTest(unittest.TestCase):
    def test_a_file_is_read_each_time(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "token")
            read = token_from_file(str(path))
            with self.assertRaisesRegex(WatchHamsterError, "cannot read the token file"):
                read()
            for token in ("one", "two"):
                path.write_text(f"{token}\n", "utf-8")
                self.assertEqual(read(), token)
            for nothing in ("", "a\r\nb", "ключ"):
                path.write_text(nothing, "utf-8")
                with self.assertRaises(WatchHamsterError) as caught:
                    read()
                self.assertNotIn(nothing or "-", str(caught.exception))

    def test_the_file_comes_before_the_environment(self) -> None:
        self.assertIsNone(token_source(None, {})())
        self.assertEqual(token_source(None, {"WATCHHAMSTER_TOKEN": "t"})(), "t")
        with tempfile.NamedTemporaryFile("w", suffix="token") as file:
            file.write("from file")
            file.seek(0)
            file.truncate()
            file.write("file")
            file.flush()
            self.assertEqual(token_source(file.name, {"WATCHHAMSTER_TOKEN": "t"})(), "file")
            self.assertEqual(token_source(None, {"WATCHHAMSTER_TOKEN_FILE": file.name})(), "file")


class AddressTest(unittest.TestCase):
    def test_all_forms_of_an_address(self) -> None:
        for url in ("http://h:1", "ws://h:1/ws", "http://h:1/", "ws://h:1"):
            address = parse_address(url)
            self.assertEqual((address.websocket, address.http), ("ws://h:1/ws", "http://h:1"))
        self.assertEqual(parse_address("https://h/x/ws").websocket, "wss://h/x/ws")

    def test_what_is_not_an_address(self) -> None:
        for url in ("h:1", "ftp://h", "http://", "http://h:x", "http://h/?token=secret", "http://u:secret@h", "http://[", "http://h\udcff", "http://a..b", "http://h/ x"):
            with self.assertRaises(WatchHamsterError) as caught:
                parse_address(url)
            self.assertNotIn("secret", str(caught.exception))

    def test_who_can_read_along(self) -> None:
        exposed = {url: parse_address(url).is_exposed for url in ("http://127.0.0.1", "http://[::1]:1", "https://h", "http://h")}
        self.assertEqual(list(exposed.values()), [False, False, False, True])


class CommandLineTest(unittest.TestCase):
    def run_main(self, *argv: str, **environ: str) -> Tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), mock.patch.dict(os.environ, environ):
            try:
                code = main(argv)
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 1
        return code, out.getvalue(), err.getvalue()

    def test_help_names_everything(self) -> None:
        code, out, _ = self.run_main("--help")
        self.assertEqual(code, 0)
        for word in ("status", "watch", "events", "control", "--token-file", "WATCHHAMSTER_TOKEN", "exit codes"):
            self.assertIn(word, out)
        for command in ("status", "watch", "events", "control"):
            self.assertEqual(self.run_main(command, "--help")[0], 0)

    def test_mistakes_end_with_2_and_say_what_to_do(self) -> None:
        mistakes: Tuple[Tuple[List[str], str], ...] = (
            ([], "COMMAND"),
            (["stare"], "invalid choice: 'stare'"),
            (["control", "explode", "a"], "invalid choice: 'explode'"),
            (["control", "start"], "SERVICE"),
            (["control", "start", "a", "--timeout", "0"], "'0' is not a number of seconds"),
            (["events", "--count", "0"], "'0' is not a whole number"),
            (["events", "--type", "status_update"], "'status_update' is not durable: --type is one of alert,"),
            (["watch", "--type", "weather"], "there is no message 'weather': --type is one of ack, alert,"),
            (["--dialect", "loud", "watch"], "invalid choice: 'loud'"),
            (["--url", "127.0.0.1:8000", "status"], "is not the address of a server: give http://HOST:PORT"),
            (["--url", "http://h/?token=x", "watch"], "without a token"),
            (["--token-file", "/no/such/file", "status"], "cannot read the token file '/no/such/file'"),
            (["--schemas", "/no/such/folder", "status"], "no schemas in '/no/such/folder'"),
            (["events", "--position-file", "/"], "the position file '/' cannot be read"),
        )
        for argv, text in mistakes:
            with self.subTest(argv=argv):
                code, out, err = self.run_main(*argv)
                self.assertEqual((code, out), (2, ""))
                self.assertIn(text, err)
                self.assertNotIn("Traceback", err)

    def test_a_broken_position_file_ends_with_2(self) -> None:
        contents = ("", "{", "[]", "5", '"x"', "null", "[" * 9999, r'{"epoch":"\ud800","after":1}')
        numbers = ("1e400", "1.5", "true", "-1", '"1"', "1" * 5000, "9007199254740992")
        for content in (*contents, *(f'{{"epoch":"e","after":{number}}}' for number in numbers)):
            with self.subTest(content=content[:40]), tempfile.NamedTemporaryFile("w") as file:
                file.write(content)
                file.flush()
                code, out, err = self.run_main("--url", "http://127.0.0.1:1", "events", "--position-file", file.name)
                self.assertEqual((code, out, err.count("\n")), (2, "", 1), err)
                self.assertRegex(err, "the position file '.*' cannot be read: remove it to begin now")

    def test_a_broken_schema_ends_with_2(self) -> None:
        for content in (b"{", b"[]", b'{"$id": 5}', b"\xff", b"[" * 9999):
            with self.subTest(content=content[:40]), tempfile.TemporaryDirectory() as folder:
                Path(folder, "a.schema.json").write_bytes(content)
                code, out, err = self.run_main("--url", "http://127.0.0.1:1", "--schemas", folder, "status")
                self.assertEqual((code, out, err.count("\n")), (2, "", 1), err)
                self.assertRegex(err, "^watchhamster: .*schema")

    def test_no_server_ends_with_3(self) -> None:
        for argv in (["status"], ["control", "stop", "a"], ["events", "--attempts", "1"]):
            code, out, err = self.run_main("--url", "http://127.0.0.1:1", *argv)
            self.assertEqual((code, out), (3, ""))
            self.assertRegex(err, r"^watchhamster: cannot (connect to|read) ")
            self.assertEqual(err.count("\n"), 1)

    def test_a_service_id_that_cannot_be_is_refused_here(self) -> None:
        code, _, err = self.run_main("--url", "http://127.0.0.1:1", "control", "stop", "no spaces")
        self.assertEqual(code, 1)
        self.assertIn("service_control is not valid at '/data/service_id'", err)

    def test_a_terminal_is_not_controlled_by_others(self) -> None:
        self.assertEqual(clean("a\x1b[2J\n\u202e한"), "a\\x1b[2J\\n\\u202e한")


if __name__ == "__main__":
    unittest.main()
