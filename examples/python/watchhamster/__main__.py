"""`python -m watchhamster`: see --help."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from pathlib import Path
from typing import Iterable, Optional, Sequence

from .arguments import parse_arguments
from .client import Client
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
from .jsontext import dump
from .options import Options, Snapshot
from .positions import read_position, write_position
from .printing import clean, snapshot_lines, to_json, to_lines
from .schemas import Schemas, find_schemas
from .session import InvalidFrame, Position, Subscription
from .tokens import token_source


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Runs one command. Returns the exit code."""
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
    _print([dump(snapshot, _encoding())] if arguments.json else snapshot_lines(snapshot))


async def _control(arguments: argparse.Namespace) -> None:
    # Events that nobody reads: the fewest there are.
    async with _client(arguments, Options(subscription=Subscription(["project_status_change"]), max_attempts=1)) as client:
        data = {"service_id": arguments.service, "action": arguments.action}
        result = await client.request("service_control", data, arguments.timeout)
    status = result.get("status") if isinstance(result, dict) else None
    unchanged = isinstance(result, dict) and result.get("changed") is False and arguments.action != "status"
    _print([clean(f"{arguments.service}: {status or 'done'}{' (it was already)' if unchanged else ''}")])


async def _stream(arguments: argparse.Namespace) -> None:
    keeps = arguments.command == "events"
    position_file = Path(arguments.position_file) if keeps and arguments.position_file else None
    options = Options(
        subscription=_subscription(arguments),
        resume=read_position(position_file) if position_file else None,
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
                    write_position(position_file, position)
                    continue
            elif keeps and not item.is_durable:
                continue
            _print([to_json(item, _encoding())] if arguments.json else to_lines(item))
            if isinstance(item, Snapshot):
                continue
            if position and item.position is not None:
                position = Position(position.epoch, item.position)
                write_position(position_file, position)
            if left is not None:
                left -= 1
                if left <= 0:
                    return


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _print(lines: Iterable[str]) -> None:
    """What the encoding of the output cannot show, such as half of a pair, is shown as an escape."""
    encoding = _encoding()
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding), flush=True)


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


if __name__ == "__main__":
    sys.exit(main())
