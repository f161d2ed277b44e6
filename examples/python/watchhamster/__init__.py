"""A client for WatchHamster: asyncio, reconnects, resumes, and validates everything against the JSON Schemas."""

from .client import Client
from .codec import DURABLE, Dialect, Message
from .errors import (
    AuthenticationError,
    ConnectionLostError,
    GaveUpError,
    InvalidMessageError,
    RequestError,
    RequestTimeoutError,
    UnknownMessageError,
    WatchHamsterError,
)
from .options import Item, Options, Snapshot
from .reconnect import Backoff
from .session import InvalidFrame, Position, Subscription
from .tokens import TokenSource, token_from_file, token_source

__all__ = [
    "AuthenticationError",
    "Backoff",
    "Client",
    "ConnectionLostError",
    "DURABLE",
    "Dialect",
    "GaveUpError",
    "InvalidFrame",
    "InvalidMessageError",
    "Item",
    "Message",
    "Options",
    "Position",
    "RequestError",
    "RequestTimeoutError",
    "Snapshot",
    "Subscription",
    "TokenSource",
    "UnknownMessageError",
    "WatchHamsterError",
    "token_from_file",
    "token_source",
]
