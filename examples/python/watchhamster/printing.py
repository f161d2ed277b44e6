"""What the command line shows of messages and snapshots."""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping

from .codec import Message
from .jsontext import dump
from .options import Item, Snapshot


def clean(text: object) -> str:
    """Text of others for a terminal: what would control it is shown as an escape."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in str(text))


def to_json(item: Item, encoding: str = "utf-8") -> str:
    """One line of JSON that the encoding can show: a message as it came, a snapshot with its reason."""
    value = {"snapshot": item.data, "reason": item.reason} if isinstance(item, Snapshot) else item.raw
    return dump(value, encoding)


def to_lines(item: Item) -> Iterator[str]:
    """Lines for a person."""
    if isinstance(item, Snapshot):
        if item.reason == "gap":
            yield "-- some messages cannot be had any more; this is the state now"
        yield from snapshot_lines(item.data)
    else:
        yield from _message_lines(item)


def snapshot_lines(snapshot: Mapping[str, Any]) -> Iterator[str]:
    """The host and its services."""
    server = snapshot["server"]
    yield clean(f"{server['hostname']}  WatchHamster {server['version']}  position {snapshot['position']}")
    if snapshot["status"]:
        yield _host(snapshot["status"])
    services: List[Mapping[str, Any]] = snapshot["services"]
    width = max((len(service["service_id"]) for service in services), default=0)
    for service in services:
        restarts = f"  {service['restart_count']} restarts" if service["restart_count"] else ""
        line = f"{service['service_id']:<{width}}  {service['status']:<8}  {service['service_name']}{restarts}"
        yield clean(line)


def _host(status: Mapping[str, Any]) -> str:
    return (
        f"cpu {status['cpu_percent']:.0f} %  memory {status['memory_percent']:.0f} %  disk {status['disk_usage']:.0f} %"
        f"  services {status['active_services']}"
    )


def _message_lines(message: Message) -> Iterator[str]:
    data = message.data
    at = clean(message.timestamp)
    if message.type == "status_update":
        yield f"{at} host     {_host(data)}"
    elif message.type == "service_event":
        yield clean(f"{at} service  {data['service_id']} {data['event_type']} ({data['status']}): {data['message']}")
    elif message.type == "alert":
        yield clean(f"{at} alert    {data['level']}: {data['title']}: {data['message']}")
    elif message.type == "log_update":
        if data.get("dropped_entries"):
            yield clean(f"{at} log      {data['dropped_entries']} entries of {data['file_name']} are missing here")
        for entry in data["entries"]:
            source = data.get("service_id", data["file_name"])
            yield clean(f"{entry['timestamp']} log      {source} {entry['level']}: {entry['message']}")
    elif message.type == "error":
        yield clean(f"{at} error    {data['error_code']}: {data['error_message']}")
    else:
        yield clean(f"{at} {message.type} {dump(dict(data))}")
