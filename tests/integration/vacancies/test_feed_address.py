"""A feed may stand at a web address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from frontline.adapters.feeds.reading import read_feed
from frontline.application.read_advert import Advert, FeedError

TODAY = date(2026, 11, 23)


class Feeds(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/feed.csv" else 404)
        self.end_headers()
        self.wfile.write(b"ref,title,employer\nA1,Nurse,Aire Valley\n")

    def log_message(self, format: str, *args: object) -> None:
        return None


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Feeds)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_feed_is_fetched_from_its_address(site: str) -> None:
    """The table at the address is read like a file."""
    (advert,) = read_feed(f"{site}/feed.csv", TODAY)
    assert isinstance(advert, Advert)
    assert advert.ref == "A1"


def test_an_address_without_a_feed_is_said_plainly(site: str) -> None:
    """The answer of the server is in the one line."""
    with pytest.raises(FeedError, match=r"/other cannot be fetched: it answered 404\.$"):
        read_feed(f"{site}/other", TODAY)


def test_an_address_nobody_answers_is_said_plainly() -> None:
    """A closed port is a plain line too."""
    with pytest.raises(FeedError, match="cannot be fetched: ConnectionError"):
        read_feed("http://127.0.0.1:9/feed.csv", TODAY)
