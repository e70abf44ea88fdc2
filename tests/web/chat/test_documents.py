"""Sending a CV in the chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from frontline.domain.conversation import Conversation, Message, Speaker
from frontline.domain.curriculum_vitae import LARGEST, CvRefused, kind_of
from frontline.web.chat.limits import Rate, Rates
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.openapi import description
from tests.cv_files import PDF
from tests.web.chat.scripted import NOW, ScriptedConverse, is_urgent
from tests.web.chat.visitor import FREE, MANY, Visitor, error_of


class KeptCvs:
    """Implements the port AddsCv in memory, with the real check."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, bytes]] = {}

    def add(self, conversation: Conversation, name: str, content: bytes) -> Sequence[Message]:
        kind_of(content)
        self.kept[conversation.id] = (name, content)
        return [Message("m9", conversation.id, 9, Speaker.SYSTEM, f"CV added: {name}", NOW)]

    def remove(self, conversation: Conversation) -> Sequence[Message]:
        if self.kept.pop(conversation.id, None) is None:
            raise CvRefused("There is no CV to remove.")
        return [Message("m10", conversation.id, 10, Speaker.SYSTEM, "CV removed", NOW)]


@pytest.fixture
def cvs() -> KeptCvs:
    return KeptCvs()


def visitor_of(cvs: KeptCvs | None, rates: Rates = FREE) -> Visitor:
    services = ChatServices(ScriptedConverse(), is_urgent, rates=rates, add_cv=cvs)
    app = Starlette(routes=chat_routes(services))
    return Visitor(TestClient(app, raise_server_exceptions=False))


def send(visitor: Visitor, content: bytes, name: str = "cv.pdf", token: str | None = None) -> Any:
    headers = {"Authorization": f"Bearer {token}"} if token else visitor.headers
    sent = {"file": (name, content, "image/png")}
    return visitor.client.post(f"{visitor.path}/documents", files=sent, headers=headers)


def test_a_cv_is_kept_and_the_line_about_it_comes_back(cvs: KeptCvs) -> None:
    """Whatever type the browser calls it."""
    visitor = visitor_of(cvs)
    sent = send(visitor, PDF)
    assert sent.status_code == 201
    (line,) = sent.json()["messages"]
    assert (line["from"], line["text"]) == ("system", "CV added: cv.pdf")
    assert cvs.kept == {"c1": ("cv.pdf", PDF)}


def test_it_is_removed_again(cvs: KeptCvs) -> None:
    """The second time there is none."""
    visitor = visitor_of(cvs)
    send(visitor, PDF)
    path, headers = f"{visitor.path}/documents", visitor.headers
    assert visitor.client.delete(path, headers=headers).status_code == 200
    again = visitor.client.delete(path, headers=headers)
    assert error_of(again) == (422, "unprocessable", "There is no CV to remove.")


@pytest.mark.parametrize("token", ["wrong", "token-2"])
def test_a_wrong_token_sends_nothing(cvs: KeptCvs, token: str) -> None:
    """A foreign one is told the same as a made-up one."""
    visitor = visitor_of(cvs)
    Visitor(visitor.client)
    assert error_of(send(visitor, PDF, token=token))[:2] == (401, "not_allowed")
    assert cvs.kept == {}


def test_a_file_that_is_too_large_is_not_read(cvs: KeptCvs) -> None:
    """By the length its sender tells, and again by its bytes; none told is too many."""
    visitor = visitor_of(cvs)
    for size in (LARGEST + 1, 2 * LARGEST):
        status, _, message = error_of(send(visitor, b"%PDF-" + b" " * (size - 5)))
        assert status in {413, 422}
        assert "5 MB" in message
    unmeasured = visitor.client.post(
        f"{visitor.path}/documents", content=iter([PDF]), headers=visitor.headers
    )
    assert unmeasured.status_code == 413
    assert cvs.kept == {}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data"),
        (b"file=text", "application/x-www-form-urlencoded"),
        (b'{"file": "x"}', "application/json"),
        (PDF, "application/pdf"),
    ],
)
def test_a_body_without_a_file_is_refused_plainly(cvs: KeptCvs, body: bytes, kind: str) -> None:
    """Never with a fault of ours."""
    visitor = visitor_of(cvs)
    headers = {**visitor.headers, "content-type": kind}
    answer = visitor.client.post(f"{visitor.path}/documents", content=body, headers=headers)
    assert error_of(answer)[0] == 422
    assert cvs.kept == {}


def test_a_wrong_type_is_refused_whatever_it_is_called(cvs: KeptCvs) -> None:
    """A program named like a PDF is none."""
    status, code, message = error_of(send(visitor_of(cvs), b"MZ program", "cv.pdf"))
    assert (status, code) == (422, "unprocessable")
    assert "PDF, Word" in message


def test_files_count_against_the_limit_of_messages(cvs: KeptCvs) -> None:
    """The second one at once has to wait."""
    visitor = visitor_of(cvs, Rates(Rate(0.01, 1), MANY, MANY))
    assert send(visitor, PDF).status_code == 201
    assert send(visitor, PDF).status_code == 429


def test_where_the_setting_is_off_there_is_no_such_address() -> None:
    """Neither served nor described; with it both are."""
    visitor = visitor_of(None)
    assert send(visitor, PDF).status_code == 404
    path = "/chat/conversations/{id}/documents"
    assert path not in description()["paths"]
    assert set(description(takes_cv=True)["paths"][path]) >= {"post", "delete"}
    (mount,) = chat_routes(ChatServices(ScriptedConverse(), is_urgent, add_cv=KeptCvs()))
    assert isinstance(mount, Mount)
    served = [route.path for route in mount.routes if isinstance(route, Route)]
    assert served.count("/conversations/{id}/documents") == 2
