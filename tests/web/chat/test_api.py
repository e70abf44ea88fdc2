"""The chat API: opening, writing, reading, taking away."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from frontline.domain.conversation import PageShown
from frontline.web.chat.health import health_routes
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.openapi import description
from tests.web.chat.scripted import GREETING, ScriptedConverse, is_urgent
from tests.web.chat.visitor import FRIEND, Visitor, error_of


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


@pytest.mark.parametrize(
    ("sent", "passed_on"),
    [
        ({}, None),
        ({"vacancy_ref": "R1"}, PageShown("R1")),
        ({"vacancy_ref": None}, PageShown(None)),
        ({"vacancy_ref": ""}, PageShown(None)),
    ],
)
def test_a_message_may_say_on_which_page_it_was_written(
    visitor: Visitor, converse: ScriptedConverse, sent: Any, passed_on: PageShown | None
) -> None:
    """A page about no vacancy is something else than saying nothing about the page."""
    assert visitor.say("hello", **sent).status_code == 200
    assert converse.pages == [passed_on]


@pytest.mark.parametrize("ref", [7, ["R1"], {"ref": "R1"}, "R" * 101])
def test_a_page_that_is_no_reference_is_refused(visitor: Visitor, ref: Any) -> None:
    """With one plain sentence that names the field."""
    status, code, message = error_of(visitor.say("hello", vacancy_ref=ref))
    assert (status, code) == (422, "unprocessable")
    assert "vacancy_ref" in message


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


def test_history_goes_on_after_a_sequence_number(visitor: Visitor) -> None:
    """`after` leaves out what a client already has."""
    visitor.say("hello")
    assert [m["seq"] for m in visitor.read("messages").json()["messages"]] == [1, 2, 3]
    assert [m["seq"] for m in visitor.read("messages", after=2).json()["messages"]] == [3]


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
