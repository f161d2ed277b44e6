"""The command line: what can be written, and what it means."""

from __future__ import annotations

import argparse
import os
from typing import Callable, Optional, Sequence

EPILOG = """\
The token is read from --token-file, else WATCHHAMSTER_TOKEN_FILE, else WATCHHAMSTER_TOKEN; never from an argument,
which other users could see. A new token in the file renews the connection.

exit codes: 0 done; 1 the server refused or could not do it; 2 a mistake on the command line or in what it names;
3 no connection; 4 the server does not accept the token, or wants one; 130 interrupted
"""


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or int(text) < least:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number of at least {least}")
        return int(text)

    return read


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 3600:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds up to 3600")
    return value


def parse_arguments(argv: Optional[Sequence[str]] = None) -> argparse.Namespace:
    """Ends the program with exit code 2 and a message on a mistake, and with 0 after --help."""
    parser = argparse.ArgumentParser(
        prog="watchhamster",
        description="Watches and controls the services of a WatchHamster server.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add(
        "--url",
        default=os.environ.get("WATCHHAMSTER_URL", "http://127.0.0.1:8000"),
        help="the server, such as https://watch.example.com (default: WATCHHAMSTER_URL, else %(default)s)",
    )
    add("--dialect", choices=["typed", "event"], default="typed", help="style of the messages (default: typed)")
    add("--token-file", metavar="FILE", help="a file with the token")
    add("--schemas", metavar="FOLDER", help="the JSON Schemas (default: WATCHHAMSTER_SCHEMAS, else found)")
    add("--language", metavar="TAG", help="language of error texts, such as ko-KR")
    add("--quiet", action="store_true", help="say nothing about the connection")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")

    status = command("status", "show the host and its services once")
    status.add_argument("--json", action="store_true", help="the snapshot as JSON")

    watch = command("watch", "show everything that happens, until interrupted")
    events = command("events", "print durable messages, each exactly once, also over restarts of the server")
    for stream in (watch, events):
        stream.add_argument("--json", action="store_true", help="one message a line, as it came")
        stream.add_argument(
            "--type", action="append", default=[], metavar="NAME", help="only messages of this type; may be repeated"
        )
        stream.add_argument(
            "--service", action="append", default=[], metavar="ID", help="only of this service; may be repeated"
        )
        stream.add_argument(
            "--level", action="append", default=[], metavar="LEVEL", help="only alerts of this level; may be repeated"
        )
        stream.add_argument("--count", type=_whole(1), metavar="N", help="end after so many messages")
        stream.add_argument(
            "--attempts", type=_whole(1), metavar="N", help="give up after so many failed attempts (default: never)"
        )
    watch.add_argument(
        "--log-level", action="append", default=[], metavar="LEVEL", help="only log entries of this level; may be repeated"
    )
    events.add_argument(
        "--position-file",
        metavar="FILE",
        help="go on after the message that was printed last, and keep it here",
    )

    control = command("control", "start, stop or restart a service, or ask for its status")
    control.add_argument("action", choices=["start", "stop", "restart", "status"])
    control.add_argument("service", metavar="SERVICE", help="the id of the service")
    control.add_argument("--timeout", type=_seconds, default=30.0, help="seconds to wait for the answer (default: 30)")
    return parser.parse_args(argv)
