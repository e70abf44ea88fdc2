"""Real receivers on loopback: a webhook server that checks signatures, and an SMTP sink."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from aiosmtpd.controller import Controller
from standardwebhooks.webhooks import Webhook

SECRET = "whsec_" + "c2VjcmV0LW9mLXRoZS10ZXN0cy1hYm91dC0zMi1ieXRlcw=="


@dataclass
class Received:
    """What a webhook receiver has got, and what it will answer next."""

    ids: list[str] = field(default_factory=list)
    documents: list[Mapping[str, Any]] = field(default_factory=list)
    answers: list[tuple[int, Mapping[str, str]]] = field(default_factory=list)
    hang: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    url: str = ""

    def answer_next(self, status: int, **headers: str) -> None:
        """Answer one request to come like that; 204 when nothing is planned."""
        self.answers.append((status, headers))


@contextmanager
def webhook_receiver() -> Iterator[Received]:
    """A server that takes only what the standardwebhooks library can verify."""
    received = Received()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            Webhook(SECRET).verify(body, dict(self.headers.items()))
            received.ids.append(self.headers["webhook-id"])
            received.documents.append(json.loads(body))
            if received.hang.is_set():
                received.let_go.wait(10)
            status, headers = received.answers.pop(0) if received.answers else (204, {})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Tests print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    received.url = f"http://127.0.0.1:{server.server_port}/handoffs"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield received
    finally:
        received.let_go.set()
        server.shutdown()
        server.server_close()


class _Sink:
    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.refuse_with: str | None = None

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.refuse_with:
            return self.refuse_with
        self.messages.append(envelope.content)
        return "250 Taken"


@contextmanager
def smtp_sink() -> Iterator[tuple[str, _Sink]]:
    """The URL of a mail server, and what it has taken."""
    sink = _Sink()
    port = _free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{port}", sink
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
