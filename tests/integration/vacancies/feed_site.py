"""A web server on this machine that answers as each test wants."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Answer:
    """What stands at a path. `drip` is the pause in seconds after each byte."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0
    cut: int | None = None
    etag: str | None = None


class FeedSite:
    """`at` says what each path answers; `asked` is every request with its headers."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.at: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []

    def put(self, path: str, *answers: Answer) -> str:
        """Answer so at a path, one after another; the last one stays. The whole address."""
        self.at[path] = list(answers)
        return f"{self.url}{path}"

    def answer(self, path: str, headers: Mapping[str, str]) -> Answer:
        self.asked.append((path, headers))
        waiting = self.at.get(path) or [Answer(status=404)]
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        known = answer.etag and headers.get("If-None-Match") == answer.etag
        return Answer(status=304) if known else answer


@contextmanager
def feed_site() -> Iterator[FeedSite]:
    """The server while the test runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = site.answer(self.path, {k.title(): v for k, v in self.headers.items()})
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.etag:
                self.send_header("ETag", answer.etag)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self._send(answer)

        def _send(self, answer: Answer) -> None:
            try:
                if answer.drip:
                    for byte in answer.body:
                        self.wfile.write(bytes([byte]))
                        time.sleep(answer.drip)
                self.wfile.write(answer.body[: answer.cut] if not answer.drip else b"")
            except OSError:
                return
            self.close_connection = answer.cut is not None

        def log_message(self, format: str, *args: object) -> None:
            return None

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up, as ours does when it has had enough, is no news."""

    server = Server(("127.0.0.1", 0), Handler)
    site = FeedSite(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield site
    server.shutdown()
    thread.join()
    server.server_close()
