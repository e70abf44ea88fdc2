from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from frontline.web.chat.forms import BODY_LIMIT, DRAIN_LIMIT
from frontline.web.chat.health import health_routes
from frontline.web.chat.limits import Rate, Rates
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.openapi import description, openapi_routes
from frontline.web.security import SecurityHeaders
from tests.web.chat_scripted import GREETING, ScriptedConverse, is_urgent

FRIEND = "https://recruiter.example"
MANY = Rate(10_000, 10_000)
FREE = Rates(MANY, MANY, MANY)


def client_of(converse: ScriptedConverse, rates: Rates = FREE) -> TestClient:
    services = ChatServices(converse, is_urgent, allowed_origins=[FRIEND], rates=rates)
    app = Starlette(
        routes=[*chat_routes(services), *openapi_routes(), *health_routes(lambda: ())],
        middleware=[Middleware(SecurityHeaders)],
    )
    return TestClient(app, raise_server_exceptions=False)


class Visitor:
    """One opened conversation and how to talk in it."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        begun = client.post("/chat/conversations", json={}).json()
        self.path = f"/chat/conversations/{begun['conversation_id']}"
        self.headers = {"Authorization": f"Bearer {begun['token']}"}

    def say(self, text: str, client_id: str = "one", **more: Any) -> Any:
        body = {"client_id": client_id, "text": text, **more}
        return self.client.post(f"{self.path}/messages", json=body, headers=self.headers)

    def send(self, body: bytes) -> Any:
        return self.client.post(f"{self.path}/messages", content=body, headers=self.headers)

    def read(self, what: str, **params: Any) -> Any:
        return self.client.get(f"{self.path}/{what}", params=params, headers=self.headers)


@pytest.fixture
def converse() -> ScriptedConverse:
    return ScriptedConverse()


@pytest.fixture
def client(converse: ScriptedConverse) -> TestClient:
    return client_of(converse)


@pytest.fixture
def visitor(client: TestClient) -> Visitor:
    return Visitor(client)


def error_of(response: Any) -> tuple[int, str, str]:
    error = response.json()["error"]
    assert set(error) == {"code", "message"}
    return response.status_code, error["code"], error["message"]


def test_opening_a_chat_gives_a_token_and_the_greeting(client: TestClient) -> None:
    """A new conversation answers 201 with its id, its token, its end and the first message."""
    response = client.post("/chat/conversations", json={})
    body = response.json()
    assert response.status_code == 201
    assert set(body) == {"conversation_id", "token", "messages", "expires_at"}
    assert body["messages"][0]["text"] == GREETING
    assert body["expires_at"] == "2026-11-24T09:30:00+00:00"


def test_an_opening_may_be_empty(client: TestClient) -> None:
    """No body at all opens a chat."""
    assert client.post("/chat/conversations").status_code == 201


@pytest.mark.parametrize(
    ("sent", "passed_on"),
    [
        (
            {"page_url": "https://linq.example/a", "vacancy_ref": "R1"},
            ("https://linq.example/a", "R1"),
        ),
        ({"page_url": "javascript:alert(1)"}, (None, None)),
        ({"page_url": None, "vacancy_ref": None}, (None, None)),
    ],
)
def test_where_a_chat_was_opened_is_a_hint(
    client: TestClient, converse: ScriptedConverse, sent: Any, passed_on: Any
) -> None:
    """The page and the vacancy are passed on; an address that is none is left out."""
    assert client.post("/chat/conversations", json=sent).status_code == 201
    assert converse.begun_with == [passed_on]


def test_what_a_choice_does_never_leaves_the_server(visitor: Visitor) -> None:
    """Choices and card buttons are ids and titles, without the payload behind them."""
    cards = visitor.say("roles please").json()["messages"][0]
    question = visitor.say("apply", "two").json()["messages"][0]
    assert all(set(choice) == {"id", "title"} for choice in question["choices"])
    assert all(set(c) == {"id", "title"} for card in cards["cards"] for c in card["choices"])
    assert "/inform" not in json.dumps(question)
    assert "payload" not in json.dumps(cards)


def test_the_choices_of_a_card_are_shown_on_the_card_only(visitor: Visitor) -> None:
    """A button of a card is not offered a second time below the text."""
    message = visitor.say("roles please").json()["messages"][0]
    assert message["choices"] == []
    assert len(message["cards"][0]["choices"]) == 2


def test_a_choice_is_taken_by_its_id(visitor: Visitor, converse: ScriptedConverse) -> None:
    """Pressing a choice sends its id, which the server knows from its own offer."""
    offered = visitor.say("apply").json()["messages"][0]["choices"][2]["id"]
    body = {"client_id": "two", "choice": offered}
    answer = visitor.client.post(f"{visitor.path}/messages", json=body, headers=visitor.headers)
    assert answer.json()["messages"][0]["text"] == "You said: i need sponsorship"


def test_nothing_a_client_adds_is_passed_on(visitor: Visitor, converse: ScriptedConverse) -> None:
    """Sender, metadata, intent and slots in a message are ignored."""
    extra: dict[str, Any] = {
        "sender": "x",
        "metadata": {"a": 1},
        "intent": "affirm",
        "slots": {"name": "y"},
    }
    assert visitor.say("hello", **extra).status_code == 200
    assert converse.said == [("one", "hello", None)]


@pytest.mark.parametrize("what", ["messages", "stream", "export"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Basic token-1"},
        {"Authorization": "Bearer"},
    ],
)
def test_a_wrong_token_is_refused(visitor: Visitor, what: str, headers: Any) -> None:
    """Every way of not being allowed gets 401."""
    response = visitor.client.get(f"{visitor.path}/{what}", headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"


def test_wrong_foreign_and_erased_look_the_same(client: TestClient) -> None:
    """The answer never tells whether a conversation exists or whose it is."""
    mine, other, gone = Visitor(client), Visitor(client), Visitor(client)
    client.delete(gone.path, headers=gone.headers)
    bodies = {
        client.get(f"{path}/messages", headers=headers).content
        for path, headers in (
            (mine.path, other.headers),
            (mine.path, {"Authorization": "Bearer guess"}),
            ("/chat/conversations/none", mine.headers),
            (gone.path, gone.headers),
        )
    }
    assert len(bodies) == 1


def test_a_megabyte_is_refused_without_being_parsed(
    visitor: Visitor, converse: ScriptedConverse
) -> None:
    """A body over 16 KB gets a polite 413; its broken JSON would have been 422 when parsed."""
    status, code, message = error_of(visitor.send(b'{"client_id":"a","text":"' + b"x" * 2**20))
    assert (status, code) == (413, "too_long")
    assert "2,000 characters" in message
    assert converse.said == []


def test_a_body_without_end_is_cut_off(client: TestClient) -> None:
    """More is never read than the drain limit, however long a client goes on."""
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while taken < 4 * DRAIN_LIMIT:
            taken += 2**16
            yield b"x" * 2**16

    assert client.post("/chat/conversations", content=endless()).status_code == 413


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


def test_history_goes_on_after_a_sequence_number(visitor: Visitor) -> None:
    """`after` leaves out what a client already has."""
    visitor.say("hello")
    assert [m["seq"] for m in visitor.read("messages").json()["messages"]] == [1, 2, 3]
    assert [m["seq"] for m in visitor.read("messages", after=2).json()["messages"]] == [3]


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "9" * 400, "²", "2147483648"])
def test_a_sequence_number_that_is_none_is_refused(visitor: Visitor, after: str) -> None:
    """`after` is a whole number of ordinary size."""
    assert visitor.read("messages", after=after).status_code == 422


def test_a_visitor_recognises_the_own_message_by_its_client_id(visitor: Visitor) -> None:
    """The client id comes back on the visitor's messages and on no other."""
    visitor.say("hello", "mine")
    ids = [m.get("client_id") for m in visitor.read("messages").json()["messages"]]
    assert ids == [None, "mine", None]


def test_a_visitor_takes_the_chat_along(visitor: Visitor) -> None:
    """The export is a file of JSON."""
    response = visitor.read("export")
    assert response.headers["content-disposition"] == 'attachment; filename="my-chat.json"'
    assert response.json() == {"said": [GREETING]}


def test_an_erased_chat_is_gone(visitor: Visitor) -> None:
    """Deleting answers 204 and the token opens nothing any more."""
    assert visitor.client.delete(visitor.path, headers=visitor.headers).status_code == 204
    assert visitor.read("messages").status_code == 401


def test_only_allowed_sites_may_read_the_answers(client: TestClient) -> None:
    """CORS names the allow-listed site, and no other."""
    for origin, allowed in ((FRIEND, FRIEND), ("https://evil.example", None)):
        answer = client.post("/chat/conversations", headers={"Origin": origin})
        assert answer.headers.get("access-control-allow-origin") == allowed


def test_an_allowed_site_may_send_the_token(client: TestClient) -> None:
    """The preflight of an allow-listed site permits what the panel sends."""
    asked = {
        "Origin": FRIEND,
        "Access-Control-Request-Method": "DELETE",
        "Access-Control-Request-Headers": "authorization, content-type, last-event-id",
    }
    assert client.options("/chat/conversations/c1", headers=asked).status_code == 200
    asked["Origin"] = "https://evil.example"
    assert client.options("/chat/conversations/c1", headers=asked).status_code == 400


def test_every_answer_has_a_policy_and_is_not_cached(visitor: Visitor) -> None:
    """Success and refusal alike carry the content policy and no-store."""
    for response in (visitor.say("hello"), visitor.send(b"{"), visitor.client.get("/chat/x")):
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["content-security-policy"].startswith("default-src 'none'")


def test_the_description_names_every_route(client: TestClient) -> None:
    """`/openapi.json` and the chat app agree on addresses and methods."""
    served = set()
    for mount in chat_routes(ChatServices(ScriptedConverse(), is_urgent)):
        assert isinstance(mount, Mount)
        for route in mount.routes:
            assert isinstance(route, Route)
            methods = (route.methods or set()) - {"HEAD"}
            served |= {(mount.path + route.path, method.lower()) for method in methods}
    served |= {("/health/live", "get"), ("/health/ready", "get")}
    verbs = {"get", "post", "delete"}
    paths = client.get("/openapi.json").json()["paths"]
    assert served == {
        (path, verb) for path, item in paths.items() for verb in item if verb in verbs
    }


def test_the_description_keeps_its_own_promises() -> None:
    """Every reference in the description leads to a schema."""
    text = json.dumps(description())
    for name in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert name in description()["components"]["schemas"]


def test_a_message_is_shaped_as_described(visitor: Visitor) -> None:
    """A message with cards has the described fields, each required one present."""
    message = visitor.say("roles").json()["messages"][0]
    schemas = description()["components"]["schemas"]
    assert (
        set(schemas["Message"]["required"]) <= set(message) <= set(schemas["Message"]["properties"])
    )
    assert set(message["cards"][0]) == set(schemas["Card"]["properties"])


@pytest.mark.parametrize(
    ("problems", "status"), [([], 200), (["The database does not answer."], 503)]
)
def test_readiness_names_what_is_missing(problems: list[str], status: int) -> None:
    """A process that cannot serve visitors says why with 503, and lives on."""
    client = TestClient(Starlette(routes=health_routes(lambda: problems)))
    ready = client.get("/health/ready")
    assert (ready.status_code, ready.json().get("problems", [])) == (status, problems)
    assert client.get("/health/live").json() == {"status": "live"}
