"""Real receivers on loopback: a webhook server that checks signatures, and an SMTP sink."""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
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
def webhook_receiver(certificate: Path | None = None) -> Iterator[Received]:
    """A server that takes only what the standardwebhooks library can verify.

    With a certificate (a PEM file with its key) it speaks HTTPS.
    """
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
    if certificate:
        server.socket = _tls(certificate).wrap_socket(server.socket, server_side=True)
    received.url = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}/handoffs"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield received
    finally:
        received.let_go.set()
        server.shutdown()
        server.server_close()


def certificate_for(host: str, folder: Path) -> Path:
    """A self-signed certificate for a name or an IPv4 address, and its key, in one PEM file."""
    key, file = folder / "key.pem", folder / f"{host}.pem"
    kind = "IP" if host[0].isdigit() else "DNS"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    named = ["-nodes", "-days", "2", "-subj", f"/CN={host}"]
    named += ["-addext", f"subjectAltName={kind}:{host}"]
    subprocess.run(
        [*command, *named, "-keyout", str(key), "-out", str(file)], check=True, capture_output=True
    )
    file.write_text(file.read_text() + key.read_text())
    return file


def _tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


class Sink:
    """A mail server's end of the line: what it took, and who signed in."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.users: list[tuple[bytes, bytes]] = []
        self.refuse_with: str | None = None

    # The name is aiosmtpd's.
    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuse_with:
            return self.refuse_with
        self.messages.append(envelope.content)
        return "250 Taken"

    def let_in(
        self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any
    ) -> AuthResult:
        """Anybody may sign in; who did is noted."""
        self.users.append((given.login, given.password))
        return AuthResult(success=True)


@contextmanager
def smtp_sink(
    host: str = "127.0.0.1", certificate: Path | None = None
) -> Iterator[tuple[int, Sink]]:
    """The port of a mail server on loopback. With a certificate it offers STARTTLS."""
    sink, port = Sink(), _free_port()
    offered = {"tls_context": _tls(certificate)} if certificate else {"auth_require_tls": False}
    controller = Controller(sink, hostname=host, port=port, authenticator=sink.let_in, **offered)
    controller.start()
    try:
        yield port, sink
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
