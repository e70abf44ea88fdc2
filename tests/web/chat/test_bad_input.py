"""What the chat API does with input that no browser of ours sends."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.testclient import TestClient

from frontline.web.chat.forms import BODY_LIMIT, DRAIN_LIMIT, read_body
from frontline.web.chat.limits import Rate, Rates
from frontline.web.errors import Refusal
from tests.web.chat.scripted import ScriptedConverse
from tests.web.chat.visitor import MANY, Visitor, client_of, error_of


def test_nothing_a_client_adds_is_passed_on(visitor: Visitor, converse: ScriptedConverse) -> None:
    """Sender, metadata and slots in a message are ignored."""
    extra: dict[str, Any] = {
        "sender": "x",
        "metadata": {"a": 1},
        "intent": "affirm",
        "slots": {"name": "y"},
    }
    assert visitor.say("hello", **extra).status_code == 200
    assert converse.said == [("one", "hello", None)]


def test_a_megabyte_is_refused_without_being_parsed(
    visitor: Visitor, converse: ScriptedConverse
) -> None:
    """A body over 16 KB gets a polite 413; its broken JSON would have been 422 when parsed."""
    status, code, message = error_of(visitor.send(b'{"client_id":"a","text":"' + b"x" * 2**20))
    assert (status, code) == (413, "too_long")
    assert "2,000 characters" in message
    assert converse.said == []


def test_a_body_without_end_is_cut_off() -> None:
    """No more is read than the drain limit, however long a client goes on."""
    taken = 0

    async def endless() -> dict[str, Any]:
        nonlocal taken
        taken += 2**16
        return {"type": "http.request", "body": b"x" * 2**16, "more_body": True}

    with pytest.raises(Refusal) as refusal:
        asyncio.run(read_body(Request({"type": "http"}, endless)))
    assert refusal.value.status == 413
    assert taken <= DRAIN_LIMIT + 2**16


def test_a_body_of_exactly_the_limit_is_read(visitor: Visitor) -> None:
    """16 KB is still looked at; what is wrong with it is then said."""
    body = b'{"client_id":"a","text":"' + b"x" * BODY_LIMIT
    assert visitor.send(body[: BODY_LIMIT - 2] + b'"}').status_code == 413
    assert visitor.send(b" " * BODY_LIMIT).status_code == 422


def test_a_message_over_two_thousand_characters_is_politely_refused(visitor: Visitor) -> None:
    """The visitor is told the limit, not an error code."""
    status, _, message = error_of(visitor.say("a" * 2_001))
    assert status == 413
    assert message.endswith("Please keep it under 2,000 characters.")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b"\x00",
        b"[" * 16_000,
        b'{"client_id": "a", "text": null}',
        b'{"client_id": "a", "text": ["x"]}',
        b'{"client_id": "a", "text": {"a": 1}}',
        b'{"client_id": 7, "choice": "x"}',
        b'{"client_id": "a", "choice": "not-offered"}',
        b'{"client_id": "a", "text": "   "}',
    ],
)
def test_what_cannot_be_used_gets_one_plain_sentence(visitor: Visitor, body: bytes) -> None:
    """Broken JSON, wrong types and empty messages are 422 with a sentence, never a traceback."""
    status, code, message = error_of(visitor.send(body))
    assert (status, code) == (422, "unprocessable")
    assert message.endswith(".")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["client_id", "text", "choice", "sender"]), inner, max_size=3
            )
        ),
        max_leaves=6,
    )
)
def test_no_json_makes_a_fault(visitor: Visitor, body: Any) -> None:
    """Whatever a client sends, the answer is a message or one plain refusal."""
    response = visitor.send(json.dumps(body).encode())
    assert response.status_code in {200, 413, 422}


def test_a_lone_surrogate_reaches_the_use_case_as_it_came(
    visitor: Visitor, converse: ScriptedConverse
) -> None:
    """A broken character is no reason to lose a message; canonicalising is the use case's work."""
    visitor.send(b'{"client_id": "a", "text": "hi \\ud800"}')
    assert converse.said == [("a", "hi \ud800", None)]


def test_the_same_message_ten_times_at_once_is_one_message(
    visitor: Visitor, converse: ScriptedConverse
) -> None:
    """A repeated client id brings the first answer again."""
    first = visitor.say("hello").json()
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: visitor.say("hello").json(), range(10)))
    assert all(answer == first for answer in answers)
    assert len(converse.said) == 1


def test_a_busy_store_says_when_to_come_back(visitor: Visitor) -> None:
    """503 carries Retry-After, and the same message then gets through."""
    busy = visitor.say("busy")
    assert error_of(busy)[:2] == (503, "busy")
    assert int(busy.headers["retry-after"]) >= 1
    assert visitor.say("busy").status_code == 200


def test_a_fault_of_ours_tells_nothing_about_itself(visitor: Visitor) -> None:
    """An exception becomes a plain apology without its words."""
    status, code, message = error_of(visitor.say("break it"))
    assert (status, code) == (500, "fault")
    assert "secret" not in message


@pytest.mark.parametrize(("path", "status"), [("/chat/nothing", 404), ("/chat/conversations", 405)])
def test_a_wrong_address_is_answered_in_the_same_envelope(
    client: TestClient, path: str, status: int
) -> None:
    """404 and 405 look like every other error."""
    assert error_of(client.get(path))[0] == status


def test_writing_too_fast_is_held_back(converse: ScriptedConverse) -> None:
    """After the burst a message gets 429 and the seconds to wait; nothing of it is kept."""
    visitor = Visitor(client_of(converse, Rates(Rate(0.001, 2), MANY, MANY)))
    assert [visitor.say("hi", str(at)).status_code for at in range(3)] == [200, 200, 429]
    refused = visitor.say("hi", "4")
    assert int(refused.headers["retry-after"]) > 100
    assert len(converse.said) == 2


def test_one_address_is_held_back_over_all_its_chats(converse: ScriptedConverse) -> None:
    """Opening more chats does not get round the limit of an address."""
    client = client_of(converse, Rates(MANY, Rate(0.001, 1), MANY))
    assert [Visitor(client).say("hi").status_code for _ in range(2)] == [200, 429]


def test_somebody_in_danger_is_never_held_back(converse: ScriptedConverse) -> None:
    """An urgent message is answered whatever was written before it."""
    visitor = Visitor(client_of(converse, Rates(Rate(0.001, 1), MANY, MANY)))
    visitor.say("hi", "one")
    assert visitor.say("I cannot go on", "two").status_code == 200


def test_opening_chats_too_fast_is_held_back(converse: ScriptedConverse) -> None:
    """An address may open a few chats at once, then one at a time."""
    client = client_of(converse, Rates(MANY, MANY, Rate(0.001, 2)))
    opened = [client.post("/chat/conversations").status_code for _ in range(3)]
    assert opened == [201, 201, 429]


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "9" * 400, "²", "2147483648"])
def test_a_sequence_number_that_is_none_is_refused(visitor: Visitor, after: str) -> None:
    """`after` is a whole number of ordinary size."""
    assert visitor.read("messages", after=after).status_code == 422
