"""A server that follows a script, in plain asyncio: it says what a real one says rarely, and breaks off at will."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import struct
from typing import Any, Awaitable, Callable, Dict, List, Optional

AT = "2024-01-01T12:00:00.000Z"


class Peer:
    """One connection of the client, seen from the server."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, headers: Dict[str, str], number: int
    ) -> None:
        self._reader = reader
        self._writer = writer
        self.headers = headers
        #: 0 for the first connection.
        self.number = number

    async def receive(self) -> Any:
        """The next message of the client; None when it says good-bye."""
        while True:
            head = await self._reader.readexactly(2)
            opcode, length = head[0] & 0x0F, head[1] & 0x7F
            if length == 126:
                length = struct.unpack("!H", await self._reader.readexactly(2))[0]
            mask = await self._reader.readexactly(4)
            body = bytes(byte ^ mask[at % 4] for at, byte in enumerate(await self._reader.readexactly(length)))
            if opcode == 8:
                return None
            if opcode == 1:
                return json.loads(body)

    def send_text(self, text: str) -> None:
        self._send(0x81, text.encode())

    def send(self, message: Any) -> None:
        self.send_text(json.dumps(message))

    def close(self, code: int, reason: str = "") -> None:
        """Sends a close frame."""
        self._send(0x88, struct.pack("!H", code) + reason.encode())

    def _send(self, first: int, body: bytes) -> None:
        size = bytes([len(body)]) if len(body) < 126 else struct.pack("!BH", 126, len(body))
        self._writer.write(bytes([first]) + size + body)

    def status(self, *, epoch: str = "e", position: int = 0, **more: Any) -> None:
        """Sends a connection_status."""
        data = {
            "status": "connected",
            "server_version": "1",
            "server_time": AT,
            "client_count": 1,
            "uptime_seconds": 1,
            "features": [],
            "epoch": epoch,
            "position": position,
            **more,
        }
        self.send({"type": "connection_status", "data": data, "timestamp": AT})

    def event(self, position: int) -> None:
        """Sends a durable message."""
        data = {
            "service_id": "a",
            "service_name": "a",
            "event_type": "started",
            "status": "running",
            "message": str(position),
        }
        self.send({"type": "service_event", "data": data, "timestamp": AT, "broadcast_id": f"service_{position}"})

    def error(self, code: str, request_id: Optional[str] = None, **details: Any) -> None:
        """Sends an error."""
        data = {"error_code": code, "error_message": "so it is", "details": details, "timestamp": AT}
        self.send({"type": "error", "data": data, "timestamp": AT, **({"request_id": request_id} if request_id else {})})

    def ack(self, message: Any, result: Any = None) -> None:
        """Answers a message of the typed style."""
        id_ = message["request_id"]
        data = {"request_id": id_, "status": "ok", **({} if result is None else {"result": result})}
        self.send({"type": "ack", "data": data, "timestamp": AT, "request_id": id_})

    async def welcome(self, *, epoch: str = "e", position: int = 0, resumed: Optional[bool] = None) -> Any:
        """The usual beginning, up to the answer to client_info. Returns the client_info."""
        self.status(epoch=epoch, position=position)
        while True:
            message = await self.receive()
            if message["type"] == "client_info":
                if resumed is not None:
                    self.status(epoch=epoch, position=position, resumed=resumed)
                self.ack(message)
                return message
            self.ack(message)


class ScriptedServer:
    """Runs `script` for each connection; answers GET /api/v1/snapshot with `snapshots`, one after the other."""

    def __init__(self, script: Callable[[Peer], Awaitable[None]], *, refuse: "List[str] | None" = None) -> None:
        """`refuse` has the heads of HTTP answers that the first handshakes get."""
        self._script = script
        self._refuse = list(refuse or [])
        #: An object, or the text of a body.
        self.snapshots: List[Any] = []
        self.peers: List[Peer] = []

    async def __aenter__(self) -> "ScriptedServer":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            request, *lines = head.strip().split("\r\n")
            headers = {line.split(":", 1)[0].lower(): line.split(":", 1)[1].strip() for line in lines}
            if "upgrade" not in headers:
                answer = self.snapshots.pop(0) if self.snapshots else snapshot()
                body = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
                writer.write(f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            elif self._refuse:
                writer.write(f"HTTP/1.1 {self._refuse.pop(0)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
            else:
                key = headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
                accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
                writer.write(
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    f"Sec-WebSocket-Accept: {accept}\r\n"
                    f"Sec-WebSocket-Protocol: {headers['sec-websocket-protocol']}\r\n\r\n".encode()
                )
                peer = Peer(reader, writer, headers, len(self.peers))
                self.peers.append(peer)
                await self._script(peer)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def snapshot(epoch: str = "e", position: int = 0) -> Dict[str, Any]:
    """The smallest valid answer of GET /api/v1/snapshot."""
    server = {"version": "1", "started_at": AT, "time": AT, "hostname": "h", "platform": "p"}
    names = ("services", "projects", "alerts", "deployments", "recent_events", "recent_logs", "log_sources")
    lists: Dict[str, Any] = {name: [] for name in names}
    webhooks = {"pending": 0, "failed": 0, "targets": []}
    return {"epoch": epoch, "position": position, "server": server, "status": None, "webhooks": webhooks, **lists}
