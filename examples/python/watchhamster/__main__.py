"""`python -m watchhamster`: see --help."""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import os
import sys
from pathlib import Path
from typing import Optional, Sequence

from .arguments import parse_arguments
from .client import Client, Options, Snapshot
from .codec import DURABLE, to_snake
from .errors import (
    AttemptError,
    AuthenticationError,
    ConnectionLostError,
    GaveUpError,
    InvalidMessageError,
    RequestError,
    RequestTimeoutError,
    WatchHamsterError,
)
from .http import fetch_snapshot, parse_address
from .printing import clean, snapshot_lines, to_json, to_lines
from .schemas import Schemas, find_schemas
from .session import InvalidFrame, Position, Subscription
from .tokens import token_source


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Runs one command. Returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A message may hold what the terminal cannot show, also half a character: no reason to stop at it.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = parse_arguments(argv)
    try:
        asyncio.run(_run(arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has gone, such as `head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except AuthenticationError as error:
        return _fail(error, 4)
    except (GaveUpError, AttemptError, ConnectionLostError, RequestTimeoutError) as error:
        return _fail(error, 3)
    except (RequestError, InvalidMessageError) as error:
        return _fail(error, 1)
    except WatchHamsterError as error:
        return _fail(error, 2)
    return 0


def _fail(error: Exception, code: int) -> int:
    print(f"watchhamster: {clean(error)}", file=sys.stderr)
    return code


async def _run(arguments: argparse.Namespace) -> None:
    if arguments.command == "status":
        await _status(arguments)
    elif arguments.command == "control":
        await _control(arguments)
    else:
        await _stream(arguments)


async def _status(arguments: argparse.Namespace) -> None:
    schemas = Schemas(find_schemas(arguments.schemas))
    token = token_source(arguments.token_file)()
    snapshot = await fetch_snapshot(parse_address(arguments.url), token, schemas)
    for line in [json.dumps(snapshot, ensure_ascii=False)] if arguments.json else snapshot_lines(snapshot):
        print(line)


async def _control(arguments: argparse.Namespace) -> None:
    # Events that nobody reads: the fewest there are.
    async with _client(arguments, Options(subscription=Subscription(["project_status_change"]), max_attempts=1)) as client:
        data = {"service_id": arguments.service, "action": arguments.action}
        result = await client.request("service_control", data, arguments.timeout)
    status = result.get("status") if isinstance(result, dict) else None
    unchanged = isinstance(result, dict) and result.get("changed") is False and arguments.action != "status"
    print(clean(f"{arguments.service}: {status or 'done'}{' (it was already)' if unchanged else ''}"))


async def _stream(arguments: argparse.Namespace) -> None:
    keeps = arguments.command == "events"
    position_file = Path(arguments.position_file) if keeps and arguments.position_file else None
    options = Options(
        subscription=_subscription(arguments),
        resume=_read_position(position_file) if position_file else None,
        max_attempts=arguments.attempts,
    )
    left = arguments.count
    position = options.resume
    async with _client(arguments, options) as client:
        async for item in client:
            if isinstance(item, Snapshot):
                position = item.position
                if item.reason == "gap" and keeps:
                    print("watchhamster: some messages cannot be had any more", file=sys.stderr, flush=True)
                if keeps:
                    _write_position(position_file, position)
                    continue
            elif keeps and not item.is_durable:
                continue
            for line in [to_json(item)] if arguments.json else to_lines(item):
                print(line, flush=True)
            if isinstance(item, Snapshot):
                continue
            if position and item.position is not None:
                position = Position(position.epoch, item.position)
                _write_position(position_file, position)
            if left is not None:
                left -= 1
                if left <= 0:
                    return


def _subscription(arguments: argparse.Namespace) -> Optional[Subscription]:
    wanted = [to_snake(name) for name in arguments.type]
    log_levels = [level.upper() for level in getattr(arguments, "log_level", [])]
    if arguments.command == "events":
        foreign = sorted(set(wanted) - DURABLE)
        if foreign:
            raise WatchHamsterError(f"'{foreign[0]}' is not durable: --type is one of {', '.join(sorted(DURABLE))}")
        wanted = wanted or sorted(DURABLE)
    elif not (wanted or arguments.service or arguments.level or log_levels):
        return None
    else:
        known = Schemas(find_schemas(arguments.schemas)).names("server")
        foreign = sorted(set(wanted) - set(known))
        if foreign:
            raise WatchHamsterError(f"there is no message '{foreign[0]}': --type is one of {', '.join(known)}")
        direct = {"ack", "error", "pong", "connection_status"}
        wanted = wanted or [name for name in known if name not in direct]
    return Subscription(wanted, arguments.service, arguments.level, log_levels)


def _client(arguments: argparse.Namespace, options: Options) -> Client:
    def say(text: str) -> None:
        if not arguments.quiet:
            print(f"watchhamster: {clean(text)}", file=sys.stderr, flush=True)

    def invalid(frame: InvalidFrame) -> None:
        print(f"watchhamster: the server sent what its schema refuses: {clean(frame.reason)}", file=sys.stderr, flush=True)

    address = parse_address(arguments.url)
    token = token_source(arguments.token_file)
    if token() and address.is_exposed:
        say("the token crosses the network in clear: use https:// or wss://")
    return Client(
        arguments.url,
        Options(
            dialect=arguments.dialect,
            language=arguments.language,
            schemas=find_schemas(arguments.schemas),
            subscription=options.subscription,
            resume=options.resume,
            max_attempts=options.max_attempts,
        ),
        token=token,
        on_connection=say,
        on_invalid=invalid,
    )


def _read_position(path: Path) -> Optional[Position]:
    try:
        value = json.loads(path.read_text("utf-8"))
        return Position(str(value["epoch"]), int(value["after"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise WatchHamsterError(f"the position file '{path}' cannot be read: remove it to begin now ({cause})") from cause


def _write_position(path: Optional[Path], position: Position) -> None:
    if path is None:
        return
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(json.dumps({"epoch": position.epoch, "after": position.after}), "utf-8")
        os.replace(beside, path)
    except OSError as cause:
        raise WatchHamsterError(f"cannot write the position file '{path}': {cause.strerror}") from cause


if __name__ == "__main__":
    sys.exit(main())
