"""Kills, locks and floods against the real server: nothing that was acknowledged is lost."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.integration.serving.servers import RunningServer, free_port, running_server

pytestmark = [pytest.mark.model, pytest.mark.slow]


def messages_in(var: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(var / "frontline.db")) as database:
        return database.execute(
            "SELECT text, state FROM message WHERE speaker = 'visitor' ORDER BY seq"
        ).fetchall()


def test_a_kill_between_commit_and_reply_loses_nothing(tmp_path: Path) -> None:
    """After kill -9 the message is there once, and the same client id gets its one answer."""
    port = free_port()
    slow = ("tests.integration.serving.slow_server", "8")
    with running_server(tmp_path, *slow, port=port) as server:
        talk = server.begin()
        with ThreadPoolExecutor(1) as sender:
            lost = sender.submit(server.send, talk, "1", "hello")
            last = time.monotonic() + 10
            while not messages_in(tmp_path) and time.monotonic() < last:
                time.sleep(0.05)
            server.kill()
            with pytest.raises(requests.ConnectionError):
                lost.result()
    assert messages_in(tmp_path) == [("hello", "received")]
    with running_server(tmp_path, port=port) as server:
        first = server.send(talk, "1", "hello").json()
        assert first["messages"][0]["text"]
        assert server.send(talk, "1", "hello").json() == first
        spoken = [(m["from"], m["text"]) for m in server.history(talk)]
    assert spoken.count(("visitor", "hello")) == 1
    assert [who for who, _ in spoken[2:]] == ["assistant"] * len(first["messages"])


def test_the_sweep_answers_what_a_kill_left_even_if_nobody_asks_again(tmp_path: Path) -> None:
    """A visitor who only waits gets the answer after the restart."""
    port = free_port()
    slow = ("tests.integration.serving.slow_server", "8")
    with running_server(tmp_path, *slow, port=port) as server:
        talk = server.begin()
        sending = threading.Thread(target=_send_and_be_cut_off, args=(server, talk))
        sending.start()
        while not messages_in(tmp_path):
            time.sleep(0.05)
        server.kill()
        sending.join()
    with closing(sqlite3.connect(tmp_path / "frontline.db")) as database, database:
        # The sweep leaves young messages to the visitor's own retry.
        database.execute("UPDATE message SET at = '2026-01-01 00:00:00.000000'")
    with running_server(tmp_path, port=port) as server:
        last = time.monotonic() + 30
        while len(server.history(talk)) < 3 and time.monotonic() < last:
            time.sleep(0.5)
        assert [m["from"] for m in server.history(talk)][:3] == [
            "assistant",
            "visitor",
            "assistant",
        ]


def _send_and_be_cut_off(server: RunningServer, talk: dict[str, Any]) -> None:
    with contextlib.suppress(requests.ConnectionError):
        server.send(talk, "1", "hello")


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def server(var: Path) -> Iterator[RunningServer]:
    with running_server(var, FRONTLINE_STORE_TIMEOUT="2") as running:
        yield running


def test_a_database_locked_for_twenty_seconds_ends_in_a_plain_refusal_and_a_later_answer(
    server: RunningServer, var: Path
) -> None:
    """While it is locked the visitor is told to try again; the retry is answered, once."""
    talk = server.begin()
    with closing(sqlite3.connect(var / "frontline.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        until = time.monotonic() + 20
        while time.monotonic() < until:
            refused = server.send(talk, "1", "hello")
            assert refused.status_code == 503
            assert int(refused.headers["Retry-After"]) > 0
            assert set(refused.json()) == {"error"}
        other.execute("ROLLBACK")
    assert server.send(talk, "1", "hello").status_code == 200
    assert [m["text"] for m in server.history(talk) if m["from"] == "visitor"] == ["hello"]


def test_ten_parallel_sends_of_one_message_are_one_message(server: RunningServer) -> None:
    """The same client id ten times at once gives ten equal answers and one turn."""
    talk = server.begin()
    with ThreadPoolExecutor(10) as senders:
        answers = list(senders.map(lambda _: server.send(talk, "1", "hello").json(), range(10)))
    assert all(answer == answers[0] for answer in answers)
    assert len([m for m in server.history(talk) if m["from"] == "visitor"]) == 1


def test_a_megabyte_is_refused_and_the_next_message_answered(server: RunningServer) -> None:
    """Too much is refused with one plain sentence and costs the others nothing."""
    talk = server.begin()
    refused = server.send(talk, "1", "a" * 1_000_000)
    assert refused.status_code == 413
    assert refused.json()["error"]["message"]
    assert server.send(talk, "2", "hello").status_code == 200
